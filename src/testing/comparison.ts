import type { Exchange } from "./conversation.ts";
import { align } from "./alignment.ts";
import type { Edit } from "./edit.ts";
import type { Captured } from "./captures.ts";
import type { Expectation, ReceivedLine } from "./expectation.ts";
import { guessed } from "./fill.ts";
import { textsCaptured } from "./pattern-match.ts";

/** How one exchange went, and what is captured after it. */
export interface Comparison {
  readonly edits: readonly Edit[];
  readonly captured: Captured;
}

type Found = ReadonlyMap<string, string> | null;

/** Compares what came with what was expected; `captured` is what was captured before. */
export function compare(
  { expected }: Pick<Exchange, "expected">,
  received: readonly ReceivedLine[],
  captured: Captured,
): Comparison {
  /** What each expression captured, by line; null where it was not met. */
  const found = new Map<number, Found>();
  for (;;) {
    const { lines, isComplete, texts, unsure } = take(expected, captured, found);
    const edits = align(lines, received);
    if (isComplete) return { edits, captured: texts };
    // With what the sure ones among them capture, it is clearer what the others want.
    for (const { line } of expected.filter(capturesSomething)) {
      if (!found.has(line) && !unsure.has(line)) found.set(line, foundAt(line, edits));
    }
  }
}

/** The expectations as far as it is known what stands in them. */
function take(expected: readonly Expectation[], captured: Captured, found: ReadonlyMap<number, Found>) {
  const texts = new Map(captured);
  const unknown = new Set<string>();
  /** Expressions whose own words are not all known. */
  const unsure = new Set<number>();
  let isComplete = true;
  const lines = expected.map((expectation): Expectation => {
    const filledIn = guessed(expectation, texts, unknown);
    if (!capturesSomething(expectation)) return filledIn;
    const { line, captures, uses = [] } = expectation;
    if (uses.some((name) => unknown.has(name))) unsure.add(line);
    if (!found.has(line)) isComplete = false;
    for (const name of captures) {
      const text = found.get(line)?.get(name);
      texts.delete(name);
      unknown.delete(name);
      if (!found.has(line)) unknown.add(name);
      else if (text !== undefined) texts.set(name, text);
    }
    return filledIn;
  });
  return { lines, texts, isComplete, unsure };
}

type Capturing = Extract<Expectation, { type: "pattern" }> & { readonly captures: readonly string[] };

const capturesSomething = (expected: Expectation): expected is Capturing =>
  expected.type === "pattern" && expected.captures !== undefined;

function foundAt(line: number, edits: readonly Edit[]): Found {
  for (const edit of edits) {
    if (edit.type !== "met" || edit.expected.line !== line || edit.expected.type !== "pattern") continue;
    return edit.received ? textsCaptured(edit.expected.pattern, edit.received.text) : null;
  }
  return null;
}
