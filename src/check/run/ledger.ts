import type { Probe } from "../probes/probe.ts";
import type { LeftOut } from "../report.ts";
import type { Outcome } from "./outcome.ts";

/** What has come of the probes so far. */
export interface Ledger {
  readonly leftOut: readonly LeftOut[];
  /** In the order in which they ended. */
  ended(): readonly Outcome[];
  /** In the order of the probes; what comes of others is last. */
  inOrder(): readonly Outcome[];
  /** Of a probe that had an outcome already this one counts. */
  enter(outcome: Outcome): void;
  leaveOut(probes: readonly Probe[], why: string): void;
}

export function createLedger(probes: readonly Probe[]): Ledger {
  const outcomes = new Map<Probe, Outcome>();
  const leftOut = new Map<string, string>();
  const ended = (): readonly Outcome[] => [...outcomes.values()];
  return {
    get leftOut() {
      return [...leftOut].map(([probe, why]) => ({ probe, why }));
    },
    ended,
    inOrder() {
      const own = probes.flatMap((probe) => outcomes.get(probe) ?? []);
      return [...own, ...ended().filter(({ probe }) => !probes.includes(probe))];
    },
    enter(outcome) {
      const { probe, cut } = outcome;
      outcomes.set(probe, outcome);
      if (cut === null) leftOut.delete(probe.name);
      else leftOut.set(probe.name, cut);
    },
    leaveOut(left, why) {
      for (const { name } of left) leftOut.set(name, why);
    },
  };
}
