import { isUtterance } from "./typeable.ts";
import { begins, beginnings, comparable } from "./typed.ts";

/** Whole utterances, or fronts of some, that stand as they are. */
export type PhraseList<Shown> = readonly {
  readonly text: string;
  readonly comparable: string;
  readonly shown: Shown;
}[];

/** The phrases that can be typed, none twice. */
export function phraseList<Shown>(phrases: Iterable<string>, show: (phrase: string) => Shown): PhraseList<Shown> {
  return [...new Set(phrases)]
    .filter(isUtterance)
    .map((text) => ({ text, comparable: comparable(text), shown: show(text) }));
}

/** Those that begin with what was typed, in their order, without what one that stands before only adds to. */
export function matching<Shown>(list: PhraseList<Shown>, typed: string): readonly Shown[] {
  const ways = beginnings(comparable(typed));
  const found: PhraseList<Shown>[number][] = [];
  for (const phrase of ways.flatMap((way) => list.filter((one) => begins(one.comparable, way)))) {
    const isLonger = found.some((earlier) => earlier.comparable.startsWith(phrase.comparable));
    if (!isLonger) found.push(phrase);
    if (found.length === longest) break;
  }
  return found.map(({ shown }) => shown);
}

/** So many are enough to choose from. */
const longest = 20;
