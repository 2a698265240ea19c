export interface WavSound {
  readonly sampleRate: number;
  readonly channels: number;
  /** Interleaved. */
  readonly samples: Int16Array;
}

/** Reads 16-bit PCM. Length fields are not trusted: a writer that streams puts any number there. Throws RangeError. */
export function readWav(bytes: Uint8Array): WavSound {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const name = (at: number): string => view.toString("latin1", at, at + 4);
  if (view.length < 12 || name(0) !== "RIFF" || name(8) !== "WAVE") throw new RangeError("This is no WAV file.");
  let format: { sampleRate: number; channels: number } | null = null;
  for (let at = 12; at + 8 <= view.length;) {
    const start = at + 8;
    const end = Math.min(view.length, start + view.readUInt32LE(at + 4));
    if (name(at) === "fmt " && end - start >= 16) {
      if (view.readUInt16LE(start + 14) !== 16) throw new RangeError("The WAV file is not 16-bit PCM.");
      format = { channels: view.readUInt16LE(start + 2), sampleRate: view.readUInt32LE(start + 4) };
    }
    if (name(at) === "data" && format !== null) {
      const samples = new Int16Array((end - start) >> 1);
      for (let i = 0; i < samples.length; i++) samples[i] = view.readInt16LE(start + 2 * i);
      return { ...format, samples };
    }
    at = end + (end & 1);
  }
  throw new RangeError("The WAV file has no sound in it.");
}
