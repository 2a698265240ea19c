import { escapeOf, type ColourDepth } from "./half-block-colours.ts";
import { scaled, type Pixels } from "./half-block-scale.ts";
import type { RgbaPicture } from "./rgba-picture.ts";

/** A picture as rows of a terminal, with their colours; each is `columns` wide. */
export interface PixelPicture {
  readonly columns: number;
  readonly rows: readonly string[];
}

export interface HalfBlockOptions {
  /** At most; the picture keeps its shape. */
  readonly columns?: number;
  readonly rows?: number;
  readonly colour: ColourDepth;
}

/** Two pixels a cell, the upper half a block and the lower its background: so a pixel is about a square. */
export function halfBlocks(picture: RgbaPicture, { columns = 40, rows = 12, colour }: HalfBlockOptions): PixelPicture {
  const pixels = scaled(picture, columns, rows * 2);
  const lines: string[] = [];
  for (let y = 0; y < pixels.height; y += 2) lines.push(rowOf(pixels, y, colour));
  return { columns: pixels.width, rows: lines };
}

const none = "";

function rowOf({ width, height, at }: Pixels, y: number, depth: ColourDepth): string {
  let text = "";
  let [front, back] = [none, none];
  const paint = (nextFront: string, nextBack: string): void => {
    if (nextFront !== none && nextFront !== front) text += escapeOf(38, (front = nextFront));
    if (nextBack === back) return;
    text += nextBack === none ? "\u001b[49m" : escapeOf(48, nextBack);
    back = nextBack;
  };
  for (let x = 0; x < width; x++) {
    const upper = at(x, y, depth);
    const lower = y + 1 < height ? at(x, y + 1, depth) : null;
    if (upper === null && lower === null) paint(none, none);
    else if (upper === null) paint(lower ?? none, none);
    else paint(upper, lower ?? none);
    text += upper !== null ? "▀" : lower !== null ? "▄" : " ";
  }
  return front === none && back === none ? text : `${text}\u001b[0m`;
}
