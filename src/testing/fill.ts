import { escaped } from "../emulator/printable.ts";
import {
  literally,
  namesIn,
  onOneLine,
  unescaped,
  withSources,
  withTexts,
  type Captured,
  type CaptureNames,
} from "./captures.ts";
import { clipped } from "./clipped.ts";
import type { Expectation } from "./expectation.ts";
import { kindOf } from "./line-kind.ts";

// Expectations with `${…}` in them, once it is known what was captured.

type Line = Exclude<Expectation, { readonly type: "anything" }>;

/** The expectation with what was captured in its place. One that needs more than that can be met by no line. */
export function filled(expected: Expectation, captured: Captured): Expectation {
  if (expected.type === "anything" || expected.uses === undefined) return expected;
  const lacking = expected.uses.find((name) => !captured.has(name));
  if (lacking !== undefined) return { ...expected, lacks: `\`${lacking}\` was not captured` };
  const values = valuesFor(expected, captured);
  if (expected.type === "exactly") {
    return { ...expected, wanted: withTexts(expected.text, (name) => values.get(name)).trim(), values };
  }
  const pattern = compiled(sourceOf(expected.text), (name) => escapedText(values, name));
  return pattern === null
    ? { ...expected, lacks: "no regular expression with what was captured" }
    : { ...expected, pattern, values };
}

/** The same where nothing is known of some names yet: any text may stand for those. */
export function guessed(expected: Expectation, captured: Captured, unknown: ReadonlySet<string>): Expectation {
  if (expected.type === "anything" || expected.uses?.some((name) => unknown.has(name)) !== true) {
    return filled(expected, captured);
  }
  if (expected.uses.some((name) => !unknown.has(name) && !captured.has(name))) return filled(expected, captured);
  const source = expected.type === "pattern" ? sourceOf(expected.text) : sourceOfText(expected.text);
  const values = valuesFor(expected, captured);
  const pattern = compiled(source, (name) => (unknown.has(name) ? ".*" : escapedText(values, name)));
  const { line, text, time } = expected;
  return pattern === null ? filled(expected, captured) : { type: "pattern", line, text, time, pattern };
}

/** A request has what the user said, and that is on one line, without white space around it. */
function valuesFor(expected: Line, captured: Captured): Captured {
  const isSent = kindOf(expected) === "sends";
  const known = (expected.uses ?? []).flatMap((name) => {
    const text = captured.get(name);
    if (text === undefined) return [];
    return [[name, isSent ? escaped(onOneLine(unescaped(text)).trim()) : text] as const];
  });
  return new Map(known);
}

const sourceOf = (text: string): string => text.slice(1, -1);

/** A plain line as an expression in which the names still stand. */
const sourceOfText = (text: string): string =>
  text
    .split(/(\$\{[^{}]*\})/)
    .map((part, index) => (index % 2 === 0 ? literally(part) : part))
    .join("");

function compiled(source: string, sourceOfName: (name: string) => string | undefined): RegExp | null {
  try {
    return new RegExp(`^(?:${withSources(source, sourceOfName)})$`, "u");
  } catch {
    return null;
  }
}

const escapedText = (captured: Captured, name: string): string | undefined => {
  const text = captured.get(name);
  return text === undefined ? undefined : literally(text);
};

/** A line as a file has it that expects it in place of `instead`: with the same names, where what they stand for is in it. */
export function writtenAs(text: string, names: CaptureNames, instead?: Expectation): string {
  // As it is, it would stand for something else.
  if (namesIn(text, names).length > 0) return `/${text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")}/`;
  if (instead === undefined || instead.type === "anything") return text;
  let named = text;
  for (const [name, value] of instead.values ?? []) {
    if (value.trim() !== "") named = named.replace(asWords(value), () => `\${${name}}`);
  }
  return withTexts(named, (name) => instead.values?.get(name)) === text ? named : text;
}

/** A 1 is no part of 10. */
const asWords = (value: string): RegExp =>
  new RegExp(`${/^\w/.test(value) ? "(?<!\\w)" : ""}${literally(value)}${/\w$/.test(value) ? "(?!\\w)" : ""}`, "gu");

/** What an expectation that was not met could not show by itself. */
export function noteOf(expected: Expectation): string {
  if (expected.type === "anything" || expected.uses === undefined) return "";
  const values = [...(expected.values ?? [])].map(([name, value]) => `${name} is ${value}`);
  const notes = expected.lacks === undefined ? values : [expected.lacks];
  return notes.length === 0 ? "" : `  (${clipped(notes.join(", "))})`;
}
