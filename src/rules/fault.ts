/** Which requests a fault strikes; all of them without one. */
export type FaultWhen =
  /** A share of them, from 0 to 1: drawn anew for each. */
  | { readonly chance: number }
  /** The one of this number, counted from 1: 2 is `r2` of the trace. */
  | { readonly request: number };

/** What befalls an answer on its way from the extension, though the extension did all right. */
export type Fault = (
  | { readonly type: "slow"; readonly ms: number }
  | { readonly type: "status"; readonly status: number }
  | { readonly type: "drop" }
  /** Half of the body where no number of bytes is said. */
  | { readonly type: "truncate"; readonly bytes?: number | undefined }
) & { readonly when?: FaultWhen | undefined };
export type FaultType = Fault["type"];

export const faultTypes = ["slow", "status", "drop", "truncate"] as const satisfies readonly FaultType[];

/** More than anybody means, and few enough to be looked at with each request. */
export const mostFaults = 100;
/** A day, in ms. */
export const slowest = 86_400_000;

const isWholeFrom = (least: number, value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) >= least;

export const isDelay = (ms: unknown): ms is number => isWholeFrom(0, ms) && ms <= slowest;
export const isErrorStatus = (status: unknown): status is number =>
  isWholeFrom(100, status) && status <= 599 && status !== 200;
export const isLength = (bytes: unknown): bytes is number => isWholeFrom(0, bytes);
export const isNumber = (request: unknown): request is number => isWholeFrom(1, request);
export const isShare = (chance: unknown): chance is number => typeof chance === "number" && chance >= 0 && chance <= 1;
