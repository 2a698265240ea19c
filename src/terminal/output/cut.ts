import { signsOf, width } from "../../cells.ts";
import { printable } from "../../index.ts";

/** The beginning of a text that fits into so many columns, made harmless; `…` stands for the rest. */
export function cut(text: string, columns: number): string {
  // Signs without a width never fill a column.
  const most = mostUnits * Math.max(0, columns);
  const shown = printable(text.slice(0, most));
  if (text.length <= most && width(shown) <= columns) return shown;
  let [kept, used] = ["", 0];
  for (const sign of signsOf(shown)) {
    used += width(sign);
    if (used > columns - 1) break;
    kept += sign;
  }
  return columns < 1 ? "" : `${kept}…`;
}

/** UTF-16 units that one column may take. */
const mostUnits = 16;

/** The first of several wordings that fits, else the last one, cut. */
export const fitting = (wordings: readonly string[], columns: number): string =>
  wordings.find((text) => width(text) <= columns) ?? cut(wordings.at(-1) ?? "", columns);
