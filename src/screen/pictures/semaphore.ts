/** Lets a few through at a time; the others wait in line. */
export interface Semaphore {
  /** Rejects with the signal's reason when that aborts before its turn. */
  pass<T>(signal: AbortSignal, doing: () => Promise<T>): Promise<T>;
}

export function createSemaphore(most: number): Semaphore {
  const waiting = new Set<() => void>();
  let inside = 0;

  function turn(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const come = (): void => {
        waiting.delete(come);
        signal.removeEventListener("abort", leave);
        inside++;
        resolve();
      };
      const leave = (): void => {
        waiting.delete(come);
        reject(signal.reason as Error);
      };
      if (signal.aborted) return leave();
      if (inside < most) return come();
      signal.addEventListener("abort", leave, { once: true });
      waiting.add(come);
    });
  }

  return {
    async pass(signal, doing) {
      await turn(signal);
      try {
        return await doing();
      } finally {
        inside--;
        const [next] = waiting;
        next?.();
      }
    },
  };
}
