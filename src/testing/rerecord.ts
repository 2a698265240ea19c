import { isAsExpected } from "./edit.ts";
import type { CaptureNames } from "./captures.ts";
import type { Conversation } from "./conversation.ts";
import { hasTimes, type ComparedExchange } from "./difference.ts";
import { receivedText } from "./expectation.ts";
import { writtenAs } from "./fill.ts";

/** How many lines an update takes out of a file and puts into it. */
export interface Changes {
  readonly removed: number;
  readonly added: number;
}

export function changesOf(exchanges: readonly ComparedExchange[]): Changes {
  const edits = exchanges.flatMap(({ edits }) => edits);
  const count = (wanted: "missing" | "extra") => edits.filter(({ type }) => type === wanted).length;
  return { removed: count("missing"), added: count("extra") };
}

/**
 * The file's text with what really came. Front matter, comments, the user's lines and every expectation that was met
 * stay as they are, character by character.
 */
export function rerecorded({ lines, names }: Conversation, exchanges: readonly ComparedExchange[]): string {
  const { dropped, added } = linesChanged(exchanges, names);
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
function linesChanged(
  exchanges: readonly ComparedExchange[],
  names: CaptureNames,
): {
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
        const { received, instead } = edit;
        texts.push(receivedText({ ...received, text: writtenAs(received.text, names, instead) }, withTime));
      }
    }
  }
  return { dropped, added };
}
