import type { FindingId } from "../../rules/rules.ts";

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

/**
 * Gathers findings; a rule is broken once at a place, however many ways lead there, and what is there under another name is
 * not missed too.
 */
export function gatherFindings(): { readonly findings: readonly Finding[]; readonly find: Find } {
  const findings: Finding[] = [];
  const meant = new Set<string>();
  const isTold = (rule: FindingId, path: string, received: string | undefined): boolean =>
    // That nothing is played must not get lost.
    rule !== "directive-invalid" &&
    (received === undefined || received === "nothing") &&
    (meant.has(path) || (received === "nothing" && meant.has(path.replace(/\[\d+\]/g, ""))));
  return {
    findings,
    find(rule, path, message, remedy, received, other) {
      if (meant.size > 0 && isTold(rule, path, received)) return;
      if (other !== undefined) meant.add(other);
      if (findings.some((found) => found.rule === rule && found.path === path)) return;
      findings.push({ rule, path, message, remedy, ...(received !== undefined && { received }) });
    },
  };
}

const plainKey = /^[A-Za-z_$][\w$]*$/;

/** The path of a member: `response.card`, or `response["a.b"]` where the key is no name. */
export const member = (path: string, key: string): string =>
  plainKey.test(key)
    ? path === ""
      ? key
      : `${path}.${key}`
    : `${path}[${JSON.stringify(key.length > 60 ? `${key.slice(0, 60)}…` : key)}]`;

export const item = (path: string, index: number): string => `${path}[${index}]`;
