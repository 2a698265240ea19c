import { createContext, Script, type Context } from "node:vm";

// A regular expression from a file may take years over one line. Only a context of its own can be interrupted.

/** In ms of real time; a sane expression takes a thousandth of it for a line. */
const patience = 250;
/** So many characters a sane expression reads in a millisecond. */
const charactersPerMs = 10_000;

const matching = new Script("lines.map((line) => pattern.test(line))");
const capturing = new Script("pattern.exec(lines[0])?.groups");
let context: Context | undefined;

/** Which of the lines match; null if that took too long to find out. */
export const linesMatching = (pattern: RegExp, lines: readonly string[], share = 1): readonly boolean[] | null =>
  run<readonly boolean[]>(matching, pattern, lines, share) ?? null;

/** What the groups of an expression capture in a line that matches, by name; nothing where none does. */
export function textsCaptured(pattern: RegExp, line: string): ReadonlyMap<string, string> {
  const groups = run<Record<string, string | undefined>>(capturing, pattern, [line], 1);
  return new Map(Object.entries(groups ?? {}).map(([name, text = ""]) => [name, text]));
}

/**
 * Undefined where it took too long, or the engine could not do it at all: an expression may be too large, or a line too
 * long for it; `share` is the part of the patience that is left.
 */
function run<Result>(script: Script, pattern: RegExp, lines: readonly string[], share: number): Result | undefined {
  context ??= createContext({});
  Object.assign(context, { pattern, lines });
  const characters = lines.reduce((sum, { length }) => sum + length, 0);
  const timeout = Math.max(5, Math.ceil(patience * share + characters / charactersPerMs));
  try {
    return script.runInContext(context, { timeout }) as Result | undefined;
  } catch {
    return undefined;
  } finally {
    Object.assign(context, { pattern: undefined, lines: undefined });
  }
}
