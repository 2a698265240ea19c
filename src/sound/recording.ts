import type { Clock, Release } from "../ports.ts";
import { endOf, mix, type Placement } from "./mixer.ts";
import { framesPerMillisecond, type Sound } from "./sound.ts";
import type { WavFile } from "./wav.ts";

/** What a timeline lets be heard, in a file: frame n is what sounds n / 48 ms after the recording began. */
export interface Recording {
  /** Lays the sound, from frame `position` on, at the present moment; what is returned ends it at the then present one. */
  place(sound: Sound, position: number): Release;
  close(): Promise<void>;
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
    place(sound, position) {
      advance();
      const placement = { sound, origin: written - position };
      if (sound.addTo !== null && !isBroken) placements.add(placement);
      return () => {
        if (!placements.has(placement)) return;
        advance();
        placements.delete(placement);
      };
    },
    close() {
      advance();
      attempt(() => file.close());
      return Promise.resolve();
    },
  };
}
