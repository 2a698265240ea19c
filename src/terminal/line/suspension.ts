import { isInBackground, stopForTerminal } from "../background.ts";

/** What becomes of the terminal when the process stops and goes on. */
export interface Suspension {
  /** Leaves it to the shell. */
  readonly leave: () => void;
  /** Has it again; `wasStopped` where the process stood still, so that others may have written to it. */
  readonly comeBack: (wasStopped: boolean) => void;
}

export interface Job {
  /** Ctrl-Z: stops every process of the job, as the terminal would have done. */
  readonly suspend: () => void;
  /** Watches no more. */
  readonly release: () => void;
}

const canStop = process.platform !== "win32";

/** So long it is waited for a signal that ends the process: `kill %1` sends it together with the one to go on. In ms. */
const lastSignal = 100;

/** Watches for stops, whoever stops the process. */
export function watchJob({ leave, comeBack }: Suspension): Job {
  if (!canStop) return { suspend: () => undefined, release: () => undefined };
  const standstill = watchForStandstill();
  let isWatching = true;
  let withoutStop: NodeJS.Immediate | undefined;
  let stopAgain: NodeJS.Timeout | undefined;

  function suspend(): void {
    leave();
    // To the job, so that `npm start` stops with it. With nobody who listens for it the system decides: it stops no job that
    // no shell could bring back, such as the one of `ssh -t host clova-device`.
    process.off("SIGTSTP", suspend);
    process.kill(0, "SIGTSTP");
    withoutStop = setImmediate(goOn);
  }

  /** Behind `bg`, `kill %1` and `clova-device &` the terminal is the shell's. */
  function waitForTerminal(): void {
    stopAgain = setTimeout(stopForTerminal, lastSignal);
  }

  /** After a stop, or without one. */
  function goOn(): void {
    clearImmediate(withoutStop);
    clearTimeout(stopAgain);
    if (!isWatching) return;
    if (isInBackground()) return waitForTerminal();
    if (!process.listeners("SIGTSTP").includes(suspend)) process.on("SIGTSTP", suspend);
    comeBack(standstill.take());
    // Where it is not known who has the terminal, it may have stood still in there until it had it.
    standstill.take();
  }

  process.on("SIGTSTP", suspend);
  process.on("SIGCONT", goOn);
  if (isInBackground()) {
    leave();
    waitForTerminal();
  }
  return {
    suspend,
    release() {
      isWatching = false;
      clearTimeout(stopAgain);
      standstill.release();
      process.off("SIGTSTP", suspend);
      process.off("SIGCONT", goOn);
    },
  };
}

/** How often it is looked whether the process runs, and how long it may have been busy, in ms. */
const interval = 50;
const longestBusy = 100;

/** Sees by the clock that the process stood still: a SIGSTOP tells of itself by nothing else. */
function watchForStandstill(): { take(): boolean; readonly release: () => void } {
  let last = performance.now();
  let seenAt = -Infinity;

  function look(): void {
    const now = performance.now();
    if (now - last > longestBusy) seenAt = now;
    last = now;
  }

  const timer = setInterval(look, interval).unref();
  return {
    /** Whether it did until just now; told once. */
    take() {
      look();
      const isJustNow = last - seenAt < longestBusy;
      seenAt = -Infinity;
      return isJustNow;
    },
    release: () => clearInterval(timer),
  };
}
