import { types } from "node:util";
import { printable, quoted } from "../../emulator/printable.ts";
import { misuse, shownValue } from "./misuse.ts";

/** As `expect.stringContaining(…)` makes them. */
export interface AsymmetricMatcher {
  asymmetricMatch(value: unknown): boolean;
}

/** What a text is to be: the whole of it, white space aside; an expression that matches in it; what a matcher takes. */
export type ExpectedText = string | RegExp | AsymmetricMatcher;

export const isAsymmetric = (value: unknown): value is AsymmetricMatcher =>
  typeof value === "object" &&
  value !== null &&
  "asymmetricMatch" in value &&
  typeof value.asymmetricMatch === "function";

export const isExpectedText = (value: unknown): value is ExpectedText =>
  typeof value === "string" || types.isRegExp(value) || isAsymmetric(value);

/** Throws where `value` says nothing about a text. */
export function readText(matcher: string, what: string, value: unknown): ExpectedText {
  if (isExpectedText(value)) return value;
  const choices = "a text, a regular expression or a matcher such as `expect.stringContaining(…)`";
  throw misuse(matcher, `takes as ${what} ${choices}, and got ${shownValue(value)}`);
}

/** White space as one hears it: not at the ends, and once in between. */
const plain = (text: string): string => text.replace(/\s+/g, " ").trim();

export function isText(expected: ExpectedText, text: string): boolean {
  if (typeof expected === "string") return plain(expected) === plain(text);
  // A copy, for one with the flag `g` or `y` goes on where it stopped before.
  if (types.isRegExp(expected)) return new RegExp(expected).test(text);
  return expected.asymmetricMatch(text);
}

export function shownText(expected: ExpectedText): string {
  if (typeof expected === "string") return quoted(expected);
  if (types.isRegExp(expected)) return printable(String(expected));
  const { sample } = expected as { readonly sample?: unknown };
  const name = String(expected); // eslint-disable-line @typescript-eslint/no-base-to-string -- those of test runners say what they are
  const what = name.startsWith("[object") ? "what the matcher takes" : printable(name);
  return isExpectedText(sample) && !isAsymmetric(sample) ? `${what} ${shownText(sample)}` : what;
}

/** How `text` misses what was expected though it looks like it; null where it does not. */
export function nearMiss(expected: ExpectedText, text: string): string | null {
  if (typeof expected !== "string" || plain(expected) === "") return null;
  if (plain(expected).normalize() === plain(text).normalize()) {
    return `${quoted(text)} has the same letters, but composed otherwise: compare after \`normalize()\``;
  }
  if (!plain(text).includes(plain(expected))) return null;
  return `${quoted(expected)} is only a part of ${quoted(text)}: a text is the whole; write a regular expression for a part`;
}

/** The first near miss among all that was there, as a sentence. */
export function nearMissAmong(expected: ExpectedText, texts: readonly string[]): string | null {
  const miss = texts.map((text) => nearMiss(expected, text)).find((one) => one !== null);
  return miss === undefined ? null : `${miss}.`;
}
