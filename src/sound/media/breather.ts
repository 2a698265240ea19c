import { setImmediate } from "node:timers/promises";
import { longestStep } from "./limits.ts";

/** Lets others have their turn where the work has taken long; called between small steps. */
export type Breather = () => Promise<void> | undefined;

export function createBreather(): Breather {
  let since = performance.now();
  return () => {
    if (performance.now() - since < longestStep) return undefined;
    return setImmediate().then(() => {
      since = performance.now();
    });
  };
}
