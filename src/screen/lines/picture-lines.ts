import type { PixelPicture } from "../pictures/half-blocks.ts";
import type { Picture } from "../card/card.ts";
import { addressLines } from "./address.ts";
import { behind, beside, written } from "./layout.ts";
import { onOneLine } from "./plain-text.ts";
import type { Draw, Sheet } from "./sheet.ts";
import { pictureSpan, span, type Line } from "./span.ts";

/** The picture as it is to be drawn; null where there is only its address, or no room. */
export function pixelsOf({ pictures, columns }: Sheet, picture: Picture | null): PixelPicture | null {
  const pixels = picture === null ? undefined : pictures.get(picture.url);
  return pixels !== undefined && pixels.columns <= columns ? pixels : null;
}

export const pixelLines = ({ columns, rows }: PixelPicture): readonly Line[] =>
  rows.map((row) => [pictureSpan(row, columns)]);

/** A picture, or the words for it; these leave out what stands beside it. */
export function pictureLines(sheet: Sheet, picture: Picture | null, label: string, beside = ""): readonly Line[] {
  if (picture === null) return [];
  const pixels = pixelsOf(sheet, picture);
  return pixels ? pixelLines(pixels) : addressOf(sheet, picture, label, beside);
}

function addressOf({ columns }: Sheet, { url, alt }: Picture, label: string, beside: string): readonly Line[] {
  const words = onOneLine(alt);
  if (words === "" || words === onOneLine(beside)) return addressLines(`${label}: `, url, "", columns);
  return behind(span(`${label}: `, "faint"), columns, (room) => [
    ...written(words, room, "faint"),
    ...addressLines("", url, "", room),
  ]);
}

/** What words need beside a picture. */
const leastBeside = 24;
const between = 3;

/** Words at the right of a picture where there is room, else below it; without pixels, its address comes last. */
export function withPicture(sheet: Sheet, picture: Picture | null, address: () => readonly Line[], words: Draw) {
  const pixels = pixelsOf(sheet, picture);
  if (pixels === null) return [...words(sheet.columns), ...address()];
  const room = sheet.columns - pixels.columns - between;
  if (room < leastBeside) return [...pixelLines(pixels), ...words(sheet.columns)];
  return beside(pixelLines(pixels), pixels.columns + between, words(room));
}
