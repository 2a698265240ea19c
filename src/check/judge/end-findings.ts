import type { RecordOf, TraceRecord } from "../../emulator/trace.ts";
import type { Subject } from "../probes/probe.ts";
import { isUnreachable } from "../run/gone.ts";
import { isEventRequest, recordsOf, slow, type Outcome } from "../run/outcome.ts";
import { foundBy, type Found } from "./found.ts";
import { refusalWords } from "./refusals.ts";
import { nameOfRequest } from "./request-names.ts";

/** Why a probe ended before its end, where the extension is to blame. */
export function endFindings(subject: Subject, outcome: Outcome, isAnybodyThere: boolean): Found[] {
  return [...stopFindings(outcome), ...waitFindings(subject, outcome, isAnybodyThere), ...endless(subject, outcome)];
}

function stopFindings(outcome: Outcome): Found[] {
  if (outcome.stopped !== "here") return [];
  const records = recordsOf(outcome);
  const refusal = records.find(isUnreachable);
  const request = records.filter(isRequest).find(({ id }) => id === refusal?.id);
  return [
    {
      rule: "extension-unreachable",
      severity: "error",
      probe: outcome.probe.name,
      path: null,
      message: "The extension stopped here: after this request nobody listened any more.",
      received: null,
      source: null,
      remedy: "Look at what it printed last.",
      ...(request && { request: nameOfRequest(request) }),
    },
  ];
}

/** Time was up before the deadline was. */
function waitFindings(subject: Subject, { probe, beside, unanswered = 0 }: Outcome, isAnybodyThere: boolean): Found[] {
  if (unanswered === 0 || probe.accepted !== undefined) return [];
  const what = `no answer in ${seconds(unanswered)} s`;
  if (isAnybodyThere) return unanswered > slow && !beside ? foundBy(subject, "answer-slow", probe.name, what) : [];
  const code = "extension-timeout";
  const told = { seq: 0, at: 0, kind: "failure", code, message: `Extension request failed, ${what}.` } as const;
  return [{ rule: code, severity: "error", probe: probe.name, path: null, ...refusalWords(told, subject.region) }];
}

const seconds = (ms: number): string => (ms / 1000).toFixed(ms < 10_000 ? 1 : 0);

function endless(subject: Subject, outcome: Outcome): Found[] {
  if (outcome.isEndless !== true) return [];
  const events = recordsOf(outcome).filter(isRequest).filter(isEventRequest);
  const last = events.at(-1);
  const received = last ? `${events.length} events, the last of them ${nameOfRequest(last)}` : null;
  return foundBy(subject, "events-endless", outcome.probe.name, received);
}

const isRequest = (record: TraceRecord): record is RecordOf<"request"> => record.kind === "request";
