// A recording of 48 kHz stereo as one for ears alone: 16 kHz, mono, 16 bits, a sixth of the size.

const header = 44;
const factor = 3;
const rate = 16_000;

/** What is above 8 kHz would come back as noise: a windowed sinc keeps it out. */
const reach = 24;
const filter = Float64Array.from({ length: 2 * reach + 1 }, (_, index) => {
  const x = index - reach;
  const sinc = x === 0 ? 1 : Math.sin((Math.PI * 0.92 * x) / factor) / ((Math.PI * 0.92 * x) / factor);
  return ((0.92 * sinc) / factor) * (0.5 + 0.5 * Math.cos((Math.PI * x) / (reach + 1)));
});

/** Reads what `wav:` wrote; the length of the result in ms is told beside it. */
export function monoWav(recording: Buffer): { readonly wav: Buffer; readonly ms: number } {
  const frames = Math.max(0, Math.floor((recording.length - header) / 4));
  // Silence around it, so that the filter reaches over neither end.
  const mono = new Float32Array(frames + 2 * reach + factor);
  for (let i = 0; i < frames; i++) {
    const at = header + 4 * i;
    mono[reach + i] = (recording.readInt16LE(at) + recording.readInt16LE(at + 2)) / 2;
  }
  const length = Math.ceil(frames / factor);
  const wav = Buffer.alloc(header + 2 * length);
  writeHeader(wav, length);
  for (let i = 0; i < length; i++) wav.writeInt16LE(filtered(mono, factor * i), header + 2 * i);
  return { wav, ms: Math.round((length * 1000) / rate) };
}

function filtered(samples: Float32Array, at: number): number {
  let sum = 0;
  for (let i = 0; i < filter.length; i++) sum += filter[i]! * samples[at + i]!;
  return Math.max(-32_768, Math.min(32_767, Math.round(sum)));
}

function writeHeader(wav: Buffer, samples: number): void {
  wav.write("RIFF", 0, "latin1");
  wav.writeUInt32LE(header - 8 + 2 * samples, 4);
  wav.write("WAVEfmt ", 8, "latin1");
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20); // PCM
  wav.writeUInt16LE(1, 22); // channels
  wav.writeUInt32LE(rate, 24);
  wav.writeUInt32LE(2 * rate, 28);
  wav.writeUInt16LE(2, 32);
  wav.writeUInt16LE(16, 34);
  wav.write("data", 36, "latin1");
  wav.writeUInt32LE(2 * samples, 40);
}
