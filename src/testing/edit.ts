import type { Expectation, ReceivedLine } from "./expectation.ts";

/** How what was expected and what came belong together, in order. */
export type Edit =
  /** A line that came as expected; or `...`, with no line of its own. */
  | { readonly type: "met"; readonly expected: Expectation; readonly received?: ReceivedLine }
  /** A line let through by `...`. */
  | { readonly type: "allowed"; readonly received: ReceivedLine }
  | { readonly type: "missing"; readonly expected: Expectation; readonly isTooSlow: boolean }
  /** `instead` is the missing line right before it, of whose kind it is. */
  | { readonly type: "extra"; readonly received: ReceivedLine; readonly instead?: Expectation };

export const isAsExpected = (edits: readonly Edit[]): boolean =>
  edits.every(({ type }) => type === "met" || type === "allowed");
