import type { Lang } from "../axes.ts";
import type { Event } from "../cic/events.ts";

/** What is to be made audible: words, or a sound on the web in the `format` its answer calls it, or a part of one. */
export type AudioSource =
  | { readonly type: "speech"; readonly text: string; readonly lang: Lang }
  | {
      readonly type: "url";
      readonly url: string;
      readonly format?: string | undefined;
      /** Milliseconds into the stream; the whole of it by default. */
      readonly from?: number | undefined;
      readonly until?: number | undefined;
    };

/** Sound in the background is turned down; it goes on all the same. */
export type AudioLevel = "foreground" | "background";

/** A sound of the device's own (Client guide, Audio: entering Attending, entering Error). */
export type CueName = "attending" | "error";

/** What the device wants done. */
export type DeviceEffect =
  | { readonly type: "sendEvent"; readonly event: Event }
  /** Audio begins in the foreground, unless a level is set at once. */
  | { readonly type: "startAudio"; readonly audioId: string; readonly source: AudioSource }
  /** Will be started next, if nothing comes in between. */
  | { readonly type: "prepareAudio"; readonly source: AudioSource }
  | { readonly type: "pauseAudio"; readonly audioId: string }
  | { readonly type: "resumeAudio"; readonly audioId: string }
  | { readonly type: "stopAudio"; readonly audioId: string }
  | { readonly type: "setAudioLevel"; readonly audioId: string; readonly level: AudioLevel }
  | { readonly type: "playCue"; readonly name: CueName }
  /** How loud everything is: 1 is as it comes. */
  | { readonly type: "setVolume"; readonly volume: number }
  /** Something a developer wants to know. */
  | {
      readonly type: "report";
      readonly severity: "failure" | "warning" | "note";
      readonly code: string;
      readonly message: string;
    };
