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

/** Watches for stops, whoever stops the process. */
export function watchJob({ leave, comeBack }: Suspension): Job {
  if (!canStop) return { suspend: () => undefined, release: () => undefined };
  const standstill = watchForStandstill();
  let isWatching = true;
  let withoutStop: NodeJS.Immediate | undefined;

  function suspend(): void {
    leave();
    // To the job, so that `npm start` stops with it. With nobody who listens for it the system decides: it stops no job that
    // no shell could bring back, such as the one of `ssh -t host clova-device`.
    process.off("SIGTSTP", suspend);
    process.kill(0, "SIGTSTP");
    withoutStop = setImmediate(goOn);
  }

  /** After a stop, or without one. */
  function goOn(): void {
    clearImmediate(withoutStop);
    if (!isWatching) return;
    if (!process.listeners("SIGTSTP").includes(suspend)) process.on("SIGTSTP", suspend);
    comeBack(standstill.take());
    // Behind `bg` it has stood still in there, until it had the terminal.
    standstill.take();
  }

  process.on("SIGTSTP", suspend);
  process.on("SIGCONT", goOn);
  return {
    suspend,
    release() {
      isWatching = false;
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
