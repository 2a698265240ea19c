import { closeSync, existsSync, openSync, writeFileSync } from "node:fs";
import { ConfigurationError } from "../../errors.ts";

// Files that are written at the end of a run, whose faults are to be known before it.

/** Makes the file if there is none. Throws ConfigurationError where it cannot be written. */
export function requireWritable(file: string): "made" | "there" {
  const before = existsSync(file) ? "there" : "made";
  attempt(file, () => closeSync(openSync(file, "a")));
  return before;
}

/** Throws ConfigurationError. */
export const writeWhole = (file: string, text: string): void => attempt(file, () => writeFileSync(file, text));

function attempt(file: string, act: () => void): void {
  try {
    act();
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? "unknown error";
    throw new ConfigurationError(`the file cannot be written (${code})`, { file }, { cause });
  }
}
