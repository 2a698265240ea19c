// An English sentence with holes, as it stands in the catalogue: `{}` is a value and stays as it came, `{*}` are words of
// our own, `{~}` is a message, which may also be somebody else's.

export type HoleKind = "value" | "words" | "message";

export interface Pattern {
  /** What stands around the holes; one more than there are holes. */
  readonly fixed: readonly string[];
  readonly holes: readonly HoleKind[];
}

const kinds: Readonly<Record<string, HoleKind>> = { "{}": "value", "{*}": "words", "{~}": "message" };

export function patternOf(sentence: string): Pattern {
  const parts = sentence.split(/(\{[*~]?\})/);
  return {
    fixed: parts.filter((_, index) => index % 2 === 0),
    holes: parts.flatMap((part) => kinds[part] ?? []),
  };
}

/** So many ways to divide a text are looked at; whoever writes a text with more means no good. */
const mostWays = 50;

/**
 * What stands in the holes of a text that is such a sentence from `start` to its end. Null where it is none, and where it
 * could be divided in more than one way: nobody knows then which words were received. In backticks there are none, and
 * a value at the end does not begin with one.
 */
export function valuesIn({ fixed, holes }: Pattern, text: string, start = 0): readonly string[] | null {
  const last = fixed.length - 1;
  if (!text.startsWith(fixed[0]!, start) || !text.endsWith(fixed[last]!)) return null;
  if (last === 0) return text.length === start + fixed[0]!.length ? [] : null;
  const found: (readonly string[])[] = [];
  let ways = 0;
  const divide = (from: number, index: number, before: readonly string[]): void => {
    const next = fixed[index + 1]!;
    const isCode = fixed[index]!.endsWith("`") && next.startsWith("`");
    if (next === "" && holes[index] === "value" && text[from] === "`") return;
    const least = isCode || holes[index] === "value" ? from : from + 1;
    if (index === last - 1) {
      const end = text.length - next.length;
      if (end >= least && !(isCode && text.slice(from, end).includes("`")))
        found.push([...before, text.slice(from, end)]);
      return;
    }
    let end = text.indexOf(isCode ? "`" : next, least);
    while (end !== -1 && found.length < 2 && ways < mostWays) {
      ways += 1;
      if (text.startsWith(next, end)) divide(end + next.length, index + 1, [...before, text.slice(from, end)]);
      if (isCode) return;
      end = text.indexOf(next, end + 1);
    }
  };
  divide(start + fixed[0]!.length, 0, []);
  return found.length === 1 && ways < mostWays ? found[0]! : null;
}

/** The sentence of another language with these values in its holes, which are numbered there from 1. */
export const filled = (sentence: string, values: readonly string[]): string =>
  sentence.replace(/\{(\d)\}/g, (hole, number: string) => values[Number(number) - 1] ?? hole);
