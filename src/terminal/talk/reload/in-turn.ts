import { setTimeout } from "node:timers/promises";

/** A file that cannot be read may be half written; so many ms later it is read again. */
const halfWritten = 300;

/** What is done again whenever it is asked for, one time after another. */
export interface InTurn<Result> {
  /** Does it, and once more if it was asked for meanwhile. */
  ask(): void;
  /**
   * Tries twice, if need be, before the fault is told. Resolves with null then, and where it was asked for again meanwhile.
   */
  attempt(act: () => Promise<Result>, refused: (fault: unknown) => void): Promise<Result | null>;
}

/** `work` may not reject. */
export function createInTurn<Result>(
  work: (turn: InTurn<Result>) => Promise<void>,
  signal: AbortSignal,
): InTurn<Result> {
  let isAsked = false;
  let isAtWork = false;

  async function go(): Promise<void> {
    isAtWork = true;
    while (isAsked && !signal.aborted) {
      isAsked = false;
      await work(turn);
    }
    isAtWork = false;
  }

  const turn: InTurn<Result> = {
    ask() {
      isAsked = true;
      if (!isAtWork) void go();
    },
    async attempt(act, refused) {
      for (let isFirst = true; ; isFirst = false) {
        try {
          return await act();
        } catch (fault) {
          if (isFirst) await setTimeout(halfWritten, undefined, { signal, ref: false }).catch(() => undefined);
          if (isAsked || signal.aborted) return null;
          if (isFirst) continue;
          refused(fault);
          return null;
        }
      }
    },
  };
  return turn;
}
