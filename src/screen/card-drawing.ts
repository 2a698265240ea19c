import type { Emulator } from "../index.ts";
import type { Card } from "./card/card.ts";
import { addressesIn } from "./card/pictures.ts";
import { readCard } from "./card/read-card.ts";
import { cardLines, type LineOptions } from "./lines/card-lines.ts";
import type { ColourDepth } from "./pictures/half-block-colours.ts";
import type { PixelPicture } from "./pictures/half-blocks.ts";
import { createPictureShelf, type PictureShelf } from "./server/pictures.ts";

/** How a card is drawn in a terminal; the device says how wide at most. */
export type Look = Omit<LineOptions, "contentLayer" | "pictures">;

export interface CardDrawingOptions {
  /** Fetches pictures and draws them in so many colours; without it, their words and addresses stand there. */
  readonly pictures?: ColourDepth | undefined;
  /** Told in one line which picture cannot be shown, and why. */
  readonly notice?: (line: string) => void;
}

/** Columns of a picture, and those of its line that frame and indent may take. */
const [widest, besides] = [40, 12];

/** Draws what the screen of a device shows. */
export interface CardDrawing {
  /** As it is now, with the pictures loaded so far; no lines where it is empty. */
  draw(look: Look): readonly string[];
  /** Resolves when the pictures of what is shown now are there, or will not come; null where there are none to wait for. */
  loadPictures(look: Look): Promise<void> | null;
  close(): void;
}

export function createCardDrawing(emulator: Emulator, options: CardDrawingOptions = {}): CardDrawing {
  const { pictures: colour, notice } = options;
  const shelf: PictureShelf | null =
    colour === undefined
      ? null
      : createPictureShelf(
          () => emulator.openWeb(),
          ({ message }) => notice?.(message),
        );
  let pictures: ReadonlyMap<string, PixelPicture> = new Map();

  async function load(card: Card, from: PictureShelf, { columns }: Look): Promise<void> {
    const { cardPictures } = await import("./pictures/card-pictures.ts");
    pictures = await cardPictures(card, from, { colour: colour!, columns: Math.min(widest, columns - besides) });
  }

  return {
    draw(look) {
      const { shown, device } = emulator;
      const { contentLayer } = device.display;
      return shown === null ? [] : cardLines(readCard(shown), { ...look, contentLayer, pictures });
    },
    loadPictures(look) {
      const { shown } = emulator;
      if (shelf === null || shown === null) return null;
      const card = readCard(shown);
      return addressesIn(card).length === 0 ? null : load(card, shelf, look);
    },
    close: () => shelf?.close(),
  };
}
