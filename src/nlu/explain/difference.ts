import { fold, isWordBorder, spokenBetween, type FoldedText } from "../text/folded-text.ts";
import { sharedLength } from "../text/trie.ts";
import type { Intent, Sample } from "../interaction-model.ts";
import type { SlotReader } from "../slot-types/slot-reader.ts";
import type { Difference } from "./explanation.ts";

/** How samples are laid along an utterance. */
export interface Walk {
  readonly readers: ReadonlyMap<string, SlotReader>;
  /** Whether words are written apart. */
  readonly wordsApart: boolean;
  /** Whether slots take words that nobody listed, if their type does. */
  readonly anyWords: boolean;
}

export interface Walked {
  /** Null where the sample ends with the utterance. */
  readonly difference: Difference | null;
  /** How far the two are the same, in folded characters. */
  readonly reach: number;
}

/** The types of an intent's slots, by name. */
export type SlotTypes = ReadonlyMap<string, string>;

export const typesOf = ({ slots }: Intent): SlotTypes => new Map(slots.map(({ name, type }) => [name, type]));

/** Lays a sample along the utterance: its text must be there, its slots take all that their types can read. */
export function walkSample(types: SlotTypes, { parts }: Sample, words: FoldedText, walk: Walk): Walked {
  let places: ReadonlySet<number> = new Set([0]);
  for (const [index, part] of parts.entries()) {
    if (part.type === "text") {
      const expected = fold(part.text);
      const next = new Set([...places].flatMap((place) => afterText(expected.text, words.text, place)));
      if (next.size === 0) return differentText(words, places, expected, index === parts.length - 1, walk.wordsApart);
      places = next;
      continue;
    }
    const type = types.get(part.name) ?? "";
    const next = new Set([...places].flatMap((place) => afterSlot(walk, type, words.text, place)));
    if (next.size === 0) {
      const reach = Math.max(...places);
      const expected = { type: "slot", slot: part.name, slotType: type } as const;
      return { difference: { said: wordAt(words, reach), expected }, reach };
    }
    places = next;
  }
  const reach = Math.max(...places);
  if (places.has(words.text.length)) return { difference: null, reach: words.text.length };
  return { difference: { said: spokenBetween(words, reach, words.text.length), expected: null }, reach };
}

const afterText = (expected: string, text: string, place: number): number[] =>
  text.startsWith(expected, place) ? [place + expected.length] : [];

function afterSlot({ readers, anyWords }: Walk, type: string, text: string, place: number): number[] {
  const reader = readers.get(type);
  const ends = reader?.read(text, place).map(({ end }) => end) ?? [];
  const takesAny = reader?.unknownWords === "open" || reader?.unknownWords === "asSpoken";
  if (ends.length > 0 || !anyWords || !takesAny) return ends;
  return Array.from({ length: text.length - place }, (_, index) => place + index + 1);
}

function differentText(
  words: FoldedText,
  places: ReadonlySet<number>,
  expected: FoldedText,
  isLast: boolean,
  wordsApart: boolean,
): Walked {
  let from = 0;
  let shared = -1;
  for (const place of places) {
    const length = sharedLength(expected.text, words.text, place);
    if (place + length > from + shared) [from, shared] = [place, length];
  }
  const reach = from + shared;
  let start = reach;
  let expectedStart = shared;
  // Whole words, where they are written apart; never half a character.
  while (expectedStart > 0 && !(wordsApart ? isWordBorder(words, start) : isCharacterBorder(words.text, start))) {
    start -= 1;
    expectedStart -= 1;
  }
  const tail = isLast ? sharedTail(words, start, expected, expectedStart, wordsApart) : 0;
  const said = isLast ? spokenBetween(words, start, words.text.length - tail) : wordAt(words, start);
  const wanted = spokenBetween(expected, expectedStart, expected.text.length - tail);
  return { difference: { said, expected: wanted === "" ? null : { type: "words", words: wanted } }, reach };
}

/** How much of the ends of both is the same. */
function sharedTail(
  words: FoldedText,
  start: number,
  expected: FoldedText,
  expectedStart: number,
  wordsApart: boolean,
): number {
  const most = Math.min(words.text.length - start, expected.text.length - expectedStart);
  let tail = 0;
  while (tail < most && words.text.at(-1 - tail) === expected.text.at(-1 - tail)) tail += 1;
  const isBorder = (): boolean =>
    wordsApart
      ? isWordBorder(words, words.text.length - tail) && isWordBorder(expected, expected.text.length - tail)
      : isCharacterBorder(words.text, words.text.length - tail);
  while (tail > 0 && !isBorder()) tail -= 1;
  return tail;
}

const isCharacterBorder = (text: string, at: number): boolean => !/^[\udc00-\udfff]/.test(text.slice(at, at + 1));

const longestWord = 20;

/** The word that is said at this place; where there are no spaces, up to where the kind of letter changes. */
function wordAt(words: FoldedText, start: number): string {
  const isSpaced = /\s/.test(words.spoken);
  const [kind] = /^(?:\p{Script=Han}+|\p{Script=Katakana}[\p{Script=Katakana}ー]*|\p{Script=Hiragana}+|.)/su.exec(
    words.text.slice(start, start + longestWord),
  ) ?? [""];
  let end = start + kind.length;
  if (isSpaced || !/^[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]/u.test(kind)) {
    end = Math.min(start + 1, words.text.length);
    while (end < words.text.length && end - start < longestWord && !isWordBorder(words, end)) end += 1;
  }
  return spokenBetween(words, start, end);
}
