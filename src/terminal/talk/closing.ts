/** What was opened, to be closed in the opposite order. */
export interface Closing {
  add(close: () => unknown): void;
  /** Resolves when all of it is closed; rejects with the first fault, when all of it has been tried. */
  close(): Promise<void>;
}

export function createClosing(): Closing {
  const closers: (() => unknown)[] = [];
  return {
    add: (close) => void closers.push(close),
    async close() {
      const faults: unknown[] = [];
      for (let close = closers.pop(); close; close = closers.pop()) {
        try {
          await close();
        } catch (fault) {
          faults.push(fault);
        }
      }
      if (faults.length > 0) throw faults[0];
    },
  };
}
