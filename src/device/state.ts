import type { Display, VolumeState } from "../cic/context.ts";
import type { Directive, Speak } from "../cic/directives.ts";
import type { JsonObject } from "../cic/json.ts";
import type { Step } from "../machine.ts";
import type { Rules } from "../rules/rules.ts";
import { playerAtPowerOn, type AudioPlayer } from "./audio-player/state.ts";
import type { DeviceEffect } from "./effect.ts";

/** What never changes while the device is on. */
export interface DeviceSettings {
  readonly seed: number;
  readonly display: Display;
  readonly rules: Pick<
    Rules,
    | "listening.waitingTime"
    | "listening.newContent"
    | "cue.attending"
    | "cue.error"
    | "player.streamDeadline"
    | "player.shortestInterval"
    | "player.requestInfo"
  >;
}

/**
 * Where the dialogue stands (Client guide, Client state and event). `until` is the time at which the open microphone
 * closes by itself; null while the user is speaking.
 */
export type Dialogue =
  | { readonly status: "idle"; readonly after: "powerOn" | "reporting" | "timeout" | "micOn" }
  /** Woken up by hand; what was going on goes on if nothing is said. */
  | {
      readonly status: "attending";
      readonly openedAt: number;
      readonly until: number | null;
      readonly over: "idle" | "processing" | "reporting";
    }
  /** The microphone was opened by an ExpectSpeech. */
  | {
      readonly status: "listening";
      readonly openedAt: number;
      readonly until: number | null;
      readonly expected: Expected;
    }
  | { readonly status: "processing" }
  | { readonly status: "reporting"; readonly failed: boolean };

/** What the answer to an ExpectSpeech has to echo. */
export interface Expected {
  readonly expectSpeechId: string;
  readonly explicit: boolean;
}

/** The one piece of speech that sounds, or is about to. */
export interface Speaking {
  readonly audioId: string;
  readonly speak: Speak;
  /** Null until the speaker has reported the start. */
  readonly startedAt: number | null;
  /** Whole ms; null while unknown. */
  readonly duration: number | null;
  /** When it was put into the background; null while it is heard. */
  readonly pausedAt: number | null;
}

/** What the screen shows. */
export type Shown =
  | { readonly source: "card"; readonly template: JsonObject }
  | { readonly source: "text"; readonly text: string }
  /** What a player tells of what it plays (Client guide, TemplateRuntime). */
  | { readonly source: "player"; readonly info: JsonObject };

export interface DeviceState {
  readonly dialogue: Dialogue;
  /** Of the user's last request; directives that carry another one are too late. */
  readonly dialogRequestId: string | null;
  /** The answer's directives not yet presented, in order. */
  readonly queue: readonly Directive[];
  readonly speaking: Speaking | null;
  /** The user's last request has not been answered. */
  readonly isAsking: boolean;
  readonly player: AudioPlayer;
  readonly volume: VolumeState;
  /** The microphone is switched off by hand. */
  readonly isMicOff: boolean;
  readonly shown: Shown | null;
  /** How many ids were drawn. */
  readonly ids: number;
}

/** Client guide, DeviceState: from 0 to 10 is recommended. Sounds come as they are at the loudest. */
export const loudest = 10;

/** When the microphone was opened, in ms since the epoch; null while it is closed. */
export const microphoneOpenedAt = ({ dialogue }: DeviceState): number | null =>
  dialogue.status === "listening" || dialogue.status === "attending" ? dialogue.openedAt : null;

/** The device tells that something went wrong (Client guide, Client state and event: Error). */
export const hasFailed = ({ dialogue }: DeviceState): boolean => dialogue.status === "reporting" && dialogue.failed;

export const deviceAtPowerOn: DeviceState = {
  dialogue: { status: "idle", after: "powerOn" },
  dialogRequestId: null,
  queue: [],
  speaking: null,
  isAsking: false,
  player: playerAtPowerOn,
  volume: { volume: loudest, muted: false },
  isMicOff: false,
  shown: null,
  ids: 0,
};

export type DeviceStep = Step<DeviceState, DeviceEffect>;
