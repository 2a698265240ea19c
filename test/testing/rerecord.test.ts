import fc from "fast-check";
import { expect, test } from "vitest";
import { isAsExpected } from "../../src/testing/edit.ts";
import { rerecorded } from "../../src/testing/rerecord.ts";
import { compared } from "./compared.ts";

function again(text: string, ...answers: readonly (readonly string[])[]): string {
  const { conversation, exchanges } = compared(text, ...answers);
  return rerecorded(conversation, exchanges);
}

test("keeps front matter, comments, empty lines and the user's lines as they are", () => {
  const text = "#  why \nseed : 1\n---\n\n>a\n   # within\n  plays old\n\n# next\n  >  !b \n  plays old\n# end";
  expect(again(text, ["plays new", "plays newer"], [])).toBe(
    "#  why \nseed : 1\n---\n\n>a\n   # within\n  plays new\n  plays newer\n\n# next\n  >  !b \n# end",
  );
});

test("keeps what was met, however loosely, and writes the rest in its place", () => {
  const text = "> a\n    ...\n  /says .*/\n  listens\n> b\n  ...\n";
  expect(again(text, ["plays x", 'says "y" (ko)', "shows Text: z", "listens"], ["listens"])).toBe(
    "> a\n    ...\n  /says .*/\n  shows Text: z\n  listens\n> b\n  ...\n",
  );
});

test("changes nothing where all is as expected", () => {
  const text = "\ufeff> a\r\n\t...\r\n";
  expect(again(text, ["x", "y"])).toBe(text);
});

test("records the times where times were expected", () => {
  const text = "> a\n  +0.000 listens\n> b\n  listens\n";
  expect(again(text, ["+0.500 plays x", "+1.000 listens"], ["+2.000 plays y"])).toBe(
    "> a\n  +0.500 plays x\n  +1.000 listens\n> b\n  plays y\n",
  );
});

test.each(["\r\n", "\r", "\n"])("ends its lines as the file does, with %j", (ending) => {
  expect(again(`> a${ending}  plays old${ending}> b`, ["plays new"], ["listens"])).toBe(
    `> a${ending}  plays new${ending}> b${ending}  listens${ending}`,
  );
});

test("makes any conversation one that is as expected", () => {
  const expectation = fc.constantFrom(
    "  plays a",
    "  plays b",
    "  ...",
    "  /plays (a|c)/",
    "# comment",
    "",
    "  +1.000 plays a",
  );
  const answer = fc.array(fc.constantFrom("plays a", "plays b", "plays c", "+1.000 plays a"), { maxLength: 5 });
  const exchange = fc.tuple(fc.array(expectation, { maxLength: 6 }), answer);
  fc.assert(
    fc.property(fc.array(exchange, { minLength: 1, maxLength: 4 }), (exchanges) => {
      const text = exchanges.flatMap(([lines], index) => [`> line ${index}`, ...lines]).join("\n");
      const answers = exchanges.map(([, lines]) => lines);
      const recorded = again(text, ...answers);
      expect(compared(recorded, ...answers).exchanges.every(({ edits }) => isAsExpected(edits))).toBe(true);
      expect(again(recorded, ...answers)).toBe(recorded);
    }),
    { numRuns: 300 },
  );
});
