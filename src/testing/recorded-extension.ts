import { ExtensionConnectionError, ExtensionError } from "../errors.ts";
import type { RecordOf, TraceRecord } from "../emulator/trace.ts";
import type { Clock, Extension, ExtensionReply } from "../ports.ts";

/** What came of a request, and how long after it in the device's time. */
interface Recorded {
  readonly response: RecordOf<"response"> | undefined;
  readonly failure: Failure | undefined;
  readonly delay: number;
}

/** An extension that gives the answers of a trace again, one for each request, in their order: failures as failures. */
export function createRecordedExtension(trace: readonly TraceRecord[], clock: Clock): Extension {
  const recorded = recordedAnswers(trace);
  let asked = 0;
  return {
    address: "the recorded answers",
    seal: (body, summary) => ({ body, summary, headers: {} }),
    async send(_, signal) {
      const answer = recorded[asked++];
      if (answer === undefined) throw new ExtensionConnectionError("Nothing was recorded for this request.");
      if (answer.delay > 0) await passed(clock, answer.delay, signal);
      return given(answer);
    },
    close: () => Promise.resolve(),
  };
}

function given({ response, failure }: Recorded): ExtensionReply {
  if (response === undefined) {
    throw new ExtensionError(failure?.code ?? "extension-unreachable", failure?.message ?? "No answer was recorded.");
  }
  const { status, ms, response: body } = response;
  return { status, ms, contentType: null, body: typeof body === "string" ? body : JSON.stringify(body) };
}

/** By request, in the order in which they were sent. After time was taken back ids come again, so the latest one counts. */
function recordedAnswers(trace: readonly TraceRecord[]): Recorded[] {
  const all: Begun[] = [];
  const latest = new Map<string, Begun>();
  for (const record of trace) {
    if (record.kind === "request") {
      const begun: Begun = { at: record.at, response: undefined, failure: undefined };
      all.push(begun);
      latest.set(record.id, begun);
      continue;
    }
    if (record.kind !== "response" && !isFailure(record)) continue;
    const begun = latest.get(record.id ?? "");
    if (begun === undefined) continue;
    if (record.kind === "response") begun.response = record;
    else begun.failure ??= record;
  }
  return all.map(({ at, response, failure }) => {
    const cameAt = (response ?? failure)?.at ?? at;
    return { response, failure, delay: Math.max(0, cameAt - at) };
  });
}

type Failure = RecordOf<"failure" | "warning" | "note">;

interface Begun {
  readonly at: number;
  response: RecordOf<"response"> | undefined;
  failure: Failure | undefined;
}

const isFailure = (record: TraceRecord): record is Failure =>
  (record.kind === "failure" || record.kind === "warning" || record.kind === "note") &&
  record.code.startsWith("extension-");

const passed = (clock: Clock, ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const cancel = clock.wakeAt(clock.now() + ms, resolve);
    signal.addEventListener("abort", () => {
      cancel();
      reject(new ExtensionConnectionError("The conversation was over before the answer came."));
    });
  });
