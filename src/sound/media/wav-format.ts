import { latin1, type ByteReader } from "./byte-reader.ts";
import type { Pcm } from "./media.ts";

/** How the samples of a WAV file stand in its bytes. */
export interface WavFormat {
  readonly sampleRate: number;
  readonly channels: number;
  /** A sample of each channel. */
  readonly bytesPerFrame: number;
  readonly bytesPerSample: number;
  readonly isFloat: boolean;
  /** Bytes of sound as the file says; null where it says nothing to go by. */
  readonly dataBytes: number | null;
}

/** Headers in front of the sound; more is no WAV file. */
const mostChunks = 1000;

/** Goes to the first sample; null when there is none, or a kind of sample nobody can play. */
export async function readWavFormat(reader: ByteReader): Promise<WavFormat | null> {
  if (!(await reader.fill(12)) || latin1(reader.bytes, 8, 12) !== "WAVE") return null;
  await reader.skip(12);
  let format: Omit<WavFormat, "dataBytes"> | null = null;
  for (let i = 0; i < mostChunks && (await reader.fill(8)); i++) {
    const name = latin1(reader.bytes, 0, 4);
    const length = view(reader.bytes).getUint32(4, true);
    await reader.skip(8);
    if (name === "data") return format === null ? null : { ...format, dataBytes: believable(length) };
    if (name === "fmt ") {
      if (length < 16 || !(await reader.fill(Math.min(length, 40)))) return null;
      format = sampleFormat(view(reader.bytes), length);
      if (format === null) return null;
    }
    if (!(await reader.skip(length + (length & 1)))) return null;
  }
  return null;
}

/** Writers that stream leave 0 or a length near the end of 31 or 32 bits there. */
const believable = (length: number): number | null => (length === 0 || length >= 0x7fff_f000 ? null : length);

function sampleFormat(bytes: DataView, length: number): Omit<WavFormat, "dataBytes"> | null {
  const tag = bytes.getUint16(0, true);
  const kind = tag === 0xfffe && length >= 40 ? bytes.getUint16(24, true) : tag;
  const channels = bytes.getUint16(2, true);
  const sampleRate = bytes.getUint32(4, true);
  const bytesPerSample = Math.ceil(bytes.getUint16(14, true) / 8);
  const isFloat = kind === 3;
  const sizes = isFloat ? [4, 8] : [1, 2, 3, 4];
  if ((kind !== 1 && kind !== 3) || !sizes.includes(bytesPerSample) || channels === 0) return null;
  return { sampleRate, channels, bytesPerSample, isFloat, bytesPerFrame: bytesPerSample * channels };
}

/** The samples of whole frames of a WAV file, from -1 to 1. */
export function wavSamples(bytes: Uint8Array, format: WavFormat): Pcm {
  const { channels, bytesPerFrame, bytesPerSample } = format;
  const data = view(bytes);
  const sampleAt = samplesOf(data, format);
  const frames = Math.floor(bytes.length / bytesPerFrame);
  return Array.from({ length: channels }, (_, channel) => {
    const out = new Float32Array(frames);
    let at = channel * bytesPerSample;
    for (let i = 0; i < frames; i++, at += bytesPerFrame) out[i] = sampleAt(at);
    return out;
  });
}

function samplesOf(data: DataView, { isFloat, bytesPerSample }: WavFormat): (at: number) => number {
  if (isFloat) return bytesPerSample === 4 ? (at) => data.getFloat32(at, true) : (at) => data.getFloat64(at, true);
  switch (bytesPerSample) {
    case 1:
      return (at) => (data.getUint8(at) - 128) / 128;
    case 2:
      return (at) => data.getInt16(at, true) / 32_768;
    case 3:
      return (at) => (data.getUint16(at, true) + data.getInt8(at + 2) * 65_536) / 8_388_608;
    default:
      return (at) => data.getInt32(at, true) / 2_147_483_648;
  }
}

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
