import type { Probe } from "../probes/probe.ts";
import type { Outcome } from "./outcome.ts";

/** How many probes run beside each other. */
export interface Lanes {
  /** As few as will do for what waits. */
  wanted(waiting: readonly Probe[], timeLeft: number): number;
  learn(outcome: Outcome): void;
}

const most = 8;
/** Part of the time that is left which may be planned for. */
const planned = 0.6;
/** An extension whose answers take so much longer beside others works on them one after another. */
const factor = 1.8;
/** Below this many ms nothing is won or lost. */
const quick = 50;

export function createLanes(soFar: readonly Outcome[]): Lanes {
  const paces: number[] = [];
  const alone: number[] = [];
  const beside: number[] = [];
  let isSerial = false;

  function learn(outcome: Outcome): void {
    if (!outcome.beside && outcome.requests > 0) paces.push(outcome.milliseconds / outcome.requests);
    (outcome.beside ? beside : alone).push(...answerTimes(outcome));
    if (beside.length >= 4 && mean(beside) > Math.max(quick, factor * mean(alone))) isSerial = true;
  }
  soFar.forEach(learn);

  return {
    learn,
    wanted(waiting, timeLeft) {
      if (isSerial) return 1;
      const requests = waiting.reduce((sum, { lines, times = 1 }) => sum + lines.length * times, 0);
      const needed = (requests * mean(paces)) / Math.max(1, timeLeft * planned);
      return Math.min(most, Math.max(1, Math.ceil(needed)));
    },
  };
}

const answerTimes = ({ runs }: Outcome): number[] =>
  runs.flat().flatMap(({ records }) => records.flatMap((record) => (record.kind === "response" ? [record.ms] : [])));

const mean = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
