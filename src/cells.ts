import { createRequire } from "node:module";
import type measure from "string-width";

// Few texts need more than a look at their signs. What knows every emoji, and what finds the signs of every script, take
// longer to load than everything else up to the first prompt, so the first text that needs them loads them.

let loadedWidth: typeof measure | undefined;
let segmenter: Intl.Segmenter | undefined;

function stringWidth(text: string): number {
  loadedWidth ??= (createRequire(import.meta.url)("string-width") as { default: typeof measure }).default;
  return loadedWidth(text);
}

/** How many cells of a terminal a text takes. */
export function width(text: string): number {
  const simple = simpleWidth(text);
  if (simple !== null) return simple;
  if (text.length > longestKnown) return signsOf(text).reduce((sum, sign) => sum + widthOfSign(sign), 0);
  return widthOfSign(text);
}

function widthOfSign(text: string): number {
  if (text.length > longestKnown) return stringWidth(text);
  let cells = known.get(text);
  if (cells === undefined) {
    cells = stringWidth(text);
    if (known.size >= mostKnown) known.clear();
    known.set(text, cells);
  }
  return cells;
}

/** Measuring an emoji takes long, and the same come again. */
const known = new Map<string, number>();
const mostKnown = 2000;
const longestKnown = 100;

/** What is seen as one sign, however many code points it is made of; split only where it goes on for hundreds of units. */
export function signsOf(text: string): string[] {
  const signs: string[] = [];
  for (let at = 0; at < text.length;) {
    // Between two of the simple ones there is always an end; the last of them may have something put on it.
    let end = at;
    while (end < text.length && isSimple(text.charCodeAt(end))) end += 1;
    const alone = end === text.length ? end : Math.max(at, end - 1);
    while (at < alone) signs.push(text[at++]!);
    if (at === text.length) break;
    while (end < text.length && !(isSimple(text.charCodeAt(end - 1)) && isSimple(text.charCodeAt(end)))) end += 1;
    at = addSegments(text, at, end, signs);
  }
  return signs;
}

/** Segments a stretch and returns where it went on to; the whole of a long one at once takes a time that grows with its square. */
function addSegments(text: string, from: number, to: number, signs: string[]): number {
  segmenter ??= new Intl.Segmenter();
  const end = Math.min(to, from + longestStretch);
  const found = Array.from(segmenter.segment(text.slice(from, end)), ({ segment }) => segment);
  // The last one may go on.
  const last = end < to && found.length > 1 ? found.pop()! : "";
  for (const sign of found) signs.push(sign);
  return end - last.length;
}

const longestStretch = 256;

/** Null for a text that has something else than signs of one UTF-16 unit, which stay alone whatever stands beside them. */
function simpleWidth(text: string): number | null {
  let cells = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (isNarrow(unit)) cells += 1;
    else if (isWide(unit)) cells += 2;
    else return null;
  }
  return cells;
}

/** ASCII, Latin-1 without the soft hyphen, and what frames, lists, arrows and lights are drawn with. */
const isNarrow = (unit: number): boolean =>
  (unit >= 0x20 && unit <= 0x7e) ||
  (unit >= 0xa1 && unit <= 0xff && unit !== 0xad && unit !== 0xa9 && unit !== 0xae) ||
  (unit >= 0x2500 && unit <= 0x257f) ||
  unit === 0x2026 ||
  unit === 0x2192 ||
  unit === 0x25cf;

const isSimple = (unit: number): boolean => isNarrow(unit) || isWide(unit);

/** Syllables, ideographs, kana and full-width forms. */
const isWide = (unit: number): boolean =>
  (unit >= 0xac00 && unit <= 0xd7a3) ||
  (unit >= 0x4e00 && unit <= 0x9fff) ||
  (unit >= 0x3041 && unit <= 0x3096) ||
  (unit >= 0x30a1 && unit <= 0x30fe) ||
  (unit >= 0x3001 && unit <= 0x3015 && unit !== 0x3004 && unit !== 0x3013) ||
  (unit >= 0x3400 && unit <= 0x4dbf) ||
  (unit >= 0xff01 && unit <= 0xff5e);
