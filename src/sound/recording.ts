import type { Clock } from "../ports.ts";
import { endOf, fade, mix, steady, type Gain, type Placement } from "./mixer.ts";
import { framesPerMillisecond, type Sound } from "./sound.ts";
import type { WavFile } from "./wav.ts";

/** What a timeline lets be heard, in a file: frame n is what sounds n / 48 ms after the recording began. */
export interface Recording {
  /**
   * Lays the sound, from frame `position` on, at a time of the clock, which may be a fraction; now by default. It `begins`
   * unless it only goes on after it stood still.
   */
  place(sound: Sound, position: number, gain: Gain, time?: number, begins?: boolean): Placed;
  /** Writes what was heard up to now. */
  advance(): void;
  close(): Promise<void>;
}

/** A sound that is being recorded. */
export interface Placed {
  /** From now on; from its beginning where that is now, too. */
  fade(volume: number, frames: number): void;
  /** Ends it at a time of the clock, now by default. */
  cut(time?: number): void;
}

const blockFrames = 48_000;
/** Milliseconds of real time that what is done with a sound in one go may take. */
const moment = 20;

/** Records into `file` from now on. A disk that fails ends the recording with one notice, not the conversation. */
export function createRecording(file: WavFile, clock: Clock, notice: (line: string) => void): Recording {
  const start = clock.now();
  const placements = new Set<Placement>();
  let written = 0;
  let isBroken = false;

  const frameAt = (time: number): number => Math.max(0, Math.round((time - start) * framesPerMillisecond));

  /** What lies before the present cannot change any more: it goes to the disk and out of memory. */
  function advance(time = clock.now()): void {
    const end = frameAt(time);
    attempt(() => {
      while (written < end && placements.size > 0) {
        const frames = Math.min(blockFrames, end - written);
        file.write(mix(placements, written, frames));
        written += frames;
        for (const placement of placements) if (endOf(placement) <= written) placements.delete(placement);
      }
      file.lengthen(end);
    });
    written = Math.max(written, end);
  }

  function attempt(work: () => void): void {
    if (isBroken) return;
    try {
      work();
    } catch (error) {
      isBroken = true;
      placements.clear();
      notice(`The recording ${file.path} ends here: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  return {
    advance,
    place(sound, position, gain, time = clock.now(), begins = true) {
      advance(time);
      const begin = frameAt(time);
      const placed = clock.now();
      let placement: Placement = { sound, origin: begin - position, gain };
      if (sound.addTo !== null && !isBroken) placements.add(placement);
      return {
        fade(volume, frames) {
          const isNew = begins && written <= begin && clock.now() - placed < moment;
          if (!isNew) advance();
          if (!placements.delete(placement)) return;
          placement = { ...placement, gain: isNew ? steady(volume) : fade(placement.gain, volume, written, frames) };
          placements.add(placement);
        },
        cut(at) {
          if (!placements.has(placement)) return;
          advance(at);
          placements.delete(placement);
        },
      };
    },
    close() {
      advance();
      attempt(() => file.close());
      return Promise.resolve();
    },
  };
}
