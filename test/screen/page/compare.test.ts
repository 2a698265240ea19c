import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { decodePicture } from "../../../src/screen/pictures/decode-picture.ts";
import type { RgbaPicture } from "../../../src/screen/pictures/rgba-picture.ts";
import { differing } from "./compare.ts";

// A picture that is not as it was reviewed is noticed.

const looks = join(import.meta.dirname, "looks");
const reviewed = (name: string): Promise<RgbaPicture> =>
  decodePicture(readFileSync(join(looks, `${name}.png`)), "image/png");

/** White from this share of the height on. */
function cutFrom(picture: RgbaPicture, share: number): RgbaPicture {
  const data = new Uint8Array(picture.data);
  data.fill(255, 4 * picture.width * Math.round(picture.height * share));
  return { ...picture, data };
}

test.each(["text-table", "words", "text-highlight", "popup"])("%s: an empty screen is another one", async (name) => {
  const picture = await reviewed(`display-l100/${name}`);
  expect(differing(picture, picture)).toBeNull();
  expect(differing(picture, cutFrom(picture, 0))).toMatch(/% of what is drawn differs|at tile/);
});

test("a lost line at the foot is noticed", async () => {
  const picture = await reviewed("display-l100/text-highlight");
  expect(differing(picture, cutFrom(picture, 0.9))).toMatch(/at tile \d+ of 12, 10 of 10 differs/);
});
