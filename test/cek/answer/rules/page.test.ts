import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { answerFindings } from "../../../../src/rules/answer-findings.ts";
import { ruleTable, type RuleName } from "../../../../src/rules/rules.ts";
import type { FindingRule } from "../../../../src/rules/finding.ts";

// docs/answers.md is where a finding is looked up: every rule has its row, with the severity and pages it has.

const page = readFileSync(join(import.meta.dirname, "..", "..", "..", "..", "docs", "answers.md"), "utf8");
const [text = "", table = ""] = page.split("## The rules");
const rows = table
  .split("\n")
  .filter((line) => line.startsWith("| `"))
  .map((line) => line.slice(1, -1).split(" | "))
  .map((cells) => cells.map((cell) => cell.trim()));

const rules = Object.entries<FindingRule>(answerFindings);
const regionsOf = ({ source }: FindingRule) => (["kr", "jp"] as const).filter((region) => source[region] !== undefined);

function severityOf(rule: FindingRule): string {
  if (rule.fixed) return `${rule.severity}, fixed`;
  const each = regionsOf(rule).map((region) => [rule.by?.[region] ?? rule.severity, region] as const);
  const isOne = new Set(each.map(([severity]) => severity)).size === 1;
  return isOne ? each[0]![0] : each.map(([severity, region]) => `${severity} in \`${region}\``).join(", ");
}

test("every rule has its row, in the order of the rules", () => {
  const shown = rows.map(([id, severity, regions, , sources]) => ({ id, severity, regions, sources }));
  expect(shown).toEqual(
    rules.map(([id, rule]) => ({
      id: `\`${id}\``,
      severity: severityOf(rule),
      regions: regionsOf(rule)
        .map((region) => `\`${region}\``)
        .join(" "),
      sources: [...new Set(regionsOf(rule).map((region) => rule.source[region]))].join("; "),
    })),
  );
});

test("every row says where it is found", () => {
  for (const [id, , , what = ""] of rows) expect(what.length, id).toBeGreaterThan(15);
});

test("every rule and switch that the page names exists, and all that the SDKs are known for are rules", () => {
  const named = [...page.matchAll(/`([a-z]+(?:-[a-z]+)+|[a-z]+(?:[A-Z][a-z]+)?\.[a-z]+[A-Z]\w+)`/g)].map(
    ([, name]) => name!,
  );
  const others = ["clova-device", "extension-invalid-response"];
  expect(named.filter((name) => !Object.hasOwn(ruleTable, name) && !others.includes(name))).toEqual([]);
  expect(named.length).toBeGreaterThan(rules.length);
});

test("the numbers in the text are those in force", () => {
  const number = (name: RuleName): string => Number(ruleTable[name].default).toLocaleString("en");
  expect(text).toContain(`\`speech.maxCharacters\` (${number("speech.maxCharacters")})`);
  const first = rules.filter(([, { fixed }]) => fixed === true).slice(0, 5);
  expect(first.map(([id]) => id)).toEqual(rules.slice(0, 5).map(([id]) => id));
});
