import { setMaxListeners } from "node:events";
import { performance } from "node:perf_hooks";
import { clearTimeout, setTimeout } from "node:timers"; // by import, so that fake timers of a user's test leave them alone
import { ExtensionConnectionError, ExtensionTimeoutError } from "../errors.ts";
import type { ExtensionError } from "../errors.ts";
import type { ExtensionReply } from "../ports.ts";

/** The requests that wait for an answer, and what may end their waiting: the deadline, the caller, the end of it all. */
export interface InFlight {
  /** Brings the answer of `work` and how long it took, or rejects as soon as one of the three comes first. */
  run(work: () => Promise<Answer>, where: string, signal: AbortSignal): Promise<ExtensionReply>;
  /** Rejects all that waits and all that comes later. */
  close(): void;
}

// Node fires longer timers at once.
const longestTimer = 2 ** 31 - 1;

export type Answer = Omit<ExtensionReply, "ms">;

/** `deadline` is in milliseconds of real time. */
export function createInFlight(deadline: number): InFlight {
  const waiting = new Set<() => void>();
  /** Signals many requests may listen to at once, which Node would take for a leak. */
  const shared = new WeakSet<AbortSignal>();
  let closed = false;

  return {
    run: (work, where, signal) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(closedBefore(where));
        if (signal.aborted) return reject(abortedBefore(where));
        const begin = performance.now();
        const stop = (reason: Error) => {
          over();
          reject(reason);
        };
        const close = () => stop(closedBefore(where));
        const abort = () => stop(abortedBefore(where));
        const timer = setTimeout(() => stop(lateFor(deadline, where)), Math.min(deadline, longestTimer));
        const over = () => {
          clearTimeout(timer);
          waiting.delete(close);
          signal.removeEventListener("abort", abort);
        };
        waiting.add(close);
        if (!shared.has(signal)) {
          shared.add(signal);
          setMaxListeners(0, signal);
        }
        signal.addEventListener("abort", abort);
        work().then(
          ({ status, contentType, body }) => {
            over();
            resolve({ status, contentType, body, ms: Math.round(performance.now() - begin) });
          },
          stop as (reason: unknown) => void,
        );
      }),
    close() {
      closed = true;
      for (const stop of waiting) stop();
    },
  };
}

/** Without the full stop: what to do stands behind it. */
export const noAnswerWithin = (deadline: number, where: string): string =>
  `Extension request failed, no complete answer within ${deadline} ms: ${where}. Clova would have given up`;

const lateFor = (deadline: number, where: string): ExtensionError =>
  new ExtensionTimeoutError(`${noAnswerWithin(deadline, where)}; answer sooner, or set a longer \`deadline\`.`);

export const abortedBefore = (where: string): ExtensionError =>
  new ExtensionConnectionError(`Extension request given up before the answer came: ${where}.`);

export const closedBefore = (where: string): ExtensionError =>
  new ExtensionConnectionError(`Extension request cut off, the emulator was closed: ${where}.`);
