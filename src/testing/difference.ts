import { isAsExpected, type Edit } from "./edit.ts";
import type { Conversation } from "./conversation.ts";
import { clipped } from "./clipped.ts";
import { expectationText, isTimed, receivedText } from "./expectation.ts";
import { noteOf } from "./fill.ts";

/** What came after one line of the user's, beside what was expected. */
export interface ComparedExchange {
  /** 1-based line of the user's in the file. */
  readonly line: number;
  /** As the device was told it, secrets replaced. */
  readonly said: string;
  readonly edits: readonly Edit[];
}

interface Row {
  /** `.` is what `...` let through. */
  readonly mark: " " | "-" | "+" | ".";
  /** Null for what is not in the file. */
  readonly line: number | null;
  readonly text: string;
  /** A line of the user's is shown wherever something below it differs. */
  readonly isSaid: boolean;
  /** It stands in the difference, whatever is around it. */
  readonly isTold: boolean;
}

/** Lines shown before and after a difference. */
const context = 3;
const mostRows = 60;
/** No speech is longer: what a hostile line has beyond is nobody's loss. */
const longest = 6000;

/** Where the device did something else than the file says, for people to read; null where it did not. */
export function difference(
  { file }: Pick<Conversation, "file">,
  exchanges: readonly ComparedExchange[],
): string | null {
  const first = exchanges.find(({ edits }) => !isAsExpected(edits));
  if (!first) return null;
  const rows = exchanges.flatMap(rowsOf);
  const shown = rowsToShow(rows);
  const width = String(rows.findLast(({ line }) => line !== null)?.line ?? 0).length;
  const lines = shown.slice(0, mostRows).map((index, position) => {
    const { mark, line, text } = rows[index]!;
    const gap = position > 0 && shown[position - 1] !== index - 1 ? `${" ".repeat(width)} ⋮\n` : "";
    return `${gap}${String(line ?? "").padStart(width)} ${mark} ${clipped(text, longest)}`;
  });
  const more = shown.length > mostRows ? [`and ${counted(shown.length - mostRows, "line")} more`] : [];
  const isLetThrough = shown.some((index) => rows[index]!.mark === ".");
  const legend = `(- expected, + received${isLetThrough ? ", . let through by ..." : ""})`;
  return [`${file}:${lineOf(first)}  ${legend}`, ...lines, ...more].join("\n");
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? "" : "s"}`;

/** The first line of the file that was not met, or the user's line after which too much came. */
function lineOf({ line, edits }: ComparedExchange): number {
  for (const edit of edits) if (edit.type === "missing") return edit.expected.line;
  return line;
}

/** Whether the times matter after this line of the user's. */
export const hasTimes = (edits: readonly Edit[]): boolean =>
  edits.some((edit) => "expected" in edit && isTimed(edit.expected));

function rowsOf({ line, said, edits }: ComparedExchange): Row[] {
  const withTime = hasTimes(edits);
  const isMet = isAsExpected(edits);
  const rows = edits.flatMap((edit): Row[] => {
    switch (edit.type) {
      case "met":
        return [row(" ", edit.expected.line, expectationText(edit.expected) + noteOf(edit.expected))];
      case "missing": {
        const note = edit.isTooSlow ? "  (takes too long to match)" : "";
        return [row("-", edit.expected.line, expectationText(edit.expected) + noteOf(edit.expected) + note)];
      }
      case "extra":
        return [row("+", null, receivedText(edit.received, withTime))];
      case "allowed": {
        // It may be why another line did not come, here or later.
        const isTrouble = /^(failure|warning) /.test(edit.received.text);
        if (isMet && !isTrouble) return [];
        return [{ ...row(".", null, receivedText(edit.received, withTime)), isTold: isTrouble }];
      }
    }
  });
  return [{ mark: " ", line, text: `> ${said}`, isSaid: true, isTold: false }, ...rows];
}

const row = (mark: Row["mark"], line: number | null, text: string): Row => ({
  mark,
  line,
  text: `  ${text}`,
  isSaid: false,
  isTold: mark === "-" || mark === "+",
});

/** Indices of what differs, what stands near it, and what the user had said. */
function rowsToShow(rows: readonly Row[]): number[] {
  const shown = new Set<number>();
  let said = 0;
  for (const [index, { isSaid, isTold }] of rows.entries()) {
    if (isSaid) said = index;
    if (!isTold) continue;
    shown.add(said);
    const last = Math.min(index + context, rows.length - 1);
    for (let near = Math.max(0, index - context); near <= last; near++) shown.add(near);
  }
  return [...shown].sort((one, other) => one - other);
}
