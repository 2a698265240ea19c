import { AudioError } from "../errors.ts";

/** The line that says what went wrong, out of what a process printed before it ended; safe to print. */
export function tellingLine(printed: string): string {
  const lines = printed.trim().split(/[\r\n]+/);
  const line = lines.find((line) => /error/i.test(line)) ?? lines.at(-1) ?? "";
  return line.replace(/\p{C}/gu, " ").trim().slice(0, 200);
}

/** `name` begins the sentence: `The embedded voice`. */
export const failureAt = (name: string, text: string, why: string): AudioError =>
  new AudioError(`${name} failed at the text that begins ${JSON.stringify(text.slice(0, 40))}: ${why}`);

/** What a process left behind, in one phrase: `exit code 3: out of memory`. */
export const endOf = (end: string, printed: string): string =>
  [end, tellingLine(printed)].filter((part) => part !== "").join(": ");

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
