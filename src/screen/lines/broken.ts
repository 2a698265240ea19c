import { isSpace, mayBreak, seams } from "./breaks.ts";
import { signsOf, width } from "../../cells.ts";

/** A paragraph in lines of so many columns at most; one that is empty is an empty line. */
export function broken(paragraph: string, columns: number): readonly string[] {
  if (paragraph.length <= longestMeasured && width(paragraph) <= columns) return [paragraph];
  const signs = fitting(signsOf(paragraph), columns);
  return ranges(signs, columns).map(([from, to]) => signs.slice(from, to).join(""));
}

/** Longer ones fit into no line. */
const longestMeasured = 500;

/** Terminals disagree on how wide a sign is that is joined of more. */
const longestSign = 32;

/** A single sign may be wider than all there is. */
export const fitting = (signs: readonly string[], columns: number): readonly string[] =>
  signs.map((sign) => (sign.length > longestSign || width(sign) > columns ? "\ufffd" : sign));

/** The same for signs: from which to which a line goes. The spaces at its end are left out. */
export function ranges(signs: readonly string[], columns: number): readonly (readonly [number, number])[] {
  const lines: (readonly [number, number])[] = [];
  let from = 0;
  let seam = 0;
  let used = 0;
  let isInked = false;
  for (let at = 0; at < signs.length; at++) {
    const sign = signs[at]!;
    const isBlank = isSpace(sign);
    if (isInked && mayBreak(signs[at - 1]!, sign)) seam = at;
    used += width(sign);
    isInked ||= !isBlank;
    if (used <= columns || isBlank) continue;
    const end = seam > from ? seam : forced(signs, from, at);
    lines.push([from, withoutSpaces(signs, from, end)]);
    from = end;
    while (isSpace(signs[from])) from++;
    at = from - 1;
    seam = from;
    used = 0;
    isInked = false;
  }
  const end = withoutSpaces(signs, from, signs.length);
  if (end > from || lines.length === 0) lines.push([from, end]);
  return lines;
}

function withoutSpaces(signs: readonly string[], from: number, to: number): number {
  let end = to;
  while (end > from && isSpace(signs[end - 1])) end--;
  return end;
}

/** Where to end a line in the middle of a word: behind a seam of it, if that is not too far back. */
function forced(signs: readonly string[], from: number, at: number): number {
  for (const seam of seams) {
    for (let end = at; end > (from + at) / 2; end--) if (seam.has(signs[end - 1]!)) return end;
  }
  return Math.max(at, from + 1);
}
