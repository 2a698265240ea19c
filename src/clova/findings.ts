import { findingRules, type FindingId } from "../rules/rules.ts";
import type { Region } from "../axes.ts";
import type { Problem } from "../errors.ts";
import type { Finding } from "../cek/answer/finding.ts";
import type { FindingRule } from "../rules/finding.ts";
import type { ClovaEffect } from "./effect.ts";
import type { ClovaSettings } from "./state.ts";

/** A finding as it is told: as serious as the rules say, with the guide page of the region; nothing where it is off. */
export function tellFinding(
  { rules, region }: Pick<ClovaSettings, "rules" | "region">,
  { rule, meant: _meant, ...found }: Finding,
  id: string | undefined,
): readonly ClovaEffect[] {
  const severity = rules[rule];
  if (severity === "off") return [];
  const source = sourceOf(rule, region);
  return [
    {
      type: "report",
      severity: severity === "error" ? "failure" : severity,
      code: rule,
      ...found,
      ...(source !== undefined && { source }),
      ...(id !== undefined && { id }),
    },
  ];
}

/** Why an answer cannot be used, each place with the guide page of the region. */
export const withSources = (problems: readonly Problem[], region: Region): readonly Problem[] =>
  problems.map((problem) => {
    const { rule = "" } = problem;
    return isFinding(rule) ? { ...problem, source: sourceOf(rule, region) } : problem;
  });

const isFinding = (rule: string): rule is FindingId => Object.hasOwn(findingRules, rule);

/** The guide page of a rule; another region's where it was switched on for this one. */
function sourceOf(rule: FindingId, region: Region): string | undefined {
  const { source }: FindingRule = findingRules[rule];
  return source[region] ?? source.kr ?? source.jp;
}
