import type { CheckFinding, FindingSeverity } from "../report.ts";
import type { Found } from "./found.ts";
import { modelProbe } from "./probe-names.ts";

const bySeverity: Readonly<Record<FindingSeverity, number>> = { error: 0, warning: 1, note: 2 };

/**
 * What is found in several probes becomes one finding; errors first, then in the order of the probes. What every check finds
 * while an extension is being written stands last, so that it hides nothing.
 */
export function merged(found: readonly Found[]): CheckFinding[] {
  const findings = new Map<string, CheckFinding>();
  for (const { probe, ...one } of found) {
    const key = keyOf(probe, one);
    const known = findings.get(key);
    findings.set(key, known ? alsoIn(known, known.request, { probe, ...one }) : { ...one, probe, probes: [probe] });
  }
  return [...findings.values()].sort((one, other) => rank(one) - rank(other));
}

function keyOf(probe: string, one: Omit<Found, "probe">): string {
  const { rule, path, message, severity, received, line, request = "" } = one;
  // Each other answer is another fault; in a model the same is found on many lines, each to be mended.
  const isForm = /^answer-(?!slow$)/.test(rule);
  const isEvent = request.startsWith("EventRequest");
  return JSON.stringify([rule, path, message, severity, isForm && received, isEvent, probe === modelProbe ? line : 0]);
}

function alsoIn({ request: _, ...known }: CheckFinding, before: string | undefined, other: Found): CheckFinding {
  const { probe, rule, received, request } = other;
  const both = before === undefined || request === undefined ? undefined : bothOf(before, request);
  return {
    ...known,
    received: rule === "answer-slow" ? rangeOf(known.received, received) : known.received,
    probes: known.probes.includes(probe) ? known.probes : [...known.probes, probe],
    ...(both !== undefined && { request: both }),
  };
}

const bothOf = (known: string, other: string): string =>
  known.split(", ").includes(other) ? known : `${known}, ${other}`;

/** `2306–6010 ms`, of times such as `2306 ms` */
function rangeOf(known: string | null, other: string | null): string | null {
  const times = [known, other].flatMap((text) =>
    text !== null && /^[\d–]+ ms$/.test(text) ? text.match(/\d+/g)! : [],
  );
  if (times.length === 0) return known;
  const [least, most] = [Math.min(...times.map(Number)), Math.max(...times.map(Number))];
  return least === most ? `${least} ms` : `${least}–${most} ms`;
}

const rank = ({ rule, severity }: CheckFinding): number => 2 * bySeverity[severity] + (isOfSurroundings(rule) ? 1 : 0);

const isOfSurroundings = (rule: string): boolean => /^address-|^signature-.*-accepted$/.test(rule);
