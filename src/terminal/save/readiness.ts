import type { TraceRecord } from "../../index.ts";

/** Whether the device would take a line up that does not begin with `!`. */
export interface Readiness {
  /** Idle or listening. */
  readonly isReady: boolean;
  readonly awaitsAnswer: boolean;
}

export const atPowerOn: Readiness = { isReady: true, awaitsAnswer: false };

/** Nobody waits for the reply to such a request. */
const isEnd = /^(SessionEnded|End)Request$/;

export function readinessAfter(before: Readiness, record: TraceRecord): Readiness {
  switch (record.kind) {
    case "dialogue":
      return { ...before, isReady: record.ready };
    case "request":
      return isEnd.test(record.request.request.type) ? before : { ...before, awaitsAnswer: true };
    case "response":
    case "failure":
      return { ...before, awaitsAnswer: false };
    default:
      return before;
  }
}

export const isSettled = ({ isReady, awaitsAnswer }: Readiness): boolean => isReady && !awaitsAnswer;
