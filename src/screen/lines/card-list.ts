import type { CardListCard, Entry } from "../card/card.ts";
import { linkLines, targetLines } from "./address.ts";
import { behind, listed, mixed, written } from "./layout.ts";
import { pictureLines, withPicture } from "./picture-lines.ts";
import { inline, onOneLine } from "./plain-text.ts";
import type { Sheet } from "./sheet.ts";
import { sourceLines } from "./source.ts";
import { span, type Line } from "./span.ts";

/** Client guide, CardList: cards in a row, of which a terminal shows one below the other. */
export function cardListCard(sheet: Sheet, { entries, more }: CardListCard): readonly Line[] {
  return listed(sheet, entries, more, (entry, index) =>
    behind(span(entries.length > 1 ? `${index + 1}. ` : "", "faint"), sheet.columns, (columns) =>
      entryLines({ ...sheet, columns }, entry),
    ),
  );
}

function entryLines(sheet: Sheet, entry: Entry): readonly Line[] {
  const { words } = sheet;
  const title = entry.title.map(({ text }) => text).join("");
  const address = (): readonly Line[] => pictureLines(sheet, entry.picture, words.picture, title);
  return [
    ...withPicture(sheet, entry.picture, address, (columns) => [
      ...titleLines(entry, columns),
      ...entry.lines.flatMap((line) => written(line, columns, "faint")),
      ...targetLines({ ...sheet, columns }, entry.media, words.media),
      ...origin(entry, columns),
    ]),
    ...pictureLines({ ...sheet, pictures: new Map() }, entry.pressIcon, words.icon, entry.press ?? ""),
    ...sourceLines(sheet, entry.source),
    ...targetLines(sheet, entry.target),
    ...entry.links.flatMap((link) => linkLines(sheet, link)),
  ];
}

function titleLines({ title }: Entry, columns: number): readonly Line[] {
  const runs = title.map(({ text, isMarked }, index) => {
    const own = inline(text);
    return span(index === 0 ? own.trimStart() : own, isMarked ? "strong marked" : "strong");
  });
  return runs.some(({ text }) => text !== "") ? mixed(runs, columns) : [];
}

/** Client guide, CardList: press and age stand at the bottom. */
function origin({ press, date, provider }: Entry, columns: number): readonly Line[] {
  const known = [press, date, provider].map((text) => (text === null ? "" : onOneLine(text)));
  return written(known.filter(Boolean).join(" · ") || null, columns, "faint");
}
