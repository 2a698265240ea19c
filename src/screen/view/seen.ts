import type { TraceRecord } from "../../index.ts";
import type { View } from "./view.ts";

/** What the trace alone tells of what is visible. */
export interface Seen extends Pick<View, "heard" | "caption" | "isOff"> {
  /** For how long the microphone was opened last, whole ms. */
  readonly waitingTime: number;
}

export const seenNothing: Seen = { heard: null, caption: null, isOff: false, waitingTime: 0 };

export function seeing(seen: Seen, record: TraceRecord): Seen {
  if (record.kind === "utterance") return { ...seen, heard: record.text };
  if (record.kind === "listening" && record.state === "opened") return { ...seen, waitingTime: record.ms };
  if (record.kind === "event" && isSwitchedOff(record.event)) return { ...seen, isOff: true };
  if (record.kind !== "speech") return seen;
  const { state, type, lang, value, source, ms } = record;
  return { ...seen, caption: { state, type, lang, value, source, ms } };
}

const isSwitchedOff = (event: object): boolean =>
  "header" in event && (event.header as { readonly name?: unknown }).name === "SwitchedOff";
