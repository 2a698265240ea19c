import type { Clock } from "../ports.ts";
import { endOf, fade, mix, type Gain, type Placement } from "./mixer.ts";
import { framesPerMillisecond, type Sound } from "./sound.ts";
import type { WavFile } from "./wav.ts";

/** What a timeline lets be heard, in a file: frame n is what sounds n / 48 ms after the recording began. */
export interface Recording {
  /** Lays the sound, from frame `position` on, at the present moment. */
  place(sound: Sound, position: number, gain: Gain): Placed;
  /** Writes what was heard up to the present. */
  advance(): void;
  /** The present moment, as a frame of the recording. */
  present(): number;
  close(): Promise<void>;
}

/** A sound that is being recorded. */
export interface Placed {
  /** From the present moment on. */
  fade(volume: number, frames: number): void;
  /** Ends it at the present moment. */
  cut(): void;
}

const blockFrames = 48_000;

/** Records into `file` from now on. A disk that fails ends the recording with one notice, not the conversation. */
export function createRecording(file: WavFile, clock: Clock, notice: (line: string) => void): Recording {
  const start = clock.now();
  const placements = new Set<Placement>();
  let written = 0;
  let isBroken = false;

  const present = (): number => Math.max(0, clock.now() - start) * framesPerMillisecond;

  /** What lies before the present cannot change any more: it goes to the disk and out of memory. */
  function advance(): void {
    const end = present();
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
    present,
    advance,
    place(sound, position, gain) {
      advance();
      let placement: Placement = { sound, origin: written - position, gain };
      if (sound.addTo !== null && !isBroken) placements.add(placement);
      return {
        fade(volume, frames) {
          advance();
          if (!placements.delete(placement)) return;
          placement = { ...placement, gain: fade(placement.gain, volume, written, frames) };
          placements.add(placement);
        },
        cut() {
          if (!placements.has(placement)) return;
          advance();
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
