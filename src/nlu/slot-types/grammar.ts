// A grammar of spoken phrases: words, and ways to put phrases together. A phrase tells all places where it may end, so
// that the sample decides which of them it needs. It is asked at every place of every utterance and has mostly nothing
// to say there, so it knows the characters it begins with.
import { folded } from "../text/folded-text.ts";
import { nodeAt, prefixes, trieNode } from "../text/trie.ts";
import type { ReadSlot } from "./slot-reader.ts";

export interface Phrase {
  /** The characters it may begin with. */
  readonly first: ReadonlySet<number>;
  /** Whether it may also be left out. */
  readonly mayBeNothing: boolean;
  /** Its ends where it begins at `start` of the folded text, none twice; `start` itself where it is left out. */
  readonly endsAt: (text: string, start: number) => readonly number[];
}

const nowhere: readonly number[] = [];

/** A phrase that begins with one of the characters. */
export const beginningWith = (characters: Iterable<string>, endsAt: Phrase["endsAt"]): Phrase =>
  phraseOf(new Set([...characters].map((character) => character.charCodeAt(0))), false, endsAt);

/** Made when it is first asked: there are thousands of words, and a model takes few of them. */
export function made(make: () => Phrase): Phrase {
  let phrase: Phrase | undefined;
  const known = (): Phrase => (phrase ??= make());
  return {
    get first() {
      return known().first;
    },
    get mayBeNothing() {
      return known().mayBeNothing;
    },
    endsAt: (text, start) => known().endsAt(text, start),
  };
}

/** One of the words in lists that spaces part: `oneOf("오늘 내일", "모레")`. */
export const oneOf = (...lists: readonly string[]): Phrase =>
  made(() => {
    const words = lists.flatMap(listed).map(folded);
    const root = trieNode<true>();
    for (const word of words) nodeAt(root, word).value = true;
    return beginningWith(words, (text, start) => prefixes(root, text, start).map(({ end }) => end));
  });

/** The words of a list that spaces part. */
export const listed = (list: string): readonly string[] => list.split(" ").filter((word) => folded(word) !== "");

/** What a regular expression with the flag `y` finds; it must not run on over long texts. */
export const pattern = (characters: Iterable<string>, expression: RegExp): Phrase =>
  beginningWith(characters, (text, start) => {
    expression.lastIndex = start;
    return expression.test(text) ? [expression.lastIndex] : nowhere;
  });

export const either = (...phrases: readonly Phrase[]): Phrase => made(() => eitherOf(phrases));

function eitherOf(phrases: readonly Phrase[]): Phrase {
  const first = new Set(phrases.flatMap((phrase) => [...phrase.first]));
  const anywhere = phrases.filter(({ mayBeNothing }) => mayBeNothing);
  const beginning = new Map(
    [...first].map((character) => [
      character,
      phrases.filter((phrase) => phrase.mayBeNothing || phrase.first.has(character)),
    ]),
  );
  return {
    first,
    mayBeNothing: anywhere.length > 0,
    endsAt: (text, start) =>
      (beginning.get(text.charCodeAt(start)) ?? anywhere).reduce(
        (ends, phrase) => joined(ends, phrase.endsAt(text, start)),
        nowhere,
      ),
  };
}

/** One phrase behind the other. */
export const sequence = (...phrases: readonly Phrase[]): Phrase => made(() => sequenceOf(phrases));

function sequenceOf(phrases: readonly Phrase[]): Phrase {
  const inFull = phrases.findIndex(({ mayBeNothing }) => !mayBeNothing);
  const first = new Set(phrases.slice(0, inFull + 1 || phrases.length).flatMap((phrase) => [...phrase.first]));
  return phraseOf(first, inFull < 0, (text, start) =>
    phrases.reduce(
      (places, phrase) => places.reduce((ends, place) => joined(ends, phrase.endsAt(text, place)), nowhere),
      [start] as readonly number[],
    ),
  );
}

/** A phrase, or nothing at all. */
export const optional = (phrase: Phrase): Phrase =>
  made(() => {
    const { first, endsAt } = phrase;
    return {
      first,
      mayBeNothing: true,
      endsAt: (text, start) => joined([start], first.has(text.charCodeAt(start)) ? endsAt(text, start) : nowhere),
    };
  });

/** Reads a phrase, which is delivered as spoken. */
export function phraseReader({ first, endsAt }: Phrase): ReadSlot {
  return (text, start) =>
    first.has(text.charCodeAt(start))
      ? endsAt(text, start)
          .filter((end) => end > start)
          .map((end) => ({ end, value: null }))
      : [];
}

const phraseOf = (first: ReadonlySet<number>, mayBeNothing: boolean, endsAt: Phrase["endsAt"]): Phrase => ({
  first,
  mayBeNothing,
  endsAt: (text, start) => (mayBeNothing || first.has(text.charCodeAt(start)) ? endsAt(text, start) : nowhere),
});

function joined(some: readonly number[], more: readonly number[]): readonly number[] {
  if (more.length === 0) return some;
  if (some.length === 0) return more;
  const others = more.filter((end) => !some.includes(end));
  return others.length === 0 ? some : [...some, ...others];
}
