import type { Emulator } from "../../index.ts";
import type { Card } from "../card/card.ts";
import { addressesIn } from "../card/pictures.ts";
import { readCard } from "../card/read-card.ts";
import { cardLines, type LineOptions } from "./card-lines.ts";
import type { ColourDepth } from "../pictures/half-block-colours.ts";
import type { HalfBlockOptions } from "../pictures/half-blocks.ts";
import { createPictureShelf, type PictureFailed, type PictureShelf } from "../pictures/picture-shelf.ts";

/** How a card is drawn in a terminal; the device says how wide at most. */
export type Look = Omit<LineOptions, "contentLayer" | "pictures">;

export interface CardDrawingOptions {
  /** Fetches pictures and draws them in so many colours; without it, their words and addresses stand there. */
  readonly pictures?: ColourDepth | undefined;
  /** Told in one line which picture cannot be shown, and why. */
  readonly notice?: (line: string) => void;
}

/** Columns of a picture at most, and those of its line that frame and indent may take. */
const [widest, besides] = [40, 12];

/** Draws what the screen of a device shows. */
export interface CardDrawing {
  /** What is shown now: at once, or when its pictures are there or will not come. No lines where it is empty. */
  draw(look: Look): readonly string[] | Promise<readonly string[]>;
  close(): void;
}

export function createCardDrawing(emulator: Emulator, { pictures, notice }: CardDrawingOptions = {}): CardDrawing {
  const failed: PictureFailed = ({ message }) => notice?.(message);
  const shelf = pictures === undefined ? null : createPictureShelf(() => emulator.openWeb(), failed);

  return {
    draw(look) {
      const { shown, device } = emulator;
      if (shown === null) return [];
      const card = readCard(shown);
      const options = { ...look, contentLayer: device.display.contentLayer };
      if (shelf === null || addressesIn(card).length === 0) return cardLines(card, options);
      const columns = Math.min(widest, look.columns - besides);
      return loaded(card, shelf, { colour: pictures!, columns }, failed).then((pixels) =>
        cardLines(card, { ...options, pictures: pixels }),
      );
    },
    close: () => shelf?.close(),
  };
}

async function loaded(card: Card, shelf: PictureShelf, options: HalfBlockOptions, failed: PictureFailed) {
  const { cardPictures } = await import("../pictures/card-pictures.ts");
  return cardPictures(card, shelf, options, failed);
}
