import type { RecordOf, TraceRecord } from "../../../index.ts";

type Kind = TraceRecord["kind"];

/** A record that was the last of its kind for a while. */
export interface Last<K extends Kind> {
  readonly record: RecordOf<K>;
  /** Its line was taken back, so that its id may be another's. */
  readonly isUndone: boolean;
}

export interface LastRecords {
  /** Null where there was none. */
  of<K extends Kind>(kind: K): Last<K> | null;
  /** Every record comes by here, whether it is shown or not. */
  keep(record: TraceRecord): void;
}

/** Remembers the last record of each kind, in the order in which they came: what was taken back came, too. */
export function createLastRecords(): LastRecords {
  const last = new Map<Kind, Last<Kind>>();
  return {
    of: <K extends Kind>(kind: K) => (last.get(kind) as Last<K> | undefined) ?? null,
    keep(record) {
      if (record.kind === "restored") {
        for (const [kind, one] of last) if (one.record.seq > record.to) last.set(kind, { ...one, isUndone: true });
      }
      last.set(record.kind, { record, isUndone: false });
    },
  };
}
