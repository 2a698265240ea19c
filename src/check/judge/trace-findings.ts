import type { Problem } from "../../errors.ts";
import { answerFindings } from "../../rules/answer-findings.ts";
import type { FindingRule } from "../../rules/finding.ts";
import { findingRules } from "../../rules/rules.ts";
import type { CheckRule, Subject } from "../probes/probe.ts";
import type { FindingSeverity } from "../report.ts";
import { isUnreachable } from "../run/gone.ts";
import { isEndRequest, isEventRequest, isRefusal, isTimeout, isTold, refusalIn, requestOf } from "../run/outcome.ts";
import type { Outcome, Spoken, Told } from "../run/outcome.ts";
import { isByTransport, isOfRule, type Place } from "../run/suspicion.ts";
import { foundBy, type Found } from "./found.ts";
import { refusalInShort, refusalWords } from "./refusals.ts";
import { otherRequest } from "./request-names.ts";

/**
 * Codes that are about an extension beside the rules for answers and refusals. All others are about the user of the
 * emulator, or the machine it runs on, as in docs/trace.md.
 */
export const codesOfExtensions: readonly string[] = [
  "stream-overdue",
  "event-loop",
  "player-fruitless",
  "speech-endless",
];

/** What the trace of a probe tells about the extension. */
export function traceFindings(subject: Subject, outcome: Outcome): Found[] {
  const { probe, runs } = outcome;
  // What is to be refused is no failure.
  if (probe.accepted !== undefined) return [];
  return runs.flatMap((run, time) =>
    run.flatMap((spoken, index) =>
      spoken.records
        .filter(isTold)
        .filter((record) => isToBlame(outcome, record))
        .flatMap((record) => {
          const which = otherRequest(probe.lines.length, run, requestOf(run, record.id));
          return findingsOf({ subject, outcome, run, time, spoken, index }, record).map((one) => ({
            ...one,
            ...which,
          }));
        }),
    ),
  );
}

function findingsOf(where: Where, record: Told): Found[] {
  if (isRefusal(record)) return refused(where, record);
  return isAboutAnswer(record) && !isSaidElsewhere(record, where.spoken)
    ? told(where.subject, where.outcome, record)
    : [];
}

/** That answers are late beside others, or that nobody is there after a stop, is not the fault of what was asked. */
const isToBlame = ({ isHurried = false, stopped }: Outcome, record: Told): boolean =>
  !(isHurried && isTimeout(record)) && !(stopped !== undefined && isUnreachable(record));

const isAboutAnswer = ({ code }: Told): boolean =>
  Object.hasOwn(answerFindings, code) || codesOfExtensions.includes(code);

/** Nothing said and the microphone open is a finding of its own. */
const isSaidElsewhere = ({ code }: Told, { records }: Spoken): boolean =>
  code === "nothing-to-say" && records.some((record) => record.kind === "listening" && record.state === "opened");

const severityOf: Readonly<Record<Told["kind"], FindingSeverity>> = {
  failure: "error",
  warning: "warning",
  note: "note",
};

function told(subject: Subject, { probe }: Outcome, record: Told): Found[] {
  const { kind, code, message, path, problems, received, source, remedy, line, column } = record;
  const severity = severityOf[kind];
  if (path === undefined && problems !== undefined && problems.length > 0) {
    return problems.map((problem) => ({ ...unreadable(subject, code, problem), severity, probe: probe.name }));
  }
  const advice = remedy === undefined ? null : sentence(remedy);
  const stood = received === "" ? "nothing" : (received ?? null);
  const said = { message: sentence(message), received: stood, source: source ?? null, remedy: advice };
  const finding = { rule: code, severity, probe: probe.name, path: path ?? null };
  return [{ ...finding, ...said, ...(line !== undefined && { line }), ...(column !== undefined && { column }) }];
}

/** In a transcript what is wrong and what to do stand in one line; in a report each is a sentence. */
const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

const allRules: Readonly<Record<string, FindingRule>> = findingRules;

/** Why an answer could not be read, at one place of it. */
function unreadable({ region }: Subject, code: string, problem: Problem): Omit<Found, "severity" | "probe"> {
  const { path, expected, received, remedy, rule = code, line, column } = problem;
  const source = Object.hasOwn(allRules, rule) ? allRules[rule]?.source[region] : undefined;
  return {
    rule,
    path: path === "" ? null : path,
    message: `${path === "" ? "The answer" : `\`${path}\``} must be ${expected}.`,
    received,
    source: source ?? null,
    remedy:
      remedy === undefined
        ? `Send ${expected}: nothing of this answer is heard or shown.`
        : `${sentence(remedy)} Nothing of this answer is heard or shown.`,
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
  };
}

interface Where extends Place {
  readonly subject: Subject;
  readonly outcome: Outcome;
  readonly spoken: Spoken;
}

/** Nothing came that could be used. */
function refused(where: Where, record: Told): Found[] {
  const { subject, outcome, run, spoken } = where;
  const { probe } = outcome;
  const request = requestOf(run, record.id);
  // The session ends by a failure, and so its end is told; that this fails too says nothing new.
  if (request && isEndRequest(request) && run.some((one) => refusalIn(run, one) !== undefined)) return [];
  const rule = request === undefined ? null : ruleFor(where, record, request);
  const invalid = !isByTransport(record);
  if (rule === null) {
    // docs/open-questions.md, row 23: where no answer is needed, any will do.
    if (invalid) return record.kind === "note" ? [] : told(subject, outcome, record);
    const finding = { rule: record.code, severity: severityOf[record.kind], probe: probe.name, path: null };
    return [{ ...finding, ...refusalWords(record, subject.region) }];
  }
  return foundBy(
    subject,
    rule,
    probe.name,
    `${refusalInShort(record, subject.region)}${atLine(probe.lines.length, spoken)}`,
  );
}

const atLine = (lines: number, { line }: Spoken): string => (lines > 3 ? ` (${line})` : "");

/** A connection may fail anywhere: that is told by its code alone. */
function ruleFor(where: Where, record: Told, request: NonNullable<ReturnType<typeof requestOf>>): CheckRule | null {
  const { isConfirmed = false, probe } = where.outcome;
  if (!isByTransport(record) || record.code === "extension-unreachable") return null;
  if (isEndRequest(request)) return "end-fails";
  if (isEventRequest(request)) return record.kind === "failure" ? null : "event-fails";
  return isConfirmed && isOfRule(probe, where, record, request) ? (probe.fails ?? null) : null;
}
