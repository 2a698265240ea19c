import type { RecordOf, TraceRecord } from "../../index.ts";

export type Asked = RecordOf<"request">;

/** A line of the user's, and the requests until the next. */
interface AskedBy {
  readonly line: string;
  readonly requests: Asked[];
}

/**
 * The request of the last line that brought one about: the user's own, before the end of a session that came of it. What
 * the device tells the extension by itself is no request of theirs, and shown only where there is no other.
 */
export function askedLast(trace: readonly TraceRecord[], isAnswered: (event: Asked) => boolean): Asked | undefined {
  const lines = askedByLine(trace);
  const own = lines.findLast((asked) => ownOf(asked).length > 0);
  const [first, ...others] = own ? ownOf(own) : [];
  if (first !== undefined) return [first, ...others].find((request) => !isEnd(request)) ?? first;
  const told = lines.at(-1)?.requests ?? [];
  return told.findLast(isAnswered) ?? told.at(-1);
}

function askedByLine(trace: readonly TraceRecord[]): readonly AskedBy[] {
  const lines: AskedBy[] = [];
  let line = "";
  let isNew = true;
  for (const record of trace) {
    if (record.kind === "input") {
      line = record.line;
      isNew = true;
    }
    if (record.kind !== "request") continue;
    if (isNew) lines.push({ line, requests: [] });
    isNew = false;
    lines.at(-1)!.requests.push(record);
  }
  return lines;
}

const ownOf = ({ line, requests }: AskedBy): readonly Asked[] =>
  requests.filter(({ request: { request } }) => {
    const { namespace = "", name = "" } = request.event ?? {};
    if (request.type !== "EventRequest" || !/^(AudioPlayer|SpeechSynthesizer|TemplateRuntime)$/.test(namespace))
      return true;
    // A developer may tell of one in the device's place.
    return /^!?\s*\/event\s+(\S+)/.exec(line)?.[1] === `${namespace}.${name}`;
  });

/** The request with this id. */
export const askedWith = (trace: readonly TraceRecord[], id: string): Asked | undefined =>
  trace.findLast((record): record is Asked => record.kind === "request" && record.id === id);

/** Why there is no such request: the ids there are are counted. */
export function notAsked(trace: readonly TraceRecord[], id?: string): readonly string[] {
  const ids = trace.flatMap((record) => (record.kind === "request" ? [record.id] : []));
  const [first, last] = [ids[0], ids.at(-1)];
  if (id === undefined || first === undefined) return ["Nothing was sent yet."];
  return [
    `There is no request ${id}; ${first === last ? `the only one is ${first}` : `there are ${first} to ${last}`}.`,
  ];
}

const isEnd = ({ request: { request } }: Asked): boolean =>
  request.type === "EndRequest" || request.type === "SessionEndedRequest";
