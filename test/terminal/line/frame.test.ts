import fc from "fast-check";
import { expect, test } from "vitest";
import { width } from "../../../src/cells.ts";
import { cut } from "../../../src/terminal/output/cut.ts";
import { layOut } from "../../../src/terminal/line/frame.ts";

const plain = { above: ["● idle"], mark: "> ", text: "", cursor: 0, below: [] };

test.for([
  ["", 0, ["● idle", "> "], 1, 2],
  ["ab", 2, ["● idle", "> ab"], 1, 4],
  ["가나", 1, ["● idle", "> 가나"], 1, 4],
  ["12345678", 8, ["● idle", "> 12345678", ""], 2, 0],
  ["1234567가", 7, ["● idle", "> 1234567", "가"], 2, 0],
  ["\u001b[2J\u202e", 0, ["● idle", "> \\u001b[2", "J\\u202e"], 1, 2],
] as const)("lays %j with the cursor at %i out", ([text, cursor, rows, row, column]) => {
  expect(layOut({ ...plain, text, cursor }, { columns: 10, rows: 9 })).toEqual({ rows, cursor: { row, column } });
});

test("fits into every terminal, with the cursor in it", () => {
  const texts = fc.string({ unit: fc.constantFrom("a", "가", "🍕", "e\u0301", "\t"), maxLength: 200 });
  fc.assert(
    fc.property(
      texts,
      fc.nat(),
      fc.integer({ min: 2, max: 50 }),
      fc.integer({ min: 1, max: 9 }),
      (text, at, columns, rows) => {
        const content = { ...plain, text, cursor: text.length === 0 ? 0 : at % (text.length + 1), below: ["b", "c"] };
        const frame = layOut({ ...content, above: [cut("● idle", columns)] }, { columns, rows });
        expect(frame.rows.length).toBeLessThanOrEqual(Math.max(1, rows - 1));
        expect(frame.cursor.row).toBeLessThan(frame.rows.length);
        expect(frame.cursor.row).toBeGreaterThanOrEqual(0);
        expect(frame.cursor.column).toBeLessThan(columns);
        for (const row of frame.rows) expect(width(row)).toBeLessThanOrEqual(Math.max(columns, 6));
      },
    ),
  );
});

test.for([
  ["abc", 3, "abc"],
  ["abcd", 3, "ab…"],
  ["가나", 3, "가…"],
  ["가나", 1, "…"],
  ["가", 0, ""],
] as const)("cuts %j to %i cells", ([text, columns, expected]) => {
  expect(cut(text, columns)).toBe(expected);
});
