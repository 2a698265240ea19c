import { MediaError } from "../../errors.ts";
import { createBreather } from "./breather.ts";
import type { ByteReader, SoundBytes } from "./byte-reader.ts";
import { readLameTag, type LameTag } from "./lame-tag.ts";
import { garbageBytes, syncBytes } from "./limits.ts";
import type { Pcm } from "./media.ts";
import { createMp3Decoder, type Mp3Decoder } from "./mp3-decoder.ts";
import { readMp3Header } from "./mp3-header.ts";
import { nextFrame, type FrameHeader } from "./sync-frames.ts";
import type { Decoding, Track } from "./track.ts";

/** The synthesis filter of every decoder comes this many frames late. */
const decoderDelay = 529;
/** A frame may need bytes of earlier ones; after this many the decoder is in step. */
const warmUp = 10;
const framesAtATime = 4;

/** Opens mp3 whose first frames are at hand. `missed` frames of the format lie before what `main` gives. */
export async function openMp3(bytes: SoundBytes, format: string, missed = 0): Promise<Track> {
  const scan = await createScan(bytes.main);
  const { first, tag } = scan;
  if (first === null) {
    throw new MediaError("media-unsupported", `The sound ${bytes.url} is no mp3: it has no frames of sound.`);
  }
  const { samples, sampleRate, channels } = first;
  const head = tag?.gaps ? tag.gaps.delay + decoderDelay : 0;
  const tail = tag?.gaps ? Math.max(0, tag.gaps.padding - decoderDelay) : 0;
  /** The frames at the end that are no sound, known when the end has come. */
  const tailAfter = (count: number): number => (tag?.frames === null || tag?.frames === count ? tail : 0);
  let decoder: Mp3Decoder | null = null;
  let isClosed = false;

  async function decode(from: number): Promise<Decoding> {
    const skipped = Math.max(0, Math.floor((from + head) / samples) - warmUp);
    while (missed + scan.count < skipped && (await scan.next()) !== null) await scan.skip();
    decoder = await createMp3Decoder(channels);
    if (isClosed) decoder.close();
    const position = (missed + scan.count) * samples - head;
    return {
      position,
      read: withoutTail(decodedFrames(scan, decoder, samples), () => tailAfter(scan.count), tail),
    };
  }

  async function measure(): Promise<number | null> {
    const reader = await bytes.again();
    if (reader === null) return null;
    const whole = await createScan(reader);
    while ((await whole.next()) !== null) await whole.skip();
    return Math.max(0, whole.count * samples - head - tailAfter(whole.count));
  }

  function close(): void {
    isClosed = true;
    decoder?.close();
  }

  const announced = tag?.frames ? Math.max(0, tag.frames * samples - head - tail) : null;
  return { format, sampleRate, channels, frames: null, announced, decode, measure, close };
}

/** Goes through the frames of sound. */
interface Scan {
  readonly first: FrameHeader | null;
  readonly tag: LameTag | null;
  /** Frames skipped so far, those with tags not counted. */
  readonly count: number;
  readonly reader: ByteReader;
  /** The header of the frame that `reader.bytes` begins with, null at the end. */
  next(): Promise<FrameHeader | null>;
  /** Goes past the frame that `next` gave. */
  skip(): Promise<void>;
}

async function createScan(reader: ByteReader): Promise<Scan> {
  const breathe = createBreather();
  let count = 0;
  let kind: string | null = null;
  let tag: LameTag | null = null;
  let current: FrameHeader | null = null;

  async function next(): Promise<FrameHeader | null> {
    while (current === null) {
      const breath = breathe();
      if (breath !== undefined) await breath;
      const header = await nextFrame(reader, readMp3Header, kind, {
        within: kind === null ? syncBytes : garbageBytes,
        breathe,
      });
      if (header === null) return null;
      kind = header.kind;
      const found = readLameTag(reader.bytes.subarray(0, header.bytes));
      if (found === null) {
        current = header;
      } else {
        // Each segment of a stream may have a tag; only the first is about the beginning of the sound.
        if (count === 0) tag ??= found;
        await reader.skip(header.bytes);
      }
    }
    return current;
  }

  async function skip(): Promise<void> {
    if (current === null) return;
    await reader.skip(current.bytes);
    current = null;
    count += 1;
  }

  const first = await next();
  return {
    first,
    tag,
    get count() {
      return count;
    },
    reader,
    next,
    skip,
  };
}

/** Decodes a few frames at a time; what came before a download broke off is given first. */
function decodedFrames(scan: Scan, decoder: Mp3Decoder, samples: number): () => Promise<Pcm | null> {
  return async () => {
    const frames: Uint8Array[] = [];
    try {
      while (frames.length < framesAtATime) {
        const header = await scan.next();
        if (header === null) break;
        frames.push(scan.reader.bytes.slice(0, header.bytes));
        await scan.skip();
      }
    } catch (error) {
      if (frames.length === 0) throw error; // else it is thrown when the next one is asked for
    }
    if (frames.length === 0) return null;
    return decoder.decode(Buffer.concat(frames), frames.length * samples);
  };
}

/** Holds back as much as may have to be cut off, until the end has come. */
function withoutTail(
  read: () => Promise<Pcm | null>,
  tailLength: () => number,
  held: number,
): () => Promise<Pcm | null> {
  if (held === 0) return read;
  let kept: Pcm | null = null;
  let hasEnded = false;
  return async () => {
    while (!hasEnded) {
      const pcm = await read();
      hasEnded = pcm === null;
      const all: Pcm = kept === null ? (pcm ?? []) : pcm === null ? kept : appended(kept, pcm);
      const length = all[0]?.length ?? 0;
      const end = Math.max(0, length - (hasEnded ? tailLength() : held));
      kept = all.map((samples) => samples.subarray(end));
      if (end > 0) return all.map((samples) => samples.subarray(0, end));
    }
    return null;
  };
}

const appended = (first: Pcm, second: Pcm): Pcm =>
  first.map((samples, channel) => {
    const out = new Float32Array(samples.length + (second[channel]?.length ?? 0));
    out.set(samples);
    out.set(second[channel] ?? [], samples.length);
    return out;
  });
