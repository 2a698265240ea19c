import type { Emulator, WrittenLine } from "../../index.ts";

/** Nobody types a line within so many ms after the one before was taken up, nor does a script that first reads its answer. */
const pasteGap = 20;

export interface PasteQueue {
  take(written: WrittenLine): void;
  /** Nothing that waits is taken up any more. Returns how many lines that are. */
  drop(): number;
}

/** Takes typed lines up at once, and pasted ones one after another, each when the device is ready for it. */
export function createPasteQueue(
  emulator: Pick<Emulator, "ready">,
  takeUp: (written: WrittenLine) => Promise<void>,
): PasteQueue {
  let before = Promise.resolve();
  const waiting = new Set<WrittenLine>();
  let takenAt = -Infinity;

  async function inTurn(earlier: Promise<void>, written: WrittenLine): Promise<void> {
    waiting.add(written);
    await earlier;
    if (waiting.has(written) && !written.atOnce) await emulator.ready();
    if (waiting.delete(written)) await takeUp(written);
  }

  return {
    take(written) {
      const isPasted = waiting.size > 0 || performance.now() - takenAt < pasteGap;
      before = isPasted ? inTurn(before, written) : takeUp(written);
      takenAt = performance.now();
    },
    drop() {
      const dropped = waiting.size;
      waiting.clear();
      return dropped;
    },
  };
}
