import { mediaSound } from "../../src/sound/media-sound.ts";
import type { Output, Playback } from "../../src/sound/output.ts";
import { fedMedia, type FedMedia } from "./fed-media.ts";

export interface FedPlayback {
  readonly media: FedMedia;
  readonly playback: Playback;
  /** What the listener was told. */
  readonly told: string[];
}

/** Plays a sound of which the test decides what arrives when. */
export function playFed(output: Output): FedPlayback {
  const media = fedMedia();
  const told: string[] = [];
  const listener = {
    ended: () => told.push("ended"),
    // Where it is no news, the speaker keeps it to itself.
    stalled: () => told.at(-1) !== "stalled" && told.push("stalled"),
    continued: () => told.at(-1) === "stalled" && told.push("continued"),
  };
  return { media, told, playback: output.play(mediaSound(media), 1, listener) };
}
