import { begins, type Beginning } from "./typed.ts";

/** Comparable texts in their order by code units, each with its number in the model: 100,000 are looked through at once. */
export interface SortedTexts {
  readonly texts: readonly string[];
  /** Whatever their order, the lowest number comes first in the model. */
  readonly numbers: Uint32Array;
}

/** A stretch of the sorted texts: from the first to before the second. */
export type Stretch = readonly [from: number, to: number];

/** Sorts texts, whose numbers are their places; of those that are alike the first stays. */
export function sortedTexts(texts: readonly string[]): SortedTexts {
  const first = new Map<string, number>();
  for (const [number, text] of texts.entries()) if (!first.has(text)) first.set(text, number);
  // By code units, which is quickest without a function of one's own.
  const sorted = [...first.keys()].sort();
  return { texts: sorted, numbers: Uint32Array.from(sorted, (text) => first.get(text)!) };
}

/** Those that begin with a text. */
export function stretchOf({ texts }: SortedTexts, text: string, [from, to]: Stretch = [0, texts.length]): Stretch {
  const first = placeWhere(texts, from, to, (one) => one >= text);
  return [first, placeWhere(texts, first, to, (one) => !one.startsWith(text))];
}

/** The numbers of the texts that begin so, lowest first, at most so many. */
export function lowest(sorted: SortedTexts, beginning: Beginning, most: number): readonly number[] {
  const { texts, numbers } = sorted;
  const { text, spans } = beginning;
  let [from, to] = stretchOf(sorted, text);
  const [span] = spans;
  if (span !== undefined) {
    const at = text.length;
    from = placeWhere(texts, from, to, (one) => one.charCodeAt(at) >= span[0]);
    to = placeWhere(texts, from, to, (one) => one.charCodeAt(at) > span[1]);
  }
  return lowestIn(
    numbers,
    [from, to],
    most,
    spans.length < 2 ? undefined : (place) => begins(texts[place]!, beginning),
  );
}

/** The lowest numbers of a stretch, in order, at most so many. */
export function lowestIn(
  numbers: Uint32Array,
  [from, to]: Stretch,
  most: number,
  counts?: (place: number) => boolean,
): readonly number[] {
  const found: number[] = [];
  let highest = -1;
  for (let place = from; place < to; place += 1) {
    const number = numbers[place]!;
    if (found.length === most && number >= highest) continue;
    if (counts !== undefined && !counts(place)) continue;
    let at = found.length;
    while (at > 0 && found[at - 1]! > number) at -= 1;
    found.splice(at, 0, number);
    if (found.length > most) found.pop();
    highest = found[found.length - 1]!;
  }
  return found;
}

/** The first place from which on it is true, where it stays true; `to` where it never is. */
function placeWhere(texts: readonly string[], from: number, to: number, isTrue: (text: string) => boolean): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isTrue(texts[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
