import type { Sound } from "./sound.ts";

/** How loud a sound is: on its way from one volume to another, from a frame of the output on. 1 is as it comes. */
export interface Gain {
  readonly from: number;
  readonly to: number;
  readonly at: number;
  /** Length of the way; 0 is a jump. */
  readonly frames: number;
}

export const steady = (volume: number): Gain => ({ from: volume, to: volume, at: 0, frames: 0 });

/** Where a sound lies on an output, and how loud: its frame 0 would be heard at frame `origin`. */
export interface Placement {
  readonly sound: Sound;
  readonly origin: number;
  readonly gain: Gain;
}

/** The output's frames from `first` on: all sounds that lie there, added up, as interleaved 16-bit stereo. */
export function mix(placements: Iterable<Placement>, first: number, frames: number): Int16Array {
  const sum = new Float32Array(2 * frames);
  for (const { sound, origin, gain } of placements) {
    const start = Math.max(0, origin - first);
    if (sound.addTo === null || start >= frames) continue;
    if (isPlain(gain)) {
      sound.addTo(sum.subarray(2 * start), first + start - origin);
      continue;
    }
    const part = new Float32Array(2 * (frames - start));
    sound.addTo(part, first + start - origin);
    addWith(gain, part, first + start, sum.subarray(2 * start));
  }
  const mixed = new Int16Array(sum.length);
  for (let i = 0; i < sum.length; i++) mixed[i] = toSample(sum[i] as number);
  return mixed;
}

export const endOf = ({ sound, origin }: Placement): number => origin + sound.frames;

/** The volume at a frame of the output. */
export function volumeAt({ from, to, at, frames }: Gain, frame: number): number {
  if (frame >= at + frames) return to;
  return frame <= at ? from : from + ((to - from) * (frame - at)) / frames;
}

/** The way from the volume at a frame to another one. */
export const fade = (gain: Gain, to: number, at: number, frames: number): Gain => ({
  from: volumeAt(gain, at),
  to,
  at,
  frames,
});

const isPlain = ({ from, to }: Gain): boolean => from === 1 && to === 1;

function addWith(gain: Gain, part: Float32Array, first: number, sum: Float32Array): void {
  const isUnderWay = first < gain.at + gain.frames;
  let volume = volumeAt(gain, first);
  for (let i = 0; i < part.length; i += 2) {
    if (isUnderWay) volume = volumeAt(gain, first + i / 2);
    sum[i] = (sum[i] as number) + (part[i] as number) * volume;
    sum[i + 1] = (sum[i + 1] as number) + (part[i + 1] as number) * volume;
  }
}

/** Rounded, and not wrapped round. */
function toSample(value: number): number {
  if (value >= 32_767) return 32_767;
  if (value <= -32_768) return -32_768;
  // Faster than Math.round, and the same: the sum is positive, so what is cut off is what is below.
  return ((value + 32_768.5) | 0) - 32_768;
}

/** Blocks as one. */
export function joined(blocks: readonly Int16Array[]): Int16Array {
  const all = new Int16Array(blocks.reduce((length, block) => length + block.length, 0));
  let at = 0;
  for (const block of blocks) {
    all.set(block, at);
    at += block.length;
  }
  return all;
}
