// By import, so that fake timers of a user's test leave them alone.
import { nextTick } from "node:process";
import { setImmediate } from "node:timers";
import type { Clock, Release } from "../ports.ts";

interface Timer {
  readonly time: number;
  readonly wake: () => void;
}

const settled = Promise.resolve();

/** After so many jumps the event loop has its turn: a program must hear its own timers and signals, however long it waits. */
const jumpsInARow = 256;

/**
 * Time that passes only while somebody waits for the device, and then at once: it jumps from timer to timer, but never
 * while something real is in flight, so that a slow answer takes no time and seven seconds of silence cost nothing.
 */
export function createVirtualClock(start: number): Clock {
  let now = start;
  let holds = 0;
  let demands = 0;
  let isScheduled = false;
  let jumps = 0;
  // In the order in which they are due; the few a device has need no heap.
  const timers: Timer[] = [];

  const run = (): void => {
    if (isScheduled || holds > 0 || demands === 0 || timers.length === 0) return;
    isScheduled = true;
    // Once every promise that can go on has: whoever was woken is to act before time does.
    if (++jumps % jumpsInARow === 0) setImmediate(jump);
    else void settled.then(afterPromises);
  };
  const afterPromises = (): void => nextTick(jump);
  const jump = (): void => {
    isScheduled = false;
    if (holds > 0 || demands === 0) return;
    const timer = timers.shift();
    if (timer === undefined) return;
    now = Math.max(now, timer.time);
    timer.wake();
    run();
  };
  const counted = (count: (by: 1 | -1) => void): Release => {
    let isHeld = true;
    count(1);
    return () => {
      if (isHeld) count(-1);
      isHeld = false;
      run();
    };
  };

  return {
    now: () => now,
    wakeAt(time, wake) {
      const timer = { time, wake };
      const later = timers.findIndex((other) => other.time > time);
      timers.splice(later === -1 ? timers.length : later, 0, timer);
      run();
      return () => {
        const index = timers.indexOf(timer);
        if (index !== -1) timers.splice(index, 1);
      };
    },
    hold: () => counted((by) => (holds += by)),
    demand() {
      const release = counted((by) => (demands += by));
      run();
      return release;
    },
  };
}
