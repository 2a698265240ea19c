import { nodeAt, prefixes, trieNode } from "../text/trie.ts";
import type { Numerals } from "./numerals.ts";
import type { Reading, ReadSlot } from "./slot-reader.ts";
import type { TrieNode } from "../text/trie.ts";

type Kind = "addend" | "digits" | "determiner" | "multiplier" | "group" | "counted" | "filler";
interface Numeral {
  readonly kind: Kind;
  readonly value: number;
}

/** A number as far as it was said. */
interface Sum {
  /** The groups that are complete: the 만 of 3만 5천. Exact, for 9999兆 is beyond the integers of a double. */
  readonly groups: bigint;
  readonly lastGroup: number;
  /** The multiplied part of the open group: the 5천 of 3만 5천. */
  readonly section: number;
  /** What was said since the last multiplier. */
  readonly rest: number | null;
  /** Only smaller things may follow. */
  readonly room: number;
  /** Whether ones may still be added to the rest: after `twenty`, not after `20`. */
  readonly takesOnes: boolean;
}

const nothing: Sum = {
  groups: 0n,
  lastGroup: Infinity,
  section: 0,
  rest: null,
  room: Infinity,
  takesOnes: false,
};

// Digits that are a part of a number in words: 3만 5천.
const mostDigitsAmongWords = 4;
// Far beyond any number people say, so that a line of a million digits is not read once from each of its places.
const mostDigits = 100;

/** A number that begins at some place of the text. */
export interface NumberAt {
  readonly end: number;
  /** In digits: `12`, `-5`, `3.5`. */
  readonly value: string;
  /** What may or must follow: a determiner wants the thing it counts. */
  readonly wants: "counter" | "counted" | "nothing";
}

/** All numbers that begin at `start`; no two end at the same place. */
export type NumbersAt = (text: string, start: number) => readonly NumberAt[];

/** Reads numbers in digits and words, with or without a counter behind; delivers digits. */
export function numberReader(numerals: Numerals): ReadSlot {
  const numbersAt = numbersIn(numerals);
  const counters = trieNode<true>();
  for (const counter of numerals.counters) nodeAt(counters, counter).value = true;

  return (text, start) => {
    const readings: Reading[] = [];
    const add = (end: number, value: string): void => {
      if (!readings.some((reading) => reading.end === end)) readings.push({ end, value: { value } });
    };
    const numbers = numbersAt(text, start);
    for (const { end, value, wants } of numbers) if (wants !== "counted" || end < text.length) add(end, value);
    for (const { end, value, wants } of numbers) {
      if (wants === "nothing") continue;
      for (const counter of prefixes(counters, text, end)) add(counter.end, value);
    }
    return readings;
  };
}

/** Reads numbers alone, in digits and words. */
export function numbersIn(numerals: Numerals): NumbersAt {
  const words = numberWords(numerals);
  return (text, start) => [...numbersAt(words, text, start)];
}

function* numbersAt(words: NumberWords, text: string, start: number): Generator<NumberAt> {
  const minus = prefixes(words.minus, text, start).at(-1);
  const sign = minus === undefined ? "" : "-";
  let at = minus?.end ?? start;
  let sum: Sum = nothing;
  const digits = digitsAt(words, text, at);
  if (digits !== null) {
    at = digits.end;
    if (text[at] !== ".") yield { end: at, value: sign + digits.value, wants: "counter" };
    yield* decimalsAfter(words, text, at, sign, digits.value);
    if (digits.value.length > mostDigitsAmongWords || text[at] === ".") return;
    sum = { ...nothing, rest: Number(digits.value) };
  }
  let afterFiller = false;
  for (;;) {
    const { end, numeral } = numeralAt(words, text, at);
    if (numeral === null) return;
    if (numeral.kind === "counted") {
      if (sum === nothing && sign === "") yield { end, value: String(numeral.value), wants: "nothing" };
      return;
    }
    at = end;
    if (numeral.kind === "filler") {
      if (sum === nothing || afterFiller) return;
      afterFiller = true;
      continue;
    }
    afterFiller = false;
    const next = sumWith(sum, numeral, words.groupsAlone);
    if (next === null) return;
    sum = next;
    const value = String(sum.groups + BigInt(sum.section + (sum.rest ?? 0)));
    yield { end: at, value: sign + value, wants: numeral.kind === "determiner" ? "counted" : "counter" };
    yield* decimalsAfter(words, text, at, sign, value);
  }
}

/** `.5` and `点五` behind a whole number, and the group they may be multiplied by: 3.5万. */
function* decimalsAfter(
  words: NumberWords,
  text: string,
  at: number,
  sign: string,
  whole: string,
): Generator<NumberAt> {
  const point = prefixes(words.points, text, at).at(-1);
  const decimals = point && digitsAt(words, text, point.end);
  if (!decimals) return;
  yield { end: decimals.end, value: `${sign}${whole}.${decimals.value}`, wants: "counter" };
  const { end, numeral } = numeralAt(words, text, decimals.end);
  if (numeral?.kind !== "group") return;
  yield { end, value: sign + multiplied(whole, decimals.value, numeral.value), wants: "counter" };
}

/** A decimal number times a power of ten, exactly. */
function multiplied(whole: string, decimals: string, power: number): string {
  const zeros = String(power).length - 1;
  const digits = whole + decimals.padEnd(zeros, "0");
  const rest = digits.slice(whole.length + zeros).replace(/0+$/, "");
  return String(BigInt(digits.slice(0, whole.length + zeros))) + (rest === "" ? "" : `.${rest}`);
}

function sumWith(sum: Sum, { kind, value }: Numeral, groupsAlone: boolean): Sum | null {
  const { groups, lastGroup, section, rest, room, takesOnes } = sum;
  if (kind === "multiplier") {
    // 二三十 is "twenty or thirty".
    if (value >= room || rest === 0 || (rest ?? 1) >= value) return null;
    return { ...sum, section: section + (rest ?? 1) * value, rest: null, room: value, takesOnes: false };
  }
  if (kind === "group") {
    const times = section + (rest ?? 0);
    if (value >= lastGroup || rest === 0 || (times === 0 && !groupsAlone)) return null;
    const sumOfGroups = groups + BigInt(times || 1) * BigInt(value);
    return { ...nothing, groups: sumOfGroups, lastGroup: value, room: value };
  }
  if (takesOnes && rest !== null && value > 0 && value < 10) return { ...sum, rest: rest + value, takesOnes: false };
  if (rest !== null || value >= room || (value === 0 && sum !== nothing)) return null;
  return { ...sum, rest: value, takesOnes: kind === "addend" && value >= 10 && value % 10 === 0 };
}

/** The longest numeral here: `일곱` is seven, not one. */
function numeralAt(
  words: NumberWords,
  text: string,
  at: number,
): { readonly end: number; readonly numeral: Numeral | null } {
  const word = prefixes(words.numerals, text, at).at(-1);
  if (word !== undefined) return { end: word.end, numeral: word.value };
  const digits = digitsAt(words, text, at);
  const isPart = digits !== null && digits.value.length <= mostDigitsAmongWords && text[digits.end] !== ".";
  if (!isPart) return { end: at, numeral: null };
  return { end: digits.end, numeral: { kind: "digits", value: Number(digits.value) } };
}

/** All digits that stand here; null if none do, or too many. */
function digitsAt(
  { digits }: NumberWords,
  text: string,
  start: number,
): { readonly end: number; readonly value: string } | null {
  let value = "";
  let end = start;
  for (let digit = digits.get(text[end]); digit !== undefined; digit = digits.get(text[end])) {
    if (value.length === mostDigits) return null;
    value += digit;
    end += 1;
  }
  return value === "" ? null : { end, value };
}

interface NumberWords {
  readonly numerals: TrieNode<Numeral>;
  readonly minus: TrieNode<true>;
  readonly points: TrieNode<true>;
  readonly digits: ReadonlyMap<string | undefined, string>;
  readonly groupsAlone: boolean;
}

function numberWords(numerals: Numerals): NumberWords {
  const root = trieNode<Numeral>();
  const add = (kind: Kind, words: Iterable<readonly [string, number]>): void => {
    for (const [word, value] of words) nodeAt(root, word).value = { kind, value };
  };
  add("addend", numerals.addends);
  add("determiner", numerals.determiners);
  add("multiplier", numerals.multipliers);
  add("group", numerals.groups);
  add("counted", numerals.counted);
  add(
    "filler",
    numerals.fillers.map((word) => [word, 0] as const),
  );
  return {
    numerals: root,
    minus: wordTrie(numerals.minus),
    points: wordTrie(numerals.points),
    digits: new Map([
      ...[..."0123456789"].map((digit) => [digit, digit] as const),
      ...[...numerals.digits].map(([character, value]) => [character, String(value)] as const),
    ]),
    groupsAlone: numerals.groupsAlone,
  };
}

function wordTrie(words: readonly string[]): TrieNode<true> {
  const root = trieNode<true>();
  for (const word of words) nodeAt(root, word).value = true;
  return root;
}
