import { lintModel } from "../../nlu/lint/lint-model.ts";
import type { Subject } from "../probes/probe.ts";
import { refusesSignature } from "../run/gone.ts";
import { hasPassed, recordsOf, type Outcome } from "../run/outcome.ts";
import { addressFindings } from "./address-findings.ts";
import { conversationFindings } from "./conversation-findings.ts";
import { endFindings } from "./end-findings.ts";
import { foundBy, type Found } from "./found.ts";
import { modelProbe } from "./probe-names.ts";
import { refusalInShort } from "./refusals.ts";
import { traceFindings } from "./trace-findings.ts";

/** Everything that is found, in the order of the probes; what is found several times stands there several times. */
export function judge(subject: Subject, outcomes: readonly Outcome[]): Found[] {
  return [...addressFindings(subject), ...probeFindings(subject, outcomes), ...modelFindings(subject)];
}

function probeFindings(subject: Subject, outcomes: readonly Outcome[]): Found[] {
  const refusal = subject.isRemote ? refusesSignature(outcomes) : null;
  if (refusal !== null) {
    const received = refusalInShort(refusal, subject.region);
    return outcomes.flatMap(({ probe }) => foundBy(subject, "signature-refused", probe.name, received));
  }
  const passed = new Set(outcomes.filter(hasPassed).map(({ probe }) => probe.name));
  const isAnybodyThere = outcomes.some((outcome) => recordsOf(outcome).some(({ kind }) => kind === "response"));
  return outcomes.flatMap((outcome) => [
    ...endFindings(subject, outcome, isAnybodyThere),
    ...traceFindings(subject, outcome),
    ...conversationFindings(subject, outcome, passed),
  ]);
}

function modelFindings({ model, hasModel, region, lang }: Subject): Found[] {
  if (!hasModel) return [];
  return lintModel(model, { region, lang }).map(({ rule, severity, message, remedy, source, place }) => ({
    rule,
    severity,
    probe: modelProbe,
    path: place.file ?? null,
    message,
    received: null,
    source,
    remedy,
    ...(place.line !== undefined && { line: place.line }),
  }));
}
