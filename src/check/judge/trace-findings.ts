import type { Problem } from "../../errors.ts";
import { answerFindings } from "../../rules/answer-findings.ts";
import type { FindingRule } from "../../rules/finding.ts";
import { findingRules } from "../../rules/rules.ts";
import type { CheckRule, Subject } from "../probes/probe.ts";
import type { FindingSeverity } from "../report.ts";
import { isEndRequest, isEventRequest, isRefusal, isTold, refusalIn, requestOf } from "../run/outcome.ts";
import type { Outcome, Run, Spoken, Told } from "../run/outcome.ts";
import { foundBy, type Found } from "./found.ts";
import { refusalInShort, refusalWords } from "./refusals.ts";

/**
 * Codes that are about an extension beside the rules for answers and refusals. All others are about the user of the
 * emulator, or the machine it runs on, as in docs/trace.md.
 */
export const codesOfExtensions: readonly string[] = ["stream-overdue", "event-loop", "player-fruitless"];

/** What the trace of a probe tells about the extension. `passed` are the names of the probes that were answered. */
export function traceFindings(subject: Subject, outcome: Outcome, passed: ReadonlySet<string>): Found[] {
  // What is to be refused is no failure.
  if (outcome.probe.accepted !== undefined) return [];
  return outcome.runs.flatMap((run, time) =>
    run.flatMap((spoken, index) =>
      spoken.records.filter(isTold).flatMap((record) => {
        if (isRefusal(record)) return refused({ subject, outcome, passed, run, time, spoken, index }, record);
        return isAboutAnswer(record) && !isSaidElsewhere(record, spoken) ? told(subject, outcome, record) : [];
      }),
    ),
  );
}

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
  const said = { message: sentence(message), received: received ?? null, source: source ?? null, remedy: advice };
  const finding = { rule: code, severity, probe: probe.name, path: path ?? null };
  return [{ ...finding, ...said, ...(line !== undefined && { line }), ...(column !== undefined && { column }) }];
}

/** In a transcript what is wrong and what to do stand in one line; in a report each is a sentence. */
const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

const allRules: Readonly<Record<string, FindingRule>> = findingRules;

/** Why an answer could not be read, at one place of it. */
function unreadable({ region }: Subject, code: string, problem: Problem): Omit<Found, "severity" | "probe"> {
  const { path, expected, received, rule = code, line, column } = problem;
  const source = Object.hasOwn(allRules, rule) ? allRules[rule]?.source[region] : undefined;
  return {
    rule,
    path: path === "" ? null : path,
    message: `${path === "" ? "The answer" : `\`${path}\``} must be ${expected}.`,
    received,
    source: source ?? null,
    remedy: `Send ${expected}: nothing of this answer is heard or shown.`,
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
  };
}

interface Place {
  readonly subject: Subject;
  readonly outcome: Outcome;
  readonly passed: ReadonlySet<string>;
  readonly run: Run;
  readonly time: number;
  readonly spoken: Spoken;
  readonly index: number;
}

/** Nothing came that could be used. */
function refused(place: Place, record: Told): Found[] {
  const { subject, outcome, run, spoken } = place;
  const { probe } = outcome;
  const request = requestOf(run, record.id);
  // The session ends by a failure, and so its end is told; that this fails too says nothing new.
  if (request && isEndRequest(request) && run.some((one) => refusalIn(run, one) !== undefined)) return [];
  const rule = request === undefined ? null : ruleFor(place, record, request);
  const invalid = !isByTransport(record);
  if (rule === null) {
    if (invalid) return told(subject, outcome, record);
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

/** An answer that came and could not be read says by itself what is wrong with it. */
const isByTransport = ({ code }: Told): boolean =>
  code.startsWith("extension-") && code !== "extension-invalid-response";

function ruleFor(
  { outcome, passed, run, time, index }: Place,
  record: Told,
  request: NonNullable<ReturnType<typeof requestOf>>,
): CheckRule | null {
  if (!isByTransport(record)) return null;
  if (isEndRequest(request)) return "end-fails";
  if (isEventRequest(request)) return record.kind === "failure" ? null : "event-fails";
  const { fails, than = "launch", lines, together = false } = outcome.probe;
  const isLast = index === lines.length - 1;
  const wasAnswered = run.slice(0, index).every((spoken) => refusalIn(run, spoken) === undefined);
  if (fails === undefined || !isLast || !wasAnswered || !passed.has(than)) return null;
  // What fails the first time already is no matter of repeating it.
  return (outcome.probe.times ?? 1) > 1 && time === 0 && !together ? null : fails;
}
