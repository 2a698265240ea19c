import { existsSync } from "node:fs";
import { setTimeout, clearTimeout } from "node:timers";
import { Worker } from "node:worker_threads";
import { ConfigurationError, type Place } from "../errors.ts";
import { thrown } from "./excerpt.ts";
import type { FromWorker, ToWorker } from "./handler-messages.ts";
import { readOutput } from "./output-lines.ts";

/** The thread of a handler module. */
export interface HandlerThread {
  post(message: ToWorker): void;
  /** Whether it keeps our own process from ending. */
  keepAlive(is: boolean): void;
  end(): Promise<void>;
}

export interface HandlerThreadOptions {
  /** Told what the module prints, line by line. */
  readonly output: (line: string) => void;
  readonly onMessage: (message: FromWorker) => void;
  /** The thread ended, and nobody here had ended it: why. */
  readonly onEnd: (why: string) => void;
  /** How long loading may take, in ms. */
  readonly patience: number;
}

/** Loads a module in a thread of its own. Rejects with ConfigurationError where it cannot be used. */
export function openHandlerThread(
  file: string,
  { output, onMessage, onEnd, patience }: HandlerThreadOptions,
): Promise<HandlerThread> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(builtWorker(), { workerData: file, stdout: true, stderr: true });
    readOutput(worker.stdout, output);
    readOutput(worker.stderr, output);
    let isReady = false;
    let isEnded = false;
    let crash: string | null = null;
    const end = async (): Promise<void> => {
      isEnded = true;
      clearTimeout(timer);
      await worker.terminate();
    };
    const refuse = (message: string, place: Place = { file }): void => {
      if (isReady || isEnded) return;
      void end();
      reject(new ConfigurationError(message, place));
    };
    const timer = setTimeout(() => refuse(`the handler module was not loaded within ${patience} ms`), patience);

    worker.on("message", (message: FromWorker) => {
      if (isEnded) return;
      if (message.type === "unusable") {
        refuse(`the handler module cannot be used: ${message.reason}`, { file, line: message.line });
      } else if (message.type === "ready") {
        isReady = true;
        clearTimeout(timer);
        worker.unref();
        resolve({
          post: (sent) => worker.postMessage(sent),
          keepAlive: (is) => (is ? worker.ref() : worker.unref()),
          end,
        });
      } else onMessage(message);
    });
    worker.on("error", (fault) => (crash = `crashed with \`${thrown(fault)}\``));
    worker.on("exit", (code) => {
      const why = crash ?? `ended itself with exit code ${code}`;
      refuse(`the handler module ${why} while it was loaded`);
      if (isReady && !isEnded) onEnd(why);
      isEnded = true;
    });
  });
}

/** A thread cannot run our TypeScript: where the source runs, its build is taken. */
function builtWorker(): URL {
  const beside = new URL("handler-worker.js", import.meta.url);
  return existsSync(beside) ? beside : new URL("../../dist/node/handler-worker.js", import.meta.url);
}
