import type { PixelPicture } from "../pictures/half-blocks.ts";
import type { Line } from "./span.ts";
import type { Words } from "./words.ts";

/** What a card is drawn on. */
export interface Sheet {
  readonly columns: number;
  readonly isFramed: boolean;
  readonly pictures: ReadonlyMap<string, PixelPicture>;
  readonly words: Words;
  /** The number of the next link, such as `[2] `; empty where there is only one. */
  readonly number: () => string;
}

/** Lines for so many columns. */
export type Draw = (columns: number) => readonly Line[];

/** As many lines has a card at most, not counting what has to be said below it. */
export const mostLines = 200;
/** Of these, for its entries; the others are counted. */
export const mostListed = 160;
