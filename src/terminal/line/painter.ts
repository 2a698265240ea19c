import { stripVTControlCharacters } from "node:util";
import { signsOf, width } from "../../cells.ts";
import type { Frame, Size } from "./frame.ts";
import type { Reflow } from "./reflow.ts";

// Keeps a frame at the lower end of what is printed. Everything is written in one piece, so that nothing is seen half done.

export interface Painter {
  /** Writes lines above the frame, and the frame below them. */
  paint(frame: Frame, lines: readonly string[]): void;
  /** Takes the frame away and leaves the cursor where it began. */
  erase(): void;
  /** The terminal has another width, and has wrapped anew what stands on it. */
  resized(): void;
  /** Nothing of the frame is on the screen any more. */
  forget(): void;
}

const escape = "\u001b[";
const upBy = (rows: number): string => (rows > 0 ? `${escape}${rows}A` : "");
const downBy = (rows: number): string => (rows > 0 ? `${escape}${rows}B` : "");
/** Columns are counted from one. */
const toColumn = (column: number): string => `${escape}${column + 1}G`;
const clearRow = `\r${escape}2K`;
/** From the second cell on: some terminals keep the whole screen in their history that is cleared from its very first. */
const clearDown = `${clearRow}${escape}C${escape}J\r`;
/** A terminal that knows these shows what is between them at once; others take no notice. */
const begin = `${escape}?2026h`;
const end = `${escape}?2026l`;

/** Paints on this output; `size` tells how large it is now. */
export function createPainter(output: NodeJS.WritableStream, size: () => Size, reflow: Reflow): Painter {
  let shown: Frame | null = null;
  /** Rows from the first of the frame to the cursor, as the terminal has them. */
  let above = 0;

  const write = (text: string): void => void output.write(begin + text + end);
  const toTop = (): string => upBy(above);

  function whole({ rows, cursor }: Frame, lines: readonly string[]): string {
    const printed = lines.map((line) => `${line}\r\n`).join("");
    const back = upBy(rows.length - 1 - cursor.row) + toColumn(cursor.column);
    return toTop() + clearDown + printed + rows.join("\r\n") + back;
  }

  /** Only the rows that are others. */
  function changes({ rows, cursor }: Frame, before: Frame): string {
    let at = above;
    let text = "";
    const goTo = (row: number): void => {
      text += row < at ? upBy(at - row) : downBy(row - at);
      at = row;
    };
    for (const [row, content] of rows.entries()) {
      if (content === before.rows[row]) continue;
      if (row < before.rows.length) goTo(row);
      else {
        goTo(row - 1);
        text += "\r\n";
        at = row;
      }
      text += clearRow + content;
    }
    if (rows.length < before.rows.length) {
      goTo(rows.length);
      text += clearDown;
    }
    goTo(cursor.row);
    return text + toColumn(cursor.column);
  }

  return {
    paint(frame, lines) {
      const isSame = shown !== null && lines.length === 0;
      write(isSame ? changes(frame, shown!) : whole(frame, lines));
      [shown, above] = [frame, frame.cursor.row];
    },
    erase() {
      if (shown !== null) write(toTop() + clearDown);
      [shown, above] = [null, 0];
    },
    resized() {
      if (shown === null) return;
      above = rowsAbove(shown, size().columns, reflow);
      write(toTop() + clearDown);
      [shown, above] = [null, 0];
    },
    forget() {
      [shown, above] = [null, 0];
    },
  };
}

/** How many rows stand above the cursor once the terminal has another width. */
function rowsAbove({ rows, cursor }: Frame, columns: number, reflow: Reflow): number {
  if (reflow === "none") return cursor.row;
  const broken = rows.slice(0, cursor.row).reduce((sum, row) => sum + rowsOf(row, columns), 0);
  return reflow === "all" ? broken + Math.floor(cursor.column / columns) : broken;
}

/** How many rows it takes; a wide sign is not broken. */
function rowsOf(row: string, columns: number): number {
  let [count, column] = [1, 0];
  for (const sign of signsOf(stripVTControlCharacters(row))) {
    const cells = width(sign);
    if (column + cells > columns) [count, column] = [count + 1, 0];
    column += cells;
  }
  return count;
}
