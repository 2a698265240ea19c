import { setImmediate } from "node:timers/promises";

/** What became of what was written to stdout. */
export interface StdoutWatch {
  /** Resolves, once all is written, with the code of what is wrong; null where nothing is, or nobody reads any more. */
  fault(): Promise<string | null>;
}

/** From now on no output that cannot be written ends the process. */
export function watchStdout(): StdoutWatch {
  let fault: string | null = null;
  process.stderr.on("error", () => undefined);
  process.stdout.on("error", ({ code, message }: NodeJS.ErrnoException) => {
    // Whoever reads may stop reading, as `| head` does.
    if (code !== "EPIPE") fault ??= code ?? message;
  });
  return {
    async fault() {
      await new Promise<void>((resolve) => process.stdout.write("", () => resolve()));
      // A stream tells of its fault a little later than of the end of its writing.
      await setImmediate();
      return fault;
    },
  };
}
