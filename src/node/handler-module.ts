import { clearTimeout, setImmediate, setTimeout } from "node:timers";
import { AnswerTooLarge, HandlerFault, type CallTerms } from "./handler-fault.ts";
import type { FromWorker } from "./handler-messages.ts";
import { openHandlerThread, type HandlerThread } from "./handler-thread.ts";
import { harmless } from "./output-lines.ts";

export interface HandlerModuleOptions {
  /** Told each line the module prints; they go to stderr without this. */
  readonly output?: ((line: string) => void) | undefined;
  /** Told in one line that the module crashed, ended itself or was ended; it goes to stderr without this. */
  readonly notice?: ((line: string) => void) | undefined;
  /** How long loading may take, in ms of real time (30,000). */
  readonly patience?: number | undefined;
  /**
   * A thread that does not stir for so long, in ms of real time, once a request of it was given up is replaced (1000).
   */
  readonly grace?: number | undefined;
}

interface Call {
  readonly body: string;
  readonly limit: number;
  hasBegun: boolean;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (fault: Error) => void;
}

/** The function of a module in a thread of its own, which is replaced when it is stuck, crashes or ends itself. */
export class HandlerModule {
  readonly #file: string;
  readonly #output: (line: string) => void;
  readonly #notice: (line: string) => void;
  readonly #patience: number;
  readonly #grace: number;
  readonly #calls = new Map<number, Call>();
  #lastId = 0;
  #thread: HandlerThread | null = null;
  #isStarting = false;
  /** Runs while it is asked whether the thread is stuck. */
  #asking: NodeJS.Timeout | undefined;
  readonly #closing = new AbortController();
  /** Another module has taken its place: it ends with its last call, and this hears of it. */
  #retired: (() => void) | null = null;

  constructor(file: string, options: HandlerModuleOptions) {
    const { output = toStderr, notice = toStderr, patience = 30_000, grace = 1000 } = options;
    this.#file = file;
    this.#output = output;
    this.#notice = notice;
    this.#patience = patience;
    this.#grace = grace;
  }

  async start(signal?: AbortSignal): Promise<void> {
    const thread = await openHandlerThread(this.#file, {
      output: this.#output,
      patience: this.#patience,
      signal: AbortSignal.any([this.#closing.signal, ...(signal ? [signal] : [])]),
      onMessage: (message) => this.#hear(message),
      onEnd: (why) => this.#ended(why),
    });
    if (this.#closing.signal.aborted) return thread.end();
    this.#thread = thread;
    for (const id of this.#calls.keys()) this.#post(id);
  }

  call(request: unknown, { signal, limit = Infinity }: Partial<CallTerms> = {}): Promise<unknown> {
    if (this.#closing.signal.aborted) return Promise.reject(new HandlerFault("was not called: its module is closed"));
    if (signal?.aborted) return Promise.reject(new HandlerFault("was not called: nobody waits for it any more"));
    const id = ++this.#lastId;
    signal?.addEventListener("abort", () => this.#giveUp(id), { once: true });
    return new Promise((resolve, reject) => {
      this.#calls.set(id, { body: JSON.stringify(request), limit, hasBegun: false, resolve, reject });
      this.#post(id);
    });
  }

  /** Ends when the calls under way are answered. */
  retire(ended: () => void): void {
    this.#retired = ended;
    this.#endIfDone();
  }

  #endIfDone(): void {
    if (this.#retired !== null && this.#calls.size === 0) void this.close().then(this.#retired);
  }

  async close(): Promise<void> {
    this.#closing.abort(new HandlerFault("its module was closed"));
    clearTimeout(this.#asking);
    this.#rejectAll(new HandlerFault("was cut off: its module was closed"));
    await this.#thread?.end();
  }

  #post(id: number): void {
    const call = this.#calls.get(id);
    if (!call) return;
    if (this.#thread) {
      this.#thread.keepAlive(true);
      this.#thread.post({ type: "call", id, body: call.body, limit: call.limit });
    } else this.#restart();
  }

  #hear(message: FromWorker): void {
    switch (message.type) {
      case "begun": {
        const call = this.#calls.get(message.id);
        if (call) call.hasBegun = true;
        return;
      }
      case "answer":
        return this.#take(message.id)?.resolve(message.body === undefined ? undefined : JSON.parse(message.body));
      case "tooLarge":
        return this.#take(message.id)?.reject(new AnswerTooLarge());
      case "fault":
        for (const line of message.stack?.split("\n").slice(0, mostFrames) ?? []) this.#output(harmless(line));
        return this.#take(message.id)?.reject(new HandlerFault(message.message));
      case "pong":
        clearTimeout(this.#asking);
        this.#asking = undefined;
        return;
      case "printed":
      case "ready":
      case "unusable":
        return;
    }
  }

  #take(id: number): Call | undefined {
    const call = this.#calls.get(id);
    this.#calls.delete(id);
    if (this.#calls.size === 0) this.#thread?.keepAlive(false);
    this.#endIfDone();
    return call;
  }

  /** Nobody waits for this answer any more. Whoever is stuck does not answer the next call either. */
  #giveUp(id: number): void {
    if (this.#take(id) === undefined || this.#asking !== undefined || this.#thread === null) return;
    this.#thread.post({ type: "ping" });
    const asking = setTimeout(() => setImmediate(() => this.#replace(asking)), this.#grace);
    this.#asking = asking;
  }

  /** Where it was we who were held up, its word is read by now. */
  #replace(asking: NodeJS.Timeout): void {
    if (this.#asking !== asking) return;
    void this.#thread?.end();
    this.#ended("did not come to an end and was ended");
  }

  /** What it was at work on is lost; what it had not begun is for the next thread. */
  #ended(why: string): void {
    clearTimeout(this.#asking);
    this.#asking = undefined;
    this.#thread = null;
    if (this.#closing.signal.aborted) return;
    if (this.#retired) this.#notice(`The handler module ${why}.`);
    else this.#notice(`The handler module ${why}; it is started anew for the next request.`);
    for (const [id, call] of [...this.#calls]) {
      if (!call.hasBegun) continue;
      this.#calls.delete(id);
      call.reject(new HandlerFault(`gave no answer, its module ${why}`));
    }
    if (this.#calls.size > 0) this.#restart();
    else this.#endIfDone();
  }

  #restart(): void {
    if (this.#isStarting) return;
    this.#isStarting = true;
    void this.start()
      .catch((fault: unknown) => this.#rejectAll(new HandlerFault(`was not called: ${(fault as Error).message}`)))
      .finally(() => (this.#isStarting = false));
  }

  #rejectAll(fault: Error): void {
    for (const { reject } of this.#calls.values()) reject(fault);
    this.#calls.clear();
  }
}

/** Of a stack, the ones that tell where. */
const mostFrames = 8;

const toStderr = (line: string): void => void process.stderr.write(`${line}\n`);
