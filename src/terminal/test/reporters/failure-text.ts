import { printable, timedLine, type ConversationResult } from "../../../index.ts";

// What a report says of a conversation that went otherwise.

const shownLines = 10;

/** Why it could not be had, or what came instead of what was expected; empty where it passed. */
export function reasonLines({ error, difference }: ConversationResult): string[] {
  const text = [error?.message, difference].filter((part) => part !== undefined).join("\n");
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map(printable);
}

/** How the conversation ended, with the time of each line. */
export const lastLines = ({ trace }: ConversationResult): string[] =>
  trace
    .flatMap((record) => timedLine(record) ?? [])
    .slice(-shownLines)
    .map(printable);

/** The reason, and the last of the transcript. */
export function failureLines(result: ConversationResult): string[] {
  const last = lastLines(result);
  return [...reasonLines(result), ...(last.length === 0 ? [] : ["the last lines of the transcript:", ...last])];
}

/** The first line of the file that was not met, or the line at fault; undefined where it has none. */
export function lineOf({ file, error, difference }: ConversationResult): number | undefined {
  if (error !== undefined && "line" in error && typeof error.line === "number") return error.line;
  if (difference?.startsWith(`${file}:`) !== true) return undefined;
  const line = Number.parseInt(difference.slice(file.length + 1), 10);
  return Number.isNaN(line) ? undefined : line;
}

/** `2 lines went, 3 came` */
export function changesOf({ changes }: ConversationResult): string | null {
  if (changes === undefined) return null;
  const { removed, added } = changes;
  return `${removed} ${removed === 1 ? "line" : "lines"} went, ${added} came`;
}
