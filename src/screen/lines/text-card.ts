import type { TextCard } from "../card/card.ts";
import { apart, centred, inTheMiddle, mixed, shortened, written } from "./layout.ts";
import { pictureLines, pixelsOf } from "./picture-lines.ts";
import { onOneLine } from "./plain-text.ts";
import { mostLines, type Sheet } from "./sheet.ts";
import { span, type Line } from "./span.ts";
import { table } from "./table.ts";

/** Client guide, Text: the member that is filled decides what it looks like. */
export function textCard(sheet: Sheet, card: TextCard): readonly Line[] {
  const { columns, words } = sheet;
  const isBelow = card.paragraph !== null && card.highlight === null && card.sentence === null;
  const room = card.rows.length > 0 ? besideRows : mostLines - besideRows;
  const isDrawn = pixelsOf(sheet, card.picture) !== null;
  const picture = pictureLines(sheet, card.picture, words.picture, mainWords(card));
  return apart([
    isDrawn ? centred(sheet, picture) : [],
    written(card.heading, columns, "strong"),
    [...large(sheet, card), ...(isBelow ? [] : inTheMiddle(sheet, card.sub, "green"))],
    [
      ...shortened(sheet, written(card.paragraph, columns), room),
      ...(isBelow ? written(card.sub, columns, "green") : []),
    ],
    table(sheet, card.rows, card.more),
    [...(isDrawn ? [] : picture), ...backgroundLines(sheet, card)],
  ]);
}

/** Lines beside the rows of a table, or around a paragraph. */
const besideRows = 20;

const mainWords = ({ sentence, heading, highlight }: TextCard): string => sentence ?? heading ?? highlight ?? "";

/** What fills the screen: the highlight with its unit, or the sentence. */
function large(sheet: Sheet, { highlight, unit, sentence }: TextCard): readonly Line[] {
  const number = highlight === null ? "" : onOneLine(highlight);
  const behind = unit === null ? "" : onOneLine(unit);
  const pieces = [span(number, "strong"), span(number && behind ? ` ${behind}` : behind)];
  const figure = number || behind ? mixed(pieces, sheet.columns) : [];
  return [...centred(sheet, figure), ...inTheMiddle(sheet, sentence, "strong")];
}

/** It lies behind everything, where a terminal has nothing. */
const backgroundLines = (sheet: Sheet, { background }: TextCard): readonly Line[] =>
  pictureLines({ ...sheet, pictures: new Map() }, background, sheet.words.background, background?.alt);
