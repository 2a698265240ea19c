import { constants } from "node:os";
import { isatty } from "node:tty";

/** A run that may have to end before its time. The reason of `signal` is the exit code. */
export interface Ending {
  readonly signal: AbortSignal;
  end(code: number): void;
  /**
   * Leaves signals to the system again. Where the terminal was taken away, that ends the process: by itself Node.js ends
   * with an abort then, and a dump of its memory.
   */
  release(): void;
}

const signals = ["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT"] as const;

/** Watches for the signals that end a run, and for a stdout nobody reads any more. */
export function watchForEnd(): Ending {
  const controller = new AbortController();
  const end = (code: number): void => controller.abort(code);
  const unread = (): void => end(0);
  // A shell's exit code for a signal. A second signal ends the process the hard way.
  const handlers = signals.map((name) => [name, () => end(128 + constants.signals[name])] as const);
  for (const [name, handler] of handlers) process.once(name, handler);
  process.stdout.once("error", unread);
  return {
    signal: controller.signal,
    end,
    release() {
      for (const [name, handler] of handlers) process.off(name, handler);
      process.stdout.off("error", unread);
      if (process.stdin.isTTY && !isatty(process.stdin.fd)) process.kill(process.pid, "SIGHUP");
    },
  };
}

/** The exit code of the signal that ended a run; undefined where it had its end, or nobody reads it any more. */
export const endCode = ({ aborted, reason }: AbortSignal): number | undefined =>
  aborted && reason !== 0 ? Number(reason) : undefined;
