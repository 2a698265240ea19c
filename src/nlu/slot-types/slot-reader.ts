import { folded } from "../text/folded-text.ts";
import { nodeAt, prefixes, trieNode } from "../text/trie.ts";
import type { SlotType, SlotValue } from "../interaction-model.ts";

/** One way to read a slot: where the words end, and what is delivered. */
export interface Reading {
  readonly end: number;
  readonly value: Delivered;
}

/** What a slot delivers; a function where it depends on the day and hour (ms since the epoch); null is as spoken. */
export type Delivered = SlotValue | ((now: number) => SlotValue) | null;

/** All readings of the folded `text` that begin at `start`; no two end at the same place. */
export type ReadSlot = (text: string, start: number) => readonly Reading[];

/**
 * What becomes of words a slot type does not know: refused, delivered with a warning (`outside`), delivered because our
 * knowledge of the type is not complete (`asSpoken`), or delivered if no other sample wants them (`open`).
 */
export type UnknownWords = "refused" | "outside" | "asSpoken" | "open";

export interface SlotReader {
  readonly read: ReadSlot;
  readonly unknownWords: UnknownWords;
}

/** Takes no words at all. */
export const refusing: SlotReader = { read: () => [], unknownWords: "refused" };

/** Reads the words of a dictionary; the representative word is delivered, whichever synonym was spoken. */
export function dictionaryReader(slotType: SlotType): ReadSlot {
  return wordReader(wordsOf(slotType));
}

/** Representative words come first: another's synonym is not to take their place. */
function* wordsOf({ entries }: SlotType): Generator<readonly [string, SlotValue]> {
  for (const { value } of entries) yield [value, { value }];
  for (const { value, synonyms } of entries) {
    if (synonyms.length === 0) continue;
    const delivered = { value };
    for (const synonym of synonyms) yield [synonym, delivered];
  }
}

/** Reads the example values of samples, which are delivered as spoken. */
export const exampleReader = (examples: Iterable<string>): ReadSlot =>
  wordReader([...examples].map((example) => [example, null] as const));

/** Reads what the first reader knows, and beyond that what the next one knows. */
export function firstOf(first: ReadSlot, next: ReadSlot): ReadSlot {
  return (text, start) => {
    const readings = first(text, start);
    const more = next(text, start).filter(({ end }) => !readings.some((reading) => reading.end === end));
    return more.length > 0 ? [...readings, ...more] : readings;
  };
}

// Boxed, because null is a value here: as spoken.
type Boxed = { readonly value: Delivered };

/** Reads a list of words, each with what it delivers; of two that fold alike the first one counts. */
export function wordReader(words: Iterable<readonly [string, Delivered]>): ReadSlot {
  const root = trieNode<Boxed>();
  for (const [word, value] of words) {
    const text = folded(word);
    if (text !== "") nodeAt(root, text).value ??= { value };
  }
  return (text, start) => prefixes(root, text, start).map(({ end, value: { value } }) => ({ end, value }));
}
