import type { FailureCard, GenericCard, Piece, WordsCard } from "../card/card.ts";
import { targetLines } from "./address.ts";
import { apart, behind, inTheMiddle, listed, shortened, written } from "./layout.ts";
import { pictureLines } from "./picture-lines.ts";
import { onOneLine } from "./plain-text.ts";
import { mostLines, type Sheet } from "./sheet.ts";
import { span, type Line, type Style } from "./span.ts";

/** Every template without a look of its own: its texts, and those of its lists as an outline. */
export function genericCard(sheet: Sheet, { head, groups, more }: GenericCard): readonly Line[] {
  const outline = listed(sheet, groups, more, (pieces) => groupLines(sheet, pieces), []);
  return apart([
    shortened(sheet, pieceLines(sheet, head, "strong"), groups.length > 0 ? besideGroups : mostLines),
    outline,
  ]);
}

/** Lines above the outline. */
const besideGroups = 30;

const groupLines = (sheet: Sheet, pieces: readonly Piece[]): readonly Line[] =>
  behind(span("• ", "green"), sheet.columns, (columns) => pieceLines({ ...sheet, columns }, pieces, null));

/** The first text stands for all that follow. */
function pieceLines(sheet: Sheet, pieces: readonly Piece[], first: Style | null): readonly Line[] {
  const main = pieces.findIndex(({ is }) => is === "text");
  return pieces.flatMap((piece, index) =>
    pieceOf(sheet, piece, index === main ? first : index > main ? "faint" : null),
  );
}

function pieceOf(sheet: Sheet, piece: Piece, style: Style | null): readonly Line[] {
  switch (piece.is) {
    case "text":
      return [
        ...(piece.text === piece.target?.address ? [] : written(piece.text, sheet.columns, style)),
        ...targetLines(sheet, piece.target),
      ];
    case "picture":
      return pictureLines(sheet, piece.picture, sheet.words.picture);
  }
}

/** Client guide, Common fields, `failureMessage`. */
export const failureCard = (sheet: Sheet, { template, text }: FailureCard): readonly Line[] =>
  apart([
    written(sheet.words.failure(onOneLine(template)), sheet.columns, "faint"),
    inTheMiddle(sheet, text, "strong"),
  ]);

/** Client guide, RenderText. */
export const wordsCard = (sheet: Sheet, { text }: WordsCard): readonly Line[] => inTheMiddle(sheet, text);
