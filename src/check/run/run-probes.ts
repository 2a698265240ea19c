import type { Probe } from "../probes/probe.ts";
import { musicProbe } from "../probes/probes.ts";
import type { LeftOut } from "../report.ts";
import { allGone, goneFor, stopOf } from "./gone.ts";
import { createLanes } from "./lanes.ts";
import { createLedger, type Ledger } from "./ledger.ts";
import { recordsOf, type Outcome } from "./outcome.ts";
import { confirm, neededFor, requestsOf, tryLateAgain } from "./second-looks.ts";

export interface RunOptions {
  readonly run: (probe: Probe, index: number) => Promise<Omit<Outcome, "beside">>;
  /** Why there is no time or request left for this probe; null where there is. So many requests are kept for others. */
  readonly outOf: (probe: Probe, kept: number) => string | null;
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
 * else. Then has a second look at what may not have been the extension's fault.
 */
export async function runProbes(probes: readonly Probe[], options: RunOptions): Promise<Ran> {
  const { run, timeLeft, onOutcome } = options;
  const ledger = createLedger(probes);
  let count = 0;

  const take = async (probe: Probe): Promise<Outcome> => ({ ...(await run(probe, count++)), beside: false });
  const end = (outcome: Outcome): void => {
    ledger.enter(outcome);
    onOutcome(outcome);
  };
  const outOf = (probe: Probe): string | null => options.outOf(probe, 0);
  const looks = { ledger, again: take, outOf, timeLeft };

  for (const probe of probes.slice(0, first)) {
    const why = noMore(ledger) ?? outOf(probe);
    if (why === null) end(await take(probe));
    else ledger.leaveOut([probe], why);
  }
  const gone = goneFor(ledger.inOrder());
  if (gone !== null) {
    ledger.leaveOut(probes.slice(first), gone);
    return { outcomes: ledger.inOrder(), leftOut: ledger.leftOut };
  }
  await runBeside(probes.slice(first), "main");
  if (noMore(ledger) === null) await tryLateAgain(looks);
  if (noMore(ledger) === null) await confirm(looks);
  const music = musicIn(ledger);
  if (music && noMore(ledger) === null) await runBeside([music], "last");
  markStop(ledger);
  return { outcomes: ledger.inOrder(), leftOut: ledger.leftOut };

  async function runBeside(all: readonly Probe[], which: "main" | "last"): Promise<void> {
    const waiting = [...all];
    const running = new Map<Probe, { isBeside: boolean; readonly over: Promise<void> }>();
    const lanes = createLanes(ledger.ended());
    let view = viewOf(ledger);
    for (;;) {
      const next = waiting[0];
      const why = next && (view.noMore ?? options.outOf(next, which === "main" ? view.kept : 0));
      if (next && why) {
        ledger.leaveOut([next], why);
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
          view = viewOf(ledger);
        })
        .finally(() => running.delete(probe));
    }
  }
}

/** What follows from all outcomes so far. */
const viewOf = (ledger: Ledger): { readonly noMore: string | null; readonly kept: number } => ({
  noMore: noMore(ledger),
  kept: keptFor(ledger),
});

/** Why it is no use to go on; null where it is. */
function noMore(ledger: Ledger): string | null {
  const stopped = stopOf(ledger.ended());
  return stopped === null ? allGone(ledger.ended()) : `the extension stopped in "${stopped.probe.name}"`;
}

function markStop(ledger: Ledger): void {
  const outcomes = ledger.ended();
  const stopped = stopOf(outcomes);
  if (stopped === null) return;
  for (const outcome of outcomes.slice(outcomes.indexOf(stopped))) {
    ledger.enter({ ...outcome, stopped: outcome === stopped ? "here" : "before" });
  }
}

function musicIn(ledger: Ledger): Probe | null {
  const musical = ledger
    .inOrder()
    .find((outcome) => recordsOf(outcome).some((record) => record.kind === "player" && record.token !== null));
  return musical ? musicProbe(musical.probe) : null;
}

/** Events come beside what its lines send. */
const eventsOfMusic = 4;

/** Requests that are kept for what comes after all other probes. */
function keptFor(ledger: Ledger): number {
  const music = musicIn(ledger);
  return neededFor(ledger.inOrder()) + (music === null ? 0 : requestsOf(music) + eventsOfMusic);
}
