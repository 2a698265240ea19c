import { MediaError } from "../../errors.ts";
import type { UrlSource } from "../../ports.ts";
import { createBreather } from "./breather.ts";
import { asMediaError, endedByUs } from "./failure.ts";
import { highestSampleRate, largestPiece, mostChannels, smallestPiece } from "./limits.ts";
import type { Media, Pcm } from "./media.ts";
import { mixDown } from "./mix-down.ts";
import type { Decoding, Track } from "./track.ts";

/** The wanted part of a track. `from` and `until` are rounded to the nearest frame, each for itself. */
export function windowOf(track: Track, source: UrlSource, signal: AbortSignal, endDownloads: () => void): Media {
  const { url } = source;
  check(track, url);
  const frameAt = (ms: number): number => Math.max(0, Math.round((ms * track.sampleRate) / 1000));
  const first = frameAt(source.from ?? 0);
  const last = source.until === undefined ? Infinity : frameAt(source.until);
  const inWindow = (total: number): number => Math.max(0, Math.min(total, last) - first);
  const channels = track.channels === 1 ? 1 : 2;

  let frames = track.frames === null ? null : inWindow(track.frames);
  /** `frames` is what the bytes have, not what a header claims. */
  let isMeasured = false;
  let decoding: Decoding | null = null;
  /** The number of the next frame the decoder gives. */
  let at = 0;
  let given = 0;
  let waiting: Pcm[] = [];
  let hasEnded = first >= last;
  let failure: unknown = null;
  const breathe = createBreather();

  /** Fills `waiting` with at least one frame of the window, unless there is none left. */
  async function decodeOn(): Promise<void> {
    if (decoding === null) {
      decoding = await track.decode(first);
      at = decoding.position;
    }
    let found = 0;
    while (!hasEnded && found < smallestPiece) {
      await breathe();
      if (signal.aborted) throw endedByUs(url);
      const pcm = await decoding.read();
      if (pcm === null) {
        hasEnded = true;
        break;
      }
      const length = pcm[0]?.length ?? 0;
      const from = Math.min(length, Math.max(0, first - at));
      const to = Math.max(from, Math.min(length, last - at));
      at += length;
      if (at >= last) hasEnded = true;
      if (to > from) waiting.push(mixDown(pcm).map((samples) => samples.subarray(from, to)));
      found += to - from;
    }
  }

  async function read(): Promise<Pcm | null> {
    if (signal.aborted) throw endedByUs(url);
    if (waiting.length === 0 && failure === null && !hasEnded) {
      try {
        await decodeOn();
      } catch (error) {
        failure = signal.aborted ? endedByUs(url) : error;
      }
    }
    if (signal.aborted) throw endedByUs(url);
    const piece = take();
    if (piece !== null) return piece;
    if (failure !== null) throw asMediaError(failure, url, track.format);
    frames = given;
    isMeasured = true;
    return null;
  }

  function take(): Pcm | null {
    if (waiting.length === 0) return null;
    const all = waiting.length === 1 ? (waiting[0] as Pcm) : concatenated(waiting, channels);
    const piece = all.map((samples) => samples.subarray(0, largestPiece));
    given += piece[0]?.length ?? 0;
    const rest = all.map((samples) => samples.subarray(largestPiece));
    waiting = rest[0]?.length === 0 ? [] : [rest];
    return piece;
  }

  async function measure(): Promise<number | null> {
    if (isMeasured) return frames;
    try {
      const total = await track.measure();
      if (signal.aborted) throw endedByUs(url);
      frames = total === null ? null : inWindow(total);
      isMeasured = frames !== null;
      return frames;
    } catch (error) {
      throw signal.aborted ? endedByUs(url) : asMediaError(error, url, track.format);
    }
  }

  function close(): void {
    endDownloads();
    waiting = [];
    hasEnded = true;
    track.close();
  }

  const { format, sampleRate, announced } = track;
  return {
    format,
    sampleRate,
    channels,
    announced: announced == null ? null : inWindow(announced),
    get frames() {
      return frames;
    },
    read,
    measure,
    close,
  };
}

function check(track: Track, url: string): void {
  const { sampleRate, channels } = track;
  const isPossible =
    Number.isInteger(sampleRate) && sampleRate >= 1 && sampleRate <= highestSampleRate && channels >= 1;
  if (isPossible && channels <= mostChannels) return;
  track.close();
  throw new MediaError(
    "media-unsupported",
    `The sound ${url} (${track.format}) has ${channels} channels of ${sampleRate} frames a second; ` +
      `only 1 to ${mostChannels} of 1 to ${highestSampleRate} can be played.`,
  );
}

function concatenated(pieces: readonly Pcm[], channels: number): Pcm {
  const length = pieces.reduce((sum, piece) => sum + (piece[0]?.length ?? 0), 0);
  return Array.from({ length: channels }, (_, channel) => {
    const out = new Float32Array(length);
    let at = 0;
    for (const piece of pieces) {
      const samples = piece[channel] ?? piece[0];
      if (samples !== undefined) out.set(samples, at);
      at += samples?.length ?? 0;
    }
    return out;
  });
}
