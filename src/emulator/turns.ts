import type { Clock, Release } from "../ports.ts";
import type { Secrets } from "./secrets.ts";
import type { TraceRecord } from "./trace.ts";
import { turnOf, type Turn } from "./turn.ts";

/** Somebody waits for the device: what happened since, and when that is over. */
interface Waiting {
  /** What for: an answer, the end of something that is done, or nothing of its own. */
  readonly as: "asking" | "doing" | "looking on";
  readonly records: TraceRecord[];
  readonly isOver: () => boolean;
  readonly finish: (interrupted: boolean) => void;
}

type Standing = Pick<Turn, "listening" | "session" | "player">;

/** The turns under way. While there is one, somebody waits, and virtual time runs. */
export class Turns {
  readonly #clock: Clock;
  readonly #standing: () => Standing;
  readonly #hide: (record: TraceRecord) => TraceRecord;
  readonly #waiting = new Set<Waiting>();
  /** The one waiting for the answer to what was asked last. */
  #asking: Waiting | null = null;

  /** `standing` tells how things stand when a turn ends. */
  constructor(clock: Clock, secrets: Secrets, standing: () => Standing) {
    this.#clock = clock;
    this.#standing = standing;
    this.#hide = (record) => secrets.hideIn(record);
  }

  /** Begins a turn that lasts until `isOver`, and does `act` in it; what `act` gives is released at the end. */
  begin(isOver: () => boolean, act: () => Release | void, as: Waiting["as"] = "doing"): Promise<Turn> {
    const release = this.#clock.demand();
    return new Promise((resolve) => {
      const records: TraceRecord[] = [];
      let undo: Release | null = null;
      let hasBegun = false;
      const waiting: Waiting = {
        as,
        records,
        isOver: () => hasBegun && isOver(),
        finish: (interrupted) => {
          if (!this.#waiting.delete(waiting)) return;
          if (this.#asking === waiting) this.#asking = null;
          release();
          undo?.();
          resolve(turnOf(records, { ...this.#standing(), interrupted }, this.#hide));
        },
      };
      this.#waiting.add(waiting);
      if (as === "asking") this.#asking = waiting;
      undo = act() ?? null;
      hasBegun = true;
      this.rest();
    });
  }

  /** Something else is asked: what was asked before is over. */
  interrupt(): void {
    this.#asking?.finish(true);
  }

  /** Everything is another way now: only those who look on still wait for the device. */
  interruptAll(): void {
    for (const waiting of this.#waiting) if (waiting.as !== "looking on") waiting.finish(true);
  }

  observe(record: TraceRecord): void {
    for (const { records } of this.#waiting) records.push(record);
  }

  /** The machines are at rest: whoever waited for this goes on. */
  rest(): void {
    for (const waiting of this.#waiting) if (waiting.isOver()) waiting.finish(false);
  }

  /** The device is switched off: nobody need wait any longer. */
  close(): void {
    for (const waiting of this.#waiting) waiting.finish(true);
  }
}
