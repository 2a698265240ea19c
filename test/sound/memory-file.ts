import type { WavFile } from "../../src/sound/wav.ts";

/** A recording in memory. */
export interface MemoryFile extends WavFile {
  /** The left channel of what was written. */
  readonly samples: () => readonly number[];
}

export function memoryFile(): MemoryFile {
  const written: number[] = [];
  return {
    path: "",
    write: (samples) => {
      for (let i = 0; i < samples.length; i += 2) written.push(samples[i] as number);
    },
    lengthen(frames) {
      while (written.length < frames) written.push(0);
    },
    close: () => undefined,
    samples: () => written,
  };
}
