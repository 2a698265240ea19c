import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { tmpdir } from "node:os";
import { decodePicture } from "../../../src/screen/pictures/decode-picture.ts";

// Pictures that were looked at stand in looks/. Another browser or font draws edges a little otherwise; what counts is
// where a picture differs clearly.

const folder = join(import.meta.dirname, "looks");
/** Of one channel of a pixel, from 0 to 255. */
const clearly = 48;
/** Of all pixels. */
const tolerated = 0.02;

/** What is wrong with a picture of this name; null when it is as it was reviewed. `UPDATE_LOOKS=1` takes the new one. */
export async function differenceTo(name: string, png: Uint8Array): Promise<string | null> {
  const file = join(folder, `${name}.png`);
  if (process.env["UPDATE_LOOKS"] !== undefined) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, png);
    return null;
  }
  if (!existsSync(file)) return `${name}: there is no reviewed picture; make it with UPDATE_LOOKS=1, and look at it`;
  const [reviewed, drawn] = await Promise.all(
    [readFileSync(file), png].map((bytes) => decodePicture(bytes, "image/png")),
  );
  const size = ({ width, height }: { width: number; height: number }): string => `${width} × ${height}`;
  if (size(reviewed!) !== size(drawn!)) return `${name}: ${size(drawn!)} pixels instead of ${size(reviewed!)}`;
  const share = differing(reviewed!.data, drawn!.data);
  if (share <= tolerated) return null;
  const kept = join(tmpdir(), `look-${name.replaceAll("/", "-")}.png`);
  writeFileSync(kept, png);
  return `${name}: ${(100 * share).toFixed(1)} % of the pixels differ; what was drawn is in ${kept}`;
}

function differing(one: ArrayLike<number>, other: ArrayLike<number>): number {
  let count = 0;
  for (let at = 0; at < one.length; at += 4) {
    const far = [0, 1, 2].some((channel) => Math.abs(one[at + channel]! - other[at + channel]!) > clearly);
    if (far) count++;
  }
  return (4 * count) / one.length;
}
