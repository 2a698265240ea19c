import type { Speech } from "../ports.ts";
import { resamplerFor } from "./resample.ts";

/** Frames per second of every output. */
export const outputRate = 48_000;
export const framesPerMillisecond = outputRate / 1000;

/** Something to be heard, in frames of the output rate. */
export interface Sound {
  readonly frames: number;
  /** Adds the frames from `first` on to `out`, interleaved stereo in units of 16-bit samples; null when it is silence. */
  readonly addTo: ((out: Float32Array, first: number) => void) | null;
}

export const wholeMilliseconds = (frames: number): number => Math.ceil(frames / framesPerMillisecond);

/** Speech as a sound. It is resampled as it is heard, so that a long text costs no more memory than the voice gave it. */
export function speechSound({ frames, sampleRate, pcm }: Speech): Sound {
  const length = Math.ceil((frames * outputRate) / sampleRate);
  if (pcm === null) return { frames: length, addTo: null };
  const resample = resamplerFor(sampleRate, outputRate);
  return {
    frames: length,
    addTo(out, first) {
      const count = Math.min(out.length / 2, length - first);
      if (count <= 0) return;
      const mono = new Float32Array(count);
      resample(pcm, first, mono);
      for (let i = 0; i < count; i++) {
        const sample = mono[i] as number;
        out[2 * i] = (out[2 * i] as number) + sample;
        out[2 * i + 1] = (out[2 * i + 1] as number) + sample;
      }
    },
  };
}
