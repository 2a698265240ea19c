/** What is typed, kept until somebody asks for it. */
export interface TypedAhead<Item> {
  readonly add: (...items: readonly Item[]) => void;
  /** Nobody types any more. */
  readonly end: () => void;
  readonly isEmpty: boolean;
  /** The next of it, once it is there; null where none will come. */
  next(): Promise<Item | null>;
  /** Takes out all that is left. */
  rest(): readonly Item[];
}

/** Nothing comes any more after the signal, either. */
export function createTypedAhead<Item>(signal: AbortSignal): TypedAhead<Item> {
  const items: Item[] = [];
  let hasEnded = false;
  let wake = (): void => undefined;
  signal.addEventListener("abort", () => wake(), { once: true });
  return {
    add(...more) {
      items.push(...more);
      wake();
    },
    end() {
      hasEnded = true;
      wake();
    },
    get isEmpty() {
      return items.length === 0;
    },
    async next() {
      while (items.length === 0 && !hasEnded && !signal.aborted) await new Promise<void>((resolve) => (wake = resolve));
      return signal.aborted ? null : (items.shift() ?? null);
    },
    rest: () => items.splice(0),
  };
}
