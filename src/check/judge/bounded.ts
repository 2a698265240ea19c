import { anyPath } from "../baseline.ts";
import type { CheckFinding } from "../report.ts";

/** Of one rule; an extension may find as many ways to break it as it sends answers. */
const mostOfOne = 10;

/** No more than ten findings of a rule and severity, and one that says how many more there are. */
export function bounded(findings: readonly CheckFinding[]): CheckFinding[] {
  const groups = new Map<string, CheckFinding[]>();
  for (const finding of findings) {
    const group = groups.get(kindOf(finding));
    if (group) group.push(finding);
    else groups.set(kindOf(finding), [finding]);
  }
  return findings.flatMap((finding) => {
    const [eleventh, ...further] = groups.get(kindOf(finding))!.slice(mostOfOne);
    if (finding === eleventh) return [others([eleventh, ...further])];
    return eleventh && further.includes(finding) ? [] : [finding];
  });
}

const kindOf = ({ rule, severity }: CheckFinding): string => `${severity} ${rule}`;

function others(more: readonly [CheckFinding, ...CheckFinding[]]): CheckFinding {
  const { rule, severity, probe, source, remedy } = more[0];
  const probes = [...new Set(more.flatMap((finding) => finding.probes))];
  const message = `And ${more.length} more of the same rule.`;
  return { rule, severity, probe, probes, path: anyPath, message, received: null, source, remedy };
}
