import type { EmulatorError } from "../errors.ts";
import type { Sound } from "./sound.ts";

/** Where prepared sound is heard: a timeline without a device, or the device. */
export interface Output {
  /** Plays the sound from its beginning, at a volume (1 is as it comes). */
  play(sound: Sound, volume: number, ended: Ended): Playback;
  /**
   * This sound will probably be played next, from the moment on at which the last one that was played ends: it may be
   * laid right behind that. Null takes it back.
   */
  expect(sound: Sound | null): void;
  /** Mixes a short sound in, from now on. */
  cue(sound: Sound): void;
  close(): Promise<void>;
}

/** Called once when the sound was heard to its end; with the reason where that came before its time. */
export type Ended = (failure: EmulatorError | null) => void;

/** A sound that plays. After `stop`, and while paused, it does not end. */
export interface Playback {
  pause(): void;
  /** Goes on exactly where `pause` cut it. */
  resume(): void;
  /** Turns it to another volume within so many milliseconds. */
  fade(volume: number, ms: number): void;
  stop(): void;
}
