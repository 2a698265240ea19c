import type { Lang } from "../axes.ts";
import type { Event } from "../cic/events.ts";

export type AudioSource =
  | { readonly type: "speech"; readonly text: string; readonly lang: Lang }
  | { readonly type: "url"; readonly url: string };

/** What the device wants done. */
export type DeviceEffect =
  | { readonly type: "sendEvent"; readonly event: Event }
  | { readonly type: "startAudio"; readonly audioId: string; readonly source: AudioSource }
  | { readonly type: "pauseAudio"; readonly audioId: string }
  | { readonly type: "resumeAudio"; readonly audioId: string }
  | { readonly type: "stopAudio"; readonly audioId: string };
