import type { Emulator, WrittenLine } from "../../index.ts";

/** Nobody types a line within so many ms after the one before was taken up, nor does a script that first reads its answer. */
const pasteGap = 20;

/** Takes typed lines up at once, and pasted ones one after another, each when the device is ready for it. */
export function createPasteQueue(
  emulator: Emulator,
  takeUp: (written: WrittenLine) => Promise<void>,
): { take(written: WrittenLine): void } {
  let before = Promise.resolve();
  let waiting = 0;
  let takenAt = -Infinity;

  async function inTurn(earlier: Promise<void>, written: WrittenLine): Promise<void> {
    waiting += 1;
    await earlier;
    if (!written.atOnce) await emulator.ready();
    waiting -= 1;
    return takeUp(written);
  }

  return {
    take(written) {
      const isPasted = waiting > 0 || performance.now() - takenAt < pasteGap;
      before = isPasted ? inTurn(before, written) : takeUp(written);
      takenAt = performance.now();
    },
  };
}
