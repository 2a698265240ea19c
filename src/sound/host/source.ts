import { outputRate } from "../sound.ts";
import type { Source } from "./device.ts";

/** What has arrived for the device: handed out in order and filled up with silence. It remembers what was sound. */
export interface Queue extends Source {
  push(pcm: Int16Array): void;
  /** Forgets what waits and the last `dropped` frames the device has taken: they will not be heard. */
  clear(dropped: number): void;
  /** Frames of sound the device has taken. */
  given(): number;
  /** Frames of sound the device has played, when the last `queued` frames it has taken are not played yet. */
  heard(queued: number): number;
}

/** Frames the device has taken in one go, all sound or all silence. */
interface Stretch {
  readonly isSound: boolean;
  frames: number;
}

/** Frames that are remembered; no device queues as many. */
const memory = 10 * outputRate;

export function createQueue(failed: (detail: string) => void): Queue {
  const pieces: Int16Array[] = [];
  let waiting = 0;
  let given = 0;
  const taken: Stretch[] = [];
  let remembered = 0;

  function take(frames: number): Int16Array {
    const block = new Int16Array(2 * frames);
    let filled = 0;
    for (let piece = pieces[0]; piece !== undefined && filled < block.length; piece = pieces[0]) {
      const part = piece.subarray(0, block.length - filled);
      block.set(part, filled);
      filled += part.length;
      if (part.length === piece.length) pieces.shift();
      else pieces[0] = piece.subarray(part.length);
    }
    waiting -= filled / 2;
    given += filled / 2;
    remember(true, filled / 2);
    remember(false, frames - filled / 2);
    return block;
  }

  function remember(isSound: boolean, frames: number): void {
    if (frames === 0) return;
    const last = taken.at(-1);
    if (last?.isSound === isSound) last.frames += frames;
    else taken.push({ isSound, frames });
    remembered += frames;
    for (let first = taken[0]; first !== undefined && remembered - first.frames > memory; first = taken[0]) {
      remembered -= first.frames;
      taken.shift();
    }
  }

  function heard(queued: number): number {
    let sound = given;
    let left = queued;
    for (let index = taken.length - 1; index >= 0 && left > 0; index--) {
      const { isSound, frames } = taken[index] as Stretch;
      if (isSound) sound -= Math.min(left, frames);
      left -= frames;
    }
    return sound;
  }

  function clear(dropped: number): void {
    pieces.length = 0;
    waiting = 0;
    given = heard(dropped);
    let left = dropped;
    for (let last = taken.at(-1); last !== undefined && left > 0; last = taken.at(-1)) {
      const cut = Math.min(left, last.frames);
      last.frames -= cut;
      left -= cut;
      remembered -= cut;
      if (last.frames === 0) taken.pop();
    }
  }

  return {
    take,
    rest(frames) {
      remember(false, frames);
      return new Int16Array(2 * frames);
    },
    waiting: () => waiting,
    silence() {
      const last = taken.at(-1);
      return last === undefined || last.isSound ? 0 : last.frames;
    },
    failed,
    push(pcm) {
      pieces.push(pcm);
      waiting += pcm.length / 2;
    },
    clear,
    given: () => given,
    heard,
  };
}
