import { printable } from "../../../index.ts";
import { layOut, moreRows, type Layout } from "./layout.ts";
import { longestText } from "./literal.ts";
import { loneRow, type Row } from "./row.ts";

/** A request or an answer as it is shown. */
export interface Message {
  /** `r4`. */
  readonly id: string;
  readonly way: "request" | "response";
  /** What stands behind the id in the heading: `IntentRequest OrderPizza`, or `12 ms`. */
  readonly title: string;
  readonly body: Body;
  /** It was taken back, so that its id may be another's. */
  readonly isUndone?: boolean;
}

/** What a message says: JSON, or a text that is none. */
export type Body = { readonly json: unknown } | { readonly text: string };

export interface ViewOptions {
  /** Of the terminal; Infinity where nothing is broken. */
  readonly columns: number;
  /** Whether what is long, and what is as it was, is shown in part. */
  readonly fold: boolean;
}

/** So many rows of a terminal a message takes that is folded. */
export const mostRows = 60;

/** A message beside the one before it of the same way: pretty, with a mark in front of what differs. Never throws. */
export function messageView(now: Message, before: Message | null, { columns, fold }: ViewOptions): readonly Row[] {
  const rows = fold ? mostRows - 2 : Infinity;
  const earlier = before !== null && "json" in before.body ? before.body.json : undefined;
  const asBefore = before === null ? "" : `as in ${before.id}${before.isUndone === true ? ", taken back" : ""}`;
  const { body } = now;
  const layout = "json" in body ? layOut(body.json, earlier, { columns, rows, asBefore }) : textLayout(body.text, rows);
  return [loneRow("heading", headingOf(now)), ...layout.rows, ...wayToOpen(layout, `/show ${now.way} ${now.id}`)];
}

const arrows = { request: "->", response: "<-" } as const;

function headingOf({ id, way, title }: Message): string {
  return printable(`${arrows[way]} ${way} ${id}${way === "request" ? " " : ", "}${title}`.slice(0, longestText));
}

/** A row that says how much is folded, and how to see it. */
export function wayToOpen({ hidden, isCut }: Layout, way: string): readonly Row[] {
  if (hidden === 0 && !isCut) return [];
  return [loneRow("note", hidden === 0 ? `… all of it: ${way}` : `${moreRows(hidden)}: ${way}`)];
}

/** A body that is no JSON, line by line as it came. */
function textLayout(text: string, rows: number): Layout {
  if (text === "") return { rows: [loneRow("note", "The body is empty.")], hidden: 0, isCut: false };
  const lines = text.split(/\r\n|\n|\r/);
  const folds = rows !== Infinity;
  const some = folds ? lines.slice(0, mostLines) : lines;
  const shown = some.map((line) => (folds && line.length > longestText ? `${line.slice(0, longestText)}…` : line));
  return {
    rows: shown.map((line) => ({ mark: " ", parts: [{ role: "string", text: printable(line) }] })),
    hidden: lines.length - shown.length,
    isCut: shown.some((line, index) => line !== some[index]),
  };
}

/** So many lines of a body that is no JSON tell what it is. */
const mostLines = 16;
