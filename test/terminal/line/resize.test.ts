import fc from "fast-check";
import { expect, test } from "vitest";
import { cut } from "../../../src/terminal/output/cut.ts";
import { openScreen } from "./screen.ts";

const texts = fc.constantFrom("", "abc", "피자봇 시작해줘", "가나다라마바사아자차카타파하".repeat(3), "x".repeat(70));
const columns = fc.integer({ min: 10, max: 60 });

test("another width leaves one status and one line", async () => {
  await fc.assert(
    fc.asyncProperty(texts, columns, fc.array(columns, { minLength: 1, maxLength: 4 }), async (text, first, others) => {
      let width = first;
      const status = (): void =>
        screen.line.showStatus([cut("● listening 3 s | green light | session, turn 1", width)]);
      const screen = openScreen({ columns: first, rows: 20 }, { onResize: () => status() });
      try {
        status();
        await screen.print("one", "two");
        await screen.type(text);
        for (const next of others) {
          width = next;
          await screen.resize(next, 20);
        }
        const lines = screen.lines();
        expect(lines.filter((line) => line.startsWith("●"))).toHaveLength(1);
        expect(lines.filter((line) => line.startsWith(">"))).toHaveLength(1);
        expect(lines.slice(0, 2)).toEqual(["one", "two"]);
      } finally {
        screen.close();
      }
    }),
  );
});
