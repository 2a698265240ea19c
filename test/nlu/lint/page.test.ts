import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { lintRules } from "../../../src/nlu/lint/lint-model.ts";

// docs/lint.md is where a finding is looked up: every rule has its row, with the severity and sections it has.

const page = readFileSync(join(import.meta.dirname, "..", "..", "..", "docs", "lint.md"), "utf8");
const rows = page
  .split("\n")
  .filter((line) => line.startsWith("| `"))
  .map((line) => line.slice(1, -1).split(" | "))
  .map((cells) => cells.map((cell) => cell.trim()));

test("every rule has its row, in the order of the rules", () => {
  const shown = rows.map(([id, severity, regions, , sources]) => ({ id, severity, regions, sources }));
  expect(shown).toEqual(
    lintRules.map(({ id, severity, source }) => ({
      id: `\`${id}\``,
      severity,
      regions: Object.keys(source)
        .map((region) => `\`${region}\``)
        .join(" "),
      sources: Object.values(source).join("; "),
    })),
  );
});

test("every row says where it is found", () => {
  for (const [id, , , what = ""] of rows) expect(what.length, id).toBeGreaterThan(15);
});
