import { answerFindings } from "./answer-findings.ts";
import { checkFindings } from "./check-findings.ts";
import { severitySwitch, type FindingRule, type Severity } from "./finding.ts";
import { switches } from "./switches.ts";
import type { Axes, Rule, Value } from "./rule.ts";

// Everything that settings can decide: the switches of docs/open-questions.md, and how serious each finding is.

export const findingRules = { ...answerFindings, ...checkFindings } satisfies Record<string, FindingRule>;

type Switches = typeof switches;
type ValueOf<R> = R extends Rule<infer V> ? V : never;

export type SwitchName = keyof Switches;
export type FindingId = keyof typeof findingRules;
export type RuleName = SwitchName | FindingId;
export type Severities = { readonly [Id in FindingId]: Severity };
export type Rules = { readonly [Name in SwitchName]: ValueOf<Switches[Name]> } & Severities;

const severitySwitches = Object.fromEntries(
  Object.entries<FindingRule>(findingRules).map(([id, rule]) => [id, severitySwitch(rule)]),
) as Readonly<Record<FindingId, Rule<Severity>>>;

export const ruleTable: Readonly<Record<RuleName, Rule<Value>>> = { ...switches, ...severitySwitches };
export const switchNames = Object.keys(switches) as SwitchName[];
export const findingIds = Object.keys(findingRules) as FindingId[];
export const ruleNames: readonly RuleName[] = [...switchNames, ...findingIds];

/** The rules in force: defaults by the three axes, then each set of overrides, later ones winning. */
export function resolveRules(axes: Axes, ...overrides: readonly (Partial<Rules> | undefined)[]): Rules {
  const rules: Partial<Record<RuleName, Value>> = {};
  for (const name of ruleNames) rules[name] = defaultOf(ruleTable[name], axes);
  return Object.assign(rules, ...overrides) as Rules;
}

function defaultOf(rule: Rule<Value>, axes: Axes): Value {
  const { region, messageFormat, lang } = rule.by ?? {};
  return messageFormat?.[axes.messageFormat] ?? region?.[axes.region] ?? lang?.[axes.lang] ?? rule.default;
}
