import { ConfigurationError } from "../errors.ts";
import { suggestion } from "../suggestion.ts";
import { findingRules, ruleNames, ruleTable, type RuleName, type Rules } from "./rules.ts";
import type { FindingRule } from "./finding.ts";
import type { Rule, Value } from "./rule.ts";

interface Place {
  readonly file?: string;
}

/** Checks one rule from outside. `value` may be text, as on the command line. Throws ConfigurationError. */
export function readRule(name: string, value: unknown, place: Place = {}): Partial<Rules> {
  if (!isRuleName(name)) throw new ConfigurationError(`there is no rule \`${name}\`.${whichRules(name)}`, place);
  const rule = ruleTable[name];
  if (isFixed(name) && value !== "error") {
    const why = "what breaks it cannot be carried out";
    throw new ConfigurationError(`rule \`${name}\` is always an error: ${why}`, place);
  }
  const read = fromText(rule, value);
  if (read === undefined) {
    throw new ConfigurationError(`rule \`${name}\` must be ${allowed(rule)}, got ${JSON.stringify(value)}`, place);
  }
  return { [name]: read };
}

/** Checks a whole object of rules, as in a profile or in settings. */
export function readRules(values: unknown, place: Place = {}): Partial<Rules> {
  if (typeof values !== "object" || values === null || Array.isArray(values)) {
    const message = `\`rules\` must be an object of rule names and values, got ${JSON.stringify(values)}`;
    throw new ConfigurationError(message, place);
  }
  const read = Object.entries(values).map(([name, value]) => readRule(name, value, place));
  return Object.assign({}, ...read) as Partial<Rules>;
}

export const isRuleName = (name: string): name is RuleName => Object.hasOwn(ruleTable, name);

/** What to say behind a name that is none: the nearest one, and where they are listed. */
export const whichRules = (name: string): string =>
  `${suggestion(name, ruleNames)} docs/open-questions.md, docs/answers.md and docs/check.md list them`;

const isFixed = (name: RuleName): boolean =>
  Object.hasOwn(findingRules, name) && (findingRules as Readonly<Record<string, FindingRule>>)[name]?.fixed === true;

function fromText(rule: Rule<Value>, value: unknown): Value | undefined {
  switch (typeof rule.default as "boolean" | "number" | "string") {
    case "boolean":
      return value === true || value === "true" ? true : value === false || value === "false" ? false : undefined;
    case "number": {
      const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
      const [low, high] = rule.range ?? [0, Number.MAX_SAFE_INTEGER];
      return Number.isInteger(number) && (number as number) >= low && (number as number) <= high
        ? (number as number)
        : undefined;
    }
    case "string":
      return typeof value === "string" && (rule.choices === undefined || rule.choices.includes(value))
        ? value
        : undefined;
  }
}

function allowed(rule: Rule<Value>): string {
  if (rule.choices) return rule.choices.map((choice) => `\`${choice}\``).join(" or ");
  if (typeof rule.default === "boolean") return "`true` or `false`";
  return rule.range ? `a whole number from ${rule.range[0]} to ${rule.range[1]}` : "text";
}
