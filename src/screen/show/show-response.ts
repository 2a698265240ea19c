import { printable, type RecordOf, type TraceRecord } from "../../index.ts";

type Asked = RecordOf<"request">;
type Answer = RecordOf<"response">;
type Told = RecordOf<"failure" | "warning" | "note">;

/** The answer to what the last line asked of the extension: the body as JSON, or as it came where it is none. */
export function showResponse(trace: readonly TraceRecord[]): readonly string[] {
  const requests = askedLast(trace);
  const answerTo = ({ id }: Asked) =>
    trace.find((record): record is Answer => record.kind === "response" && record.id === id);
  const request = choose(requests, (event) => answerTo(event) !== undefined);
  if (request === undefined) return ["Nothing was sent yet."];
  const { id } = request;
  const answer = answerTo(request);
  if (answer) return [`${id} status ${answer.status}, ${answer.ms} ms`, ...bodyLines(answer.response)];
  const failed = trace.filter(isFailure).find((told) => told.id === id);
  return failed ? [`${id} no answer that could be read`, failed.message] : [`${id} not answered yet`];
}

/** The requests since the last line that brought any about. */
function askedLast(trace: readonly TraceRecord[]): readonly Asked[] {
  let asked: Asked[] = [];
  let isNewLine = false;
  for (const record of trace) {
    if (record.kind === "input") isNewLine = true;
    if (record.kind !== "request") continue;
    if (isNewLine) asked = [];
    isNewLine = false;
    asked.push(record);
  }
  return asked;
}

/** What the user asked for counts more than the end of a session that came of it, and both more than events. */
function choose(requests: readonly Asked[], isAnswered: (request: Asked) => boolean): Asked | undefined {
  const events = requests.filter(isEvent);
  return (
    requests.find((request) => !isEvent(request) && !isEnd(request)) ??
    requests.find(isEnd) ??
    events.findLast(isAnswered) ??
    events.at(-1)
  );
}

const isEvent = ({ request: { request } }: Asked): boolean => request.type === "EventRequest";

const isEnd = ({ request: { request } }: Asked): boolean =>
  request.type === "EndRequest" || request.type === "SessionEndedRequest";

/** What came of an event may be less than a failure. */
const isFailure = (record: TraceRecord): record is Told =>
  (record.kind === "failure" || record.kind === "warning" || record.kind === "note") &&
  record.code.startsWith("extension-");

function bodyLines(body: unknown): readonly string[] {
  if (body === "") return ["The body is empty."];
  if (typeof body === "string" && !isJson(body)) return body.split(/\r\n|\n|\r/).map(printable);
  return JSON.stringify(body, null, 2).split("\n");
}

/** Had the body been this, it would have been read as JSON: it was written as one text, in quotes. */
function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
