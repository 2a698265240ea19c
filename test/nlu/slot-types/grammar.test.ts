import { expect, test } from "vitest";
import { either, oneOf, optional, pattern, phraseReader, sequence } from "../../../src/nlu/slot-types/grammar.ts";
import type { Phrase } from "../../../src/nlu/slot-types/grammar.ts";

const ab = oneOf("a ab", "B");
const c = oneOf("c");

test.each<[string, Phrase, string, number[]]>([
  ["all words that stand here", ab, "abc", [1, 2]],
  ["words in one case", ab, "b", [1]],
  ["no word", ab, "c", []],
  ["phrases behind each other", sequence(ab, c), "abc", [3]],
  ["an end reached by two ways once", sequence(oneOf("a ab"), optional(oneOf("b")), c), "abc", [3]],
  ["a phrase that may be left out", sequence(optional(ab), c), "c", [1]],
  ["every end of what may follow", sequence(oneOf("a"), optional(oneOf("b bc"))), "abc", [1, 2, 3]],
  ["one phrase or the other", either(c, ab), "abc", [1, 2]],
  ["one of two that may be left out", sequence(either(optional(c), optional(ab)), oneOf("d")), "d", [1]],
  ["what a pattern finds", pattern("01", /[01]{1,2}/y), "0110", [2]],
  ["not nothing", optional(ab), "c", []],
  ["not behind the end", sequence(ab, c), "a", []],
])("reads %s", (_, phrase, text, ends) => {
  expect(phraseReader(phrase)(text, 0)).toEqual(ends.map((end) => ({ end, value: null })));
});
