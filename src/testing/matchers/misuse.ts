import { printable, quoted } from "../../emulator/printable.ts";
import { UsageError } from "../../errors.ts";
import { suggestion } from "../../suggestion.ts";

/** A matcher that was not called as it is meant to be: no expectation has failed, the test is wrong. */
export const misuse = (matcher: string, what: string): UsageError => new UsageError(`${matcher} ${what}.`);

/** What a matcher finds; what is wrong with its call is told where it was called, and not in here. */
export function foundAt<Found>(call: (...args: never[]) => unknown, look: () => Found): Found {
  try {
    return look();
  } catch (error) {
    if (error instanceof UsageError) Error.captureStackTrace(error, call);
    throw error;
  }
}

/** Throws where `options` is no object, or has a member that is none of `names` or undefined. */
export function readOptions(matcher: string, options: unknown, names: readonly string[]): void {
  if (typeof options !== "object" || options === null || Array.isArray(options)) {
    throw misuse(matcher, `takes its options as an object with ${listed(names)}, and got ${shownValue(options)}`);
  }
  for (const [name, value] of Object.entries(options)) {
    // A variable with nothing in it would be met by anything.
    if (names.includes(name) && value === undefined) {
      throw misuse(matcher, `got undefined as ${quotedName(name)}; leave it out to expect anything`);
    }
    if (names.includes(name)) continue;
    const there = suggestion(name, names) || ` There is ${listed(names)}.`;
    throw new UsageError(`${matcher} has no option ${quotedName(name)}.${there}`);
  }
}

/** The value if it is one of `choices` or left out; throws otherwise. */
export function readChoice(matcher: string, what: string, value: unknown, choices: readonly string[]): void {
  if (value === undefined || (typeof value === "string" && choices.includes(value))) return;
  const near = typeof value === "string" ? suggestion(value, choices) : "";
  throw new UsageError(`${matcher}: ${what} is ${listed(choices, "or")}, and not ${shownValue(value)}.${near}`);
}

/** Throws where more was handed over than a matcher takes. */
export function readCount(matcher: string, args: readonly unknown[], most: number): void {
  if (args.length <= most) return;
  throw misuse(
    matcher,
    `takes ${most === 0 ? "no argument" : `at most ${most} argument${most === 1 ? "" : "s"}`}, and got ${args.length}`,
  );
}

const quotedName = (name: string): string => `\`${printable(name)}\``;

/** `a`, `b` and `c`. */
export function listed(names: readonly string[], word: "and" | "or" = "and"): string {
  const quotedNames = names.map(quotedName);
  return [quotedNames.slice(0, -1).join(", "), ...quotedNames.slice(-1)]
    .filter((part) => part !== "")
    .join(` ${word} `);
}

/** Any value in a few words. */
export function shownValue(value: unknown): string {
  if (typeof value === "string") return quoted(value.length > 80 ? `${value.slice(0, 80)}…` : value);
  if (Array.isArray(value)) return "an array";
  if (typeof value === "function") return "a function";
  if (typeof value === "object" && value !== null) return "an object";
  return String(value);
}
