import { colourOf, type ColourDepth } from "./half-block-colours.ts";
import type { RgbaPicture } from "./rgba-picture.ts";

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** The colour of a pixel; null where more than half of it is seen through. */
  readonly at: (x: number, y: number, depth: ColourDepth) => string | null;
}

/** As many samples of an area, in each direction, are as good as all. */
const mostSamples = 16;

/** The picture in so many pixels at most, never larger than it is; each is the average of its area. */
export function scaled(picture: RgbaPicture, columns: number, rows: number): Pixels {
  const scale = Math.min(columns / picture.width, rows / picture.height, 1);
  const width = Math.max(Math.round(picture.width * scale), 1);
  const height = Math.max(Math.round(picture.height * scale), 1);
  return {
    width,
    height,
    at(x, y, depth) {
      const across = stretch(x, width, picture.width);
      const down = stretch(y, height, picture.height);
      return average(picture, across, down, depth);
    },
  };
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

function stretch(index: number, parts: number, whole: number): Stretch {
  const from = Math.floor((index * whole) / parts);
  const to = Math.max(Math.floor(((index + 1) * whole) / parts), from + 1);
  return { from, to, step: Math.max(Math.floor((to - from) / mostSamples), 1) };
}

/** What is seen through has no part in the colour. */
function average({ width, data }: RgbaPicture, across: Stretch, down: Stretch, depth: ColourDepth): string | null {
  let [red, green, blue, alpha, samples] = [0, 0, 0, 0, 0];
  for (let y = down.from; y < down.to; y += down.step) {
    for (let x = across.from; x < across.to; x += across.step) {
      const at = 4 * (y * width + x);
      const weight = data[at + 3] ?? 0;
      red += (data[at] ?? 0) * weight;
      green += (data[at + 1] ?? 0) * weight;
      blue += (data[at + 2] ?? 0) * weight;
      alpha += weight;
      samples++;
    }
  }
  if (alpha < samples * 128) return null;
  return colourOf(Math.round(red / alpha), Math.round(green / alpha), Math.round(blue / alpha), depth);
}
