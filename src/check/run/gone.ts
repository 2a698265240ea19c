import type { TraceRecord } from "../../emulator/trace.ts";
import { isTold, recordsOf, refusalIn, type Outcome, type Told } from "./outcome.ts";

// When it is no use to go on: one finding tells it, forty would not tell more.

/** Why nothing else is tried after the first requests; null where there is somebody. */
export function goneFor(outcomes: readonly Outcome[]): string | null {
  if (outcomes.length === 0) return null;
  if (outcomes.every((outcome) => hasOnly(outcome, "extension-unreachable"))) return "the extension cannot be reached";
  if (outcomes.every((outcome) => hasOnly(outcome, "extension-timeout"))) return "the extension does not answer";
  return refusesSignature(outcomes) === null ? null : "the extension refuses the signature";
}

/** So many in a row that could not be reached: the server is no more. */
const inARow = 5;

export function allGone(outcomes: readonly Outcome[]): string | null {
  const last = outcomes.slice(-inARow);
  const isGone = last.length === inARow && last.every((outcome) => hasOnly(outcome, "extension-unreachable"));
  return isGone ? "the extension cannot be reached any more" : null;
}

/**
 * Where a server stopped that had answered before, of outcomes in the order in which they ended; null where none did. A crash
 * drops the connection of the request that caused it, and only the next request finds nobody.
 */
export function stopOf(outcomes: readonly Outcome[]): Outcome | null {
  const index = outcomes.findIndex((outcome) => recordsOf(outcome).some(isNobody));
  const found = outcomes[index];
  if (found === undefined) return null;
  const records = recordsOf(found);
  const before = records.slice(0, records.findIndex(isNobody));
  const hadAnswered = outcomes.slice(0, index).flatMap(recordsOf).concat(before).some(isAnswer);
  if (!hadAnswered) return null;
  const previous = outcomes[index - 1];
  const wasGone = !before.some((record) => isAnswer(record) || isUnreachable(record));
  return wasGone && previous && recordsOf(previous).some(isUnreachable) ? previous : found;
}

export const isUnreachable = (record: TraceRecord): record is Told =>
  isTold(record) && record.code === "extension-unreachable";

const isNobody = (record: TraceRecord): boolean => isUnreachable(record) && record.message.includes("(ECONNREFUSED)");

const isAnswer = ({ kind }: TraceRecord): boolean => kind === "response";

/** No answer came, only this. */
const hasOnly = (outcome: Outcome, code: string): boolean => {
  const records = recordsOf(outcome);
  return (
    records.every(({ kind }) => kind !== "response") && records.some((record) => isTold(record) && record.code === code)
  );
};

/** Statuses by which SDKs and frameworks refuse a signature; others answer 500 and say so. */
const refusing: ReadonlySet<number> = new Set([400, 401, 403]);

/** The refusal of our own signature; null where the first requests were not refused alike. */
export function refusesSignature(outcomes: readonly Outcome[]): Told | null {
  const [first, ...others] = outcomes.slice(0, 2).map(firstRefusal);
  if (first?.code !== "extension-status" || others.length === 0) return null;
  const isMeant = refusing.has(first.status ?? 0) || /signature|서명|署名/i.test(first.message);
  return isMeant && others.every((other) => other?.code === first.code && other.status === first.status) ? first : null;
}

function firstRefusal({ runs }: Outcome): Told | undefined {
  const [run = []] = runs;
  return run.map((spoken) => refusalIn(run, spoken)).find((refusal) => refusal !== undefined);
}
