import { createHash } from "node:crypto";
import type { TraceRecord } from "../emulator/trace.ts";
import type { ConversationResult } from "./conversation-result.ts";
import { optionsHad } from "./options-had.ts";

/** The same for conversations that sound the same, so that one of them need not be made audible. */
export function soundKey({ trace }: Pick<ConversationResult, "trace">): string {
  const heard = trace.flatMap(({ seq: _, ...record }) => (isHeard(record) ? [record] : []));
  return createHash("sha256")
    .update(JSON.stringify([optionsHad(trace)?.rules ?? {}, heard]))
    .digest("base64");
}

/** The directives of the player, for what is played stands nowhere else. */
function isHeard(record: Omit<TraceRecord, "seq">): boolean {
  if (record.kind !== "directive") return kinds.has(record.kind);
  const { directive } = record as Extract<TraceRecord, { kind: "directive" }>;
  const { header } = directive as { readonly header?: { readonly namespace?: unknown } };
  return header?.namespace === "AudioPlayer";
}

const kinds: ReadonlySet<TraceRecord["kind"]> = new Set<TraceRecord["kind"]>([
  "input",
  "speech",
  "sound",
  "listening",
  "player",
  "volume",
  "restored",
]);
