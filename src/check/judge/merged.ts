import type { CheckFinding, FindingSeverity } from "../report.ts";
import type { Found } from "./found.ts";

const bySeverity: Readonly<Record<FindingSeverity, number>> = { error: 0, warning: 1, note: 2 };

/** What is found in several probes becomes one finding; errors first, then in the order of the probes. */
export function merged(found: readonly Found[]): CheckFinding[] {
  const findings = new Map<string, CheckFinding>();
  for (const { probe, ...one } of found) {
    // In a model the same is found on many lines, each to be mended.
    const key = JSON.stringify([one.rule, one.path, one.message, probe === "model" ? (one.line ?? null) : null]);
    const known = findings.get(key);
    findings.set(key, known ? alsoIn(known, probe, one.severity) : { ...one, probe, probes: [probe] });
  }
  return [...findings.values()].sort((one, other) => bySeverity[one.severity] - bySeverity[other.severity]);
}

const alsoIn = (known: CheckFinding, probe: string, severity: FindingSeverity): CheckFinding => ({
  ...known,
  severity: bySeverity[severity] < bySeverity[known.severity] ? severity : known.severity,
  probes: known.probes.includes(probe) ? known.probes : [...known.probes, probe],
});
