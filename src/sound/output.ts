import type { Sound } from "./sound.ts";

/** Where prepared sound is heard: a timeline without a device, or the device. */
export interface Output {
  /** Plays the sound from its beginning; `ended` is called once when it was heard to its end. */
  play(sound: Sound, ended: () => void): Playback;
  close(): Promise<void>;
}

/** A sound that plays. After `stop`, and while paused, `ended` is not called. */
export interface Playback {
  pause(): void;
  /** Goes on exactly where `pause` cut it. */
  resume(): void;
  stop(): void;
}
