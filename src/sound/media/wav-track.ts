import { MediaError } from "../../errors.ts";
import type { Body } from "./body.ts";
import { createByteReader, type ByteReader } from "./byte-reader.ts";
import { aheadBytes, highestSampleRate, largestPiece, mostChannels } from "./limits.ts";
import type { Pcm } from "./media.ts";
import type { Decoding, Track } from "./track.ts";
import { readWavFormat, wavSamples, type WavFormat } from "./wav-format.ts";

/** Opens a WAV file. Its length fields are a hint: what counts are the bytes that come. */
export async function openWav(body: Body): Promise<Track> {
  const format = await readWavFormat(body.main);
  if (format === null || format.channels > mostChannels || format.sampleRate > highestSampleRate) {
    throw new MediaError(
      "media-unsupported",
      `The WAV file ${body.url} has no samples that can be played: PCM of 8 to 32 bits or floats, up to 8 channels.`,
    );
  }
  const { bytesPerFrame } = format;
  const start = body.main.position;
  const framesIn = (bytes: number): number =>
    Math.floor(Math.max(0, Math.min(bytes - start, format.dataBytes ?? Infinity)) / bytesPerFrame);

  async function decode(from: number): Promise<Decoding> {
    const reader = await readerAt(start + from * bytesPerFrame);
    const end = format?.dataBytes ?? Infinity;
    return { position: from, read: wavReader(reader, format as WavFormat, end - from * bytesPerFrame) };
  }

  async function readerAt(place: number): Promise<ByteReader> {
    if (body.hasParts && body.length !== null && place - start > aheadBytes) {
      return createByteReader(await body.part(Math.min(place, body.length - 1), body.length));
    }
    await body.main.skip(place - start);
    return body.main;
  }

  async function measure(): Promise<number | null> {
    const reader = await body.again();
    if (reader === null) return null;
    const end = start + (format?.dataBytes ?? Infinity);
    while (reader.position < end && (await reader.fill(1))) await reader.skip(reader.bytes.length);
    return framesIn(reader.position);
  }

  return {
    format: "wav",
    sampleRate: format.sampleRate,
    channels: format.channels,
    frames: body.length === null ? null : framesIn(body.length),
    decode,
    measure,
    close: () => undefined,
  };
}

/** Reads frames of WAV to the end, or until `bytes` of them have come. */
export function wavReader(reader: ByteReader, format: WavFormat, bytes: number): () => Promise<Pcm | null> {
  const { bytesPerFrame } = format;
  let left = Math.floor(bytes / bytesPerFrame);
  return async () => {
    if (left <= 0 || !(await reader.fill(bytesPerFrame))) return null;
    const frames = Math.min(left, largestPiece, Math.floor(reader.bytes.length / bytesPerFrame));
    const pcm = wavSamples(reader.bytes.subarray(0, frames * bytesPerFrame), format);
    left -= frames;
    await reader.skip(frames * bytesPerFrame);
    return pcm;
  };
}
