import { AudioError } from "../errors.ts";
import type { Speech } from "../ports.ts";

interface Format {
  readonly isFloat: boolean;
  readonly channels: number;
  readonly sampleRate: number;
  /** Bytes of one sample of one channel. */
  readonly width: number;
}

/**
 * Reads a WAV file as speech; several channels become one. Length fields are not trusted: a program that writes to a
 * pipe puts any number there. Throws AudioError.
 */
export function wavSpeech(bytes: Buffer): Speech {
  const name = (at: number): string => bytes.toString("latin1", at, at + 4);
  if (bytes.length < 12 || name(0) !== "RIFF" || name(8) !== "WAVE")
    throw new AudioError("what it wrote is no WAV file");
  let format: Format | null = null;
  for (let at = 12; at + 8 <= bytes.length;) {
    const start = at + 8;
    const end = Math.min(bytes.length, start + bytes.readUInt32LE(at + 4));
    if (name(at) === "fmt " && end - start >= 16) format = formatAt(bytes, start, end);
    if (name(at) === "data" && format !== null) return mono(bytes.subarray(start, end), format);
    at = end + (end & 1);
  }
  throw new AudioError("the WAV file it wrote has no sound in it");
}

const pcm = 1;
const float = 3;
const extensible = 0xfffe;

function formatAt(bytes: Buffer, start: number, end: number): Format {
  const tag = bytes.readUInt16LE(start);
  const kind = tag === extensible && end - start >= 26 ? bytes.readUInt16LE(start + 24) : tag;
  const channels = bytes.readUInt16LE(start + 2);
  const sampleRate = bytes.readUInt32LE(start + 4);
  const width = bytes.readUInt16LE(start + 14) / 8;
  const isKnown = kind === pcm ? [1, 2, 3, 4].includes(width) : kind === float && [4, 8].includes(width);
  if (!isKnown || channels < 1 || channels > 8 || sampleRate < 4000 || sampleRate > 192_000) {
    throw new AudioError(
      `the WAV file it wrote is of a kind that is not read: ${channels} channels of ${8 * width} bits at ` +
        `${sampleRate} Hz, format ${kind}`,
    );
  }
  return { isFloat: kind === float, channels, sampleRate, width };
}

function mono(data: Buffer, { isFloat, channels, sampleRate, width }: Format): Speech {
  const frames = Math.floor(data.length / (channels * width));
  const samples = new Int16Array(frames);
  const read = reader(data, isFloat, width);
  for (let frame = 0; frame < frames; frame++) {
    let sum = 0;
    for (let channel = 0; channel < channels; channel++) sum += read((frame * channels + channel) * width);
    samples[frame] = Math.max(-32_768, Math.min(32_767, Math.round(sum / channels)));
  }
  return { frames, sampleRate, pcm: samples };
}

/** One sample as a number between -32768 and 32768; what is no number is silence. */
function reader(data: Buffer, isFloat: boolean, width: number): (at: number) => number {
  if (isFloat) return (at) => (width === 4 ? data.readFloatLE(at) : data.readDoubleLE(at)) * 32_768 || 0;
  if (width === 1) return (at) => ((data[at] ?? 128) - 128) * 256; // the only unsigned one
  const scale = 2 ** (8 * width - 16);
  return (at) => data.readIntLE(at, width) / scale;
}
