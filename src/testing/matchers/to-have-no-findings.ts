import { printable } from "../../emulator/printable.ts";
import type { TurnFinding } from "../../emulator/turn.ts";
import { withRemedy } from "../../emulator/with-remedy.ts";
import { suggestion } from "../../suggestion.ts";
import { misuse, readChoice, readCount, readOptions, shownValue } from "./misuse.ts";
import { sceneOf } from "./subject.ts";
import { listing, verdict, type Verdict } from "./verdict.ts";

export interface FindingsOptions {
  /** Codes of findings that are accepted. */
  readonly except?: string | readonly string[];
  /** The least that counts (`warning`). */
  readonly severity?: TurnFinding["severity"];
}

/** From the least. */
const severities: readonly TurnFinding["severity"][] = ["note", "warning", "failure"];
const name = "toHaveNoFindings";

/** Whether nothing is wrong: no warning and no failure. */
export function toHaveNoFindings(subject: unknown, ...args: readonly unknown[]): Verdict {
  const scene = sceneOf(subject, name);
  readCount(name, args, 1);
  const { except, severity } = readArguments(args[0] ?? {});
  const counted = scene.findings.filter(
    (finding) => severities.indexOf(finding.severity) >= severities.indexOf(severity),
  );
  const found = counted.filter(({ code }) => !except.includes(code));
  const kinds = { note: "notes, warnings or failures", warning: "warnings or failures", failure: "failures" }[severity];
  const others = except.length === 0 ? "" : `, ${except.map(printable).join(" and ")} aside`;
  return verdict({
    scene: { ...scene, findings: [] }, // all of them are listed
    pass: found.length === 0,
    sentence: (to) => `${to === "to" ? "no " : ""}${kinds} ${scene.span}${others}`,
    was: () => listing(found.length === 1 ? "There was" : "There were", found.map(shown), "There were none."),
    hints: () => except.map((code) => misspelt(code, found)),
    expected: [],
    actual: found.map(({ code }) => code),
  });
}

function readArguments(options: unknown): {
  readonly except: readonly string[];
  readonly severity: TurnFinding["severity"];
} {
  readOptions(name, options, ["except", "severity"]);
  const { except = [], severity = "warning" } = options as FindingsOptions;
  readChoice(name, "`severity`", severity, severities);
  const codes = typeof except === "string" ? [except] : except;
  const isCodes = Array.isArray(codes) && codes.every((code) => typeof code === "string");
  if (!isCodes) throw misuse(name, `takes as \`except\` a code or an array of codes, and got ${shownValue(except)}`);
  return { except: codes, severity };
}

const shown = ({ severity, code, message, path, remedy }: TurnFinding): string =>
  printable(
    `${severity} ${code}${path === undefined || message.includes(path) ? "" : ` at ${path}`}: ${withRemedy(message, remedy)}`,
  );

function misspelt(code: string, found: readonly TurnFinding[]): string | null {
  const meant = suggestion(
    code,
    found.map((finding) => finding.code),
  );
  return meant === "" ? null : `There was no \`${printable(code)}\`.${meant}`;
}
