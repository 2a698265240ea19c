import { signsOf, width } from "../../cells.ts";
import { printable } from "../../index.ts";

/** The beginning of a text that fits into so many columns, made harmless; `…` stands for the rest. */
export function cut(text: string, columns: number): string {
  const shown = printable(text);
  if (width(shown) <= columns) return shown;
  let kept = "";
  for (const sign of signsOf(shown)) {
    if (width(kept + sign) > columns - 1) break;
    kept += sign;
  }
  return columns < 1 ? "" : `${kept}…`;
}

/** The first of several wordings that fits, else the last one, cut. */
export const fitting = (wordings: readonly string[], columns: number): string =>
  wordings.find((text) => width(text) <= columns) ?? cut(wordings.at(-1) ?? "", columns);
