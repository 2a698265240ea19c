import { signsOf, width } from "../../cells.ts";
import { printable } from "../../index.ts";

/** What of a text stands in so many columns, the place of the cursor among it, and the columns behind that. */
export function windowOf(before: string, after: string, columns: number): { text: string; behind: number } {
  const [left, right] = [signsOf(before).reverse(), signsOf(after)];
  // Where both are longer, the cursor has a third of the line behind it.
  const least = width(fitting(right, columns / 3).join(""));
  const shown = fitting(left, columns - least)
    .reverse()
    .join("");
  const behind = fitting(right, columns - width(shown)).join("");
  return { text: shown + behind, behind: width(behind) };
}

/** The first of these signs, made harmless, that fit. */
function fitting(signs: readonly string[], columns: number): string[] {
  const fit: string[] = [];
  let used = 0;
  for (const sign of signs) {
    const drawn = printable(sign);
    used += width(drawn);
    if (used > columns) break;
    fit.push(drawn);
  }
  return fit;
}
