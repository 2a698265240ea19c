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
  /** The groups that are complete: the 만 of 3만 5천. */
  readonly groups: number;
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
  groups: 0,
  lastGroup: Infinity,
  section: 0,
  rest: null,
  room: Infinity,
  takesOnes: false,
};

/** Reads numbers in digits and words, with or without a counter behind; delivers digits. */
export function numberReader(numerals: Numerals): ReadSlot {
  const words = numeralTrie(numerals);
  const counters = trieNode<true>();
  for (const counter of numerals.counters) nodeAt(counters, counter).value = true;

  return (text, start) => {
    const readings: Reading[] = [];
    const add = (end: number, value: string): void => {
      if (!readings.some((reading) => reading.end === end)) readings.push({ end, value: { value } });
    };
    const numbers = [...numbersAt(words, text, start)];
    for (const { end, value, wants } of numbers) if (wants !== "counted" || end < text.length) add(end, value);
    for (const { end, value, wants } of numbers) {
      if (wants === "nothing") continue;
      for (const counter of prefixes(counters, text, end)) add(counter.end, value);
    }
    return readings;
  };
}

interface NumberAt {
  readonly end: number;
  readonly value: string;
  /** What may or must follow: a determiner wants the thing it counts. */
  readonly wants: "counter" | "counted" | "nothing";
}

function* numbersAt(words: TrieNode<Numeral>, text: string, start: number): Generator<NumberAt> {
  let sum: Sum = nothing;
  let at = start;
  const digits = digitsAt(text, start);
  if (digits !== null) {
    at += digits.length;
    yield { end: at, value: digits, wants: "counter" };
    if (!/^\d{1,4}$/.test(digits)) return;
    sum = { ...nothing, rest: Number(digits) };
  }
  for (;;) {
    const { end, numeral } = numeralAt(words, text, at);
    if (numeral === null) return;
    if (numeral.kind === "counted") {
      if (sum === nothing) yield { end, value: String(numeral.value), wants: "nothing" };
      return;
    }
    at = end;
    if (numeral.kind === "filler") {
      if (sum === nothing) return;
      continue;
    }
    const next = sumWith(sum, numeral);
    if (next === null) return;
    sum = next;
    const value = String(sum.groups + sum.section + (sum.rest ?? 0));
    yield { end: at, value, wants: numeral.kind === "determiner" ? "counted" : "counter" };
  }
}

function sumWith(sum: Sum, { kind, value }: Numeral): Sum | null {
  const { groups, lastGroup, section, rest, room, takesOnes } = sum;
  if (kind === "multiplier") {
    if (value >= room || rest === 0) return null;
    return { ...sum, section: section + (rest ?? 1) * value, rest: null, room: value, takesOnes: false };
  }
  if (kind === "group") {
    if (value >= lastGroup || rest === 0) return null;
    return { ...nothing, groups: groups + (section + (rest ?? 0) || 1) * value, lastGroup: value, room: value };
  }
  if (takesOnes && rest !== null && value > 0 && value < 10) return { ...sum, rest: rest + value, takesOnes: false };
  if (rest !== null || value >= room || (value === 0 && sum !== nothing)) return null;
  return { ...sum, rest: value, takesOnes: kind === "addend" && value >= 10 && value % 10 === 0 };
}

/** The longest numeral here: `일곱` is seven, not one. */
function numeralAt(
  words: TrieNode<Numeral>,
  text: string,
  at: number,
): { readonly end: number; readonly numeral: Numeral | null } {
  const word = prefixes(words, text, at).at(-1);
  if (word !== undefined) return { end: word.end, numeral: word.value };
  const digits = digitsAt(text, at);
  if (digits === null || !/^\d{1,4}$/.test(digits)) return { end: at, numeral: null };
  return { end: at + digits.length, numeral: { kind: "digits", value: Number(digits) } };
}

function digitsAt(text: string, at: number): string | null {
  const digits = /-?[0-9]+(?:\.[0-9]+)?/y;
  digits.lastIndex = at;
  return digits.exec(text)?.[0] ?? null;
}

function numeralTrie(numerals: Numerals): TrieNode<Numeral> {
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
  return root;
}
