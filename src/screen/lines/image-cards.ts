import type { ImageEntry, ImageListCard, ImageTextCard } from "../card/card.ts";
import { sourceLines } from "./source.ts";
import { behind, beside, listed, written } from "./layout.ts";
import { pictureLines, pixelsOf, withPicture } from "./picture-lines.ts";
import type { Draw, Sheet } from "./sheet.ts";
import { span, type Line } from "./span.ts";

/** In a frame of this width the address has a third of it to itself; who listens to the lines wants one after another. */
const wide = 72;

/** Client guide, ImageText: the picture at the left, the words at the right of it. */
export function imageTextCard(sheet: Sheet, { picture, shape, title, lines, more }: ImageTextCard): readonly Line[] {
  const words: Draw = (columns) => [
    ...written(title, columns, "strong"),
    ...lines.flatMap((line) => written(line, columns)),
    ...(more > 0 ? written(sheet.words.more(more), columns, "faint") : []),
  ];
  const label = shape === null ? sheet.words.picture : `${sheet.words.picture} (${shape})`;
  const address = (columns: number): readonly Line[] =>
    pictureLines({ ...sheet, columns }, picture, label, title ?? "");
  if (picture === null || pixelsOf(sheet, picture) || !sheet.isFramed || sheet.columns < wide) {
    return withPicture(sheet, picture, () => address(sheet.columns), words);
  }
  const third = Math.floor(sheet.columns / 3);
  return beside(address(third), third + 3, words(sheet.columns - third - 3));
}

/** Client guide, ImageList: one picture after the other. */
export function imageListCard(sheet: Sheet, { images, more }: ImageListCard): readonly Line[] {
  const isNumbered = images.length > 1;
  return listed(sheet, images, more, (image, index) =>
    behind(span(isNumbered ? `${index + 1}. ` : "", "faint"), sheet.columns, (columns) =>
      imageLines({ ...sheet, columns }, image),
    ),
  );
}

function imageLines(sheet: Sheet, { picture, title, source }: ImageEntry): readonly Line[] {
  const address = (): readonly Line[] => pictureLines(sheet, picture, sheet.words.picture, title ?? "");
  return withPicture(sheet, picture, address, (columns) => [
    ...written(title, columns, "strong"),
    ...sourceLines({ ...sheet, columns }, source),
  ]);
}
