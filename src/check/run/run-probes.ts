import type { Probe } from "../probes/probe.ts";
import { musicProbe } from "../probes/probes.ts";
import type { LeftOut } from "../report.ts";
import { allGone, goneFor } from "./gone.ts";
import { createLanes } from "./lanes.ts";
import { isLate, type Outcome } from "./outcome.ts";

export interface RunOptions {
  readonly run: (probe: Probe, index: number) => Promise<Omit<Outcome, "beside">>;
  /** Why there is no time or request left for this probe; null where there is. */
  readonly outOf: (probe: Probe) => string | null;
  /** Milliseconds of real time that are left. */
  readonly timeLeft: () => number;
  /** Told of each probe that is over. */
  readonly onOutcome: (outcome: Outcome) => void;
}

export interface Ran {
  readonly outcomes: readonly Outcome[];
  readonly leftOut: readonly LeftOut[];
}

/** How many probes first show whether there is anybody at all. */
const first = 2;

/**
 * Runs the probes in their order: one after another, and beside each other only as far as the time would not be enough
 * else. What came late beside others is tried again alone, so that no extension is blamed for our haste.
 */
export async function runProbes(probes: readonly Probe[], options: RunOptions): Promise<Ran> {
  const { run, outOf, timeLeft, onOutcome } = options;
  const outcomes = new Map<Probe, Outcome>();
  const leftOut: LeftOut[] = [];
  /** In the order in which they ended. */
  const ended = (): Outcome[] => [...outcomes.values()];
  /** In the order of the probes; what comes of others is last. */
  const inOrder = (): Outcome[] => {
    const own = probes.flatMap((probe) => outcomes.get(probe) ?? []);
    return [...own, ...ended().filter(({ probe }) => !probes.includes(probe))];
  };
  let count = 0;

  const take = async (probe: Probe): Promise<Outcome> => {
    const outcome = { ...(await run(probe, count++)), beside: false };
    outcomes.set(probe, outcome);
    return outcome;
  };
  const end = (outcome: Outcome): void => {
    outcomes.set(outcome.probe, outcome);
    if (outcome.cut !== null) leftOut.push({ probe: outcome.probe.name, why: outcome.cut });
    onOutcome(outcome);
  };
  const leaveOut = (left: readonly Probe[], why: string): void =>
    void leftOut.push(...left.map(({ name }) => ({ probe: name, why })));

  for (const [index, probe] of probes.slice(0, first).entries()) {
    const why = outOf(probe);
    if (why === null) end(await take(probe));
    else leaveOut([probe], why);
    const gone = index + 1 === first ? goneFor(inOrder()) : null;
    if (gone !== null) {
      leaveOut(probes.slice(first), gone);
      return { outcomes: inOrder(), leftOut };
    }
  }
  await runBeside(probes.slice(first));
  await tryAgain();
  const musical = inOrder().find(hasMusic);
  if (musical) await runBeside([musicProbe(musical.probe)]);
  return { outcomes: inOrder(), leftOut };

  async function runBeside(all: readonly Probe[]): Promise<void> {
    const waiting = [...all];
    const running = new Map<Probe, { isBeside: boolean; readonly over: Promise<void> }>();
    const lanes = createLanes(ended());
    for (;;) {
      const next = waiting[0];
      const why = next && (allGone(ended()) ?? outOf(next));
      if (next && why) {
        leaveOut([next], why);
        waiting.shift();
        continue;
      }
      const isAlone = [...running.keys()].some(({ alone }) => alone);
      const most = next?.alone ? 1 : lanes.wanted(waiting, timeLeft());
      if (next && !isAlone && running.size < most) {
        waiting.shift();
        start(next);
        continue;
      }
      if (running.size === 0) return;
      await Promise.race([...running.values()].map(({ over }) => over));
    }

    function start(probe: Probe): void {
      const state = { isBeside: running.size > 0, over: Promise.resolve() };
      for (const other of running.values()) other.isBeside = true;
      running.set(probe, state);
      state.over = take(probe)
        .then((outcome) => {
          const over = { ...outcome, beside: state.isBeside };
          lanes.learn(over);
          end(over);
        })
        .finally(() => running.delete(probe));
    }
  }

  /** Once it is confirmed that an answer is late by itself, the others are believed. */
  async function tryAgain(): Promise<void> {
    if (ended().some((outcome) => !outcome.beside && !outcome.probe.together && isLate(outcome))) return;
    for (const { probe } of inOrder().filter((outcome) => outcome.beside && isLate(outcome))) {
      const why = outOf(probe);
      if (why !== null) {
        leaveOut([probe], `an answer was late while others were asked, and to try again alone ${why}`);
        outcomes.set(probe, { ...outcomes.get(probe)!, runs: [] });
        continue;
      }
      const again = await take(probe);
      end(again);
      if (isLate(again)) return;
    }
  }
}

const hasMusic = ({ runs }: Outcome): boolean =>
  runs.flat().some(({ records }) => records.some((record) => record.kind === "player" && record.token !== null));
