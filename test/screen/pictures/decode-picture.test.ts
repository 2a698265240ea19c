import { readFileSync } from "node:fs";
import { join } from "node:path";
import { GifWriter } from "omggif";
import { expect, test } from "vitest";
import { decodePicture } from "../../../src/screen/pictures/decode-picture.ts";
import { isFault, readRaster, type RasterType } from "../../../src/screen/pictures/raster.ts";

// formats/ holds the same 16 × 8 pixels four times: the left half red, the right half blue.

const read = (name: string): Uint8Array => readFileSync(join(import.meta.dirname, "formats", name));
const worker = (name: string): URL => new URL(`workers/${name}.js`, import.meta.url);

const formats: readonly (readonly [string, RasterType])[] = [
  ["halves.png", "image/png"],
  ["halves.jpg", "image/jpeg"],
  ["halves.gif", "image/gif"],
  ["halves.webp", "image/webp"],
];

test.each(formats)("%s is decoded", async (name, type) => {
  const { width, height, data } = await decodePicture(read(name), type);
  expect([width, height, data.length]).toEqual([16, 8, 512]);
  const [red, blue] = [data.subarray(0, 4), data.subarray(4 * 15, 4 * 16)].map((pixel) => [...pixel]);
  expect(red!.map((value) => value > 200)).toEqual([true, false, false, true]);
  expect(blue!.map((value) => value > 200)).toEqual([false, false, true, true]);
});

test("several at once wait for each other", async () => {
  const pictures = await Promise.all(formats.map(([name, type]) => decodePicture(read(name), type)));
  expect(pictures.map(({ width }) => width)).toEqual([16, 16, 16, 16]);
});

/** From where to where the pixels stand. */
const pixels: readonly (readonly [string, RasterType, number, number])[] = [
  ["halves.png", "image/png", at("halves.png", "IDAT") + 6, -20],
  ["halves.jpg", "image/jpeg", at("halves.jpg", "\xff\xda") + 14, -2],
  ["halves.gif", "image/gif", -30, -3],
  ["halves.webp", "image/webp", 27, 40],
];

function at(name: string, mark: string): number {
  return Buffer.from(read(name)).indexOf(mark, 0, "latin1");
}

test.each(pixels)("%s with nonsense for pixels is broken at worst", async (name, type, from, to) => {
  for (const nonsense of [0, 0x55, 0xff]) {
    const bytes = Uint8Array.from(read(name)).fill(nonsense, from, to);
    const outcome = await decodePicture(bytes, type).then(
      ({ data }) => data.length,
      (error: unknown) => error,
    );
    // A decoder may take it for other pixels.
    if (outcome !== 512) expect(outcome).toMatchObject({ name: "MediaError", code: "media-broken" });
  }
});

test("a picture that breaks off is broken", async () => {
  const bytes = read("halves.png");
  const failure = decodePicture(bytes.subarray(0, 60), "image/png");
  await expect(failure).rejects.toMatchObject({ name: "MediaError", code: "media-broken" });
});

test("a frame that is larger than its GIF is broken", async () => {
  const bytes = new Uint8Array(200);
  const writer = new GifWriter(bytes, 4, 4, { palette: [0xff0000, 0x0000ff] });
  writer.addFrame(
    0,
    0,
    4,
    4,
    Array.from({ length: 16 }, () => 1),
  );
  const gif = bytes.subarray(0, writer.end());
  // Logical screen descriptor: the width is behind the six bytes of the name.
  gif[6] = 2;
  const failure = decodePicture(gif, "image/gif");
  await expect(failure).rejects.toMatchObject({ name: "MediaError", code: "media-broken" });
});

test("a picture is what its bytes are, and no other kind is decoded", async () => {
  const unsupported = { name: "MediaError", code: "media-unsupported" };
  await expect(decodePicture(read("halves.png"), "image/jpeg")).rejects.toMatchObject(unsupported);
  await expect(decodePicture(read("halves.bmp"), "image/bmp")).rejects.toMatchObject(unsupported);
  const svg = new TextEncoder().encode("<svg xmlns='http://www.w3.org/2000/svg'/>");
  await expect(decodePicture(svg, "image/png")).rejects.toMatchObject(unsupported);
});

test("more than 16 million pixels are not decoded", async () => {
  const bytes = new Uint8Array(2_000_000);
  const writer = new GifWriter(bytes, 5000, 4000, { palette: [0xff0000, 0x0000ff] });
  writer.addFrame(0, 0, 1, 1, [1]);
  const gif = bytes.subarray(0, writer.end());
  expect(isFault(readRaster(gif))).toBe(false);
  await expect(decodePicture(gif, "image/gif")).rejects.toMatchObject({ name: "MediaError", code: "media-too-large" });
});

test.each([
  ["endless", 400, "media-timeout"],
  ["greedy", 15_000, "media-broken"],
  ["failing", 15_000, "media-broken"],
])("a decoder that is %s is ended, and the next picture is decoded", async (name, longest, code) => {
  const failure = decodePicture(read("halves.png"), "image/png", { script: worker(name), longest });
  await expect(failure).rejects.toMatchObject({ name: "MediaError", code });
  await expect(decodePicture(read("halves.png"), "image/png")).resolves.toMatchObject({ width: 16 });
});

test("nobody waits for a picture that is not wanted any more", async () => {
  const stop = new AbortController();
  const options = { script: worker("endless"), longest: 60_000, signal: stop.signal };
  const failure = decodePicture(read("halves.png"), "image/png", options);
  stop.abort();
  await expect(failure).rejects.toMatchObject({ name: "MediaError" });
});
