import { EmulatorError, MediaError } from "../errors.ts";
import type { Media, Pcm } from "./media/media.ts";
import { resamplerFor, type Input } from "./resample.ts";
import { outputRate, type Sound } from "./sound.ts";

/** So many seconds are decoded ahead of what is heard. */
const secondsAhead = 5;
/** Full scale of a decoder, in units of 16-bit samples. */
const fullScale = 32_768;

/** A piece of the decoded sound; `first` is the number of its first frame. */
interface Piece {
  readonly first: number;
  readonly pcm: Pcm;
}

/** A sound from the web: decoded a few seconds ahead of the listener, resampled as it is heard. */
export function mediaSound(media: Media): Sound {
  const { sampleRate } = media;
  const resampler = resamplerFor(sampleRate, outputRate);
  const pieces: Piece[] = [];
  const waiting = new Set<() => void>();
  const inOutput = (frames: number): number => Math.ceil((frames * outputRate) / sampleRate);
  let frames = media.frames === null ? Infinity : inOutput(media.frames);
  let failure: EmulatorError | null = null;
  // In frames of the decoded sound.
  let decoded = 0;
  let forgotten = 0;
  let isOver = false;
  let isReading = false;

  /** Decodes until there is enough ahead. */
  async function read(): Promise<void> {
    if (isReading) return;
    isReading = true;
    try {
      while (!isOver && decoded - forgotten < secondsAhead * sampleRate) {
        const pcm = await media.read();
        if (pcm === null) end();
        else if (!isOver) take(pcm);
        tellArrival();
      }
    } catch (error) {
      if (!isOver) {
        failure = error instanceof EmulatorError ? error : new MediaError("media-broken", String(error));
        end();
      }
      tellArrival();
    }
    isReading = false;
  }

  function take(pcm: Pcm): void {
    pieces.push({ first: decoded, pcm });
    decoded += pcm[0]?.length ?? 0;
  }

  function end(): void {
    isOver = true;
    frames = inOutput(decoded);
    media.close();
  }

  function tellArrival(): void {
    for (const resolve of waiting) resolve();
    waiting.clear();
  }

  /** Calls `visit` with each part that has arrived of so many decoded frames, and where in them it begins. */
  function visitParts(first: number, length: number, visit: (part: Pcm, at: number) => void): void {
    for (const { first: start, pcm } of pieces) {
      const from = Math.max(first, start);
      const to = Math.min(first + length, start + pcm[0]!.length);
      if (from < to) {
        const part = pcm.map((samples) => samples.subarray(from - start, to - start));
        visit(part, from - first);
      }
    }
  }

  const inputs = Array.from({ length: media.channels }, (_, channel): Input => (first, length) => {
    const whole = new Float32Array(length);
    visitParts(first, length, (part, at) => whole.set(part[channel]!, at));
    return whole;
  });

  function arrived(first: number): number {
    const end = isOver ? frames : Math.floor(((decoded - resampler.reach) * outputRate) / sampleRate);
    return Math.max(0, Math.min(end, frames) - first);
  }

  function addTo(out: Float32Array, first: number): void {
    const count = Math.min(out.length / 2, arrived(first));
    if (count <= 0) return;
    if (sampleRate === outputRate) {
      return visitParts(first, count, (part, at) => add(part, out.subarray(2 * at)));
    }
    const resampled = inputs.map((input) => {
      const samples = new Float32Array(count);
      resampler.fill(input, first, samples);
      return samples;
    });
    add(resampled, out);
  }

  void read();
  return {
    get frames() {
      return frames;
    },
    get failure() {
      return failure;
    },
    announced: media.announced == null ? null : inOutput(media.announced),
    addTo,
    arrived,
    arrival: () => (isOver ? Promise.resolve() : new Promise((resolve) => waiting.add(resolve))),
    forget(first) {
      const needed = Math.floor((first * sampleRate) / outputRate) - resampler.reach;
      if (needed <= forgotten) return;
      forgotten = Math.min(needed, decoded);
      while (pieces[0] && pieces[0].first + pieces[0].pcm[0]!.length <= forgotten) pieces.shift();
      void read();
    },
    close() {
      if (!isOver) end();
      pieces.length = 0;
      tellArrival();
    },
  };
}

function add([left, right = left]: Pcm, out: Float32Array): void {
  if (left === undefined || right === undefined) return;
  for (let i = 0; i < left.length; i++) {
    out[2 * i] = (out[2 * i] as number) + (left[i] as number) * fullScale;
    out[2 * i + 1] = (out[2 * i + 1] as number) + (right[i] as number) * fullScale;
  }
}
