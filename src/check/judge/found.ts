import { checkFindings } from "../../rules/check-findings.ts";
import type { FindingRule } from "../../rules/finding.ts";
import type { CheckRule, Subject } from "../probes/probe.ts";
import type { CheckFinding } from "../report.ts";
import { words } from "./words.ts";

/** A finding in one place, before those that say the same are put together. */
export type Found = Omit<CheckFinding, "probes">;

/** A finding of the check's own; none where its rule is off. */
export function foundBy(
  { rules, region }: Subject,
  rule: CheckRule,
  probe: string,
  received: string | null = null,
): Found[] {
  const severity = rules[rule];
  if (severity === "off") return [];
  const { source }: FindingRule = checkFindings[rule];
  const { kr = null, jp = null } = source;
  const { message, remedy } = words[rule];
  return [
    {
      rule,
      severity,
      probe,
      path: null,
      message,
      remedy: typeof remedy === "string" ? remedy : remedy[region],
      received,
      source: region === "kr" ? kr : jp,
    },
  ];
}
