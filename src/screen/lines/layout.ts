import { broken, fitting, ranges } from "./broken.ts";
import { paragraphs } from "./plain-text.ts";
import { mostListed, type Draw, type Sheet } from "./sheet.ts";
import { gap, lineWidth, span, type Line, type Span, type Style } from "./span.ts";
import { signsOf, width } from "../../cells.ts";

/** A text in lines; an empty one in none. */
export function written(text: string | null, columns: number, style: Style | null = null): readonly Line[] {
  if (text === null) return [];
  return paragraphs(text).flatMap((paragraph) =>
    broken(paragraph, columns).map((line) => (line === "" ? [] : [span(line, style)])),
  );
}

/** The same for a text in pieces of different styles. */
export function mixed(pieces: readonly Span[], columns: number): readonly Line[] {
  const signs = fitting(signsOf(pieces.map(({ text }) => text).join("")), columns);
  const styles = stylesOf(pieces, signs);
  return ranges(signs, columns).map(([from, to]) => {
    const spans: Span[] = [];
    for (let start = from, at = from + 1; at <= to; at++) {
      if (at < to && styles[at] === styles[start]) continue;
      spans.push(span(signs.slice(start, at).join(""), styles[start]));
      start = at;
    }
    return spans;
  });
}

/** The style of each sign: one that begins in a piece and ends in the next is of the first. */
function stylesOf(pieces: readonly Span[], signs: readonly string[]): readonly (Style | null)[] {
  const styles: (Style | null)[] = [];
  let index = 0;
  let left = pieces[0]?.text.length ?? 0;
  for (const sign of signs) {
    while (left <= 0 && index < pieces.length - 1) left += pieces[++index]!.text.length;
    styles.push(pieces[index]?.style ?? null);
    left -= sign.length;
  }
  return styles;
}

/** Room that is worth a line beside a label. */
const leastRoom = 12;

/** Lines behind a label that stands in the first of them. */
export function behind(label: Span, columns: number, draw: Draw): readonly Line[] {
  if (label.width === 0) return draw(columns);
  const room = columns - label.width;
  if (room < leastRoom) return [...written(label.text, columns, label.style), ...draw(columns)];
  const lines = draw(room);
  if (lines.length === 0) return [[label]];
  return lines.map((line, index) => [index === 0 ? label : gap(label.width), ...line]);
}

/** In the middle of what is framed; where nothing is, at the left, as everything else. */
export function centred({ columns, isFramed }: Sheet, lines: readonly Line[]): readonly Line[] {
  if (!isFramed) return lines;
  const inset = (line: Line): number => Math.max(Math.floor((columns - lineWidth(line)) / 2), 0);
  return lines.map((line) => (line.length === 0 ? line : [gap(inset(line)), ...line]));
}

/** Two blocks, the left of which takes so many columns. */
export function beside(left: readonly Line[], columns: number, right: readonly Line[]): readonly Line[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => {
    const line = left[index] ?? [];
    return [...line, gap(Math.max(columns - lineWidth(line), 0)), ...(right[index] ?? [])];
  });
}

/** Blocks with an empty line between them. */
export function apart(blocks: readonly (readonly Line[])[]): readonly Line[] {
  return blocks.filter((block) => block.length > 0).flatMap((block, index) => (index === 0 ? block : [[], ...block]));
}

/** Entries, as long as there is room for lines, and how many there are beyond them. */
export function listed<T>(
  { words, columns }: Sheet,
  entries: readonly T[],
  more: number,
  draw: (entry: T, index: number) => readonly Line[],
  between: readonly Line[] = [[]],
): readonly Line[] {
  const lines: Line[] = [];
  let left = more;
  for (const [index, entry] of entries.entries()) {
    const drawn = draw(entry, index);
    if (index > 0 && lines.length + between.length + drawn.length > mostListed) {
      left += entries.length - index;
      break;
    }
    lines.push(...(index > 0 ? between : []), ...drawn);
  }
  return apart([lines, left > 0 ? written(words.more(left), columns, "faint") : []]);
}

/** The first lines, and how many others there are. */
export function shortened({ words, columns }: Sheet, lines: readonly Line[], most: number): readonly Line[] {
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), ...written(words.moreLines(lines.length - most + 1), columns, "faint")];
}

/** A text in the middle, its lines about equally long. */
export function inTheMiddle(sheet: Sheet, text: string | null, style: Style | null = null): readonly Line[] {
  if (text === null || !sheet.isFramed) return written(text, sheet.columns, style);
  const lines = paragraphs(text).flatMap((paragraph) => [...balanced(paragraph, sheet.columns)]);
  return centred(
    sheet,
    lines.map((line) => (line === "" ? [] : [span(line, style)])),
  );
}

const mostBalanced = 5;

function balanced(paragraph: string, columns: number): readonly string[] {
  const lines = broken(paragraph, columns);
  if (lines.length === 1 || lines.length > mostBalanced) return lines;
  let room = Math.min(Math.floor(width(paragraph) / lines.length), columns);
  let narrower = broken(paragraph, room);
  while (narrower.length > lines.length && room < columns) narrower = broken(paragraph, ++room);
  return narrower;
}

/** Words in a row, in as many lines as they need. */
export function row(words: readonly Span[], columns: number, between: string): readonly Line[] {
  const lines: Span[][] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last && lineWidth(last) + width(between) + word.width <= columns) last.push(span(between), word);
    else lines.push([word]);
  }
  return lines.flatMap((line) => (lineWidth(line) <= columns ? [line] : mixed(line, columns)));
}
