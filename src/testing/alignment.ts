import type { Expectation, ReceivedLine } from "./expectation.ts";
import type { Edit } from "./edit.ts";
import { withDisplaced } from "./displaced.ts";
import { kindsMeeting } from "./line-kind.ts";
import type { LineMatcher } from "./pattern-match.ts";

/** Beyond this the lines are not aligned, only listed: memory is finite. */
const mostCells = 16_000_000;

/** The way from what was expected to what came on which the most is met; `matcher` is for the lines that came. */
export function align(
  expected: readonly Expectation[],
  received: readonly ReceivedLine[],
  matcher: LineMatcher,
): Edit[] {
  const tooSlow = new Set<Expectation>();
  let start = 0;
  while (start < Math.min(expected.length, received.length) && meets(expected[start]!, received, start, matcher)) {
    start++;
  }
  const head = expected.slice(0, start).map((expectation, index) => met(expectation, received[index]));
  const [restExpected, restReceived] = [expected.slice(start), received.slice(start)];
  const rest =
    (restExpected.length + 1) * (restReceived.length + 1) > mostCells
      ? listed(restExpected, restReceived)
      : withDisplaced(nearest(restExpected, restReceived, meetings(expected, received, start, matcher, tooSlow)));
  return [...head, ...rest]
    .filter((edit) => !("expected" in edit && edit.expected.type === "anything" && edit.expected.isWritten === false))
    .map((edit) => (edit.type === "missing" ? { ...edit, isTooSlow: tooSlow.has(edit.expected) } : edit));
}

const met = (expected: Expectation, received: ReceivedLine | undefined): Edit => ({
  type: "met",
  expected,
  ...(received && { received }),
});
const missing = (expected: Expectation): Edit => ({ type: "missing", expected, isTooSlow: false });
const extra = (received: ReceivedLine, instead?: Expectation): Edit => ({
  type: "extra",
  received,
  ...(instead && { instead }),
});

const listed = (expected: readonly Expectation[], received: readonly ReceivedLine[]): Edit[] => [
  ...expected.map((expectation) =>
    expectation.type === "anything" ? met(expectation, undefined) : missing(expectation),
  ),
  ...received.map((line) => extra(line)),
];

function meets(
  expectation: Expectation,
  received: readonly ReceivedLine[],
  place: number,
  matcher: LineMatcher,
): boolean {
  const line = received[place]!;
  if (!canMeet(expectation, line)) return false;
  if (expectation.type === "exactly") return (expectation.wanted ?? expectation.text) === line.text;
  return matcher.matches(expectation.pattern, place) === true;
}

type Line = Exclude<Expectation, { type: "anything" }>;

/** As far as the words do not matter. */
const canMeet = (expectation: Expectation, { time }: ReceivedLine): expectation is Line =>
  expectation.type !== "anything" &&
  expectation.lacks === undefined &&
  (expectation.time === null || expectation.time === time);

/**
 * For each expectation from `start` on, which of the lines from there on meet it; those that take too long to match meet
 * nothing.
 */
function meetings(
  expected: readonly Expectation[],
  received: readonly ReceivedLine[],
  start: number,
  matcher: LineMatcher,
  tooSlow: Set<Expectation>,
): Uint8Array {
  const width = received.length - start + 1;
  const isMet = new Uint8Array((expected.length - start + 1) * width);
  for (let i = start; i < expected.length; i++) {
    const expectation = expected[i]!;
    if (expectation.type === "pattern" && !matcher.matchFrom(expectation.pattern, start)) {
      tooSlow.add(expectation);
      continue;
    }
    for (let j = start; j < received.length; j++) {
      if (meets(expectation, received, j, matcher)) isMet[(i - start) * width + j - start] = 1;
    }
  }
  return isMet;
}

/**
 * The edits with the fewest lines unmet; of these those in which the most unmet lines stand beside one of their kind that
 * came instead; and of these those with the fewest lines too many. `...` is a free skip; `isMet` is what `meetings` tells.
 */
function nearest(expected: readonly Expectation[], received: readonly ReceivedLine[], isMet: Uint8Array): Edit[] {
  const width = received.length + 1;
  const isOfKind = kindsMeeting(expected, received);
  // One price each that no number of the cheaper things can make up for.
  const alone = width;
  const unmet = alone * (expected.length + 1);
  // costs[i * width + j]: what is left to do from expectation i and received line j on.
  const costs = new Float64Array(isMet.length);
  for (let i = expected.length; i >= 0; i--) {
    for (let j = received.length; j >= 0; j--) {
      const cell = i * width + j;
      const isLine = j < received.length;
      const later = isLine ? costs[cell + 1]! : Infinity;
      if (i === expected.length) {
        costs[cell] = isLine ? later + 1 : 0;
        continue;
      }
      const without = costs[cell + width]!;
      if (expected[i]!.type === "anything") costs[cell] = Math.min(without, later);
      else {
        const both = isLine ? costs[cell + width + 1]! : Infinity;
        const met = isMet[cell] ? both : Infinity;
        const instead = isLine && isOfKind(i, j) ? both + unmet : Infinity;
        costs[cell] = Math.min(met, instead, without + unmet + alone, later + 1);
      }
    }
  }

  const edits: Edit[] = [];
  let [i, j] = [0, 0];
  while (i < expected.length || j < received.length) {
    const cell = i * width + j;
    const cost = costs[cell]!;
    const expectation = expected[i];
    const line = received[j];
    if (expectation?.type === "anything") {
      if (cost === costs[cell + width]) {
        edits.push(met(expectation, undefined));
        i++;
      } else {
        edits.push({ type: "allowed", received: line! });
        j++;
      }
    } else if (expectation && line && isMet[cell] && cost === costs[cell + width + 1]) {
      edits.push(met(expectation, line));
      i++;
      j++;
    } else if (expectation && line && isOfKind(i, j) && cost === costs[cell + width + 1]! + unmet) {
      edits.push(missing(expectation), extra(line, expectation));
      i++;
      j++;
    } else if (expectation && cost === costs[cell + width]! + unmet + alone) {
      edits.push(missing(expectation));
      i++;
    } else {
      edits.push(extra(line!));
      j++;
    }
  }
  return edits;
}
