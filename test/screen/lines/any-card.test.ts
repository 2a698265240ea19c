import fc from "fast-check";
import stringWidth from "string-width";
import { expect, test } from "vitest";
import { cardLines } from "../../../src/screen/lines/card-lines.ts";
import { randomCard } from "./random-cards.ts";
import { hasStrangeControls, ownEscapes, seen } from "./seen.ts";

const options = fc.record({
  columns: fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 220 })),
  colour: fc.boolean(),
  frame: fc.boolean(),
  contentLayer: fc.option(fc.record({ width: fc.integer({ min: 1, max: 2000 }), height: fc.constant(360) }), {
    nil: undefined,
  }),
});

test("whatever a card holds, its lines fit, and nothing but our own colours and columns reaches the terminal", () => {
  fc.assert(
    fc.property(randomCard, options, (card, given) => {
      const lines = cardLines(card, given);
      for (const line of lines) {
        if (hasStrangeControls(line)) throw new Error(`a control: ${JSON.stringify(line)}`);
        if (!given.colour && ownEscapes(line).some((own) => own.endsWith("m"))) throw new Error(`a colour: ${line}`);
        if (!given.frame && ownEscapes(line).some((own) => own.endsWith("G"))) throw new Error(`a column: ${line}`);
        const columns = stringWidth(seen(line));
        if (columns > given.columns) throw new Error(`${columns} of ${given.columns}: ${JSON.stringify(seen(line))}`);
      }
      if (given.frame && given.columns >= 20) {
        expect(new Set(lines.map((line) => stringWidth(seen(line)))).size).toBe(1);
        expect(lines.every((line) => /[╮│╯]$/.test(seen(line)))).toBe(true);
      }
    }),
    { numRuns: 150 },
  );
});
