import type { Release } from "../ports.ts";
import type { Secrets } from "./secrets.ts";
import type { TraceRecord } from "./trace.ts";

type Listener = (record: TraceRecord) => void;

/** Everything that happened, as the outside may know it. */
export class Journal {
  readonly #secrets: Secrets;
  /** As it happened; `#told` is the same with secrets hidden, made when somebody asks for it. */
  readonly #records: TraceRecord[] = [];
  readonly #told: TraceRecord[] = [];
  readonly #listeners = new Set<Listener>();

  constructor(secrets: Secrets) {
    this.#secrets = secrets;
  }

  /** Every record so far, secrets replaced. */
  get records(): readonly TraceRecord[] {
    while (this.#told.length < this.#records.length) {
      this.#told.push(this.#secrets.hideIn(this.#records[this.#told.length]!));
    }
    return this.#told;
  }

  add(record: TraceRecord): void {
    this.#records.push(record);
    if (this.#listeners.size === 0) return;
    const told = this.records.at(-1)!;
    for (const listener of this.#listeners) call(listener, told);
  }

  listen(listener: Listener): Release {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

/** A listener's own mistake comes to light as an unhandled rejection, but it does not stop the device. */
function call(listener: Listener, record: TraceRecord): void {
  try {
    listener(record);
  } catch (error) {
    void Promise.reject(error instanceof Error ? error : new Error(String(error)));
  }
}
