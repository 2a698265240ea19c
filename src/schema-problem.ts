import type { BaseIssue } from "valibot";
import type { Problem } from "./errors.ts";

/** What a schema found wrong, by field path and in words. */
export function schemaProblem(issue: BaseIssue<unknown>): Problem {
  const keys = (issue.path ?? []).map(({ key }) => key);
  const path = keys.map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`)).join("");
  return { path: path.replace(/^\./, ""), expected: expected(issue, keys.at(-1)), received: described(issue.input) };
}

function expected(issue: BaseIssue<unknown>, key: unknown): string {
  if (issue.expected === "never") return "left out";
  if (issue.expected === "Object") return "an object";
  if (issue.type === "max_length" && issue.requirement !== 1) return `at most ${String(issue.requirement)} items`;
  // The schema expects a missing member by its name.
  if (issue.input === undefined && issue.expected === JSON.stringify(key)) return "given";
  return byType[issue.type] ?? wanted(issue.expected ?? issue.message);
}

const byType: Readonly<Record<string, string>> = {
  custom: "an object",
  object: "an object",
  strict_object: "an object",
  array: "an array",
  string: "a text",
  boolean: "true or false",
  number: "a number",
  integer: "a whole number",
  non_empty: "a text that is not empty",
  max_length: "one SpeechInfoObject",
};

/** A schema's own notation, `("a" | "b")` or `>=1`, as people write it. */
const wanted = (notation: string): string =>
  notation.replace(/[()]/g, "").replaceAll(" | ", " or ").replace(/^>=/, "at least ").replace(/^<=/, "at most ");

/** A received value in a message: short ones as JSON, others by their kind. */
export function described(value: unknown): string {
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return value.length === 0 ? "`[]`" : "an array";
  if (typeof value === "object" && value !== null) return Object.keys(value).length === 0 ? "`{}`" : "an object";
  const json = JSON.stringify(value);
  return json.length > 80 ? `${typeof value} ${json.slice(0, 77)}…` : json;
}
