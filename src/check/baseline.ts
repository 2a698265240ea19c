import type { CheckFinding } from "./report.ts";

/** A finding somebody has accepted: it is told apart, and fails no check. */
export interface BaselineEntry {
  readonly rule: string;
  readonly path: string | null;
  readonly probe: string;
}

/** The path of an entry that accepts a rule everywhere in its probe, where too many findings of it are listed one by one. */
export const anyPath = "*";

export interface Judged {
  readonly findings: readonly CheckFinding[];
  readonly accepted: readonly CheckFinding[];
}

/**
 * What of the findings is new. A finding in several probes is accepted in those the baseline names. An entry that does not
 * occur any more is a note, unless its probe did not run.
 */
export function apartFrom(
  baseline: readonly BaselineEntry[],
  findings: readonly CheckFinding[],
  leftOut: ReadonlySet<string>,
): Judged {
  const entries = new Map(baseline.map((entry) => [keyOf(entry), entry]));
  const seen = new Set<string>();
  const isAccepted = ({ rule, path }: CheckFinding, probe: string): boolean => {
    const keys = [path, anyPath].map((place) => keyOf({ rule, path: place, probe }));
    const key = keys.find((key) => entries.has(key));
    if (key !== undefined) seen.add(key);
    return key !== undefined;
  };
  const some = (finding: CheckFinding, probes: readonly string[]): CheckFinding[] => {
    const [probe] = probes;
    return probe === undefined ? [] : [{ ...finding, probe, probes }];
  };
  const news = findings.flatMap((finding) =>
    some(
      finding,
      finding.probes.filter((probe) => !isAccepted(finding, probe)),
    ),
  );
  const accepted = findings.flatMap((finding) =>
    some(
      finding,
      finding.probes.filter((probe) => isAccepted(finding, probe)),
    ),
  );
  const outdated = [...entries.values()].filter((entry) => !seen.has(keyOf(entry)) && !leftOut.has(entry.probe));
  return { findings: [...news, ...outdated.map(outdatedNote)], accepted };
}

/** The baseline that accepts all of these. */
export function entriesOf(findings: readonly CheckFinding[]): BaselineEntry[] {
  const entries = findings
    .filter(({ rule }) => rule !== outdatedRule)
    .flatMap(({ rule, path, probes }) => probes.map((probe) => ({ rule, path, probe })));
  return [...new Map(entries.map((entry) => [keyOf(entry), entry])).values()];
}

const outdatedRule = "baseline-outdated";

const outdatedNote = ({ rule, path, probe }: BaselineEntry): CheckFinding => ({
  rule: outdatedRule,
  severity: "note",
  probe,
  probes: [probe],
  path,
  message: `The baseline accepts \`${rule}\`, which does not occur here any more.`,
  received: null,
  source: null,
  remedy: "Write the baseline anew with `--update`.",
});

const keyOf = ({ rule, path, probe }: BaselineEntry): string => JSON.stringify([rule, path, probe]);
