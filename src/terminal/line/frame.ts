import { signsOf, width } from "../../cells.ts";
import { printable } from "../../index.ts";

// What stands below the transcript: status, the line being typed, a menu. It is laid out in rows that fit the terminal, so
// that what is on the screen is known to the cell.

/** What is to be shown, from top to bottom. */
export interface Content {
  /** Rows above the line, which may have colours; each fits into the columns. */
  readonly above: readonly string[];
  /** What stands in front of the text. */
  readonly mark: string;
  readonly text: string;
  /** Where the cursor is, in UTF-16 units of the text. */
  readonly cursor: number;
  /** Rows below the line; each fits into the columns. */
  readonly below: readonly string[];
}

/** How large the terminal is, in cells. */
export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** Rows as they are written, and the cell of the cursor. */
export interface Frame {
  readonly rows: readonly string[];
  readonly cursor: { readonly row: number; readonly column: number };
}

/**
 * Lays the content out. It never needs more rows than there are: of a long text what is around the cursor is shown, and what
 * stands below or above gives way to it.
 */
export function layOut(content: Content, size: Size): Frame {
  const room = Math.max(1, size.rows - 1);
  const typed = wrappedText(content, Math.max(1, size.columns));
  const above = content.above.slice(0, Math.max(0, room - 1));
  const below = content.below.slice(0, Math.max(0, room - 1 - above.length));
  const shown = Math.min(typed.rows.length, room - above.length - below.length);
  const first = Math.max(0, Math.min(typed.cursor.row - Math.floor(shown / 2), typed.rows.length - shown));
  return {
    rows: [...above, ...typed.rows.slice(first, first + shown), ...below],
    cursor: { row: above.length + typed.cursor.row - first, column: typed.cursor.column },
  };
}

/** The line in rows of full width, a sign that does not fit being moved to the next. */
function wrappedText({ mark, text, cursor }: Content, columns: number): Frame {
  const rows: string[] = [];
  let row = mark;
  let column = width(mark);
  let place = { row: 0, column };
  let offset = 0;
  const turn = (): void => {
    rows.push(row);
    [row, column] = ["", 0];
  };
  for (const sign of signsOf(text)) {
    if (offset <= cursor) place = { row: rows.length, column };
    // What was typed is shown as it is, but for what would move the cursor or turn the writing.
    const drawn = printable(sign);
    const cells = width(drawn);
    if (column + cells > columns && column > 0) {
      turn();
      if (offset <= cursor) place = { row: rows.length, column: 0 };
    }
    row += drawn;
    column += cells;
    offset += sign.length;
  }
  if (column >= columns) turn();
  if (offset <= cursor) place = { row: rows.length, column };
  return { rows: [...rows, row], cursor: { row: place.row, column: Math.min(place.column, columns - 1) } };
}
