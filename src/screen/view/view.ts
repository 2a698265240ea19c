import type { Display } from "../../cic/context.ts";
import type { DialogueState, Lang, Light, PlayerDetails, Region, VolumeView } from "../../index.ts";
import type { Card } from "../card/card.ts";

// All that is visible of a device, as JSON: what a viewer gets who comes in, and what is told of changes afterwards.

export interface DeviceView {
  /** For people. */
  readonly title: string;
  readonly region: Region;
  readonly lang: Lang;
  readonly display: Display;
  /** Virtual time stands still while nothing happens, so that nothing may be counted by a viewer. */
  readonly clock: "real" | "virtual";
}

/** What is spoken, or was last. A sound among the words (`URL`) has no words to show. */
export interface CaptionView {
  readonly state: "started" | "finished" | "stopped";
  readonly type: "PlainText" | "URL";
  readonly lang: string;
  readonly value: string;
  /** `emulator`: words of ours, no extension's. */
  readonly source: string;
  /** Planned, whole ms; null while unknown. */
  readonly ms: number | null;
}

/** The open microphone. */
export interface ListeningView {
  /** For how long it is open, whole ms; 0 while somebody speaks. */
  readonly ms: number;
  /** Of these, left when this was sent. */
  readonly left: number;
  /** Somebody is typing what they say: it stays open until they are done. */
  readonly isSpeaking: boolean;
}

export interface View {
  readonly device: DeviceView;
  readonly dialogue: DialogueState;
  /** The device tells that something went wrong. */
  readonly failed: boolean;
  readonly light: Light;
  readonly listening: ListeningView | null;
  /** What the user said last. */
  readonly heard: string | null;
  readonly caption: CaptionView | null;
  /** What the screen shows; null when it is empty or there is none. */
  readonly screen: Card | null;
  /** Its offset is that of the moment this was sent. */
  readonly player: PlayerDetails;
  readonly volume: VolumeView;
  readonly hasSession: boolean;
  /** The device was switched off. */
  readonly isOff: boolean;
}
