import { expect, test } from "vitest";
import { ConfigurationError, isExtensionError } from "../../../../src/errors.ts";
import { answerFindings } from "../../../../src/rules/answer-findings.ts";
import { readRule, readRules } from "../../../../src/rules/read-rules.ts";
import { createTestEmulator } from "../../../../src/testing/index.ts";
import { heard } from "./heard.ts";
import { rows } from "./rows.ts";
import type { Severity, FindingRule } from "../../../../src/rules/finding.ts";
import type { Rules } from "../../../../src/rules/rules.ts";
import type { Row } from "./row.ts";

const ruleIds = Object.keys(answerFindings) as Row["rule"][];
const isFixed = (id: string): boolean => (answerFindings as Readonly<Record<string, FindingRule>>)[id]?.fixed === true;
const changeable = ruleIds.filter((id) => !isFixed(id));
const fixed = ruleIds.filter(isFixed);

const asIf = ({ rule, region = "kr", where, broken }: Row, severity: Severity) =>
  heard(region, { ...where, rules: { ...where.rules, [rule]: severity } }, broken);

test.each(changeable)("%s is as serious as settings say, and the answer is carried out all the same", async (id) => {
  const row = rows.find(({ rule }) => rule === id)!;
  const off = await asIf(row, "off");
  expect(off.told).toEqual([]);
  for (const severity of ["note", "warning"] as const) {
    const { turn, told } = await asIf(row, severity);
    expect(told).toMatchObject([{ severity, code: id }]);
    expect(turn.failure).toBeUndefined();
    expect(done(turn)).toEqual(done(off.turn));
  }
  const { turn, told } = await asIf(row, "error");
  expect(told).toMatchObject([{ severity: "failure", code: id }]);
  expect(isExtensionError(turn.failure)).toBe(true);
  expect(turn.failure).toMatchObject({ code: id, message: `${told[0]!.message}. ${told[0]!.remedy}` });
  expect(turn.findings.filter(({ code }) => code !== "login-expected")).toEqual([]);
  expect(done(turn)).toEqual(done(off.turn));
});

/** What the user notices of a turn. */
const done = ({ speech, card, listening, session, player }: Awaited<ReturnType<typeof heard>>["turn"]) => ({
  speech,
  card,
  listening,
  session,
  player,
});

test("a rule can be switched on where its region does not have it", async () => {
  const row = rows.find(({ rule }) => rule === "card-unsupported")!;
  const rules: Partial<Rules> = { "card-unsupported": "note" };
  const { told } = await heard("kr", { rules }, row.broken);
  expect(told).toMatchObject([{ severity: "note", source: "LINE guide, Custom extension message" }]);
});

test.each(fixed)("%s is always an error", async (id) => {
  const message = `rule \`${id}\` is always an error: what breaks it cannot be carried out`;
  expect(() => readRule(id, "off")).toThrow(new ConfigurationError(message));
  await expect(createTestEmulator({ rules: { [id]: "warning" } })).rejects.toThrow(message);
});

test("a severity is one of four words, on the command line as in settings", () => {
  const [id] = changeable;
  expect(readRule(id!, "note")).toEqual({ [id!]: "note" });
  const message = `rule \`${id}\` must be \`off\` or \`note\` or \`warning\` or \`error\`, got "loud"`;
  expect(() => readRule(id!, "loud")).toThrow(message);
  expect(() => readRules({ [id!]: true }, { file: "clova-device.json" })).toThrow("clova-device.json: rule");
  expect(() => readRule("answer-nul", "off")).toThrow("Did you mean `answer-null`?");
});
