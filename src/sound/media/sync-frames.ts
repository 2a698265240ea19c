// Streams that are nothing but frames in a row, each with a header that says how long it is: mp3 and ADTS. What lies
// between them (tags, garbage, half a frame at the beginning) is passed over.

import { MediaError } from "../../errors.ts";
import type { Breather } from "./breather.ts";
import { latin1, type ByteReader } from "./byte-reader.ts";
import { largestTag } from "./limits.ts";

/** What a frame's header says. */
export interface FrameHeader {
  /** Of the whole frame, header and all. */
  readonly bytes: number;
  /** Frames of sound in it. */
  readonly samples: number;
  /** Frames per second. */
  readonly sampleRate: number;
  readonly channels: number;
  /** The same in all frames of one stream. */
  readonly kind: string;
}

/** Reads the header at `at`; null when there is none. */
export type ReadHeader = (bytes: Uint8Array, at: number) => FrameHeader | null;

export const headerBytes = 9;

/**
 * Goes to the next frame and fills `bytes` with it. Where the stream was interrupted, a frame counts only if another of
 * its kind follows. Null at the end, and when `within` bytes have no frame. Rejects with MediaError where the stream goes
 * on as one of another kind.
 */
export async function nextFrame(
  reader: ByteReader,
  readHeader: ReadHeader,
  kind: string | null,
  options: { readonly within: number; readonly breathe: Breather },
): Promise<FrameHeader | null> {
  const limit = reader.position + options.within;
  let isInStep = kind !== null;
  for (;;) {
    if (!(await reader.fill(headerBytes))) return null;
    const tag = tagLength(reader.bytes);
    if (tag > 0) {
      if (!(await reader.skip(tag))) return null;
      continue;
    }
    const header = readHeader(reader.bytes, 0);
    if (header !== null && (kind === null || header.kind === kind)) {
      const isWhole = await reader.fill(header.bytes);
      if (isWhole && (isInStep || (await isFollowed(reader, readHeader, header)))) return header;
    }
    if (header !== null && kind !== null && header.kind !== kind && (await isStream(reader, readHeader, header))) {
      throw new MediaError(
        "media-unsupported",
        `In the middle of the sound it changes from \`${kind}\` to \`${header.kind}\`, which cannot be played in one.`,
      );
    }
    isInStep = false;
    if (reader.position >= limit) return null;
    const breath = options.breathe();
    if (breath !== undefined) await breath;
    await reader.skip(nextSync(reader.bytes));
  }
}

/** Two more frames of the same kind: no garbage looks like that. */
async function isStream(reader: ByteReader, readHeader: ReadHeader, first: FrameHeader): Promise<boolean> {
  let at = first.bytes;
  for (let i = 0; i < 2; i++) {
    if (!(await reader.fill(at + headerBytes))) return false;
    const next = readHeader(reader.bytes, at);
    if (next?.kind !== first.kind) return false;
    at += next.bytes;
  }
  return true;
}

/** Two more frames of the same kind, or the end of the sound. */
async function isFollowed(reader: ByteReader, readHeader: ReadHeader, first: FrameHeader): Promise<boolean> {
  let at = first.bytes;
  for (let i = 0; i < 2; i++) {
    if (!(await reader.fill(at + headerBytes))) return reader.bytes.length - at < headerBytes;
    const next = readHeader(reader.bytes, at);
    if (next === null) return tagLength(reader.bytes.subarray(at)) > 0;
    if (next.kind !== first.kind) return false;
    at += next.bytes;
  }
  return true;
}

function nextSync(bytes: Uint8Array): number {
  const isMark = (byte: number | undefined): boolean =>
    byte === 0xff || byte === 0x49 || byte === 0x54 || byte === 0x41;
  for (let at = 1; at < bytes.length; at++) if (isMark(bytes[at])) return at;
  return bytes.length;
}

/** Bytes of a tag at the beginning: ID3v2 or ID3v1; 0 when there is none. */
export function tagLength(bytes: Uint8Array): number {
  if (bytes[0] !== 0x49 && bytes[0] !== 0x54) return 0;
  const name = latin1(bytes, 0, 3);
  if (name === "TAG" && bytes.length <= 128) return bytes.length;
  if (name !== "ID3" || bytes.length < 9) return 0;
  // Id3v2, section 3.1: the size has seven bits a byte.
  const size = [6, 7, 8, 9].map((at) => bytes[at] ?? 0);
  if (size.some((byte) => byte > 0x7f) || bytes[3] === 0xff || bytes[4] === 0xff) return 0;
  const length = 10 + size.reduce((sum, byte) => sum * 128 + byte, 0);
  const footer = ((bytes[5] ?? 0) & 0x10) === 0 ? 0 : 10;
  return length <= largestTag ? length + footer : 0;
}
