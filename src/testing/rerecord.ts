import { isAsExpected } from "./alignment.ts";
import type { Conversation } from "./conversation.ts";
import { hasTimes, type ComparedExchange } from "./difference.ts";
import { receivedText } from "./expectation.ts";

/**
 * The file's text with what really came. Front matter, comments, the user's lines and every expectation that was met
 * stay as they are, character by character.
 */
export function rerecorded({ lines }: Conversation, exchanges: readonly ComparedExchange[]): string {
  const { dropped, added } = changes(exchanges);
  const ending = /[\r\n]+$/.exec(lines[0]!)?.[0] ?? "\n";
  const changed = lines.flatMap((line, index) => {
    const kept = dropped.has(index + 1) ? [] : [line];
    const after = added.get(index + 1) ?? [];
    return [...kept, ...after.map((text) => `  ${text}${ending}`)];
  });
  // Whatever is followed by something must end.
  return changed
    .map((line, index) => (index < changed.length - 1 && !/[\r\n]$/.test(line) ? line + ending : line))
    .join("");
}

/** By line of the file: which go, and what comes after which. */
function changes(exchanges: readonly ComparedExchange[]): {
  readonly dropped: ReadonlySet<number>;
  readonly added: ReadonlyMap<number, readonly string[]>;
} {
  const dropped = new Set<number>();
  const added = new Map<number, string[]>();
  for (const { line, edits } of exchanges) {
    if (isAsExpected(edits)) continue;
    const withTime = hasTimes(edits);
    let last = line;
    for (const edit of edits) {
      if ("expected" in edit) last = edit.expected.line;
      if (edit.type === "missing") dropped.add(last);
      if (edit.type === "extra") {
        const texts = added.get(last) ?? [];
        added.set(last, texts);
        texts.push(receivedText(edit.received, withTime));
      }
    }
  }
  return { dropped, added };
}
