import type { Card } from "../card/card.ts";
import { addressesIn } from "../card/pictures.ts";
import type { PictureShelf } from "../server/pictures.ts";
import { decodePicture } from "./decode-picture.ts";
import { halfBlocks, type HalfBlockOptions, type PixelPicture } from "./half-blocks.ts";

/** A terminal has no room for more. */
const mostPictures = 8;

/** The pictures of a card as half blocks, by address; without those that cannot be shown. */
export async function cardPictures(
  card: Card,
  shelf: PictureShelf,
  options: HalfBlockOptions,
): Promise<ReadonlyMap<string, PixelPicture>> {
  const addresses = addressesIn(card).slice(0, mostPictures);
  const drawn = await Promise.all(
    addresses.map(async (address): Promise<readonly [string, PixelPicture] | null> => {
      const picture = await shelf.load(address);
      if (!picture.ok) return null;
      const pixels = await decodePicture(picture.bytes, picture.type).catch(() => null);
      return pixels && [address, halfBlocks(pixels, options)];
    }),
  );
  return new Map(drawn.filter((one) => one !== null));
}
