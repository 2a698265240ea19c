import type { Row } from "../card/card.ts";
import { targetLines } from "./address.ts";
import { broken } from "./broken.ts";
import { listed, written } from "./layout.ts";
import { paragraphs } from "./plain-text.ts";
import type { Sheet } from "./sheet.ts";
import { gap, lineWidth, span, type Line, type Style } from "./span.ts";
import { width } from "../../cells.ts";

/** Client guide, Text: a small label, a large value, a detail. */
const styles: readonly (Style | null)[] = ["strong", null, "faint"];
const between = 2;
/** Columns that are narrower than this are put below each other. */
const narrowest = 8;

/** Rows of a Text with their cells in columns, each cell broken for itself. */
export function table(sheet: Sheet, rows: readonly Row[], more: number): readonly Line[] {
  const cells = rows.map(cellsOf);
  const natural = styles.map((_, column) => widest(cells.map((row) => row[column] ?? [])));
  const used = natural.filter((columns) => columns > 0).length;
  const room = sheet.columns - between * (used - 1);
  const isNarrow = sheet.columns < 2 * narrowest || (used > 1 && room / used < narrowest);
  if (used === 0 || isNarrow) return stacked(sheet, rows, more);
  const widths = shared(natural, room);
  const draw = (row: Row, index: number): readonly Line[] => [
    ...rowLines(cells[index]!, widths),
    ...rowTarget(sheet, row, widths),
  ];
  return listed(sheet, rows, more, draw, []);
}

const cellsOf = ({ label, value, detail }: Row): readonly (readonly string[])[] =>
  [label, value, detail].map((text) => (text === null ? [] : paragraphs(text)));

const widest = (cells: readonly (readonly string[])[]): number =>
  cells.reduce((most, lines) => lines.reduce((wide, line) => Math.max(wide, width(line)), most), 0);

/** What each column gets: the narrow ones what they need, the others the same share of the rest. */
function shared(natural: readonly number[], columns: number): readonly number[] {
  const widths = natural.map(() => 0);
  let room = columns;
  let waiting = [...natural.keys()].filter((at) => natural[at]! > 0);
  waiting.sort((one, other) => natural[one]! - natural[other]!);
  for (; waiting.length > 0; waiting = waiting.slice(1)) {
    const at = waiting[0]!;
    widths[at] = Math.min(natural[at]!, Math.floor(room / waiting.length));
    room -= widths[at];
  }
  return widths;
}

function rowLines(cells: readonly (readonly string[])[], widths: readonly number[]): readonly Line[] {
  const columns = cells.map((lines, at) => lines.flatMap((line) => (widths[at]! > 0 ? broken(line, widths[at]!) : [])));
  const height = Math.max(...columns.map((lines) => lines.length));
  return Array.from({ length: height }, (_, index) => {
    let line: Line = [];
    let start = 0;
    for (const [at, lines] of columns.entries()) {
      if (widths[at] === 0) continue;
      const text = lines[index] ?? "";
      if (text !== "") line = [...line, gap(start - lineWidth(line)), span(text, styles[at] ?? null)];
      start += widths[at]! + between;
    }
    return line.filter(({ width }) => width > 0);
  });
}

/** Below the value. */
function rowTarget(sheet: Sheet, row: Row, widths: readonly number[]): readonly Line[] {
  if (isSaid(row)) return [];
  const label = widths[0]! > 0 ? widths[0]! + between : 0;
  const indent = sheet.columns - label < 2 * narrowest ? between : label;
  const lines = targetLines({ ...sheet, columns: sheet.columns - indent }, row.target);
  return lines.map((line) => [gap(indent), ...line]);
}

/** A number or address that can be read already. */
const isSaid = ({ target, value }: Row): boolean =>
  target !== null && value !== null && target.kind !== "other" && bare(target.address) === bare(value);

const bare = (address: string): string => address.replace(/^tel:/i, "").replaceAll(/[\s-]/g, "");

function stacked(sheet: Sheet, rows: readonly Row[], more: number): readonly Line[] {
  return listed(sheet, rows, more, (row) => [
    ...written(row.label, sheet.columns, "strong"),
    ...written(row.value, sheet.columns),
    ...written(row.detail, sheet.columns, "faint"),
    ...(isSaid(row) ? [] : targetLines(sheet, row.target)),
  ]);
}
