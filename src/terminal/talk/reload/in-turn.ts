import { setTimeout } from "node:timers/promises";

/** A file that cannot be read may be half written; so many ms later it is read again. */
const halfWritten = 300;

/** What is done again whenever it is asked for, one time after another. */
export interface InTurn<Result> {
  /** Does it, and once more if it was asked for meanwhile. */
  ask(): void;
  /**
   * Tries twice, if need be, before the fault is told. Resolves with null then, and where it was asked for again meanwhile,
   * which aborts the signal.
   */
  attempt(act: (signal: AbortSignal) => Promise<Result>, refused: (fault: unknown) => void): Promise<Result | null>;
}

/** `work` may not reject. */
export function createInTurn<Result>(
  work: (turn: InTurn<Result>) => Promise<void>,
  signal: AbortSignal,
): InTurn<Result> {
  let isAsked = false;
  let isAtWork = false;
  /** Aborts when what is being done is out of date. */
  let stale = new AbortController();

  async function go(): Promise<void> {
    isAtWork = true;
    while (isAsked && !signal.aborted) {
      isAsked = false;
      stale = new AbortController();
      await work(turn);
    }
    isAtWork = false;
  }

  const turn: InTurn<Result> = {
    ask() {
      isAsked = true;
      stale.abort(new Error("it was asked for again"));
      if (!isAtWork) void go();
    },
    async attempt(act, refused) {
      const ends = AbortSignal.any([signal, stale.signal]);
      for (let isFirst = true; ; isFirst = false) {
        try {
          return await act(ends);
        } catch (fault) {
          if (isFirst) await setTimeout(halfWritten, undefined, { signal: ends, ref: false }).catch(() => undefined);
          if (ends.aborted) return null;
          if (isFirst) continue;
          refused(fault);
          return null;
        }
      }
    },
  };
  return turn;
}
