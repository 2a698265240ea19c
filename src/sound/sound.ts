import type { EmulatorError } from "../errors.ts";
import type { Speech } from "../ports.ts";
import { resamplerFor, wholeInput } from "./resample.ts";

/** Frames per second of every output. */
export const outputRate = 48_000;
export const framesPerMillisecond = outputRate / 1000;

/**
 * Something to be heard, in frames of the output rate. What is in memory as a whole is there at once; what comes over
 * the web arrives while it is heard, and is forgotten behind that.
 */
export interface Sound {
  /** From its beginning to its end; Infinity as long as no end is in sight. */
  readonly frames: number;
  /** How long it will probably be, while no end is in sight: what it says of itself. */
  readonly announced?: number | null;
  /** Why it ends before its time, once that is known; null if it does not. */
  readonly failure: EmulatorError | null;
  /** Adds the frames from `first` on to `out`, interleaved stereo in units of 16-bit samples; null when it is silence. */
  readonly addTo: ((out: Float32Array, first: number) => void) | null;
  /** How many frames from `first` on have arrived. */
  arrived(first: number): number;
  /** Resolves when more than now has arrived, or the end is in sight. */
  arrival(): Promise<void>;
  /** Frames before `first` are not asked for any more. */
  forget(first: number): void;
  /** It is not heard any more. */
  close(): void;
}

export const wholeMilliseconds = (frames: number): number => Math.ceil(frames / framesPerMillisecond);

/** A sound that is there as a whole. */
export const heldSound = (frames: number, addTo: Sound["addTo"]): Sound => ({
  frames,
  failure: null,
  addTo,
  arrived: (first) => Math.max(0, frames - first),
  arrival: () => Promise.resolve(),
  forget: () => undefined,
  close: () => undefined,
});

/** Speech as a sound. It is resampled as it is heard, so that a long text costs no more memory than the voice gave it. */
export function speechSound({ frames, sampleRate, pcm }: Speech): Sound {
  const length = Math.ceil((frames * outputRate) / sampleRate);
  if (pcm === null) return heldSound(length, null);
  const resampler = resamplerFor(sampleRate, outputRate);
  const input = wholeInput(pcm);
  return heldSound(length, (out, first) => {
    const count = Math.min(out.length / 2, length - first);
    if (count <= 0) return;
    const mono = new Float32Array(count);
    resampler.fill(input, first, mono);
    for (let i = 0; i < count; i++) {
      const sample = mono[i] as number;
      out[2 * i] = (out[2 * i] as number) + sample;
      out[2 * i + 1] = (out[2 * i + 1] as number) + sample;
    }
  });
}
