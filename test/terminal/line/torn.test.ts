import fc from "fast-check";
import { stripVTControlCharacters } from "node:util";
import { expect, test } from "vitest";
import { cut } from "../../../src/terminal/output/cut.ts";
import { openScreen, type Screen } from "./screen.ts";

/** What a terminal sends for keys, and what people type. */
const keys = [
  ...["a", "Z", " ", "/", "가", "힣", "피자봇", "ピザ", "漢", "e\u0301", "한", "ｶ", "🍕", "😀", "\t"],
  ...["\u001b[A", "\u001b[B", "\u001b[C", "\u001b[D", "\u001b[H", "\u001b[F", "\u001b[3~", "\u007f", "\u007f"],
  ...["\u0001", "\u0005", "\u0002", "\u0006", "\u000b", "\u0015", "\u0017", "\u0019", "\u001bb", "\u001bf", "\u001bd"],
  ...["\r", "\u0012", "\u0007", "\u001f", "\u001b[Z", "\u001b[200~여러 줄\nb\u001b[201~", "\u001b[24~"],
];

type Act = { key: string } | { print: string } | { status: readonly string[] } | { hint: string | null };

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ key: fc.constantFrom(...keys) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      print: fc.constantFrom(
        "short",
        "",
        '  says "긴 문장이 줄을 넘어서 이어집니다, 그렇지요?" (ko)',
        "x".repeat(40),
        "a".repeat(95),
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ status: fc.constantFrom([], ["● idle"], ["● listening 3 s", "  music 0:01 노래"]) }),
  },
  { weight: 1, arbitrary: fc.record({ hint: fc.constantFrom(null, "힌트", "a hint") }) },
);

async function perform(screen: Screen, one: Act): Promise<string | null> {
  if ("key" in one) await screen.type(one.key);
  else if ("print" in one) {
    await screen.print(one.print);
    return one.print;
  } else if ("status" in one) screen.line.showStatus(one.status);
  else screen.line.showHint(one.hint);
  await screen.settled();
  return null;
}

/** What was printed stands above, whole and once, and below it exactly the frame, with the cursor in its cell. */
function expectWhole(screen: Screen, printed: readonly string[]): void {
  const { rows, cursor } = screen.expected();
  const frame = rows.map((row) => stripVTControlCharacters(row).trimEnd());
  const all = [...printed.map((line) => line.trimEnd()), ...frame];
  while (all.at(-1) === "") all.pop();
  // A wide sign that no longer fits into a row leaves a cell empty there, so that spaces count for nothing.
  expect(screen.lines().map(unspaced)).toEqual(all.map(unspaced));
  expect(screen.cursor().column).toBe(cursor.column);
}

const unspaced = (line: string): string => line.replaceAll(" ", "");

const candidates = ["피자 주문해줘", "피자 두 판", "/press play", "/press pause"].map((text) => ({ text }));

async function play(acts: readonly Act[], columns: number, rows: number): Promise<void> {
  const complete = (_: string, cursor: number) => ({ from: cursor, to: cursor, candidates });
  const screen = openScreen({ columns, rows }, { complete });
  const fitted = (one: Act): Act => ("status" in one ? { status: one.status.map((row) => cut(row, columns)) } : one);
  const printed: string[] = [];
  try {
    for (const one of acts) {
      const line = await perform(screen, fitted(one));
      if (line !== null) printed.push(line);
      expectWhole(screen, printed);
    }
  } finally {
    screen.close();
  }
}

const widths = fc.integer({ min: 8, max: 60 });
const heights = fc.integer({ min: 2, max: 14 });

test("random keys with random output never leave a torn screen", async () => {
  await fc.assert(fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 60 }), widths, heights, play));
});

test("neither do a thousand keys in one go", async () => {
  const keysOf = (acts: readonly Act[]): number => acts.filter((one) => "key" in one).length;
  const many = fc.array(act, { minLength: 1700, maxLength: 1700, size: "max" }).filter((acts) => keysOf(acts) >= 1000);
  await fc.assert(
    fc.asyncProperty(many, (acts) => play(acts, 47, 11)),
    { numRuns: 1, endOnFailure: true },
  );
});
