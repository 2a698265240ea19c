import type { CheckFinding, CheckReport } from "../../index.ts";
import { listed } from "../output/columns.ts";

/** What a check has found, as lines to read, the last of which may be another. */
export function checkLines(report: CheckReport, summary = summaryLine(report)): string[] {
  const { findings, accepted, probes, leftOut } = report;
  const passed = probes.filter(({ status }) => status === "passed").map(({ name }) => name);
  return [
    ...headline(report),
    ...section("Errors", findings, "error"),
    ...section("Warnings", findings, "warning"),
    ...section("Notes", findings, "note"),
    ...(accepted.length === 0 ? [] : ["", `Accepted by the baseline: ${listed(accepted.map(named))}`]),
    ...(passed.length === 0 ? [] : ["", `Passed: ${passed.join(", ")}`]),
    ...leftOutLines(leftOut),
    "",
    summary,
  ];
}

function headline({ extension, device, messageFormat, lang, model }: CheckReport): string[] {
  const known = model === null ? "no model" : `model ${model.extensionId}, ${count(model.intents, "intent")}`;
  return [`Checked ${extension}`, `  ${device} (${messageFormat}, ${lang}), ${known}`];
}

function section(title: string, findings: readonly CheckFinding[], severity: CheckFinding["severity"]): string[] {
  const these = findings.filter((finding) => finding.severity === severity);
  return these.length === 0 ? [] : ["", title, ...these.flatMap(findingLines)];
}

function findingLines(finding: CheckFinding): string[] {
  const { rule, severity, probes, message, request, received, source, remedy } = finding;
  const place = placeOf(finding);
  return [
    `  ${rule}${place === "" ? "" : ` at ${place}`} in ${listed(probes, severity === "error" ? probes.length : mostProbes)}`,
    `    ${message}`,
    ...(request === undefined ? [] : [`    Request: ${request}`]),
    ...(received === null ? [] : [`    Received: ${received}`]),
    ...(remedy === null ? [] : [`    ${remedy}`]),
    ...(source === null ? [] : [`    ${source}`]),
  ];
}

/** An error is looked for in each of them. */
const mostProbes = 5;

/** `response.card (3:5)`, `OrderPizza.tsv (12)` */
export function placeOf({ path, line, column }: CheckFinding): string {
  // One finding that stands for many.
  if (path === "*") return "";
  if (line === undefined) return path ?? "";
  const position = column === undefined ? String(line) : `${line}:${column}`;
  return path === null ? position : `${path} (${position})`;
}

const named = ({ rule, probe }: CheckFinding): string => `${rule} in ${probe}`;

/** By their reason, as there may be hundreds. */
function leftOutLines(leftOut: CheckReport["leftOut"]): string[] {
  const reasons = new Map<string, string[]>();
  for (const { probe, why } of leftOut) reasons.set(why, [...(reasons.get(why) ?? []), probe]);
  if (reasons.size === 0) return [];
  const lines = [...reasons].map(([why, probes]) => `  ${why}: ${listed(probes)}`);
  return ["", "Not run, or not to the end", ...lines];
}

/** The last line of every report: `3 errors, 2 warnings, 5 notes · 64 requests · 3.2 s` */
export const summaryLine = (report: CheckReport): string => summaryWith(report, "");

/** The same where all of this becomes the baseline. */
export const acceptedNow = (report: CheckReport): string =>
  summaryWith(report, report.findings.length === 0 ? "" : ", all accepted now");

function summaryWith({ summary, requests, milliseconds, accepted, leftOut }: CheckReport, fate: string): string {
  const { error, warning, note } = summary;
  return [
    `${count(error, "error")}, ${count(warning, "warning")}, ${count(note, "note")}${fate}`,
    ...(accepted.length === 0 ? [] : [`${accepted.length} accepted`]),
    count(requests, "request"),
    `${(milliseconds / 1000).toFixed(1)} s`,
    ...(leftOut.length === 0 ? [] : [`${count(leftOut.length, "probe")} left out`]),
  ].join(" · ");
}

export const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? "" : "s"}`;
