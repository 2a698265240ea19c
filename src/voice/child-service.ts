import type { ChildProcess } from "node:child_process";
import { AudioError } from "../errors.ts";
import { endOf, failureAt } from "./failure.ts";

export interface ChildServiceOptions {
  /** For messages: `The embedded voice`. */
  readonly name: string;
  readonly start: () => ChildProcess;
  /** Milliseconds one question may take before the process is given up. */
  readonly patience: number;
  /** Milliseconds without a question until the process is ended, to give its memory back; never by default. */
  readonly idle?: number;
  /** Why there is nothing to start; asked before each start. */
  readonly missing?: () => string | null;
}

/** A process that answers questions: it gets `{ id, ...question }` and sends `{ id, ...answer }` or `{ id, error }`. */
export interface ChildService<Question, Answer> {
  /** Rejects with AudioError. Questions wait for one another. */
  ask(question: Question): Promise<Answer>;
  close(): Promise<void>;
}

interface Waiting<Question, Answer> {
  readonly id: number;
  readonly question: Question;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: AudioError) => void;
}

/** So many crashes one after the other, and the process is given up. */
const mostCrashes = 3;

/** Questions for a process of our own that may crash or hang on any of them. It starts with the first. */
export function createChildService<Question extends { readonly text: string }, Answer extends object>(
  options: ChildServiceOptions,
): ChildService<Question, Answer> {
  const { name, patience, idle } = options;
  const queue: Waiting<Question, Answer>[] = [];
  let child: ChildProcess | null = null;
  let active: { readonly waiting: Waiting<Question, Answer>; readonly timer: NodeJS.Timeout } | null = null;
  let retirement: NodeJS.Timeout | undefined;
  let isHung = false;
  let crashes = 0;
  let nextId = 1;
  let closed = false;

  function ask(question: Question): Promise<Answer> {
    return new Promise((resolve, reject) => {
      queue.push({ id: nextId++, question, resolve, reject });
      next();
    });
  }

  function next(): void {
    if (active !== null) return;
    clearTimeout(retirement);
    const waiting = queue.shift();
    if (waiting === undefined) return retireLater();
    const refusal = reasonNotToStart();
    if (refusal !== null) {
      waiting.reject(new AudioError(refusal));
      return next();
    }
    child ??= start();
    // The child itself does not keep our process alive; this timer does while an answer is due.
    const timer = setTimeout(() => {
      isHung = true;
      child?.kill("SIGKILL");
    }, patience);
    isHung = false;
    active = { waiting, timer };
    child.send({ id: waiting.id, ...waiting.question }, () => undefined); // a failed send is followed by the end
  }

  function retireLater(): void {
    if (idle === undefined) return;
    retirement = setTimeout(() => {
      child?.kill("SIGKILL");
      child = null;
    }, idle).unref();
  }

  function reasonNotToStart(): string | null {
    if (closed) return "The voice is closed.";
    if (crashes >= mostCrashes) return `${name} crashed ${crashes} times in a row and is given up.`;
    return child === null ? (options.missing?.() ?? null) : null;
  }

  function start(): ChildProcess {
    const started = options.start();
    let lastWords = "";
    for (const stream of [started.stdout, started.stderr]) {
      stream?.on("data", (data: Buffer) => (lastWords = (lastWords + data.toString()).slice(-4000)));
    }
    started.on("message", (answer: { readonly id: number; readonly error?: string } & Answer) => received(answer));
    started.once("error", () => undefined); // the end tells it
    started.once("close", (code, signal) => {
      if (child !== started) return;
      failed(endOf(isHung ? `no answer in ${patience} ms` : (signal ?? `exit code ${code}`), lastWords));
    });
    return started;
  }

  function received(answer: { readonly id: number; readonly error?: string } & Answer): void {
    if (active?.waiting.id !== answer.id) return;
    if (answer.error !== undefined) return failed(answer.error);
    crashes = 0;
    settle(({ resolve }) => resolve(answer));
  }

  /** The process cannot be trusted any more; the next question gets a new one. */
  function failed(why: string): void {
    child?.kill("SIGKILL");
    child = null;
    crashes += 1;
    settle(({ reject, question }) => reject(failureAt(name, question.text, why)));
  }

  function settle(finish: (waiting: Waiting<Question, Answer>) => void): void {
    if (active === null) return;
    clearTimeout(active.timer);
    const { waiting } = active;
    active = null;
    finish(waiting);
    next();
  }

  function close(): Promise<void> {
    closed = true;
    clearTimeout(retirement);
    const running = child;
    child = null;
    settle(({ reject }) => reject(new AudioError("The voice was closed.")));
    if (running === null || running.exitCode !== null || running.signalCode !== null) return Promise.resolve();
    return new Promise((resolve) => {
      running.ref();
      running.once("exit", () => resolve());
      running.kill("SIGKILL");
    });
  }

  return { ask, close };
}
