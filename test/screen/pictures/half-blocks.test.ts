import fc from "fast-check";
import stringWidth from "string-width";
import { expect, test } from "vitest";
import { halfBlocks } from "../../../src/screen/pictures/half-blocks.ts";
import type { RgbaPicture } from "../../../src/screen/pictures/rgba-picture.ts";

type Pixel = readonly [number, number, number, number];
const red: Pixel = [255, 0, 0, 255];
const blue: Pixel = [0, 0, 255, 255];
const nothing: Pixel = [0, 255, 0, 0];

const picture = (rows: readonly (readonly Pixel[])[]): RgbaPicture => ({
  width: rows[0]!.length,
  height: rows.length,
  data: Uint8Array.from(rows.flat(2)),
});

const filled = (width: number, height: number, pixel: Pixel): RgbaPicture =>
  picture(Array.from({ length: height }, () => Array.from({ length: width }, () => pixel)));

const esc = "\u001b";

test("two pixels are a cell: the upper is the block, the lower its background", () => {
  const { columns, rows } = halfBlocks(picture([[red], [blue]]), { colour: "truecolor" });
  expect([columns, rows]).toEqual([1, [`${esc}[38;2;255;0;0m${esc}[48;2;0;0;255m▀${esc}[0m`]]);
});

test("a colour is told once for all cells that have it", () => {
  const { rows } = halfBlocks(
    picture([
      [red, red, blue],
      [blue, blue, blue],
    ]),
    { colour: "truecolor" },
  );
  expect(rows).toEqual([`${esc}[38;2;255;0;0m${esc}[48;2;0;0;255m▀▀${esc}[38;2;0;0;255m▀${esc}[0m`]);
});

test("what is seen through has the terminal's own background", () => {
  const { rows } = halfBlocks(
    picture([
      [nothing, red, nothing, red],
      [nothing, nothing, blue, blue],
    ]),
    { colour: "truecolor" },
  );
  const blues = `${esc}[38;2;0;0;255m▄`;
  expect(rows).toEqual([` ${esc}[38;2;255;0;0m▀${blues}${esc}[38;2;255;0;0m${esc}[48;2;0;0;255m▀${esc}[0m`]);
  expect(halfBlocks(filled(2, 2, nothing), { colour: "truecolor" }).rows).toEqual(["  "]);
});

test("an odd row has nothing below it", () => {
  expect(halfBlocks(filled(1, 3, red), { colour: "truecolor" }).rows.at(-1)).toBe(`${esc}[38;2;255;0;0m▀${esc}[0m`);
});

test("256 colours are the nearest of xterm's cube and greys", () => {
  const front = (pixel: Pixel): string => halfBlocks(filled(1, 1, pixel), { colour: "256" }).rows[0]!.slice(2, -5);
  expect(
    [red, blue, [5, 214, 134, 255], [128, 128, 128, 255], [1, 2, 3, 255]].map((one) => front(one as Pixel)),
  ).toEqual(["38;5;196m", "38;5;21m", "38;5;42m", "38;5;244m", "38;5;16m"]);
});

test("a picture keeps its shape, fits, and is never made larger", () => {
  const sizeOf = (width: number, height: number, limits = {}): readonly number[] => {
    const { columns, rows } = halfBlocks(filled(width, height, red), { colour: "256", ...limits });
    return [columns, rows.length];
  };
  expect(sizeOf(400, 240)).toEqual([40, 12]);
  expect(sizeOf(400, 100)).toEqual([40, 5]);
  expect(sizeOf(100, 400)).toEqual([6, 12]);
  expect(sizeOf(3, 3)).toEqual([3, 2]);
  expect(sizeOf(4000, 1)).toEqual([40, 1]);
  expect(sizeOf(400, 240, { columns: 20, rows: 12 })).toEqual([20, 6]);
});

test("a pixel is the average of its area; what is seen through has no part in it", () => {
  const { rows } = halfBlocks(
    picture([
      [red, nothing],
      [blue, [0, 0, 0, 255]],
    ]),
    { colour: "truecolor", columns: 1 },
  );
  expect(rows).toEqual([`${esc}[38;2;85;0;85m▀${esc}[0m`]);
});

test("whatever the pixels, every row is as wide as it says and ends as it began", () => {
  const pixels = fc.record({
    width: fc.integer({ min: 1, max: 90 }),
    height: fc.integer({ min: 1, max: 60 }),
    seed: fc.nat(),
  });
  fc.assert(
    fc.property(pixels, fc.constantFrom("truecolor", "256"), ({ width, height, seed }, colour) => {
      const data = Uint8Array.from({ length: 4 * width * height }, (_, index) => (index * (seed % 977)) % 256);
      const { columns, rows } = halfBlocks({ width, height, data }, { colour });
      expect(columns).toBeLessThanOrEqual(40);
      expect(rows.length).toBeLessThanOrEqual(12);
      for (const row of rows) {
        expect(stringWidth(row)).toBe(columns);
        expect(row).not.toContain("NaN");
        if (row.includes(esc)) expect(row.endsWith(`${esc}[0m`)).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});
