import { existsSync } from "node:fs";
import { setTimeout, clearTimeout } from "node:timers";
import { MessageChannel, receiveMessageOnPort, Worker } from "node:worker_threads";
import { ConfigurationError, type Place } from "../errors.ts";
import { thrown } from "./excerpt.ts";
import type { FromWorker, ToWorker, WorkerData } from "./handler-messages.ts";
import { takeOutput } from "./handler-output.ts";
import { outputLines } from "./output-lines.ts";

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
  /** Ends the loading before its time. */
  readonly signal: AbortSignal | undefined;
}

/**
 * Loads a module in a thread of its own. Rejects with ConfigurationError where it cannot be used, and with the reason of
 * the signal.
 */
export function openHandlerThread(
  file: string,
  { output, onMessage, onEnd, patience, signal }: HandlerThreadOptions,
): Promise<HandlerThread> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const { port1: port, port2 } = new MessageChannel();
    const unread = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    const workerData: WorkerData = { file, port: port2, unread };
    const worker = new Worker(builtWorker(), { workerData, transferList: [port2], stdout: true, stderr: true });
    const printed = { stdout: outputLines(output), stderr: outputLines(output) };
    let isReady = false;
    let isEnded = false;
    let crash: string | null = null;
    const noMore = (): void => {
      isEnded = true;
      clearTimeout(timer);
      signal?.removeEventListener("abort", giveUp);
      port.close();
      printed.stdout.end();
      printed.stderr.end();
    };
    const end = async (): Promise<void> => {
      noMore();
      await worker.terminate();
    };
    const refuse = (message: string, place: Place = { file }): void => {
      if (isReady || isEnded) return;
      void end();
      reject(new ConfigurationError(message, place));
    };
    const giveUp = (): void => {
      void end();
      reject(signal?.reason as Error);
    };
    signal?.addEventListener("abort", giveUp, { once: true });
    const timer = setTimeout(() => refuse(`the handler module was not loaded within ${patience} ms`), patience);

    const hear = (message: FromWorker): void => {
      if (isEnded) return;
      if (message.type === "printed") takeOutput(message, printed, unread);
      else if (message.type === "unusable") {
        refuse(`the handler module cannot be used: ${message.reason}`, { file, line: message.line });
      } else if (message.type === "ready") {
        isReady = true;
        clearTimeout(timer);
        signal?.removeEventListener("abort", giveUp);
        const keepAlive = (is: boolean): void => {
          for (const kept of [worker, port])
            if (is) kept.ref();
            else kept.unref();
        };
        keepAlive(false);
        resolve({ post: (sent) => port.postMessage(sent), keepAlive, end });
      } else onMessage(message);
    };
    port.on("message", hear);
    worker.on("error", (fault) => (crash = `crashed with \`${thrown(fault)}\``));
    worker.on("exit", (code) => {
      // Its last words may still be on their way.
      for (let last = receiveMessageOnPort(port); last; last = receiveMessageOnPort(port))
        hear(last.message as FromWorker);
      const why = crash ?? `ended itself with exit code ${code}`;
      refuse(`the handler module ${why} while it was loaded`);
      const isByItself = isReady && !isEnded;
      noMore();
      if (isByItself) onEnd(why);
    });
  });
}

/** A thread cannot run our TypeScript: where the source runs, its build is taken. */
function builtWorker(): URL {
  const beside = new URL("handler-worker.js", import.meta.url);
  return existsSync(beside) ? beside : new URL("../../dist/node/handler-worker.js", import.meta.url);
}
