import { readAdtsHeader } from "./adts-header.ts";
import { createBody, type Body } from "./body.ts";
import { createByteReader, type SoundBytes } from "./byte-reader.ts";
import type { Downloads } from "./download.ts";
import type { Hls } from "./hls.ts";
import { detectKind, type Kind } from "./kind.ts";
import { readLameTag } from "./lame-tag.ts";
import { readMp3Header } from "./mp3-header.ts";
import { headerBytes } from "./sync-frames.ts";
import { elementaryStream, type ElementaryStream } from "./transport-stream.ts";

/** Times of transport streams have 33 bits. */
const timeWraps = 2 ** 33;
const ticksPerSecond = 90_000;
/** By how much of a frame times may be wrong; more, and they are not to be trusted. */
const tolerance = 0.05;

/** A sound whose beginning was not loaded. */
export interface Later {
  readonly kind: Kind | null;
  readonly bytes: SoundBytes;
  readonly beginning: Body;
  /** Frames of the format before those of `bytes.main`. */
  readonly missed: number;
}

/** Jumps into a playlist of transport streams; null where their times do not tell to which frame. */
export async function jumpInto({ download, jump }: Hls, downloads: Downloads): Promise<Later | null> {
  if (jump === null) return null;
  const beginning = createBody(jump.first, downloads);
  if ((await detectKind(beginning.main)) !== "transport-stream") return null;
  const first = elementaryStream(beginning.main);
  const kind = await detectKind(first.reader);
  const later = elementaryStream(createBody(jump.later, downloads).main);
  const missed = await framesBetween(first, later, kind);
  if (missed === null) {
    jump.later.cancel();
    return null;
  }
  const again = async () => elementaryStream(createByteReader((await download.reopen()).next)).reader;
  return { kind, bytes: { url: download.url, main: later.reader, again }, beginning, missed };
}

/**
 * How many frames of the format lie between the beginnings of two pieces of one stream, by their times; null where they
 * do not tell. Both must begin with a frame, as segments of a stream do.
 */
async function framesBetween(
  first: ElementaryStream,
  later: ElementaryStream,
  kind: Kind | null,
): Promise<number | null> {
  const readHeader = kind === "mp3" ? readMp3Header : readAdtsHeader;
  if (!(await later.reader.fill(headerBytes)) || (kind !== "mp3" && kind !== "adts")) return null;
  const header = readHeader(later.reader.bytes, 0);
  const start = readHeader(first.reader.bytes, 0);
  const from = first.time();
  const to = later.time();
  if (start === null || header?.kind !== start.kind || from === null || to === null) return null;
  if (kind === "mp3" && readLameTag(first.reader.bytes.subarray(0, start.bytes)) !== null) return null;
  const seconds = ((to - from + timeWraps) % timeWraps) / ticksPerSecond;
  const frames = (seconds * header.sampleRate) / header.samples;
  return Math.abs(frames - Math.round(frames)) < tolerance ? Math.round(frames) : null;
}
