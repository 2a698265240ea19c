import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { tmpdir } from "node:os";
import { decodePicture } from "../../../src/screen/pictures/decode-picture.ts";
import type { RgbaPicture } from "../../../src/screen/pictures/rgba-picture.ts";

// Pictures that were looked at stand in looks/. Another browser draws edges a little otherwise; what counts is where ink
// is missing or new, for most of a screen is background.

const folder = join(import.meta.dirname, "looks");
/** Of one channel of a pixel, from 0 to 255. */
const clearly = 48;
/** Of all ink; and of the ink of one tile, so that a short line is not lost among the others. */
const [tolerated, toleratedInTile] = [0.2, 0.6];
/** Tiles across and down, and the ink from which one counts. */
const [across, down, least] = [12, 10, 30];

/** What is wrong with a picture of this name; null when it is as it was reviewed. `UPDATE_LOOKS=1` takes the new one. */
export async function differenceTo(name: string, png: Uint8Array): Promise<string | null> {
  const file = join(folder, `${name}.png`);
  if (process.env["UPDATE_LOOKS"] !== undefined) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, png);
    return null;
  }
  if (!existsSync(file)) return `${name}: there is no reviewed picture; make it with UPDATE_LOOKS=1, and look at it`;
  const known = readFileSync(file);
  if (known.equals(png)) return null;
  const [reviewed, drawn] = await Promise.all([known, png].map((bytes) => decodePicture(bytes, "image/png")));
  const size = ({ width, height }: { width: number; height: number }): string => `${width} × ${height}`;
  if (size(reviewed!) !== size(drawn!)) return `${name}: ${size(drawn!)} pixels instead of ${size(reviewed!)}`;
  const fault = differing(reviewed!, drawn!);
  if (fault === null) return null;
  const kept = join(tmpdir(), `look-${name.replaceAll("/", "-")}.png`);
  writeFileSync(kept, png);
  return `${name}: ${fault}; what was drawn is in ${kept}`;
}

/** Where two pictures of one size differ clearly; null where they do not. */
export function differing(reviewed: RgbaPicture, drawn: RgbaPicture): string | null {
  const { width, height } = reviewed;
  const tiles = Array.from({ length: across * down }, () => ({ ink: 0, other: 0 }));
  const whole = { ink: 0, other: 0 };
  const ground = groundOf(reviewed);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const at = 4 * pixel;
    const isInk = isOther(reviewed, at, ground, 0) || isOther(drawn, at, ground, 0);
    if (!isInk) continue;
    const x = Math.floor(((pixel % width) * across) / width);
    const y = Math.floor((Math.floor(pixel / width) * down) / height);
    const differs = isOther(reviewed, at, drawn.data, at) ? 1 : 0;
    for (const counted of [whole, tiles[y * across + x]!]) {
      counted.ink++;
      counted.other += differs;
    }
  }
  const share = ({ ink, other }: typeof whole): number => other / Math.max(1, ink);
  if (share(whole) > tolerated) return `${(100 * share(whole)).toFixed(0)} % of what is drawn differs`;
  const index = tiles.findIndex((tile) => tile.ink >= least && share(tile) > toleratedInTile);
  if (index === -1) return null;
  return `what is drawn at tile ${(index % across) + 1} of ${across}, ${Math.floor(index / across) + 1} of ${down} differs`;
}

const isOther = ({ data }: RgbaPicture, at: number, than: ArrayLike<number>, there: number): boolean =>
  [0, 1, 2].some((channel) => Math.abs(data[at + channel]! - than[there + channel]!) > clearly);

/** The commonest colour. */
function groundOf({ data }: RgbaPicture): readonly number[] {
  const counts = new Map<number, number>();
  for (let at = 0; at < data.length; at += 4 * 7) {
    const colour = (data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const [[colour] = [0]] = [...counts].sort(([, one], [, other]) => other - one);
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}
