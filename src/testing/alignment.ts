import type { Expectation, ReceivedLine } from "./expectation.ts";
import { patternMatches } from "./pattern-match.ts";

/** How what was expected and what came belong together, in order. */
export type Edit =
  /** A line that came as expected; or `...`, with no line of its own. */
  | { readonly type: "met"; readonly expected: Expectation }
  /** A line let through by `...`. */
  | { readonly type: "allowed"; readonly received: ReceivedLine }
  | { readonly type: "missing"; readonly expected: Expectation; readonly isTooSlow: boolean }
  | { readonly type: "extra"; readonly received: ReceivedLine };

/** Beyond this the lines are not aligned, only listed: memory is finite. */
const mostCells = 16_000_000;

/** The shortest way from what was expected to what came. */
export function align(expected: readonly Expectation[], received: readonly ReceivedLine[]): Edit[] {
  const tooSlow = new Set<Expectation>();
  const meets = (expectation: Expectation, { text, time }: ReceivedLine): boolean => {
    if (expectation.type === "anything" || tooSlow.has(expectation)) return false;
    if (expectation.time !== null && expectation.time !== time) return false;
    if (expectation.type === "exactly") return expectation.text === text;
    const matches = patternMatches(expectation.pattern, text);
    if (matches === null) tooSlow.add(expectation);
    return matches === true;
  };

  let start = 0;
  while (start < Math.min(expected.length, received.length) && meets(expected[start]!, received[start]!)) start++;
  const head = expected.slice(0, start).map((expectation): Edit => ({ type: "met", expected: expectation }));
  const rest = cheapest(expected.slice(start), received.slice(start), meets);
  return [...head, ...rest].map((edit) =>
    edit.type === "missing" ? { ...edit, isTooSlow: tooSlow.has(edit.expected) } : edit,
  );
}

export const isAsExpected = (edits: readonly Edit[]): boolean =>
  edits.every(({ type }) => type === "met" || type === "allowed");

type Meets = (expectation: Expectation, received: ReceivedLine) => boolean;

const missing = (expected: Expectation): Edit => ({ type: "missing", expected, isTooSlow: false });
const extra = (received: ReceivedLine): Edit => ({ type: "extra", received });

/** The edits with the fewest lines missing or extra (longest common subsequence, with `...` as a free skip). */
function cheapest(expected: readonly Expectation[], received: readonly ReceivedLine[], meets: Meets): Edit[] {
  const width = received.length + 1;
  if ((expected.length + 1) * width > mostCells) return [...expected.map(missing), ...received.map(extra)];
  // costs[i * width + j]: what is left to do from expectation i and received line j on.
  const costs = new Uint32Array((expected.length + 1) * width);
  const isMet = new Uint8Array(costs.length);
  for (let i = expected.length; i >= 0; i--) {
    for (let j = received.length; j >= 0; j--) {
      const cell = i * width + j;
      const expectation = expected[i];
      const line = received[j];
      const without = expectation ? costs[cell + width]! : Infinity;
      const later = line ? costs[cell + 1]! : Infinity;
      if (!expectation) costs[cell] = line ? later + 1 : 0;
      else if (expectation.type === "anything") costs[cell] = Math.min(without, later);
      else {
        isMet[cell] = line && meets(expectation, line) ? 1 : 0;
        const both = isMet[cell] ? costs[cell + width + 1]! : Infinity;
        costs[cell] = Math.min(both, without + 1, later + 1);
      }
    }
  }

  const edits: Edit[] = [];
  let [i, j] = [0, 0];
  while (i < expected.length || j < received.length) {
    const cell = i * width + j;
    const expectation = expected[i];
    const line = received[j];
    if (expectation?.type === "anything") {
      if (costs[cell] === costs[cell + width]) {
        edits.push({ type: "met", expected: expectation });
        i++;
      } else {
        edits.push({ type: "allowed", received: line! });
        j++;
      }
    } else if (expectation && isMet[cell] && costs[cell] === costs[cell + width + 1]) {
      edits.push({ type: "met", expected: expectation });
      i++;
      j++;
    } else if (expectation && costs[cell] === costs[cell + width]! + 1) {
      edits.push(missing(expectation));
      i++;
    } else {
      edits.push(extra(line!));
      j++;
    }
  }
  return edits;
}
