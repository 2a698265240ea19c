import { folded } from "../text/folded-text.ts";
import { nodeAt, prefixes, trieNode } from "../text/trie.ts";
import { numerals } from "./numerals.ts";
import { numbersIn } from "./read-number.ts";
import type { Measure, Unit } from "./japanese-units.ts";
import type { ReadSlot } from "./slot-reader.ts";
import type { TrieNode } from "../text/trie.ts";

/** A number that stands in the text with its unit. */
interface Quantity {
  readonly end: number;
  readonly value: string;
  readonly unit: string;
}

/** Words before a number: the unit they make, or the units that follow it. */
interface Before {
  readonly unit: string | TrieNode<string>;
  readonly belowZero: boolean;
}

interface UnitWords {
  readonly behind: TrieNode<string>;
  readonly before: TrieNode<Before>;
  readonly counted: ReadonlyMap<string, string>;
}

const numbersAt = numbersIn(numerals.ja);

/** Reads a number with its unit: 三杯, 時速60キロ. The unit is delivered in Japan alone. */
export function quantityReader(measures: readonly Measure[], withUnit: boolean): ReadSlot {
  const words = unitWords(measures);
  return (text, start) =>
    quantitiesAt(words, text, start).map(({ end, value, unit }) => ({
      end,
      value: withUnit ? { value, unit } : { value },
    }));
}

/** Reads a number, and a number with its unit. */
export function numberAndUnitReader(measures: readonly Measure[], withUnit: boolean): ReadSlot {
  const quantities = quantityReader(measures, withUnit);
  return (text, start) => {
    const readings = quantities(text, start);
    const numbers = numbersAt(text, start).filter(({ end }) => !readings.some((reading) => reading.end === end));
    return [...numbers.map(({ end, value }) => ({ end, value: { value } })), ...readings];
  };
}

/**
 * Reads a number with its unit, and a unit alone, because samples mark the unit alone: `2<unit>枚</unit>`. The unit is
 * delivered.
 */
export function unitReader(measures: readonly Measure[]): ReadSlot {
  const words = unitWords(measures);
  return (text, start) => {
    const units = prefixes(words.behind, text, start).map(({ end, value: unit }) => ({ end, value: { value: unit } }));
    const quantities = quantitiesAt(words, text, start).map(({ end, unit }) => ({ end, value: { value: unit } }));
    return oneForEachEnd([...units, ...quantities]);
  };
}

/** Reads 0, positive integers and strings of digits. */
export const readWholeNumber: ReadSlot = (text, start) =>
  numbersAt(text, start)
    .filter(({ value, wants }) => wants !== "nothing" && !/[-.]/.test(value))
    .map(({ end, value }) => ({ end, value: { value } }));

function quantitiesAt({ behind, before, counted }: UnitWords, text: string, start: number): Quantity[] {
  const found: Quantity[] = [];
  for (const { end, value, wants } of numbersAt(text, start)) {
    const unit = wants === "nothing" ? counted.get(text.slice(start, end)) : undefined;
    if (unit !== undefined) found.push({ end, value, unit });
    if (wants !== "nothing") found.push(...withUnitsBehind(behind, text, end, value));
  }
  for (const { end: place, value: prefix } of prefixes(before, text, start)) {
    for (const { end, value, wants } of numbersAt(text, place)) {
      if (wants === "nothing" || (prefix.belowZero && value.startsWith("-"))) continue;
      const amount = prefix.belowZero ? `-${value}` : value;
      if (typeof prefix.unit === "string") found.push({ end, value: amount, unit: prefix.unit });
      else found.push(...withUnitsBehind(prefix.unit, text, end, amount));
    }
  }
  return oneForEachEnd(found);
}

const withUnitsBehind = (units: TrieNode<string>, text: string, place: number, value: string): Quantity[] =>
  prefixes(units, text, place).map(({ end, value: unit }) => ({ end, value, unit }));

const oneForEachEnd = <R extends { readonly end: number }>(readings: readonly R[]): R[] =>
  readings.filter(({ end }, index) => readings.findIndex((reading) => reading.end === end) === index);

function unitWords(measures: readonly Measure[]): UnitWords {
  const before = trieNode<Before>();
  for (const { words, unit, belowZero = false } of measures.flatMap((measure) => measure.before ?? [])) {
    const made = typeof unit === "string" ? unit : unitTrie(unit);
    for (const word of words) nodeAt(before, folded(word)).value = { unit: made, belowZero };
  }
  const counted = measures.flatMap(({ countedWords = [] }) => countedWords);
  return {
    behind: unitTrie(measures.flatMap(({ units }) => units)),
    before,
    counted: new Map(counted.map(({ word, unit }) => [word, unit])),
  };
}

/**
 * The units by their spellings. LINE guide, Interaction model: only a type of its own tells whether 50キロ is a distance
 * or a weight; where both are meant, the word itself is delivered.
 */
function unitTrie(units: readonly Unit[]): TrieNode<string> {
  const root = trieNode<string>();
  for (const { name, spellings } of units) {
    for (const spelling of spellings) {
      const node = nodeAt(root, folded(spelling));
      node.value = node.value === null || node.value === name ? name : spelling;
    }
  }
  return root;
}
