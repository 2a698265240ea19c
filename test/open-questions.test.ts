import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findingIds, ruleNames, ruleTable, switchNames } from "../src/rules/rules.ts";

// docs/open-questions.md is where a user looks a switch up: it must have every one, with the default that is in force.

const page = readFileSync(join(import.meta.dirname, "..", "docs", "open-questions.md"), "utf8");

/** The cells of every row that has a switch, by its name. */
const rows = page
  .split("\n")
  .filter((line) => line.startsWith("| "))
  .map((line) => line.slice(1, -1).split("|"))
  .map((cells) => cells.map((cell) => cell.trim()))
  .filter(([, , name]) => name?.startsWith("`"));

interface AnyRule {
  readonly default: boolean | number | string;
  readonly by?: Readonly<Record<string, Readonly<Record<string, boolean | number | string>>>>;
  readonly choices?: readonly (boolean | number | string)[];
  readonly range?: readonly [number, number];
}

const code = (value: boolean | number | string): string => (value === "" ? '`""`' : `\`${value}\``);

function defaults(rule: AnyRule): string {
  const otherwise = Object.values(rule.by ?? {}).flatMap((axis) => Object.entries(axis));
  const values = [...new Set(otherwise.map(([, value]) => value))];
  const where = (wanted: AnyRule["default"]) =>
    otherwise.flatMap(([place, value]) => (value === wanted ? [`\`${place}\``] : [])).join(", ");
  return [code(rule.default), ...values.map((value) => `${code(value)} in ${where(value)}`)].join("; ");
}

function values({ default: value, choices, range }: AnyRule): string {
  if (choices) return choices.map(code).join(" ");
  if (typeof value === "boolean") return "`true` `false`";
  return range ? `${range[0]} to ${range[1]}` : "text";
}

test("every switch has one row, and no row has a switch that does not exist", () => {
  const named = rows.map(([, , name]) => name!);
  const quoted = (names: readonly string[]) => names.map((name) => `\`${name}\``);
  // A finding has its severity for a switch; docs/answers.md lists them all.
  expect(named.filter((name) => !quoted(findingIds).includes(name)).sort()).toEqual(quoted(switchNames).sort());
  expect(named.filter((name) => !quoted(ruleNames).includes(name))).toEqual([]);
});

test.each(ruleNames.filter((name) => rows.some(([, , shown]) => shown === `\`${name}\``)))(
  "the row of %s tells its default, its values and why",
  (name) => {
    const rule: AnyRule = ruleTable[name];
    const [, question, , shownDefault, shownValues, why] = rows.find(([, , shown]) => shown === `\`${name}\``) ?? [];
    expect({ default: shownDefault, values: shownValues }).toEqual({ default: defaults(rule), values: values(rule) });
    expect(question).not.toBe("");
    expect(why?.length).toBeGreaterThan(40);
  },
);
