import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { codesOfExtensions } from "../../src/check/judge/trace-findings.ts";
import { words } from "../../src/check/judge/words.ts";
import { probeKinds } from "../../src/check/probes/probes.ts";
import { checkFindings } from "../../src/rules/check-findings.ts";
import type { FindingRule } from "../../src/rules/finding.ts";

// docs/check.md is where a finding is looked up: every rule and every kind of probe has its row.

const docs = (name: string): string => readFileSync(join(import.meta.dirname, "..", "..", "docs", name), "utf8");

/** The rows of the table that stands first behind a heading, cell by cell. */
const tableUnder = (heading: string): string[][] => {
  const [, section = ""] = docs("check.md").split(`\n## ${heading}\n`);
  const [text = ""] = section.split("\n## ");
  const rows = text.split("\n").filter((line) => line.startsWith("| `"));
  return rows.map((row) => row.slice(2, -2).split(" | "));
};

const severity = ({ severity: usual, by = {} }: FindingRule): string =>
  [usual, ...Object.entries(by).map(([region, other]) => `${other} in \`${region}\``)].join(", ");

test("every kind of probe has its row, in the order in which they run", () => {
  expect(tableUnder("Probes")).toEqual(probeKinds.map(({ name, says }) => [`\`${name}\``, says]));
});

test("every rule has its row, in the order of the rules", () => {
  const rules = Object.entries<FindingRule>(checkFindings).map(([id, rule]) => {
    const sources = [...new Set(Object.values(rule.source))].join("; ");
    return [`\`${id}\``, severity(rule), rule.says, sources];
  });
  expect(tableUnder("Findings")).toEqual(rules);
});

test("every rule has words of its own", () => {
  expect(Object.keys(words)).toEqual(Object.keys(checkFindings));
  for (const [rule, { message, remedy }] of Object.entries(words)) {
    expect(message, rule).toMatch(/^[A-Z].*\.$/);
    expect(remedy, rule).toMatch(/[.md]$/);
  }
});

test("the codes that are taken for findings are codes of the trace", () => {
  for (const code of codesOfExtensions) expect(docs("trace.md")).toContain(`| \`${code}\` |`);
});
