import { width } from "../../cells.ts";

/** Parts of a line by what they are for; a terminal without colours shows all of them alike. */
export type Style = "strong" | "faint" | "green" | "marked" | "strong marked" | "bar";

/** The 2021 palette's green (#05D686) is a terminal's own green. */
const codes: Readonly<Record<Style, string>> = {
  strong: "1",
  faint: "2",
  green: "32",
  marked: "4",
  "strong marked": "1;4",
  bar: "7",
};

export interface Span {
  readonly text: string;
  readonly width: number;
  readonly style: Style | null;
  /** Nothing but room: what follows begins in its column, however wide a terminal draws what is in front. */
  readonly isGap: boolean;
}

export type Line = readonly Span[];

export const span = (text: string, style: Style | null = null): Span => ({
  text,
  width: width(text),
  style,
  isGap: false,
});

export const gap = (columns: number): Span => ({ text: " ".repeat(columns), width: columns, style: null, isGap: true });

/** A row of a picture, which brings its own colours. */
export const pictureSpan = (text: string, columns: number): Span => ({
  text,
  width: columns,
  style: null,
  isGap: false,
});

export const lineWidth = (line: Line): number => line.reduce((sum, { width }) => sum + width, 0);

export interface Paint {
  readonly colour: boolean;
  /** Whether what follows a gap is placed by an escape: terminals disagree about the width of emoji. */
  readonly isPlaced: boolean;
}

export function painted(line: Line, { colour, isPlaced }: Paint): string {
  let end = line.length;
  while (end > 0 && line[end - 1]!.isGap) end--;
  let text = "";
  let used = 0;
  let isInked = false;
  for (const { text: own, width, style, isGap } of line.slice(0, end)) {
    isInked ||= !isGap;
    if (isGap && isPlaced && isInked) text += `\u001b[${used + width + 1}G`;
    else text += colour && style !== null && own !== "" ? `\u001b[${codes[style]}m${own}\u001b[0m` : own;
    used += width;
  }
  return text;
}
