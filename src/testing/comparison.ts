import type { Exchange } from "./conversation.ts";
import { align } from "./alignment.ts";
import type { Edit } from "./edit.ts";
import type { Captured } from "./captures.ts";
import type { Expectation, ReceivedLine } from "./expectation.ts";
import { guessed } from "./fill.ts";
import { createMatcher, type LineMatcher, type Matcher } from "./pattern-match.ts";

/** How one exchange went, and what is captured after it. */
export interface Comparison {
  readonly edits: readonly Edit[];
  readonly captured: Captured;
}

type Found = ReadonlyMap<string, string> | null;

/**
 * Compares the exchanges of a file, counted from 0, with what came, in their order: what one captures stands in the next.
 * None is compared twice unless more came in the meantime.
 */
export function compareInOrder(
  exchanges: readonly Pick<Exchange, "expected">[],
): (index: number, received: readonly ReceivedLine[]) => Comparison {
  const matcher = createMatcher();
  const known: { readonly count: number; readonly comparison: Comparison }[] = [];
  return (index, received) => {
    const count = received.length;
    if (known[index]?.count === count) return known[index].comparison;
    const captured = known[index - 1]?.comparison.captured ?? new Map<string, string>();
    const comparison = compare(exchanges[index]!, received, captured, matcher);
    known.splice(index, Infinity, { count, comparison });
    return comparison;
  };
}

/** Compares what came with what was expected; `captured` is what was captured before, `matcher` that of the file. */
function compare(
  { expected }: Pick<Exchange, "expected">,
  received: readonly ReceivedLine[],
  captured: Captured,
  matcher: Matcher,
): Comparison {
  const lineMatcher = matcher.withLines(received.map(({ text }) => text));
  /** What each expression captured, by line; null where it was not met. */
  const found = new Map<number, Found>();
  for (;;) {
    const { lines, isComplete, texts, unsure } = take(expected, captured, found);
    const edits = align(lines, received, lineMatcher);
    if (isComplete) return { edits, captured: texts };
    // With what the sure ones among them capture, it is clearer what the others want.
    for (const { line } of expected.filter(capturesSomething)) {
      if (!found.has(line) && !unsure.has(line)) found.set(line, foundAt(line, edits, lineMatcher));
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

function foundAt(line: number, edits: readonly Edit[], matcher: LineMatcher): Found {
  for (const edit of edits) {
    if (edit.type !== "met" || edit.expected.line !== line || edit.expected.type !== "pattern") continue;
    return edit.received ? matcher.captured(edit.expected.pattern, edit.received.text) : null;
  }
  return null;
}
