import { setMaxListeners } from "node:events";
import { clearTimeout, setTimeout } from "node:timers"; // by import, so that fake timers of a user's test leave them alone
import { MediaError } from "../../errors.ts";
import { faultOf, shownUrl } from "./failure.ts";
import type { MediaErrorCode } from "../../errors.ts";
import type { Route } from "./failure.ts";

/** One thing being fetched, through all redirects to the last byte that is wanted, and all that may end it. */
export interface Transfer {
  /** Aborted when it ends, for whatever reason. */
  readonly signal: AbortSignal;
  /** Waits for what comes next; rejects when the transfer has ended meanwhile, or ends it when nothing comes for long. */
  next<T>(coming: Promise<T>): Promise<T>;
  /** Drops the connection if it is still in use; whoever waits gets `reason`. */
  end(reason?: MediaError): void;
  /** It goes on at another URL. */
  redirectTo(url: URL): void;
  /** An error that names the URL; `reason` is a clause. */
  failure(code: MediaErrorCode, reason: string): MediaError;
  /** Why it failed, when this was thrown. */
  failureBy(error: unknown, route: Route): MediaError;
}

export interface TransferOptions {
  readonly signal: AbortSignal;
  /** Milliseconds of real time. */
  readonly stall: number;
}

export function createTransfer(url: string, { signal, stall }: TransferOptions): Transfer {
  const ending = new AbortController();
  // Node takes more than ten listeners for a leak: a few hops, or a few transfers under one signal.
  setMaxListeners(0, signal, ending.signal);
  let shown = shownUrl(url);

  const failure = (code: MediaErrorCode, reason: string): MediaError =>
    new MediaError(code, `${shown} cannot be fetched: ${reason}.`);
  const end = (reason?: MediaError): void => {
    signal.removeEventListener("abort", giveUp);
    ending.abort(reason);
  };
  const giveUp = (): void => end(failure("media-unreachable", "it was given up"));

  if (signal.aborted) giveUp();
  else signal.addEventListener("abort", giveUp);

  return {
    signal: ending.signal,
    next: (coming) =>
      new Promise((resolve, reject) => {
        const ended = (): void => {
          over();
          reject(ending.signal.reason as Error);
        };
        const stalled = (): void => end(failure("media-timeout", `nothing came for ${stall} ms`));
        const timer = setTimeout(stalled, stall);
        const over = (): void => {
          clearTimeout(timer);
          ending.signal.removeEventListener("abort", ended);
        };
        if (ending.signal.aborted) ended();
        else ending.signal.addEventListener("abort", ended);
        coming.finally(over).then(resolve, reject);
      }),
    end,
    redirectTo(target) {
      shown = `${shownUrl(url)}, redirected to ${shownUrl(target.href)},`;
    },
    failure,
    failureBy(error, route) {
      const reason: unknown = ending.signal.aborted ? ending.signal.reason : error;
      return reason instanceof MediaError ? reason : failure(...faultOf(reason, route));
    },
  };
}
