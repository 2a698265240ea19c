import fc from "fast-check";
import { expect, test } from "vitest";
import { align } from "../../src/testing/alignment.ts";
import { createMatcher } from "../../src/testing/pattern-match.ts";
import { isAsExpected } from "../../src/testing/edit.ts";
import { readExpectation } from "../../src/testing/expectation.ts";
import { received } from "./compared.ts";

const expectations = (lines: readonly string[]) =>
  lines.map((text, index) => readExpectation(text, { line: index + 1 }));
const aligned = (expected: readonly string[], lines: readonly string[]) => {
  const came = received(lines);
  return align(expectations(expected), came, createMatcher().withLines(came.map(({ text }) => text)));
};
const matches = (expected: readonly string[], lines: readonly string[]): boolean =>
  isAsExpected(aligned(expected, lines));

test.each<[string, string[], string[], boolean]>([
  ["nothing and nothing", [], [], true],
  ["the same lines", ["a", "b"], ["a", "b"], true],
  ["another order", ["a", "b"], ["b", "a"], false],
  ["a line too few", ["a", "b"], ["a"], false],
  ["a line too many", ["a"], ["a", "b"], false],
  ["a part of a line", ["listens"], ["stops listening"], false],
  ["`...` for nothing", ["a", "...", "b"], ["a", "b"], true],
  ["`...` for several lines", ["a", "...", "b"], ["a", "x", "b", "y", "b"], true],
  ["`...` at both ends", ["...", "b", "..."], ["a", "b", "c"], true],
  ["`...` and a line that is not there", ["...", "b", "..."], ["a", "c"], false],
  ["`...` twice", ["...", "..."], [], true],
  ["an expression for a whole line", ["/a+/"], ["aaa"], true],
  ["an expression for a part of a line", ["/a+/"], ["aaab"], false],
  ["an alternative, as a whole", ["/a|b/"], ["ab"], false],
  ["letters beyond the first plane", ["/says .* \\(.{2}\\)/"], ['says "🍕" (ko)'], true],
  ["the same time", ["+1.000 a"], ["+1.000 a"], true],
  ["another time", ["+1.000 a"], ["+1.001 a"], false],
  ["an expression and its time", ["+1.000 /a|b/"], ["+1.000 b"], true],
  ["a line expected without a time", ["a"], ["+5.000 a"], true],
])("compares %s", (_, expected, lines, isMatch) => {
  expect(matches(expected, lines)).toBe(isMatch);
});

test("finds the fewest lines that differ", () => {
  const edits = aligned(["a", "b", "c", "d"], ["a", "x", "c", "d", "e"]);
  expect(edits.map((edit) => `${edit.type} ${"expected" in edit ? edit.expected.text : edit.received.text}`)).toEqual([
    "met a",
    "missing b",
    "extra x",
    "met c",
    "met d",
    "extra e",
  ]);
});

test("gives up on an expression that would take years, and says so", () => {
  const line = `${"a".repeat(60)}!`;
  const edits = aligned(["/(a+)+/"], [line, line, line]);
  expect(edits.filter(({ type }) => type === "missing")).toMatchObject([{ isTooSlow: true }]);
  expect(edits.filter(({ type }) => type === "extra")).toHaveLength(3);
});

test("compares thousands of lines after one another", () => {
  const lines = Array.from({ length: 3000 }, (_, index) => `line ${index}`);
  expect(matches([...lines.slice(0, 2000), "...", "line 2999"], lines)).toBe(true);
  expect(matches(lines, lines.slice(1))).toBe(false);
});

const word = fc.constantFrom("a", "b", "c");
const expectedWord = fc.constantFrom("a", "b", "...", "/a|c/");

/** The plain meaning of expectations, without any cleverness. */
function means(expected: readonly string[], lines: readonly string[]): boolean {
  const [first, ...rest] = expected;
  const [line, ...others] = lines;
  if (first === undefined) return line === undefined;
  if (first === "...") return means(rest, lines) || (line !== undefined && means(expected, others));
  const isMet = line !== undefined && (first === line || (first === "/a|c/" && line !== "b"));
  return isMet && means(rest, others);
}

test("means what the grammar says, for any lines", () => {
  fc.assert(
    fc.property(fc.array(expectedWord, { maxLength: 6 }), fc.array(word, { maxLength: 7 }), (expected, lines) => {
      expect(matches(expected, lines)).toBe(means(expected, lines));
    }),
    { numRuns: 500 },
  );
});

test("leaves out no expectation and no line, whatever they are", () => {
  const anything = fc
    .string()
    .map((text) => text.trim())
    .filter((text) => !/^[/+]|\.\.\./.test(text));
  fc.assert(
    fc.property(fc.array(anything, { maxLength: 8 }), fc.array(anything, { maxLength: 8 }), (expected, lines) => {
      const edits = aligned(expected, lines);
      const inOrder = edits.flatMap((edit) => ("expected" in edit ? [edit.expected.text] : []));
      const came = edits.flatMap((edit) =>
        edit.type === "met" ? [edit.expected.text] : "received" in edit ? [edit.received.text] : [],
      );
      expect([inOrder, came]).toEqual([expected, lines]);
    }),
  );
});
