import type { PopupButton, PopupCard } from "../card/card.ts";
import { targetLines } from "./address.ts";
import { boxed, frameColumns } from "./box.ts";
import { centred, apart, row, written } from "./layout.ts";
import { onOneLine } from "./plain-text.ts";
import type { Sheet } from "./sheet.ts";
import { lineWidth, span, type Line, type Style } from "./span.ts";
import { width } from "../../cells.ts";

/** Client guide, Popup: a box over the screen; a toast is a bar. */
export function popupCard(sheet: Sheet, card: PopupCard): readonly Line[] {
  const drawn = card.display === "toast" ? toast(sheet, card) : box(sheet, card);
  return apart([drawn, card.buttons.flatMap((button) => leads(sheet, button))]);
}

const widestBox = 56;

function box(sheet: Sheet, card: PopupCard): readonly Line[] {
  const isDrawn = sheet.isFramed && sheet.columns >= widestBox;
  const columns = isDrawn ? widestBox - frameColumns : sheet.columns;
  const lines = apart([
    written(card.title, columns, "strong"),
    written(card.text, columns),
    buttonLines({ ...sheet, columns }, card),
  ]);
  return isDrawn ? centred(sheet, boxed(lines, widestBox)) : lines;
}

/** Client guide, Popup: the negative one at the left. */
const order: Readonly<Record<PopupButton["tone"], number>> = { negative: 0, positive: 1, link: 2 };

function buttonLines(sheet: Sheet, { display, buttons }: PopupCard): readonly Line[] {
  const named = buttons.filter(({ text }) => onOneLine(text) !== "");
  const sorted = named.toSorted((one, other) => order[one.tone] - order[other.tone]);
  const spans = sorted.map(({ text, tone }) =>
    span(`[ ${onOneLine(text)} ]`, tone === "positive" ? "strong" : tone === "link" ? "green" : null),
  );
  if (spans.length === 0 && display === "alert") spans.push(span(`[ ${sheet.words.close} ]`, "strong"));
  return centred(sheet, row(spans, sheet.columns, "  "));
}

/** Where a button leads, by its name if that is short. */
function leads(sheet: Sheet, { text, target }: PopupButton): readonly Line[] {
  const name = onOneLine(text);
  return targetLines(sheet, target, name !== "" && width(name) <= widestName ? `${name} → ` : undefined);
}

const widestName = 16;

/** The words at the left, the link at the right. */
function toast({ columns, isFramed }: Sheet, { title, text, buttons }: PopupCard): readonly Line[] {
  const style = isFramed ? "bar" : null;
  const room = isFramed ? columns - 2 : columns;
  const words = [...written(title, room, style), ...written(text, room, style)];
  const named = buttons.map((button) => span(onOneLine(button.text), style)).filter(({ width }) => width > 0);
  const lines = withLink(words, row(named, room, "  "), room, style);
  if (!isFramed) return lines;
  return lines.map((line) => [span(" ", style), ...line, span(" ".repeat(columns - 1 - lineWidth(line)), style)]);
}

function withLink(words: readonly Line[], links: readonly Line[], columns: number, style: Style | null) {
  const [last] = words.slice(-1);
  const [link, ...others] = links;
  if (!last || !link || others.length > 0) return [...words, ...links];
  const between = columns - lineWidth(last) - lineWidth(link);
  if (between < 2) return [...words, ...links];
  return [...words.slice(0, -1), [...last, span(" ".repeat(between), style), ...link]];
}
