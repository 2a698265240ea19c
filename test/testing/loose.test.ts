import fc from "fast-check";
import { expect, test } from "vitest";
import { isAsExpected } from "../../src/testing/edit.ts";
import { difference } from "../../src/testing/difference.ts";
import { changesOf, rerecorded } from "../../src/testing/rerecord.ts";
import { compared } from "./compared.ts";

const loose = (...lines: readonly string[]): string => ["expectations: loose", "---", "> a", ...lines, ""].join("\n");
const strict = (...lines: readonly string[]): string => ["> a", ...lines, ""].join("\n");

function after(text: string, ...answers: readonly (readonly string[])[]) {
  const { conversation, exchanges } = compared(text, ...answers);
  return {
    isMet: exchanges.every(({ edits }) => isAsExpected(edits)),
    difference: difference(conversation, exchanges),
    written: rerecorded(conversation, exchanges),
    changes: changesOf(exchanges),
  };
}

test.each<[string, string[], string[], boolean]>([
  ["the lines alone", ["plays x", "plays y"], ["plays x", "plays y"], true],
  [
    "anything before, between and after them",
    ["plays x", "plays y"],
    ["plays 1", "plays x", "plays 2", "plays 3", "plays y", "plays 4"],
    true,
  ],
  ["another order", ["plays x", "plays y"], ["plays y", "plays x"], false],
  ["one of them too few", ["plays x", "plays x"], ["plays 1", "plays x", "plays 2"], false],
  ["nothing where nothing is written", [], ["plays 1", "plays 2"], true],
  ["`...` written all the same", ["plays x", "...", "plays y"], ["plays 1", "plays x", "plays y"], true],
])("a loose file wants its lines in their order: %s", (_, lines, came, isMet) => {
  expect(after(loose(...lines), came).isMet).toBe(isMet);
});

test("each exchange of a loose file has its own lines", () => {
  const text = loose("plays x", "> b", "plays y");
  expect(after(text, ["plays 1", "plays x"], ["plays y"]).isMet).toBe(true);
  expect(after(text, ["plays x", "plays y"], []).isMet).toBe(false);
});

test("what is let through is shown beside a line that did not come, as is what came in its place", () => {
  const text = loose('  says "x" (ko)', "  listens");
  expect(after(text, ["sends IntentRequest A", 'says "y" (ko)', "shows Text: z", "listens"]).difference)
    .toBe(`order.conversation:4  (- expected, + received, . let through by ...)
3   > a
  .   sends IntentRequest A
4 -   says "x" (ko)
  +   says "y" (ko)
  .   shows Text: z
5     listens`);
});

test("what went wrong before a line that did not come is shown, though it was let through", () => {
  const text = loose("> b", '  says "x" (ko)');
  expect(after(text, ["failure extension-status: it answered 500", "listens"], []).difference)
    .toBe(`order.conversation:5  (- expected, + received, . let through by ...)
3   > a
  .   failure extension-status: it answered 500
4   > b
5 -   says "x" (ko)`);
});

test("lines that came in another order are shown where they came", () => {
  expect(after(loose('  says "x" (ko)', "  listens"), ["listens", 'says "x" (ko)']).difference)
    .toBe(`order.conversation:4  (- expected, + received)
3   > a
4 -   says "x" (ko)
5     listens
  +   says "x" (ko)`);
});

test.each<[string, string[], string[], string[]]>([
  [
    "between two `...`",
    ["...", 'says "x" (ko)', "..."],
    ["sends A", 'says "y" (ko)', "listens"],
    ["...", 'says "y" (ko)', "..."],
  ],
  ["before `...`", ['says "x" (ko)', "..."], ['says "y" (ko)', "listens"], ['says "y" (ko)', "..."]],
  ["behind `...`", ["...", 'says "x" (ko)'], ["sends A", 'says "y" (ko)'], ["...", 'says "y" (ko)']],
  [
    "the first of several",
    ["...", 'says "x" (ko)', "..."],
    ["sends A", 'says "1" (ko)', 'says "2" (ko)'],
    ["...", 'says "1" (ko)', "..."],
  ],
  ["an expression", ["...", '/says "(x|z)" .*/', "..."], ["sends A", 'says "y" (ko)'], ["...", 'says "y" (ko)', "..."]],
  [
    "a warning of the code",
    ["...", "warning a: 1", "..."],
    ["warning b: 1", "warning a: 2"],
    ["...", "warning a: 2", "..."],
  ],
  [
    "a warning of any code",
    ["...", "/warning .*!/", "..."],
    ["sends A", "warning a: 2"],
    ["...", "warning a: 2", "..."],
  ],
  [
    "at the wrong place",
    ["plays 1", "plays 2", "..."],
    ["plays 2", "listens", "plays 1"],
    ["plays 2", "...", "plays 1"],
  ],
  [
    "at the other end of `...`",
    ["plays 1", "plays 2", "..."],
    ["plays 2", "plays 1", "listens"],
    ["plays 2", "plays 1", "..."],
  ],
  ["none of the kind", ["...", 'says "x" (ko)', "..."], ["sends A", "plays b"], ["...", "..."]],
  ["an expression of no kind", ["...", "/(says|plays) x/", "..."], ["sends A", "plays b"], ["...", "..."]],
])("`--update` writes what came in place of a line that stands %s", (_, lines, came, written) => {
  const result = after(strict(...lines), came);
  expect(result.isMet).toBe(false);
  const shown = result.written.split("\n").map((line) => line.trim());
  expect(shown).toEqual(["> a", ...written, ""]);
  expect(after(result.written, came).isMet).toBe(true);
});

test("an update tells how many lines it takes out and puts in", () => {
  expect(after(strict("plays x", "plays y"), ["plays y", "plays z", "plays z"]).changes).toEqual({
    removed: 1,
    added: 2,
  });
  expect(after(strict("plays x"), ["plays x"]).changes).toEqual({ removed: 0, added: 0 });
});

test("no update loses a line of whose kind one came, and after it all is met", () => {
  const words = ["plays 1", "plays 2", "shows Text: 1", "listens"];
  const expectation = fc.constantFrom(...words, "...", "/plays [12]/");
  const lines = fc.array(expectation, { maxLength: 6 });
  fc.assert(
    fc.property(fc.boolean(), lines, fc.array(fc.constantFrom(...words), { maxLength: 6 }), (isLoose, wanted, came) => {
      const text = (isLoose ? loose : strict)(...wanted);
      const { written } = after(text, came);
      expect(after(written, came).isMet).toBe(true);
      expect(after(written, came).written).toBe(written);
      const kind = (line: string) => /^\/?(\w+)/.exec(line.trim())?.[1];
      const counted = (all: readonly string[], one: string) => all.filter((line) => kind(line) === one).length;
      // With one kind of line alone, as many as can be are kept.
      if (new Set([...wanted, ...came].map(kind).filter(Boolean)).size > 1) return;
      for (const one of ["plays", "shows", "listens"]) {
        const kept = counted(written.split("\n"), one);
        expect(kept).toBeGreaterThanOrEqual(Math.min(counted(wanted, one), counted(came, one)));
      }
    }),
    { numRuns: 2000 },
  );
});
