// HLS playlists (RFC 8216): what a speaker needs of them.

import { MediaError } from "../../errors.ts";
import type { ByteRange } from "./download.ts";
import { mostSegments } from "./limits.ts";

/** A part of a resource, or all of it. */
export interface Place {
  readonly url: string;
  readonly range?: ByteRange;
}

export interface Segment extends Place {
  /** Seconds, as the playlist says. */
  readonly duration: number;
  /** Counts the segments of a stream, also over reloads of the playlist. */
  readonly sequence: number;
  /** What has to stand in front of the segment, once. */
  readonly beginning: Place | null;
  readonly key: { readonly url: string; readonly iv: Uint8Array } | null;
}

export type Playlist =
  /** Others to choose from, the most fitting first. */
  | { readonly type: "choice"; readonly urls: readonly string[] }
  | {
      readonly type: "segments";
      readonly segments: readonly Segment[];
      /** No more will come. */
      readonly isComplete: boolean;
      /** Seconds. */
      readonly targetDuration: number;
    };

/** Reads a playlist; URLs in it are relative to its own. Throws MediaError. */
export function readPlaylist(text: string, url: string): Playlist {
  const lines = text.split(/\r?\n|\r/).map((line) => line.trim());
  return lines.some((line) => line.startsWith("#EXT-X-STREAM-INF:"))
    ? { type: "choice", urls: choices(lines, url) }
    : { type: "segments", ...segmentsOf(lines, url) };
}

/** Sound alone before sound with pictures, mp3 before what needs another decoder, else in the order given. */
function choices(lines: readonly string[], base: string): string[] {
  const groups = lines.filter((line) => line.startsWith("#EXT-X-MEDIA:")).map(attributes);
  const variants = lines.flatMap((line, i) => {
    if (!line.startsWith("#EXT-X-STREAM-INF:")) return [];
    const { CODECS: codecs = "", AUDIO: group } = attributes(line);
    const sounds = groups.filter((media) => media["TYPE"] === "AUDIO" && media["GROUP-ID"] === group && media["URI"]);
    const sound = sounds.find((media) => media["DEFAULT"] === "YES") ?? sounds[0];
    const own = lines.slice(i + 1).find((next) => next !== "" && !next.startsWith("#"));
    const target = sound?.["URI"] ?? own;
    const hasPictures = sound === undefined && /avc|hvc|hev|vp0?9|av01/i.test(codecs);
    const isMp3 = /mp4a\.(40\.34|6b|69)|mp3/i.test(codecs);
    return target === undefined ? [] : [{ url: resolved(target, base), rank: (hasPictures ? 2 : 0) + (isMp3 ? 0 : 1) }];
  });
  return variants.sort((a, b) => a.rank - b.rank).map((variant) => variant.url);
}

function segmentsOf(lines: readonly string[], base: string) {
  const segments: Segment[] = [];
  let sequence = 0;
  let targetDuration = 10;
  let isComplete = false;
  let beginning: Place | null = null;
  let key: { url: string; iv: Uint8Array | null } | null = null;
  let range: ByteRange | null = null;
  let endOfLast = 0;
  let duration = 0;

  for (const line of lines) {
    if (line === "") continue;
    const [tag = "", value = ""] = line.startsWith("#") ? splitTag(line) : ["", line];
    switch (tag) {
      case "#EXT-X-MEDIA-SEQUENCE":
        sequence = wholeNumber(value, line, base);
        break;
      case "#EXT-X-TARGETDURATION":
        targetDuration = wholeNumber(value, line, base);
        break;
      case "#EXTINF":
        duration = Math.max(0, parseFloat(value) || 0);
        break;
      case "#EXT-X-ENDLIST":
        isComplete = true;
        break;
      case "#EXT-X-BYTERANGE":
        range = byteRange(value, endOfLast, line, base);
        endOfLast = range.end ?? 0;
        break;
      case "#EXT-X-MAP": {
        const { URI: uri = "", BYTERANGE: bytes } = attributes(line);
        const place = { url: resolved(uri, base) };
        beginning = bytes === undefined ? place : { ...place, range: byteRange(bytes, 0, line, base) };
        break;
      }
      case "#EXT-X-KEY":
        key = keyOf(attributes(line), line, base);
        break;
      case "": {
        if (segments.length >= mostSegments) {
          throw new MediaError("media-too-large", `The playlist ${base} has more than ${mostSegments} segments.`);
        }
        const place = { url: resolved(value, base), ...(range === null ? {} : { range }) };
        const ownKey = key === null ? null : { url: key.url, iv: key.iv ?? vectorOf(sequence) };
        segments.push({ ...place, duration, sequence, beginning, key: ownKey });
        sequence += 1;
        range = null;
        break;
      }
    }
  }
  return { segments, isComplete, targetDuration };
}

function splitTag(line: string): [string, string] {
  const colon = line.indexOf(":");
  return colon === -1 ? [line, ""] : [line.slice(0, colon), line.slice(colon + 1)];
}

function attributes(line: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [, name = "", quoted, plain] of line.matchAll(/([A-Z0-9-]+)=(?:"([^"]*)"|([^",]*))/g)) {
    found[name] ??= quoted ?? plain ?? "";
  }
  return found;
}

function keyOf(found: Readonly<Record<string, string>>, line: string, base: string) {
  const { METHOD: method, URI: uri = "", IV: iv } = found;
  if (method === "NONE") return null;
  if (method !== "AES-128" || (found["KEYFORMAT"] ?? "identity") !== "identity") {
    throw new MediaError(
      "media-unsupported",
      `The playlist ${base} is encrypted by \`${method}\`; only AES-128 works.`,
    );
  }
  if (iv !== undefined && !/^0x[0-9a-f]{1,32}$/i.test(iv)) throw broken(line, base);
  const bytes = iv === undefined ? null : Buffer.from(iv.slice(2).padStart(32, "0"), "hex");
  return { url: resolved(uri, base), iv: bytes };
}

/** RFC 8216, section 5.2: without a vector it is the number of the segment. */
function vectorOf(sequence: number): Uint8Array {
  const iv = Buffer.alloc(16);
  iv.writeBigUInt64BE(BigInt(sequence), 8);
  return iv;
}

function byteRange(value: string, after: number, line: string, base: string): ByteRange {
  const [, length, offset] = /^(\d{1,15})(?:@(\d{1,15}))?$/.exec(value) ?? [];
  if (length === undefined) throw broken(line, base);
  const start = offset === undefined ? after : Number(offset);
  return { start, end: start + Number(length) };
}

function wholeNumber(value: string, line: string, base: string): number {
  if (!/^\d{1,15}$/.test(value)) throw broken(line, base);
  return Number(value);
}

function resolved(url: string, base: string): string {
  try {
    return new URL(url, base).href;
  } catch {
    throw broken(url, base);
  }
}

const broken = (line: string, url: string): MediaError =>
  new MediaError("media-broken", `The playlist ${url} has a line that makes no sense: \`${line.slice(0, 100)}\`.`);
