import type { PixelPicture } from "../pictures/half-blocks.ts";
import type { Card } from "../card/card.ts";
import { linkLines, targetLines } from "./address.ts";
import { boxed, frameColumns } from "./box.ts";
import { cardListCard } from "./card-list.ts";
import { failureCard, genericCard, wordsCard } from "./generic-card.ts";
import { imageListCard, imageTextCard } from "./image-cards.ts";
import { apart, inTheMiddle, shortened, written } from "./layout.ts";
import { playerCard } from "./player-card.ts";
import { popupCard } from "./popup-card.ts";
import { mostLines, type Sheet } from "./sheet.ts";
import { sourceLines } from "./source.ts";
import { gap, painted, type Line } from "./span.ts";
import { textCard } from "./text-card.ts";
import { words } from "./words.ts";

export interface LineOptions {
  /** Of the terminal, the indent included. */
  readonly columns: number;
  readonly colour: boolean;
  readonly frame: boolean;
  /** The device's content area, which says how wide it is drawn at most. */
  readonly contentLayer?: { readonly width: number; readonly height: number } | undefined;
  /** Pictures as they are to be drawn, by URL; the others are a line with their words and address. */
  readonly pictures?: ReadonlyMap<string, PixelPicture>;
}

/** Below this there is neither frame nor indent. */
const narrowest = 20;
const indent = 2;
/** Longer lines are hard to read, however wide the device is. */
const widest = 120;
const pixelsPerColumn = 8;
/** The smallest screens would have room for three words. */
const leastDevice = 40;

/** A card as the lines of a terminal. Nothing of it is more than text there. */
export function cardLines(card: Card, options: LineOptions): readonly string[] {
  const { colour, frame } = options;
  const isNarrow = options.columns < narrowest;
  const isFramed = frame && !isNarrow;
  const left = isNarrow ? 0 : indent;
  const columns = Math.min(Math.floor(options.columns) - left, deviceColumns(options));
  const sheet: Sheet = {
    columns: Math.max(isFramed ? columns - frameColumns : columns, 1),
    isFramed,
    pictures: colour ? (options.pictures ?? none) : none,
    words,
    number: numbering(card),
  };
  const lines = drawn(sheet, card);
  const framed = isFramed ? boxed(lines, columns, card.template) : lines;
  return framed.map((line) => painted(line.length === 0 ? line : [gap(left), ...line], { colour, isPlaced: isFramed }));
}

const none: ReadonlyMap<string, PixelPicture> = new Map();

function deviceColumns({ contentLayer }: LineOptions): number {
  if (!contentLayer) return widest;
  return Math.min(Math.max(Math.ceil(contentLayer.width / pixelsPerColumn), leastDevice), widest);
}

/** Links are counted as they are drawn, where there are several. */
function numbering(card: Card): () => string {
  if (targetCount(card) < 2) return () => "";
  let last = 0;
  return () => `[${++last}] `;
}

function targetCount(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  if ("address" in value) return 1;
  return Object.values(value).reduce((sum: number, member: unknown) => sum + targetCount(member), 0);
}

function drawn(sheet: Sheet, card: Card): readonly Line[] {
  const body = shortened(sheet, bodyOf(sheet, card), mostLines);
  const main = apart([inTheMiddle(sheet, card.emoji).slice(0, 1), [...body, ...subtitleLines(sheet, card)]]);
  const below = foot(sheet, card).filter((lines) => lines.length > 0);
  if (!sheet.isFramed || !isLarge(card)) return apart([main, ...below]);
  return [[], ...main, [], ...apart(below)];
}

/** It fills a screen, with room around it. */
function isLarge(card: Card): boolean {
  if (card.kind === "text") return card.paragraph === null && card.rows.length === 0;
  return card.kind === "words" || card.kind === "failure" || card.kind === "popup";
}

function bodyOf(sheet: Sheet, card: Card): readonly Line[] {
  switch (card.kind) {
    case "text":
      return textCard(sheet, card);
    case "imageText":
      return imageTextCard(sheet, card);
    case "imageList":
      return imageListCard(sheet, card);
    case "cardList":
      return cardListCard(sheet, card);
    case "popup":
      return popupCard(sheet, card);
    case "generic":
      return genericCard(sheet, card);
    case "failure":
      return failureCard(sheet, card);
    case "words":
      return wordsCard(sheet, card);
    case "player":
      return playerCard(sheet, card);
  }
}

/** Client guide, Common fields: the secondary line. */
const subtitleLines = (sheet: Sheet, card: Card): readonly Line[] =>
  isLarge(card) ? inTheMiddle(sheet, card.subtitle, "green") : written(card.subtitle, sheet.columns, "green");

const mostLinks = 20;
const mostNoticeLines = 20;

/** Where touches lead, whom it is from, and what has to be said. */
function foot(sheet: Sheet, card: Card): readonly (readonly Line[])[] {
  const left = card.links.length - mostLinks;
  return [
    [
      ...card.links.slice(0, mostLinks).flatMap((link) => linkLines(sheet, link)),
      ...(left > 0 ? written(sheet.words.more(left), sheet.columns, "faint") : []),
    ],
    sourceLines(sheet, card.source),
    card.kind === "cardList" && card.notice !== null
      ? [
          ...shortened(sheet, written(card.notice.text, sheet.columns), mostNoticeLines),
          ...targetLines(sheet, card.notice.target),
        ]
      : [],
  ];
}
