import type { EmulatorError } from "../../src/errors.ts";
import type { Media, Pcm } from "../../src/sound/media/media.ts";

/** A sound from the web of which the test decides what arrives when. */
export interface FedMedia extends Media {
  /** So many more frames arrive; they count on from 1, as samples of a 16-bit sound would. */
  feed(frames: number): void;
  /** That was all of it. */
  finish(): void;
  fail(error: EmulatorError): void;
  isClosed(): boolean;
  /** Pieces that were asked for so far. */
  asked(): number;
}

export interface FedMediaOptions {
  readonly sampleRate?: number;
  readonly channels?: 1 | 2;
  /** What its headers say. */
  readonly frames?: number | null;
  /** What looking through it says. */
  readonly measures?: () => Promise<number | null>;
}

/** The sample of frame number `n`: a ramp that says where it is from. */
export const rampSample = (n: number): number => (n % 30_000) + 1;

export function fedMedia(options: FedMediaOptions = {}): FedMedia {
  const { sampleRate = 48_000, channels = 1, frames = null } = options;
  const pieces: (Pcm | null | EmulatorError)[] = [];
  let next = 0;
  let asked = 0;
  let isClosed = false;
  let tell: () => void = () => undefined;

  function push(piece: Pcm | null | EmulatorError): void {
    pieces.push(piece);
    tell();
  }

  return {
    format: "fed",
    sampleRate,
    channels,
    frames,
    async read() {
      asked += 1;
      while (pieces.length === 0 && !isClosed) await new Promise<void>((resolve) => (tell = resolve));
      const piece = pieces.shift() ?? null;
      if (piece instanceof Error) throw piece;
      return piece;
    },
    measure: options.measures ?? (() => Promise.resolve(frames)),
    close() {
      isClosed = true;
      tell();
    },
    feed(count) {
      const left = Float32Array.from({ length: count }, (_, i) => rampSample(next + i) / 32_768);
      next += count;
      push(channels === 1 ? [left] : [left, left.map((sample) => -sample)]);
    },
    finish: () => push(null),
    fail: push,
    isClosed: () => isClosed,
    asked: () => asked,
  };
}

/** Lets everything that waits for what has arrived go on. */
export const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
