import { performance } from "node:perf_hooks";
import { clearTimeout, setTimeout } from "node:timers"; // by import, so that fake timers of a user's test leave them alone
import type { Clock, Release } from "../ports.ts";

/** setTimeout waits at most this long, in ms. */
const longest = 2 ** 31 - 1;

/** The time of the machine, shifted so that it begins at `start` (ms since the epoch). */
export function createSystemClock(start?: number): Clock {
  const shift = start === undefined ? Date.now() - performance.now() : start - performance.now();
  const now = (): number => Math.floor(performance.now() + shift);
  return {
    now,
    wakeAt(time, wake) {
      let timer: NodeJS.Timeout;
      const sleep = (): void => {
        const left = time - now();
        timer = setTimeout(left > 0 ? sleep : wake, Math.min(Math.max(left, 0), longest));
      };
      sleep();
      return () => clearTimeout(timer);
    },
    hold: () => nothing,
    demand: () => nothing,
  };
}

const nothing: Release = () => undefined;
