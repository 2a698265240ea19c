import type { Source } from "./device.ts";

/** What has arrived for the device: handed out in order, filled up with silence. */
export interface Queue extends Source {
  push(pcm: Int16Array): void;
  clear(): void;
  /** Frames of sound handed out so far. */
  given(): number;
}

export function createQueue(failed: (detail: string) => void): Queue {
  const pieces: Int16Array[] = [];
  let waiting = 0;
  let given = 0;
  let silence = 0;

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
    given += filled / 2;
    waiting -= filled / 2;
    silence = filled > 0 ? frames - filled / 2 : silence + frames;
    return block;
  }

  return {
    take,
    failed,
    push(pcm) {
      pieces.push(pcm);
      waiting += pcm.length / 2;
    },
    clear() {
      pieces.length = 0;
      waiting = 0;
    },
    waiting: () => waiting,
    given: () => given,
    silence: () => silence,
  };
}
