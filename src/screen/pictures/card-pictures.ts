import { MediaError } from "../../errors.ts";
import type { Card } from "../card/card.ts";
import { addressesIn } from "../card/pictures.ts";
import type { PictureFailed, PictureShelf } from "./picture-shelf.ts";
import { decodePicture } from "./decode-picture.ts";
import { halfBlocks, type HalfBlockOptions, type PixelPicture } from "./half-blocks.ts";

/** A terminal has no room for more. */
const mostPictures = 8;

/** The pictures of a card as half blocks, by address; without those that cannot be shown. */
export async function cardPictures(
  card: Card,
  shelf: PictureShelf,
  options: HalfBlockOptions,
  failed: PictureFailed = () => undefined,
): Promise<ReadonlyMap<string, PixelPicture>> {
  const addresses = addressesIn(card).slice(0, mostPictures);
  const drawn = await Promise.all(
    addresses.map(async (address): Promise<readonly [string, PixelPicture] | null> => {
      const picture = await shelf.load(address);
      if (!picture.ok) return null;
      try {
        return [address, halfBlocks(await decodePicture(picture.bytes, picture.type), options)];
      } catch (error) {
        if (!(error instanceof MediaError)) throw error;
        failed({ ok: false, code: error.code, message: error.message });
        return null;
      }
    }),
  );
  return new Map(drawn.filter((one) => one !== null));
}
