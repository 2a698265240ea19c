import type { Probe } from "../probes/probe.ts";
import type { Ledger } from "./ledger.ts";
import { hasPassed, hasSlowAnswer, isLate, isTimeout, recordsOf, type Outcome } from "./outcome.ts";
import { controlOf, hasFailed } from "./suspicion.ts";

// What may have been our haste, or chance, is tried again before the extension is blamed for it.

export interface Looks {
  readonly ledger: Ledger;
  readonly again: (probe: Probe) => Promise<Outcome>;
  /** Why there is no time or request left for this probe; null where there is. */
  readonly outOf: (probe: Probe) => string | null;
  /** Milliseconds of real time that are left. */
  readonly timeLeft: () => number;
}

/** Asks once more alone where an answer was late beside others; what comes of that counts. */
export async function tryLateAgain({ ledger, again, outOf }: Looks): Promise<void> {
  for (const outcome of doubtful(ledger.inOrder())) {
    const { probe } = outcome;
    const why = outOf(probe);
    const second = why === null ? await again(probe) : null;
    if (second?.cut === null) {
      ledger.enter(withBoth(second, outcome));
    } else {
      ledger.enter({ ...outcome, isHurried: true });
      const reason = why ?? second?.cut ?? "";
      ledger.leaveOut([probe], `an answer was late while others were asked, and to try again alone ${reason}`);
    }
  }
}

/** Late only beside others. An extension that is slow by itself too is slow, but it might have been in time. */
function doubtful(outcomes: readonly Outcome[]): readonly Outcome[] {
  const beside = outcomes.filter((outcome) => outcome.beside && !outcome.probe.together);
  const isSlowByItself = outcomes.some((outcome) => isByItself(outcome) && hasSlowAnswer(outcome));
  // Where all other answers were quick, those that never came were not held up by them.
  const keptUp = !beside.some(hasSlowAnswer);
  return beside.filter((outcome) =>
    isSlowByItself || keptUp ? !keptUp && recordsOf(outcome).some(isTimeout) : isLate(outcome),
  );
}

/** Each conversation begins like this one. */
const isByItself = ({ probe, beside }: Outcome): boolean => !beside && probe.name === "launch";

/**
 * Tries again what failed as a rule says, and then what it is compared with, as what fails now and then or fails from a
 * certain time on would have failed anyway.
 */
export async function confirm({ ledger, again, outOf, timeLeft }: Looks): Promise<void> {
  const failed = new Map<Probe, Outcome[]>();
  let isSteady = true;
  for (const outcome of suspects(ledger.inOrder())) {
    const control = controlIn(ledger.inOrder(), outcome);
    if (control === undefined || outOf(outcome.probe) !== null || timeLeft() < outcome.milliseconds) continue;
    const second = await again(outcome.probe);
    ledger.enter(withBoth(outcome, second));
    if (second.cut !== null) continue;
    if (hasFailed(second)) failed.set(control, [...(failed.get(control) ?? []), withBoth(outcome, second)]);
    else if (!outcome.probe.together) isSteady = false;
  }
  if (!isSteady) return;
  for (const [control, outcomes] of failed) {
    const first = ledger.inOrder().find(({ probe }) => probe === control);
    if (first === undefined || outOf(control) !== null) continue;
    const second = await again(control);
    ledger.enter(withBoth(first, second));
    if (hasPassed(second)) for (const outcome of outcomes) ledger.enter({ ...outcome, isConfirmed: true });
  }
}

/** Those a rule would be told of, if they fail again. */
export function suspects(outcomes: readonly Outcome[]): readonly Outcome[] {
  const passed = new Set(outcomes.filter(hasPassed).map(({ probe }) => probe.name));
  return outcomes.filter(
    (outcome) => outcome.isHurried !== true && passed.has(controlOf(outcome.probe)) && hasFailed(outcome),
  );
}

const controlIn = (outcomes: readonly Outcome[], { probe }: Outcome): Probe | undefined =>
  outcomes.find((outcome) => outcome.probe.name === controlOf(probe))?.probe;

/** Requests that `confirm` will need. */
export function neededFor(outcomes: readonly Outcome[]): number {
  const suspected = suspects(outcomes);
  const controls = new Set(suspected.map(({ probe }) => controlOf(probe)));
  const again = [...suspected, ...outcomes.filter(({ probe }) => controls.has(probe.name))];
  return again.reduce((sum, { requests }) => sum + requests, 0);
}

/** At least so many. */
export const requestsOf = ({ lines, times = 1 }: Probe): number => lines.length * times;

const withBoth = (outcome: Outcome, other: Outcome): Outcome => ({
  ...outcome,
  requests: outcome.requests + other.requests,
  milliseconds: outcome.milliseconds + other.milliseconds,
});
