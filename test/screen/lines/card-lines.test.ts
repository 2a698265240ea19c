import { join } from "node:path";
import { expect, test } from "vitest";
import { cardLines } from "../../../src/screen/lines/card-lines.ts";
import { cards } from "./cards.ts";
import { seen } from "./seen.ts";

// The pictures in drawn/ are reviewed: look at each difference before recording it anew.

const widths = [40, 80, 200];
const plain = { colour: false, frame: false };
const framed = { colour: true, frame: true };

test.each(Object.entries(cards))(
  "%s is drawn as reviewed, at every width, with a frame and without",
  async (name, card) => {
    const drawn = widths.flatMap((columns) =>
      [plain, framed].map((look) => {
        const lines = cardLines(card, { columns, ...look, contentLayer: { width: 1024, height: 552 } }).map(seen);
        return `${columns} columns, ${look.frame ? "framed" : "plain"}\n\n${lines.join("\n")}\n`;
      }),
    );
    await expect(`${drawn.join("\n")}`).toMatchFileSnapshot(join(import.meta.dirname, "drawn", `${name}.txt`));
  },
);
