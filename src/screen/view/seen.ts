import type { TraceRecord } from "../../index.ts";
import type { View } from "./view.ts";

/** What the trace alone tells of what is visible. */
export type Seen = Pick<View, "heard" | "caption" | "isOff">;

export const seenNothing: Seen = { heard: null, caption: null, isOff: false };

export function seeing(seen: Seen, record: TraceRecord): Seen {
  if (record.kind === "utterance") return { ...seen, heard: record.text };
  if (record.kind === "event" && isSwitchedOff(record.event)) return { ...seen, isOff: true };
  if (record.kind !== "speech") return seen;
  const { state, type, lang, value, source, ms } = record;
  return { ...seen, caption: { state, type, lang, value, source, ms } };
}

function isSwitchedOff(event: object): boolean {
  if (!("header" in event)) return false;
  const { namespace, name } = event.header as { readonly namespace?: unknown; readonly name?: unknown };
  return namespace === "Emulator" && name === "SwitchedOff";
}
