import fc from "fast-check";
import { expect, test } from "vitest";
import { isFault, rasterType, readRaster, tellingBytes } from "../../../src/screen/pictures/raster.ts";
import { bmp, gif, html, jpeg, oldBmp, png, svg, webp } from "./raster-samples.ts";

/** `image/png 3x2`, or why it is none. */
function gist(bytes: Uint8Array): string {
  const read = readRaster(bytes);
  if (isFault(read)) return `${read.code}: ${read.reason}`;
  return `${read.type} ${read.width}x${read.height}${read.frames === 1 ? "" : ` ${read.frames} frames`}`;
}

const samples: readonly (readonly [string, Uint8Array, string])[] = [
  ["a PNG", png(3, 2), "image/png 3x2"],
  ["a PNG that moves", png(30, 20, { frames: 4 }), "image/png 30x20 4 frames"],
  ["a PNG with more frames than announced", png(30, 20, { frames: 1, controls: 4 }), "image/png 30x20 4 frames"],
  ["a JPEG", jpeg(640, 480), "image/jpeg 640x480"],
  ["a JPEG in ten scans", jpeg(640, 480, { scans: 10 }), "image/jpeg 640x480"],
  ["a JPEG with another in it", jpeg(640, 480, { thumbnail: jpeg(16, 12) }), "image/jpeg 640x480"],
  ["a GIF", gif(3, 2), "image/gif 3x2"],
  ["a GIF that moves", gif(30, 20, { frames: 5 }), "image/gif 30x20 5 frames"],
  ["a GIF without its last byte", gif(3, 2).subarray(0, -1), "image/gif 3x2"],
  ["a GIF whose frame is larger than itself", gif(3, 2, { frame: [300, 200] }), "image/gif 300x200"],
  ["a WebP without loss", webp.lossless(300, 200), "image/webp 300x200"],
  ["the largest WebP", webp.lossless(16_383, 2), "image/webp 16383x2"],
  ["a WebP with loss", webp.lossy(300, 200), "image/webp 300x200"],
  ["a WebP with transparency", webp.extended(300, 200), "image/webp 300x200"],
  ["a WebP that moves", webp.animated(300, 200, 3), "image/webp 300x200 3 frames"],
  ["a bitmap", bmp(3, 2), "image/bmp 3x2"],
  ["a bitmap from the top", bmp(3, -2), "image/bmp 3x2"],
  ["a bitmap in two colours", bmp(33, 2, { depth: 1 }), "image/bmp 33x2"],
  ["a bitmap in runs", bmp(640, 480, { depth: 8, storage: 1, isShort: true }), "image/bmp 640x480"],
  ["a bitmap of OS/2", oldBmp(3, 2), "image/bmp 3x2"],
];

test.each(samples)("reads %s", (_, bytes, expected) => {
  expect(gist(bytes)).toBe(expected);
});

test.each(samples)("tells the type of %s by its beginning", (_, bytes, expected) => {
  expect(expected.startsWith(`${rasterType(bytes.subarray(0, tellingBytes))} `)).toBe(true);
});

test.each(samples.filter(([name]) => !name.includes("without its last byte")))(
  "takes half of %s for none",
  (_, bytes) => {
    expect(gist(bytes.subarray(0, bytes.length >> 1))).toMatch(
      /^media-broken: it is no whole (PNG|JPEG|GIF|WEBP|BMP) picture$/,
    );
  },
);

const zero = (bytes: Buffer, ...places: number[]): Buffer => {
  const changed = Buffer.from(bytes);
  for (const place of places) changed[place] = 0;
  return changed;
};

test.each([
  ["a PNG of no width", png(0, 2)],
  ["a PNG of no height", png(3, 0)],
  ["a PNG in a depth that does not exist", zero(png(3, 2), 24)],
  ["a PNG without pixels", Buffer.concat([png(3, 2).subarray(0, 33), png(3, 2).subarray(-12)])],
  ["a JPEG of no width", jpeg(0, 480)],
  ["a JPEG of no height", jpeg(640, 0)],
  ["a JPEG in more scans than anybody needs", jpeg(640, 480, { scans: 101 })],
  ["a JPEG without a scan", jpeg(640, 480, { scans: 0 })],
  ["a GIF of no width", gif(0, 2)],
  ["a GIF without a frame", gif(3, 2, { frames: 0 })],
  ["a WebP whose picture is larger than its canvas", webp.extended(3, 2, [16_000, 16_000])],
  ["a WebP whose frame is larger than its canvas", webp.animated(3, 2, 1, [30, 20])],
  ["a WebP whose frame is larger than it says", webp.animated(3, 2, 1, [3, 2], [16_000, 16_000])],
  ["a WebP that moves and has no frame", webp.animated(3, 2, 0)],
  ["a bitmap of no width", bmp(0, 2)],
  ["a bitmap of less than no width", bmp(-3, 2)],
  ["a bitmap of no height", bmp(3, 0)],
  ["a bitmap that lacks pixels", bmp(640, 480, { isShort: true })],
  ["a bitmap in a depth that does not exist", bmp(3, 2, { depth: 7 })],
  ["a bitmap with a PNG in it", bmp(3, 2, { storage: 5 })],
])("takes %s for none", (_, bytes) => {
  expect(gist(bytes)).toMatch(/^media-broken: it is no whole/);
});

test.each([
  ["an SVG", svg, "it is an SVG drawing"],
  ["a page", html, "it is a page (HTML)"],
  ["an AVIF", Buffer.from("\0\0\0\x1cftypavif\0\0\0\0"), "it is an AVIF picture"],
  ["a photo of a phone", Buffer.from("\0\0\0\x18ftypheic\0\0\0\0"), "it is a HEIF picture"],
  ["a TIFF", Buffer.from("II*\0\x08\0\0\0"), "it is a TIFF picture"],
  ["an icon", Buffer.from("\0\0\x01\0\x01\0"), "it is an icon (ICO)"],
  ["a PDF", Buffer.from("%PDF-1.7\n"), "it is a PDF document"],
  ["nothing", Buffer.alloc(0), "it is empty"],
  ["a text that begins with BM", Buffer.from("BMW and other cars"), "it is no picture"],
  ["JSON", Buffer.from("{}"), "it is no picture"],
])("says of %s that it is none that is shown", (_, bytes, reason) => {
  expect(gist(bytes)).toMatch(/^media-unsupported: /);
  expect(gist(bytes)).toContain(reason);
});

test.each([
  ["a huge PNG", png(100_000, 100_000), "it has 100000 × 100000 pixels, and at most 40 million are drawn"],
  ["the largest PNG that can be said", png(2 ** 32 - 1, 2 ** 32 - 1), "at most 40 million are drawn"],
  ["a huge GIF", gif(65_535, 65_535), "it has 65535 × 65535 pixels"],
  ["a huge WebP", webp.lossless(16_383, 16_383), "it has 16383 × 16383 pixels"],
  [
    "a huge bitmap in runs",
    bmp(2 ** 30, 2 ** 30, { depth: 8, storage: 1, isShort: true }),
    "it has 1073741824 × 1073741824",
  ],
  ["a huge JPEG", jpeg(65_535, 65_535), "it has 65535 × 65535 pixels"],
  ["a GIF that moves and moves", gif(5_000, 5_000, { frames: 17 }), "it moves: 17 frames of 5000 × 5000 pixels"],
  ["a PNG that moves and moves", png(5_000, 5_000, { frames: 17 }), "at most 400 million are drawn in all"],
  [
    "a PNG that says it moves for ever",
    png(500, 500, { frames: 2 ** 32 - 1, controls: 1 }),
    "it moves: 4294967295 frames",
  ],
  ["a WebP that moves and moves", webp.animated(5_000, 5_000, 17), "it moves: 17 frames"],
])("%s is too large", (_, bytes, reason) => {
  expect(gist(bytes)).toMatch(/^media-too-large: /);
  expect(gist(bytes)).toContain(reason);
});

test("draws as much as is allowed", () => {
  expect(gist(png(8_000, 5_000))).toBe("image/png 8000x5000");
  expect(gist(gif(5_000, 5_000, { frames: 16 }))).toBe("image/gif 5000x5000 16 frames");
});

const beginnings = samples.map(([, bytes]) => Buffer.from(bytes));

test("whatever the bytes are, it is a picture within the limits, or there is a reason", () => {
  const any = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.tuple(fc.constantFrom(...beginnings), fc.nat(), fc.uint8Array({ maxLength: 60 })).map(([bytes, at, other]) => {
      const start = at % (bytes.length + 1);
      return Buffer.concat([bytes.subarray(0, start), other, bytes.subarray(start + other.length)]);
    }),
    fc
      .tuple(fc.constantFrom(...beginnings), fc.nat(), fc.constantFrom(0, 1, 127, 128, 255))
      .map(([bytes, at, value]) => {
        const changed = Buffer.from(bytes);
        changed[at % bytes.length] = value;
        return changed;
      }),
  );
  fc.assert(
    fc.property(any, (bytes) => {
      const read = readRaster(bytes);
      if (isFault(read)) return read.reason !== "";
      const { width, height, frames } = read;
      return [width, height, frames].every((one) => Number.isInteger(one) && one > 0) && width * height <= 40_000_000;
    }),
    { numRuns: 2_000 },
  );
});

test("much of nothing is looked through in one go", () => {
  const many = (length: number, fill: number) => Buffer.alloc(length, fill);
  expect(gist(Buffer.concat([jpeg(640, 480).subarray(0, -2), many(5_000_000, 0xff)]))).toMatch(/^media-broken/);
  expect(gist(Buffer.concat([gif(3, 2).subarray(0, -1), many(5_000_000, 0x21)]))).toMatch(/^media-broken/);
  expect(gist(Buffer.concat([png(3, 2).subarray(0, -12), many(5_000_000, 0)]))).toMatch(/^media-broken/);
});

test("reads bytes that lie somewhere in a larger buffer", () => {
  const around = Buffer.concat([Buffer.alloc(7, 1), png(3, 2), Buffer.alloc(7, 1)]);
  expect(gist(around.subarray(7, -7))).toBe("image/png 3x2");
});
