import type { AudioStream } from "../../src/cic/audio-stream.ts";
import type { Directive, PlaybackDirective, PlayBehavior } from "../../src/cic/directives.ts";
import type { Event } from "../../src/cic/events.ts";
import type { JsonObject } from "../../src/cic/json.ts";
import { transitionFor } from "../../src/device/audio-player/audio-player.ts";
import type { Trigger } from "../../src/device/audio-player/state.ts";
import type { Transition } from "../../src/device/audio-player/transitions.ts";
import type { DeviceEffect } from "../../src/device/effect.ts";
import type { DeviceInput } from "../../src/device/input.ts";
import { deviceAtPowerOn, type DeviceSettings, type DeviceState } from "../../src/device/state.ts";
import { deadline, step } from "../../src/device/step.ts";
import { screenless } from "./device.ts";

export const play = (
  token: string,
  playBehavior: PlayBehavior = "REPLACE_ALL",
  stream: Partial<AudioStream> = {},
): Directive => ({
  type: "AudioPlayer.Play",
  messageId: `m-${token}`,
  payload: {
    playBehavior,
    audioItem: {
      audioItemId: `item-${token}`,
      titleText: token,
      stream: { beginAtInMilliseconds: 0, token, url: `https://x/${token}.mp3`, urlPlayable: true, ...stream },
    },
  },
});

/** Its stream has to be asked for. */
export const hidden = (token: string, playBehavior: PlayBehavior = "REPLACE_ALL"): Directive =>
  play(token, playBehavior, { url: `clova:${token}`, urlPlayable: false });

export const deliver = (stream: JsonObject, audioItemId = "item-a"): Directive => ({
  type: "AudioPlayer.StreamDeliver",
  messageId: "m-deliver",
  payload: { audioItemId, audioStream: stream },
});

type Empty = Exclude<
  PlaybackDirective["type"],
  `AudioPlayer.${"Play" | "StreamDeliver" | "ClearQueue"}` | "PlaybackController.SetRepeatMode"
>;
export const directive = (type: Empty): Directive => ({ type, messageId: `m-${type}`, payload: {} });

/** A device whose player is looked at: the test is Clova, the speaker, the user and the clock. */
export function playerDevice(settings: DeviceSettings = screenless) {
  let state: DeviceState = deviceAtPowerOn;
  let now = 0;
  const events: Event[] = [];
  const effects: DeviceEffect[] = [];

  function feed(input: DeviceInput): void {
    const taken = step(settings, state, input, now);
    state = taken.state;
    effects.push(...taken.effects);
    events.push(...taken.effects.flatMap((effect) => (effect.type === "sendEvent" ? [effect.event] : [])));
  }

  const report = (type: "audioStalled" | "audioContinued"): void =>
    feed({ type, audioId: state.player.sound?.audioId ?? "none" });

  return {
    feed,
    get state() {
      return state;
    },
    get player() {
      return state.player;
    },
    get now() {
      return now;
    },
    receive: (...directives: Directive[]) => feed({ type: "directivesReceived", dialogRequestId: null, directives }),
    begins: (duration: number | null = 60_000) =>
      feed({ type: "audioStarted", audioId: state.player.sound?.audioId ?? "none", duration }),
    ends: (duration = 60_000) =>
      feed({ type: "audioFinished", audioId: state.player.sound?.audioId ?? "none", duration }),
    fails: () =>
      feed({
        type: "audioFailed",
        audioId: state.player.sound?.audioId ?? "none",
        code: "media-status",
        message: "gone",
      }),
    stalls: () => report("audioStalled"),
    continues: () => report("audioContinued"),
    seek: (to: number) => feed({ type: "placeSought", to }),
    /** Time passes, and whatever waits is called when it is due. */
    pass(ms: number) {
      const end = now + ms;
      for (let due = deadline(settings, state); due !== null && due <= end; due = deadline(settings, state)) {
        if (due < now) throw new Error(`it waits for ${due} at ${now}`);
        now = due;
        feed({ type: "timePassed" });
      }
      now = end;
    },
    /** Time passes and nobody is called: as for a timer that is late. */
    skip: (ms: number) => (now += ms),
    /** The player's events since the last look, in short: `PlayStarted a 0`. */
    told: () =>
      events.splice(0).flatMap((event) => {
        const name = event.type.split(".")[1]!;
        if (!event.type.startsWith("AudioPlayer.")) return [];
        const { token, offsetInMilliseconds: offset } = event.payload as {
          token?: string;
          offsetInMilliseconds?: number;
        };
        return [token === undefined ? name : `${name} ${token} ${offset}`];
      }),
    events: () => events.splice(0),
    effects: () => effects.splice(0).filter(({ type }) => type !== "sendEvent"),
  };
}

/** The row of the table that a trigger would take. */
export const rowFor = (state: DeviceState, trigger: Trigger): Transition | undefined =>
  transitionFor(state.player, trigger);
