import type { FindingId, Severities } from "../../rules/rules.ts";

/** Something about an answer that its author should know. */
export interface Finding {
  /** The row of `rules/answer-findings.ts` that it breaks. */
  readonly rule: FindingId;
  /** Field path such as `response.outputSpeech.values[1].lang`; empty for the whole answer. */
  readonly path: string;
  /** What is wrong, and what the device does about it; without a full stop. */
  readonly message: string;
  /** What to do instead; without a full stop. */
  readonly remedy: string;
  /** What stood there, as `described` has it. */
  readonly received?: string;
  /** The path of the member that was probably meant. */
  readonly meant?: string;
  /** 1-based place in the body; absent where there is none, as in process. */
  readonly line?: number;
  readonly column?: number;
}

/**
 * Notes a finding: its rule, where it is, what is wrong, what to do, what stood there, and which member was probably meant
 * by it.
 */
export type Find = (
  rule: FindingId,
  path: string,
  message: string,
  remedy: string,
  received?: string,
  meant?: string,
) => void;

export interface Gathered {
  readonly find: Find;
  /** All findings, the first of each rule by themselves. */
  readonly findings: () => readonly Finding[];
  /** The members that were probably meant by others, by their path. */
  readonly meant: ReadonlySet<string>;
}

/** So many findings of one rule are told; the rest is counted. */
const mostOfARule = 20;

/**
 * Gathers findings; a rule is broken once at a place, however many ways lead there, and what is there under another name is
 * not missed too.
 */
export function gatherFindings(severities: Partial<Severities> = {}): Gathered {
  const findings: Finding[] = [];
  const places = new Set<string>();
  const counts = new Map<FindingId, number>();
  const meant = new Set<string>();
  const isTold = (rule: FindingId, path: string, received: string | undefined): boolean =>
    // That nothing is played must not get lost.
    rule !== "directive-invalid" &&
    (received === undefined || received === "nothing") &&
    (meant.has(path) || (received === "nothing" && meant.has(path.replace(/\[\d+\]/g, ""))));
  return {
    meant,
    find(rule, path, message, remedy, received, other) {
      if (meant.size > 0 && isTold(rule, path, received)) return;
      if (other !== undefined) meant.add(other);
      // Nobody hears of it.
      if (severities[rule] === "off") return;
      const place = `${rule} ${path}`;
      if (places.has(place)) return;
      places.add(place);
      const count = (counts.get(rule) ?? 0) + 1;
      counts.set(rule, count);
      if (count > mostOfARule) return;
      const read = received !== undefined && { received };
      findings.push({ rule, path, message, remedy, ...read, ...(other !== undefined && { meant: other }) });
    },
    findings: () => [
      ...findings,
      ...[...counts].filter(([, count]) => count > mostOfARule).map(([rule, count]) => more(rule, count - mostOfARule)),
    ],
  };
}

const more = (rule: FindingId, count: number): Finding => ({
  rule,
  path: "",
  message: `there ${count === 1 ? "is one more" : `are ${count} more`} of the rule \`${rule}\``,
  remedy: "Mend the ones that are told, then look again",
});

const plainKey = /^[A-Za-z_$][\w$]*$/;

const longestKey = 60;

/** The path of a member: `response.card`, or `response["a.b"]` where the key is no name. */
export function member(path: string, key: string): string {
  const shown = key.length > longestKey ? `${key.slice(0, longestKey)}…` : key;
  if (!plainKey.test(shown)) return `${path}[${JSON.stringify(shown)}]`;
  return path === "" ? shown : `${path}.${shown}`;
}

export const item = (path: string, index: number): string => `${path}[${index}]`;
