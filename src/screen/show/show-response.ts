import { printable, type RecordOf, type TraceRecord } from "../../index.ts";
import { askedLast, type Asked } from "./asked-last.ts";

type Answer = RecordOf<"response">;
type Told = RecordOf<"failure" | "warning" | "note">;

/** The answer to what the last line asked of the extension: the body as JSON, or as it came where it is none. */
export function showResponse(trace: readonly TraceRecord[]): readonly string[] {
  const answerTo = ({ id }: Asked) =>
    trace.find((record): record is Answer => record.kind === "response" && record.id === id);
  const request = askedLast(trace, (event) => answerTo(event) !== undefined);
  if (request === undefined) return ["Nothing was sent yet."];
  const { id } = request;
  const answer = answerTo(request);
  if (answer) return [`${id} status ${answer.status}, ${answer.ms} ms`, ...bodyLines(answer.response)];
  const failed = trace.filter(isFailure).find((told) => told.id === id);
  return failed ? [`${id} no answer that could be read`, failed.message] : [`${id} not answered yet`];
}

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
