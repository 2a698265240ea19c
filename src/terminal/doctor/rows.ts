import { width } from "../../cells.ts";

/** One thing that was looked at. */
export interface Row {
  /** Whether it works; null where that is no question. */
  readonly works: boolean | null;
  readonly name: string;
  readonly detail: string;
  /** Lines below it. */
  readonly more?: readonly string[];
}

/** Four spaces make a block of code in Markdown, so that an issue shows the rows as a terminal does. */
const margin = "    ";

/** A part of the report: a heading, what one should know, rows below each other. */
export function section(heading: string, rows: readonly Row[], notes: readonly string[] = []): string[] {
  return ["", `## ${heading}`, ...paragraphs(notes), ...(rows.length === 0 ? [] : ["", ...aligned(rows)])];
}

const paragraphs = (notes: readonly string[]): string[] => notes.flatMap((note) => ["", note]);

/** Rows with their names and details under each other. */
export function aligned(rows: readonly Row[], least = 0): string[] {
  const widest = Math.max(least, ...rows.map(({ name }) => width(name)));
  const indent = margin + " ".repeat(mark(null).length + widest + 4);
  return rows.flatMap(({ works, name, detail, more = [] }) => [
    `${margin}${mark(works)}  ${name}${" ".repeat(widest - width(name))}  ${detail}`.trimEnd(),
    ...more.map((line) => indent + line),
  ]);
}

const mark = (works: boolean | null): string => (works === null ? "   " : works ? "yes" : "no ");

/** How to get something, as a line below its row. */
export const toGet = (remedy: string | null): string[] => (remedy === null ? [] : [`To get it: ${remedy}`]);
