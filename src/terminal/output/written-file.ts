import { closeSync, existsSync, mkdirSync, openSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { ConfigurationError, systemCode } from "../../errors.ts";

// Files that are written at the end of a run, whose faults are to be known before it.

/** Makes the file if there is none, and its folder. Throws ConfigurationError where it cannot be written. */
export function requireWritable(file: string): "made" | "there" {
  requireKept(file);
  const before = existsSync(file) ? "there" : "made";
  attempt(file, () => closeSync(openSync(file, "a")));
  return before;
}

/** Makes the folder of a file if there is none. Throws ConfigurationError where nothing that is written would stay. */
export function requireKept(file: string): void {
  const folder = dirname(file);
  if (!existsSync(folder)) attempt(file, () => mkdirSync(folder, { recursive: true }));
  refuseLost(file);
}

/** Throws ConfigurationError where something stands in which nothing that is written would stay. */
export function refuseLost(file: string): void {
  const there = attempt(file, () => statSync(file, { throwIfNoEntry: false }));
  // Who opens a pipe that nobody reads waits for ever.
  if (there?.isFIFO() || there?.isSocket() || there?.isBlockDevice()) {
    const what = there.isFIFO() ? "a pipe" : there.isSocket() ? "a socket" : "a device";
    throw new ConfigurationError(`this is ${what}, and what is written needs a file; name another one`, { file });
  }
}

/** Throws ConfigurationError. */
export const writeWhole = (file: string, text: string): void => attempt(file, () => writeFileSync(file, text));

function attempt<Result>(file: string, act: () => Result): Result {
  try {
    return act();
  } catch (cause) {
    const code = systemCode(cause);
    throw new ConfigurationError(`the file cannot be written (${code})`, { file }, { cause });
  }
}
