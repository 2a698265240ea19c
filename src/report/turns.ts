import type { RecordOf, TraceRecord } from "../index.ts";

/** A request, and what came of it. */
export interface Message {
  readonly request: RecordOf<"request">;
  readonly response: RecordOf<"response"> | undefined;
  /** What was told of the request or its answer, such as why there is none. */
  readonly notices: readonly Notice[];
}

/** A line of the user's and all records up to the next one. */
export interface ReportedTurn {
  readonly line: string;
  readonly at: number;
  readonly records: readonly TraceRecord[];
  readonly messages: readonly Message[];
}

/** The turns of a conversation. An answer belongs to its request, whenever it came. */
export function turnsOf(trace: readonly TraceRecord[]): ReportedTurn[] {
  const messages = messagesOf(trace);
  return parted(trace).map(({ input, records }) => ({
    line: input.line,
    at: input.at,
    records,
    messages: records.flatMap((record) => messages.get(record) ?? []),
  }));
}

type Notice = RecordOf<"note" | "warning" | "failure">;

interface Begun extends Message {
  response: RecordOf<"response"> | undefined;
  readonly notices: Notice[];
}

/** By the record of the request. After time was taken back ids come again, so the latest one counts. */
function messagesOf(trace: readonly TraceRecord[]): ReadonlyMap<TraceRecord, Message> {
  const all = new Map<TraceRecord, Begun>();
  const latest = new Map<string, Begun>();
  for (const record of trace) {
    if (record.kind === "request") {
      const begun: Begun = { request: record, response: undefined, notices: [] };
      all.set(record, begun);
      latest.set(record.id, begun);
    } else if (record.kind === "response") {
      const begun = latest.get(record.id);
      if (begun !== undefined) begun.response = record;
    } else if (isNotice(record)) latest.get(record.id ?? "")?.notices.push(record);
  }
  return all;
}

interface Part {
  readonly input: RecordOf<"input">;
  readonly records: TraceRecord[];
}

function parted(trace: readonly TraceRecord[]): Part[] {
  const parts: Part[] = [];
  for (const record of trace) {
    if (record.kind === "input") parts.push({ input: record, records: [] });
    else parts.at(-1)?.records.push(record);
  }
  return parts;
}

const isNotice = (record: TraceRecord): record is Notice =>
  record.kind === "note" || record.kind === "warning" || record.kind === "failure";
