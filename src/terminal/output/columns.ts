import { width } from "../../cells.ts";

/** A longer cell pushes the next one aside, and no other row. */
const widest = 40;

/** Rows with their cells under each other. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) {
      widths[column] = Math.max(widths[column] ?? 0, Math.min(width(cell), widest));
    }
  }
  return rows.map((row) =>
    row
      .map((cell, column) => padded(cell, widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}

/** A cell, filled with spaces up to so many columns. */
export const padded = (cell: string, columns: number): string => cell + " ".repeat(Math.max(columns - width(cell), 0));

const most = 20;

/** Some of a list that may be long. */
export const listed = (words: readonly string[], atMost = most): string =>
  [...words.slice(0, atMost), ...(words.length > atMost ? [`and ${words.length - atMost} more`] : [])].join(", ");

/** `OrderPizza.tsv:12`, as editors and terminals make a link of it. */
export const placed = ({ file = "", line }: { readonly file?: string; readonly line?: number }): string =>
  line === undefined ? file : `${file}:${line}`;
