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

/** The first thing that went otherwise. */
export interface FirstMiss {
  /** 1-based line of the file. */
  readonly line: number;
  /** Absent where nothing was expected. */
  readonly expected?: string;
  /** What came instead; absent where nothing did. */
  readonly received?: string;
  /** The very line came after the same line of the user's, earlier or later. */
  readonly isMoved?: true;
}

/** Null where all went as expected, or could not be had. */
export function firstMiss({ exchanges }: ConversationResult): FirstMiss | null {
  for (const { line, edits } of exchanges) {
    const missing = edits.find((edit) => edit.type === "missing");
    const extra = edits.find((edit) => edit.type === "extra" && (!missing || edit.instead === missing.expected));
    if (!missing && !extra) continue;
    const isMoved =
      extra === undefined &&
      edits.some((edit) => edit.type === "extra" && edit.received.text === missing?.expected.text);
    return {
      ...(isMoved && { isMoved }),
      line: missing?.expected.line ?? line,
      ...(missing && { expected: missing.expected.text }),
      ...(extra?.type === "extra" && { received: extra.received.text }),
    };
  }
  return null;
}

/** In one line, for lists of failures. */
export function headline(result: ConversationResult): string {
  const miss = result.error === undefined ? firstMiss(result) : null;
  if (miss === null) return reasonLines(result)[0] ?? result.status;
  const { line, expected, received, isMoved } = miss;
  const parts = [
    ...(expected === undefined ? [] : [`expected ${expected}`]),
    ...(received !== undefined
      ? [`received ${received}`]
      : [isMoved ? "which came in another place" : "nothing of the kind came"]),
  ];
  return printable(`line ${line}: ${parts.join(", ")}`);
}

/** The conversation up to where it first went otherwise, with the time of each line: the last of that. */
export const lastLines = ({ trace, exchanges }: ConversationResult): string[] => {
  const lines = trace.flatMap((record) => {
    const text = timedLine(record);
    return text === null ? [] : [{ text, isSaid: record.kind === "input" }];
  });
  const miss = exchanges.findIndex(({ edits }) => !edits.every(({ type }) => type === "met" || type === "allowed"));
  const said = lines.flatMap(({ isSaid }, index) => (isSaid ? [index] : []));
  const end = miss === -1 ? undefined : said[miss + 1];
  return lines
    .slice(0, end)
    .slice(-shownLines)
    .map(({ text }) => printable(text));
};

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
