import { expect, test } from "vitest";
import { lintRules } from "../../../src/nlu/lint/lint-model.ts";
import { linted, type ModelInShort } from "./linted.ts";
import { rows } from "./rows.ts";
import type { Region } from "../../../src/axes.ts";

test.each(rows)("$rule ($region) is found where it is broken, and nothing else", ({ rule, region, broken, sound }) => {
  expect(rulesIn(region, broken, rule)).toEqual([rule]);
  expect(rulesIn(region, sound, rule)).toEqual([]);
});

test("every rule is in the table, in the table's order", () => {
  expect([...new Set(rows.map(({ rule }) => rule))]).toEqual(lintRules.map(({ id }) => id));
});

/** Small models have few samples; that is told of one row alone. */
const rulesIn = (region: Region, model: ModelInShort, asked: string): string[] => [
  ...new Set(linted(region, model).flatMap(({ rule }) => (rule === "samples.few" && rule !== asked ? [] : [rule]))),
];
