import { existsSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import type { DecodedType } from "./decode-formats.ts";

export interface DecodeOrder {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: DecodedType;
}

export interface Decoded {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array<ArrayBuffer>;
}

export interface WorkerOptions {
  /** The module it runs. */
  readonly script?: URL;
  /** Then it is ended, in ms. */
  readonly longest?: number;
  readonly signal?: AbortSignal | undefined;
}

/** What became of it: `late` and `stopped` were ended by us. */
export type Outcome = Decoded | "broken" | "late" | "stopped";

/** Decoders are others' work on a stranger's bytes: they have a thread of their own, some memory and some time. */
const memory = { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 };

export function decodeInWorker(order: DecodeOrder, options: WorkerOptions = {}): Promise<Outcome> {
  const { script = builtWorker(), longest = 5000, signal } = options;
  if (signal?.aborted === true) return Promise.resolve("stopped");
  return new Promise((resolve) => {
    const worker = new Worker(script, {
      workerData: order,
      resourceLimits: memory,
      execArgv: [],
      env: {},
      stdout: true,
      stderr: true,
    });
    const end = (outcome: Outcome): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", stop);
      worker.removeAllListeners();
      // A last word of it has nobody to hear it.
      worker.on("error", () => undefined);
      void worker.terminate().then(() => resolve(outcome));
    };
    const stop = (): void => end("stopped");
    const timer = setTimeout(end, longest, "late");
    signal?.addEventListener("abort", stop);
    worker.once("message", (decoded: Decoded | null) => end(decoded ?? "broken"));
    worker.once("error", () => end("broken"));
    worker.once("exit", () => end("broken"));
  });
}

/** A thread cannot run our TypeScript: where the source runs, its build is taken. */
function builtWorker(): URL {
  const beside = new URL("decode-worker.js", import.meta.url);
  if (existsSync(beside)) return beside;
  return pathToFileURL(fileURLToPath(new URL("../../../dist/screen/pictures/decode-worker.js", import.meta.url)));
}
