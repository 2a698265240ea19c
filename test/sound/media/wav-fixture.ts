export interface WavOptions {
  readonly sampleRate?: number;
  readonly bits?: 8 | 16 | 24 | 32;
  readonly isFloat?: boolean;
  /** What the header says instead of the true length. */
  readonly claimed?: number;
  /** Stands between the format and the samples. */
  readonly chunk?: Uint8Array;
  readonly behind?: Uint8Array;
}

/** A WAV file of samples of 16 bits, written in any of its kinds. */
export function wav(channels: readonly Int16Array[], options: WavOptions = {}): Uint8Array {
  const { sampleRate = 48_000, bits = 16, isFloat = false } = options;
  const { chunk = new Uint8Array(), behind = new Uint8Array() } = options;
  const bytes = bits / 8;
  const frames = channels[0]?.length ?? 0;
  const data = Buffer.alloc(frames * channels.length * bytes);
  for (let i = 0; i < frames; i++) {
    channels.forEach((samples, channel) => {
      const at = (i * channels.length + channel) * bytes;
      const sample = samples[i] as number;
      if (isFloat) data.writeFloatLE(sample / 32_768, at);
      else if (bits === 8) data.writeUInt8((sample >> 8) + 128, at);
      else data.writeIntLE(sample * 2 ** (bits - 16), at, bytes);
    });
  }
  const format = Buffer.alloc(24);
  format.write("fmt ", 0, "latin1");
  format.writeUInt32LE(16, 4);
  format.writeUInt16LE(isFloat ? 3 : 1, 8);
  format.writeUInt16LE(channels.length, 10);
  format.writeUInt32LE(sampleRate, 12);
  format.writeUInt32LE(sampleRate * channels.length * bytes, 16);
  format.writeUInt16LE(channels.length * bytes, 20);
  format.writeUInt16LE(bits, 22);
  const header = Buffer.alloc(8);
  header.write("data", 0, "latin1");
  header.writeUInt32LE(options.claimed ?? data.length, 4);
  const riff = Buffer.alloc(12);
  riff.write("RIFF", 0, "latin1");
  riff.writeUInt32LE(options.claimed ?? 4 + 24 + chunk.length + 8 + data.length, 4);
  riff.write("WAVE", 8, "latin1");
  return Buffer.concat([riff, format, chunk, header, data, behind]);
}
