import type { Clock } from "../../src/ports.ts";

/** A clock that stands still until the test moves it. */
export interface ManualClock extends Clock {
  /** Lets time pass, waking each timer at its own time. */
  advance(milliseconds: number): void;
  /** How many holds are not released. */
  holds(): number;
}

export function createManualClock(start = 1_533_859_200_000): ManualClock {
  let now = start;
  let holds = 0;
  const timers = new Set<{ time: number; wake: () => void }>();
  const nextBefore = (time: number) =>
    [...timers].filter((timer) => timer.time <= time).sort((a, b) => a.time - b.time)[0];
  return {
    now: () => now,
    wakeAt(time, wake) {
      const timer = { time, wake };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    hold() {
      let isHeld = true;
      holds += 1;
      return () => {
        if (isHeld) holds -= 1;
        isHeld = false;
      };
    },
    demand: () => () => undefined,
    advance(milliseconds) {
      const end = now + milliseconds;
      for (let timer = nextBefore(end); timer !== undefined; timer = nextBefore(end)) {
        timers.delete(timer);
        now = Math.max(now, timer.time);
        timer.wake();
      }
      now = end;
    },
    holds: () => holds,
  };
}

/** Real time, for what happens in other processes. */
export const realClock: Clock = {
  now: () => Date.now(),
  wakeAt(time, wake) {
    const timer = setTimeout(wake, Math.max(0, time - Date.now()));
    return () => clearTimeout(timer);
  },
  hold: () => () => undefined,
  demand: () => () => undefined,
};
