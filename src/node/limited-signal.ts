/** A signal that also ends by itself. */
export interface LimitedSignal {
  readonly signal: AbortSignal;
  /** From now on it ends with nothing. */
  readonly release: () => void;
}

/**
 * Aborts with `outer`, or after so many milliseconds with `late`. In Node.js 20 what `AbortSignal.any` makes of a timeout
 * may be collected before it comes.
 */
export function limitedSignal(outer: AbortSignal, milliseconds: number, late = new Error("too late")): LimitedSignal {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(late), milliseconds);
  const end = (): void => controller.abort(outer.reason);
  if (outer.aborted) end();
  else outer.addEventListener("abort", end);
  return {
    signal: controller.signal,
    release() {
      clearTimeout(timer);
      outer.removeEventListener("abort", end);
    },
  };
}
