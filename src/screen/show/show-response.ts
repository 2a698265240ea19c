import { printable, textBody, type RecordOf, type TraceRecord } from "../../index.ts";
import { askedLast, askedWith, notAsked, type Asked } from "./asked.ts";

type Answer = RecordOf<"response">;
type Told = RecordOf<"failure" | "warning" | "note">;

/** The answer to what the last line asked of the extension, or to this request: as JSON, or as it came where it is none. */
export function showResponse(trace: readonly TraceRecord[], wanted?: string): readonly string[] {
  const answerTo = ({ id }: Asked) =>
    trace.findLast((record): record is Answer => record.kind === "response" && record.id === id);
  const request =
    wanted === undefined ? askedLast(trace, (event) => answerTo(event) !== undefined) : askedWith(trace, wanted);
  if (request === undefined) return notAsked(trace, wanted);
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
  const text = textBody(body);
  return text === null ? JSON.stringify(body, null, 2).split("\n") : text.split(/\r\n|\n|\r/).map(printable);
}
