import type { Control, PlayableItem, PlayerCard } from "../card/card.ts";
import { apart, behind, listed, mixed, row, written } from "./layout.ts";
import { pictureLines, withPicture } from "./picture-lines.ts";
import { onOneLine } from "./plain-text.ts";
import type { Sheet } from "./sheet.ts";
import { span, type Line, type Span } from "./span.ts";

const mostLyrics = 8;

/** Client guide, RenderPlayerInfo: what plays, or a list of what will. */
export function playerCard(sheet: Sheet, { items, isList, more, controls, provider }: PlayerCard): readonly Line[] {
  const draw = (item: PlayableItem, index: number): readonly Line[] =>
    behind(span(items.length > 1 ? `${index + 1}. ` : "", "faint"), sheet.columns, (columns) =>
      itemLines({ ...sheet, columns }, item),
    );
  return apart([
    listed(sheet, items, more, draw, isList ? [] : [[]]),
    controlLines(sheet, controls),
    providerLines(sheet, provider),
  ]);
}

function providerLines(sheet: Sheet, provider: PlayerCard["provider"]): readonly Line[] {
  if (provider === null) return [];
  const logo = pictureLines({ ...sheet, pictures: new Map() }, provider.logo, sheet.words.logo, provider.name);
  return [...written(provider.name, sheet.columns, "faint"), ...logo];
}

function itemLines(sheet: Sheet, item: PlayableItem): readonly Line[] {
  const address = (): readonly Line[] => pictureLines(sheet, item.cover, sheet.words.cover, item.title ?? "");
  return apart([
    withPicture(sheet, item.cover, address, (columns) => [
      ...written(item.header, columns, "green"),
      ...titleLines({ ...sheet, columns }, item),
      ...written(joined([item.artist, item.album], " — "), columns),
    ]),
    lyricLines(sheet, item.lyrics),
    controlLines(sheet, item.controls),
  ]);
}

function titleLines({ columns, words }: Sheet, { title, isLive, isAdult }: PlayableItem): readonly Line[] {
  const marks = [isLive ? words.live : null, isAdult ? words.adult : null];
  const name = title === null ? "" : onOneLine(title);
  const pieces = [span(name, "strong"), ...marks.flatMap((mark) => (mark ? [span(` [${mark}]`, "green")] : []))];
  return pieces.some(({ text }) => text !== "") ? mixed(pieces, columns) : [];
}

const joined = (texts: readonly (string | null)[], between: string): string | null =>
  texts.flatMap((text) => (text === null ? [] : [onOneLine(text)])).join(between) || null;

function lyricLines({ columns, words }: Sheet, lyrics: readonly string[]): readonly Line[] {
  const lines = lyrics.slice(0, mostLyrics).flatMap((line) => written(line, columns, "faint"));
  const left = lyrics.length - mostLyrics;
  return left > 0 ? [...lines, ...written(words.moreLines(left), columns, "faint")] : lines;
}

/** Client guide, PlayerInfo: buttons by the guide's own names. */
const controlLines = (sheet: Sheet, controls: readonly Control[]): readonly Line[] =>
  row(
    controls.map((control) => controlSpan(sheet, control)),
    sheet.columns,
    " ",
  );

function controlSpan({ words }: Sheet, { name, enabled, selected }: Control): Span {
  const state = !enabled ? ` (${words.disabled})` : selected ? ` (${words.on})` : "";
  return span(`[ ${onOneLine(name)}${state} ]`, !enabled ? "faint" : selected ? "green" : null);
}
