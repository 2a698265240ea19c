import { createDecipheriv } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { MediaError } from "../../errors.ts";
import { joined } from "./byte-reader.ts";
import type { Download, Downloads } from "./download.ts";
import { endedByUs } from "./failure.ts";
import { playlistBytes, playlistDepth, staleReloads } from "./limits.ts";
import { readPlaylist, type Place, type Playlist, type Segment } from "./playlist.ts";

type SegmentList = Extract<Playlist, { type: "segments" }>;

/** RFC 8216, section 6.3.3: a live stream begins three segments before its end. */
const segmentsBehindLive = 3;
/** Waiting for more of a live stream, in ms. */
const shortestPause = 100;
const longestPause = 10_000;

/** The segments of a playlist in a row, as one download. */
export interface Hls {
  readonly download: Download;
  /** Where there is something to pass over before `from`: the first segment, and those from a bit before it on. */
  readonly jump: { readonly first: Download; readonly later: Download } | null;
}

/** Opens a playlist whose text has come, to be heard from `from` ms on. Nothing of it is loaded yet. */
export async function openHls(text: string, url: string, from: number, downloads: Downloads): Promise<Hls> {
  const { list, url: listUrl } = await segmentList(text, url, downloads, 1);
  const open = (segments: SegmentList): Download => {
    const bytes = segmentBytes(segments, listUrl, downloads);
    return {
      url,
      contentType: null,
      length: null,
      hasEnd: segments.isComplete,
      sendsParts: false,
      reopen: () => Promise.resolve(open(segments)),
      next: async () => {
        const step = await bytes.next();
        return step.done === true ? null : step.value;
      },
      cancel: () => void bytes.return(undefined),
    };
  };

  const place = list.isComplete ? placeBefore(from, list.segments) : 0;
  const part = (start: number, end?: number): Download => open({ ...list, segments: list.segments.slice(start, end) });
  return { download: open(list), jump: place === 0 ? null : { first: part(0, 1), later: part(place) } };
}

/** The segment before the first that is heard: in it the decoder gets in step. */
function placeBefore(from: number, segments: readonly Segment[]): number {
  let end = 0;
  const heard = segments.findIndex((segment) => (end += segment.duration * 1000) > from);
  return Math.max(0, heard - 1);
}

/** Follows playlists that name playlists. */
async function segmentList(
  text: string,
  url: string,
  downloads: Downloads,
  depth: number,
): Promise<{ list: SegmentList; url: string }> {
  const playlist = readPlaylist(text, url);
  if (playlist.type === "segments") {
    if (playlist.segments.length > 0 || !playlist.isComplete) return { list: playlist, url };
    throw new MediaError("media-unsupported", `The playlist ${url} names no sound.`);
  }
  const [next] = playlist.urls;
  if (next === undefined) throw new MediaError("media-unsupported", `The playlist ${url} names no sound.`);
  if (depth >= playlistDepth) {
    throw new MediaError("media-unsupported", `The playlists from ${url} on are nested deeper than ${playlistDepth}.`);
  }
  const loaded = await loadPlaylist(next, downloads);
  return segmentList(loaded.text, loaded.url, downloads, depth + 1);
}

async function loadPlaylist(url: string, downloads: Downloads): Promise<{ text: string; url: string }> {
  const download = await downloads.open(url);
  const text = Buffer.from(await allOf(download, playlistBytes, "playlist")).toString("utf8");
  return { text, url: download.url };
}

async function allOf(download: Download, limit: number, what: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let chunk = await download.next(); chunk !== null; chunk = await download.next()) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > limit) {
      download.cancel();
      throw new MediaError("media-too-large", `The ${what} ${download.url} is larger than ${limit} bytes.`);
    }
  }
  return joined(chunks);
}

async function* segmentBytes(
  list: SegmentList,
  url: string,
  downloads: Downloads,
): AsyncGenerator<Uint8Array, undefined> {
  let last: Segment | null = null;
  const keys = new Map<string, Uint8Array>();
  for await (const segment of segmentsInTurn(list, url, downloads)) {
    const beginning: Place | null = segment.beginning;
    if (beginning !== null && !isSamePlace(beginning, last?.beginning ?? null)) {
      yield* bytesOf(await downloads.open(beginning.url, beginning.range));
    }
    last = segment;
    const bytes = bytesOf(await downloads.open(segment.url, segment.range));
    if (segment.key === null) {
      yield* bytes;
    } else {
      const key = keys.get(segment.key.url) ?? (await allOf(await downloads.open(segment.key.url), 16, "key"));
      keys.clear();
      keys.set(segment.key.url, key);
      yield* decrypted(bytes, key, segment.key.iv, segment.url);
    }
  }
  return undefined;
}

/** All segments of a stream that has ended; of a live one those at its end and then those that come. */
async function* segmentsInTurn(first: SegmentList, url: string, downloads: Downloads): AsyncGenerator<Segment> {
  if (first.isComplete) return yield* first.segments;
  let list = first;
  let next = list.segments.at(-segmentsBehindLive)?.sequence ?? 0;
  for (let stale = 0; stale <= staleReloads;) {
    const fresh = list.segments.filter((segment) => segment.sequence >= next);
    yield* fresh;
    if (list.isComplete) return;
    next = fresh.at(-1) === undefined ? next : (fresh.at(-1) as Segment).sequence + 1;
    stale = fresh.length === 0 ? stale + 1 : 0;
    const pause = (list.targetDuration * 1000) / 2;
    await paused(Math.min(longestPause, Math.max(shortestPause, pause)), url, downloads.signal);
    const loaded = await loadPlaylist(url, downloads);
    const reloaded = readPlaylist(loaded.text, loaded.url);
    if (reloaded.type !== "segments") throw new MediaError("media-broken", `The playlist ${url} has no segments now.`);
    list = reloaded;
    // The server began to count anew.
    if ((list.segments.at(-1)?.sequence ?? next) < next - 1) next = list.segments[0]?.sequence ?? 0;
  }
  throw new MediaError("media-timeout", `The live playlist ${url} brings nothing new.`);
}

async function paused(ms: number, url: string, signal: AbortSignal): Promise<void> {
  try {
    await setTimeout(ms, undefined, { signal });
  } catch {
    throw endedByUs(url);
  }
}

async function* bytesOf(download: Download): AsyncGenerator<Uint8Array> {
  try {
    for (let chunk = await download.next(); chunk !== null; chunk = await download.next()) yield chunk;
  } finally {
    download.cancel();
  }
}

async function* decrypted(
  bytes: AsyncIterable<Uint8Array>,
  key: Uint8Array,
  iv: Uint8Array,
  url: string,
): AsyncGenerator<Uint8Array> {
  if (key.length !== 16)
    throw new MediaError("media-broken", `The key of ${url} has ${key.length} bytes instead of 16.`);
  const decipher = createDecipheriv("aes-128-cbc", key, iv);
  for await (const chunk of bytes) yield decipher.update(chunk);
  try {
    yield decipher.final();
  } catch (cause) {
    throw new MediaError("media-broken", `The encrypted segment ${url} cannot be read.`, { cause });
  }
}

const isSamePlace = (a: Place, b: Place | null): boolean =>
  a.url === b?.url && a.range?.start === b.range?.start && a.range?.end === b.range?.end;
