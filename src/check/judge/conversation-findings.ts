import type { RecordOf, TraceRecord } from "../../emulator/trace.ts";
import type { Subject } from "../probes/probe.ts";
import { isAnswered, isEndRequest, requestOf, slow } from "../run/outcome.ts";
import type { Outcome, Run, Spoken } from "../run/outcome.ts";
import { foundBy, type Found } from "./found.ts";
import { otherRequest } from "./request-names.ts";

/** What is found in how a conversation went, rather than in one answer. */
export function conversationFindings(subject: Subject, outcome: Outcome, passed: ReadonlySet<string>): Found[] {
  const { probe, runs } = outcome;
  const found = (rule: Parameters<typeof foundBy>[1], received: string | null = null): Found[] =>
    foundBy(subject, rule, probe.name, received);
  const slowIn = (run: Run, spoken: Spoken): Found[] =>
    slowAnswers(run, spoken).flatMap(({ ms, request }) =>
      found("answer-slow", `${ms} ms`).map((one) => ({ ...one, ...otherRequest(probe.lines.length, run, request) })),
    );
  if (probe.accepted !== undefined) {
    const isAccepted = passed.has("launch") && runs.every((run) => run.length > 0 && isAnswered(run));
    return isAccepted ? found(probe.accepted) : [];
  }
  return runs.flatMap((run) =>
    run.flatMap((spoken) => [
      // Of several at once one may well wait for the others.
      ...(probe.together || outcome.isHurried ? [] : slowIn(run, spoken)),
      ...(endsLaunch(probe.name, spoken) ? found("launch-ends") : []),
      ...(opensSilently(run, spoken) ? found("open-without-words") : []),
      ...long(spoken).flatMap((ms) => found("speech-lasts-long", `${Math.round(ms / 1000)} s`)),
    ]),
  );
}

/** Nobody waits for the answer to the end of a session. */
const slowAnswers = (run: Run, { records }: Spoken): { readonly ms: number; readonly request: RecordOf<"request"> }[] =>
  records.filter(isResponse).flatMap(({ id, ms }) => {
    const request = requestOf(run, id);
    return ms > slow && request && !isEndRequest(request) ? [{ ms, request }] : [];
  });

const isResponse = (record: TraceRecord): record is RecordOf<"response"> => record.kind === "response";

/** An extension that plays music may well end its session. */
const endsLaunch = (probe: string, { records }: Spoken): boolean =>
  probe === "launch" &&
  records.some((record) => record.kind === "session" && record.state === "ended" && record.reason === "extension") &&
  !records.some((record) => record.kind === "player");

function opensSilently(run: Run, { records }: Spoken): boolean {
  const isAsked = records.some(
    (record) => record.kind === "request" && ["LaunchRequest", "IntentRequest"].includes(record.request.request.type),
  );
  const isOpen = records.some((record) => record.kind === "listening" && record.state === "opened");
  return isAsked && isAnswered(run) && isOpen && speeches(records).length === 0;
}

const longest = 90_000;

/** Ms of all that the answers in a line say, if that is more than the guides advise. */
function long({ records }: Spoken): number[] {
  const sum = speeches(records)
    .filter(({ source }) => source === "answer")
    .reduce((total, { ms }) => total + (ms ?? 0), 0);
  return sum > longest ? [sum] : [];
}

const speeches = (records: readonly TraceRecord[]): RecordOf<"speech">[] =>
  records.filter((record): record is RecordOf<"speech"> => record.kind === "speech" && record.state === "started");
