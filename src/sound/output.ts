import type { EmulatorError } from "../errors.ts";
import type { Sound } from "./sound.ts";

/** Where prepared sound is heard: a timeline without a device, or the device. */
export interface Output {
  /** Plays the sound from its beginning, at a volume (1 is as it comes). */
  play(sound: Sound, volume: number, listener: PlaybackListener): Playback;
  /**
   * This sound will probably be played next, from the moment on at which the last one that was played ends, and as loud
   * as that: it may be laid right behind it. Null takes it back.
   */
  expect(sound: Sound | null): void;
  /** Mixes a short sound in, from now on, at a volume. */
  cue(sound: Sound, volume: number): void;
  close(): Promise<void>;
}

/** Is told how a sound fares. */
export interface PlaybackListener {
  /** Once, when it was heard to its end; with the reason where that came before its time. It is closed after that. */
  ended(failure: EmulatorError | null): void;
  /** It stands still, because what comes next has not arrived. */
  stalled(): void;
  /** It goes on; may be told, like `stalled`, where that is no news. */
  continued(): void;
}

/** Listens to what nobody asks about. */
export const nobody: PlaybackListener = {
  ended: () => undefined,
  stalled: () => undefined,
  continued: () => undefined,
};

/** A sound that plays. After `stop`, and while paused, it does not end. */
export interface Playback {
  pause(): void;
  /** Goes on exactly where `pause` cut it. */
  resume(): void;
  /** Turns it to another volume within so many milliseconds; at once where it was only just played or resumed. */
  fade(volume: number, ms: number): void;
  stop(): void;
}
