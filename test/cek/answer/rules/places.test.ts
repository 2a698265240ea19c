import { expect, test } from "vitest";
import { findingRules, resolveRules } from "../../../../src/rules/rules.ts";
import { answer, says, text } from "./answers.ts";
import { readAs } from "./heard.ts";
import { sent } from "./row.ts";
import { rows } from "./rows.ts";
import type { FindingRule } from "../../../../src/rules/finding.ts";
import type { FindingId } from "../../../../src/rules/rules.ts";

// Over HTTP every finding has its line and column; what is told only of the whole has none.

const ofTheDevice: readonly FindingId[] = ["nothing-to-say", "card-text-assumed"];
const judged = rows.filter(({ rule }) => !ofTheDevice.includes(rule));
const ruleOf = (id: FindingId): FindingRule => findingRules[id];

test.each(judged)(
  "$rule at $path stands in the body where it is said to stand",
  ({ rule, region = "kr", where, path, broken }) => {
    const { text: body, findings, problems } = readAs(region, where, broken);
    const found = [...findings, ...problems].find((one) => one.rule === rule && one.path === path);
    if (path === "") return expect(found).toBeDefined();
    const { line, column } = found!;
    const before = body
      .split("\n")
      .slice(0, line)
      .map((text, index) => (index === line! - 1 ? text.slice(0, column! - 1) : text))
      .join("\n");
    const { key, value, isThere } = follow(JSON.parse(body) as unknown, path);
    expect(isThere || canBeMissing(rule)).toBe(true);
    const behind = body.slice(before.length);
    if (aboutKeys.test(rule)) return expect(behind.startsWith(`"${String(key)}":`)).toBe(true);
    if (typeof key === "string") expect(before).toMatch(new RegExp(`"${key}": ?$`));
    const [first = ""] = JSON.stringify(value);
    expect(behind.startsWith(first)).toBe(true);
  },
);

/** Rules about what a member is called, or where it stands. */
const aboutKeys = /-key$|^directive-namespace$|^session-attributes/;

/** Rules about what is not there. */
const canBeMissing = (rule: FindingId): boolean =>
  /missing|^answer-value$|^directive-(?:message-id|invalid)$|^stream-(?:value|deliver)$|^speech-lang/.test(rule);

/** What stands at a path, or next above it. */
function follow(json: unknown, path: string): { key: string | number | null; value: unknown; isThere: boolean } {
  const keys = [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, name]) =>
    index === undefined ? name! : Number(index),
  );
  let [value, key]: [unknown, string | number | null] = [json, null];
  for (const [index, next] of keys.entries()) {
    const inside = (value as Record<string | number, unknown>)[next];
    if (inside === undefined) {
      // Only the last of a path may be missing.
      expect(index).toBe(keys.length - 1);
      return { key, value, isThere: false };
    }
    [value, key] = [inside, next];
  }
  return { key, value, isThere: true };
}

test.each(judged.filter(({ region }) => region === undefined))(
  "$rule is told nowhere else in the body in either region",
  ({ rule, where, path, broken }) => {
    for (const region of ["kr", "jp"] as const) {
      const { findings, problems } = readAs(region, where, broken);
      const inForce = resolveRules({ region, messageFormat: "kr-2019", lang: "en" }, where.rules);
      const told = findings.filter((one) => one.rule === rule || inForce[one.rule] !== "off");
      expect([...told, ...problems].map((one) => `${one.rule} ${one.path}`)).toEqual([`${rule} ${path}`]);
    }
  },
);

test("a Content-Type that is missing is told, and lines are known all the same", () => {
  const { findings } = readAs("kr", {}, sent(JSON.stringify(answer({ card: null })), ""));
  expect(findings).toMatchObject([
    { rule: "answer-content-type", message: "the Content-Type of the answer is missing; it is read as JSON" },
    { rule: "answer-null", path: "response.card", line: 1 },
  ]);
});

test("an answer of a handler has no lines", () => {
  const { findings } = readAs("kr", {}, { body: JSON.stringify(says(text("Hello", { lang: "" }))), contentType: null });
  expect(findings).toMatchObject([{ rule: "speech-lang-missing" }]);
  expect(findings[0]).not.toHaveProperty("line");
});

test("a rule without a source in a region is off there", () => {
  for (const { rule, region, where, broken } of judged) {
    const other = region === "kr" ? "jp" : "kr";
    if (region === undefined || ruleOf(rule).source[other] !== undefined) continue;
    const { findings } = readAs(other, where, broken);
    expect({ rule, severity: resolveRules({ region: other, messageFormat: "kr-2019", lang: "en" })[rule] }).toEqual({
      rule,
      severity: "off",
    });
    expect(findings.length).toBeLessThanOrEqual(1);
  }
});
