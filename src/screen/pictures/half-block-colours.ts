/** Colours a terminal has: any, or the 256 of xterm. */
export type ColourDepth = "truecolor" | "256";

/** The parameters of a colour, behind `38;` or `48;`. */
export function colourOf(red: number, green: number, blue: number, depth: ColourDepth): string {
  return depth === "truecolor" ? `2;${red};${green};${blue}` : `5;${nearest(red, green, blue)}`;
}

export const escapeOf = (ground: 38 | 48, colour: string): string => `\u001b[${ground};${colour}m`;

/** xterm's cube of 6 × 6 × 6 colours, and its 24 greys from 8 to 238. */
const levels = [0, 95, 135, 175, 215, 255] as const;

function nearest(red: number, green: number, blue: number): number {
  const cube = [red, green, blue].map(nearestLevel);
  const [r = 0, g = 0, b = 0] = cube;
  const grey = Math.min(Math.max(Math.round(((red + green + blue) / 3 - 8) / 10), 0), 23);
  const shade = 8 + 10 * grey;
  const distance = (x: number, y: number, z: number): number => (x - red) ** 2 + (y - green) ** 2 + (z - blue) ** 2;
  const isGrey = distance(shade, shade, shade) < distance(levels[r] ?? 0, levels[g] ?? 0, levels[b] ?? 0);
  return isGrey ? 232 + grey : 16 + 36 * r + 6 * g + b;
}

function nearestLevel(value: number): number {
  let best = 0;
  for (const [index, level] of levels.entries()) {
    if (Math.abs(level - value) < Math.abs((levels[best] ?? 0) - value)) best = index;
  }
  return best;
}
