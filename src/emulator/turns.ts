import type { Clock, Release } from "../ports.ts";
import type { TraceRecord } from "./trace.ts";
import { turnOf, type Turn } from "./turn.ts";

/** Somebody waits for the device: what happened since, and when that is over. */
interface Waiting {
  readonly records: TraceRecord[];
  readonly isOver: () => boolean;
  readonly finish: (interrupted: boolean) => void;
}

type Standing = Pick<Turn, "listening" | "session" | "player">;

/** The turns under way. While there is one, somebody waits, and virtual time runs. */
export class Turns {
  readonly #clock: Clock;
  readonly #standing: () => Standing;
  readonly #waiting = new Set<Waiting>();
  /** The one waiting for the answer to what was asked last. */
  #asking: Waiting | null = null;

  /** `standing` tells how things stand when a turn ends. */
  constructor(clock: Clock, standing: () => Standing) {
    this.#clock = clock;
    this.#standing = standing;
  }

  /** Begins a turn that lasts until `isOver`, and does `act` in it; what `act` gives is released at the end. */
  begin(isOver: () => boolean, act: () => Release | void, isAsking = false): Promise<Turn> {
    const release = this.#clock.demand();
    return new Promise((resolve) => {
      const records: TraceRecord[] = [];
      let undo: Release | null = null;
      const waiting: Waiting = {
        records,
        isOver,
        finish: (interrupted) => {
          if (!this.#waiting.delete(waiting)) return;
          if (this.#asking === waiting) this.#asking = null;
          release();
          undo?.();
          resolve(turnOf(records, { ...this.#standing(), interrupted }));
        },
      };
      this.#waiting.add(waiting);
      if (isAsking) this.#asking = waiting;
      undo = act() ?? null;
      this.rest();
    });
  }

  /** Something else is asked: what was asked before is over. */
  interrupt(): void {
    this.#asking?.finish(true);
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
