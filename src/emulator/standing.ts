import type { TraceRecord } from "./trace.ts";

/** A record that is no longer the last one: what stands before it. */
interface Standing {
  readonly record: TraceRecord;
  readonly before: Standing | null;
}

/**
 * The trace without what was undone: the conversation as it is now, at the times it would have been had at without the
 * way there and back. Of a line that was sent again only the last time stands.
 */
export function standing(trace: readonly TraceRecord[]): readonly TraceRecord[] {
  if (!trace.some(({ kind }) => kind === "restored")) return trace;
  /** By the number of a record, what stood when it was the last one. */
  const stood = new Map<number, Standing | null>([[0, null]]);
  let last: Standing | null = null;
  let ahead = 0;
  for (const record of trace) {
    if (record.kind === "restored") {
      last = stood.get(record.to) ?? null;
      ahead = record.ahead;
    } else last = { record: ahead === 0 ? record : { ...record, at: record.at - ahead }, before: last };
    stood.set(record.seq, last);
  }
  const records: TraceRecord[] = [];
  for (let one = last; one !== null; one = one.before) records.push(one.record);
  return records.reverse();
}
