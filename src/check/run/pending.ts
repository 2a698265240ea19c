import type { TraceRecord } from "../../emulator/trace.ts";

/** The requests of a conversation that have not been answered yet. */
export interface Pending {
  observe(record: TraceRecord): void;
  /** Real ms that the oldest has waited; null where none waits. */
  readonly longest: number | null;
  /** How many were told and have not been sent: src/node/http-extension.ts waits a little before it sends. */
  readonly unsent: number;
}

/** Turns of the event loop after which a request is on its way. */
const turns = 3;

export function createPending(): Pending {
  const since = new Map<string, number>();
  const unsent = new Set<string>();

  function leaving(id: string, left: number): void {
    if (left === 0) unsent.delete(id);
    else setImmediate(leaving, id, left - 1);
  }

  return {
    observe(record) {
      if (record.kind === "request") {
        since.set(record.id, performance.now());
        unsent.add(record.id);
        leaving(record.id, turns);
      } else if (record.kind === "response" || "code" in record) {
        if (record.id === undefined) return;
        since.delete(record.id);
        unsent.delete(record.id);
      }
    },
    get longest() {
      const oldest = Math.min(...since.values());
      return since.size === 0 ? null : performance.now() - oldest;
    },
    get unsent() {
      return unsent.size;
    },
  };
}
