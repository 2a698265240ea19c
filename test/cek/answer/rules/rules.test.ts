import { expect, test } from "vitest";
import { findingRules } from "../../../../src/rules/rules.ts";
import { answerFindings } from "../../../../src/rules/answer-findings.ts";
import { heard } from "./heard.ts";
import { rows } from "./rows.ts";
import type { Region } from "../../../../src/axes.ts";
import type { FindingRule } from "../../../../src/rules/finding.ts";
import type { FindingId } from "../../../../src/rules/rules.ts";

const regions = ["kr", "jp"] as const;
const ruleOf = (id: FindingId): FindingRule => findingRules[id];
const severityIn = (region: Region, { severity, by }: FindingRule): string => by?.[region] ?? severity;
const asTold = (severity: string): string => (severity === "error" ? "failure" : severity);

const asked = rows.flatMap((row) =>
  regions.flatMap((region) => (row.region === undefined || row.region === region ? [{ ...row, region }] : [])),
);
const refusals: readonly FindingId[] = [
  "answer-empty",
  "answer-not-json",
  "answer-not-object",
  "answer-too-deep",
  "answer-value",
];

test.each(asked.filter(({ rule }) => !refusals.includes(rule)))(
  "$rule ($region) is found at $path, and nothing else",
  async ({ rule, region, path, where, broken, sound }) => {
    const { severity: _, source, fixed: isFixed } = ruleOf(rule);
    const { turn, told } = await heard(region, where, broken);
    const severity = asTold(severityIn(region, ruleOf(rule)));
    expect(told.map(({ code, path: at }) => ({ code, at }))).toEqual([{ code: rule, at: path }]);
    expect(told[0]).toMatchObject({ severity, source: source[region] });
    expect(turn.findings.filter(({ code }) => code !== "login-expected")).toEqual(isFixed ? [] : told);
    expect(turn.failure?.code).toBe(isFixed ? rule : undefined);
    expect((await heard(region, where, sound)).told).toEqual([]);
  },
);

test.each(asked.filter(({ rule }) => refusals.includes(rule)))(
  "$rule ($region) makes the answer useless",
  async ({ rule, region, path, where, broken, sound }) => {
    const { turn, told } = await heard(region, where, broken);
    expect(turn.findings).toEqual([]);
    expect(turn.failure?.code).toBe("extension-invalid-response");
    expect(told.map(({ severity, code }) => `${severity} ${code}`)).toEqual(["failure extension-invalid-response"]);
    expect(told[0]?.problems).toMatchObject([{ rule, path }]);
    expect((await heard(region, where, sound)).told).toEqual([]);
  },
);

test("every rule about answers is in the table, in the order of the rules", () => {
  expect([...new Set(rows.map(({ rule }) => rule))]).toEqual(Object.keys(answerFindings));
});
