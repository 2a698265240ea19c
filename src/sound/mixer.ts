import type { Sound } from "./sound.ts";

/** Where a sound lies on an output: its frame 0 would be heard at frame `origin`. */
export interface Placement {
  readonly sound: Sound;
  readonly origin: number;
}

/** The output's frames from `first` on: all sounds that lie there, added up, as interleaved 16-bit stereo. */
export function mix(placements: Iterable<Placement>, first: number, frames: number): Int16Array {
  const sum = new Float32Array(2 * frames);
  for (const { sound, origin } of placements) {
    const start = Math.max(0, origin - first);
    if (sound.addTo !== null && start < frames) sound.addTo(sum.subarray(2 * start), first + start - origin);
  }
  const mixed = new Int16Array(sum.length);
  for (let i = 0; i < sum.length; i++) mixed[i] = toSample(sum[i] as number);
  return mixed;
}

export const endOf = ({ sound, origin }: Placement): number => origin + sound.frames;

const toSample = (value: number): number => Math.max(-32_768, Math.min(32_767, Math.round(value)));
