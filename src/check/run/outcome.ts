import type { RecordOf, TraceRecord } from "../../emulator/trace.ts";
import { findingRules } from "../../rules/rules.ts";
import type { Probe } from "../probes/probe.ts";

/** A line, and everything that happened until the next. */
export interface Spoken {
  readonly line: string;
  readonly records: readonly TraceRecord[];
}

/** One conversation of a probe. */
export type Run = readonly Spoken[];

/** What came of a probe. */
export interface Outcome {
  readonly probe: Probe;
  /** One, or as many as `times` says. */
  readonly runs: readonly Run[];
  readonly requests: number;
  /** Real time. */
  readonly milliseconds: number;
  /** Why it did not come to its end; null if it did. */
  readonly cut: string | null;
  /** Other requests were under way meanwhile, so that an answer may have come later than it would have by itself. */
  readonly beside: boolean;
  /** It was ended by its own limit of requests. */
  readonly isEndless?: boolean;
  /** Real ms that a request had waited for its answer when the probe was cut. */
  readonly unanswered?: number;
  /** An answer was late beside others, and there was no time to ask again: how late it was is not believed. */
  readonly isHurried?: boolean;
  /** It failed again, and what it is compared with was answered again. */
  readonly isConfirmed?: boolean;
  /** The server went away in this probe, or had gone before its end. */
  readonly stopped?: "here" | "before";
}

/** All that happened in its conversations. */
export const recordsOf = ({ runs }: Outcome): TraceRecord[] => runs.flat().flatMap(({ records }) => [...records]);

export type Told = RecordOf<"note" | "warning" | "failure">;

export const isTold = (record: TraceRecord): record is Told =>
  record.kind === "note" || record.kind === "warning" || record.kind === "failure";

/** The request a record is about, or undefined. */
export const requestOf = (run: Run, id: string | undefined): RecordOf<"request"> | undefined =>
  id === undefined
    ? undefined
    : run
        .flatMap(({ records }) => records)
        .find((record): record is RecordOf<"request"> => record.kind === "request" && record.id === id);

const rules: Readonly<Record<string, { readonly fixed?: true }>> = findingRules;

/** Nothing could be done with what came, or nothing came. */
export const isRefusal = ({ code, id }: Told): boolean =>
  id !== undefined && (code.startsWith("extension-") || (Object.hasOwn(rules, code) && rules[code]?.fixed === true));

export const isEndRequest = ({ request: { request } }: RecordOf<"request">): boolean =>
  request.type === "SessionEndedRequest" || request.type === "EndRequest";

export const isEventRequest = ({ request: { request } }: RecordOf<"request">): boolean =>
  request.type === "EventRequest";

/** What was refused in a line, but for the end of a session, whose answer nobody needs. */
export const refusalIn = (run: Run, { records }: Spoken): Told | undefined =>
  records.filter(isTold).find((record) => {
    const request = isRefusal(record) ? requestOf(run, record.id) : undefined;
    return request !== undefined && !isEndRequest(request);
  });

/** A request of the last line was sent, and its answer could be used; so were all before it. */
export const isAnswered = (run: Run): boolean => {
  const last = run.at(-1);
  const isAsked = last?.records.some((record) => record.kind === "response") === true;
  return isAsked && run.every((spoken) => refusalIn(run, spoken) === undefined);
};

/** Each of its conversations came to its end, and was answered. */
export const hasPassed = ({ probe, runs, cut }: Outcome): boolean =>
  cut === null && runs.every((run) => run.length === probe.lines.length && isAnswered(run));

/** Real time from which on an answer is slow, in ms. */
export const slow = 2000;

export const isTimeout = (record: TraceRecord): boolean => isTold(record) && record.code === "extension-timeout";

const isSlow = (record: TraceRecord): boolean => record.kind === "response" && record.ms > slow;

export const hasSlowAnswer = (outcome: Outcome): boolean => recordsOf(outcome).some(isSlow);

/** Too late, or nearly: what other requests beside it may have been to blame for. */
export const isLate = (outcome: Outcome): boolean =>
  recordsOf(outcome).some((record) => isSlow(record) || isTimeout(record));
