import type { Delivered, UnknownWords } from "../slot-types/slot-reader.ts";
import type { TrieNode } from "../text/trie.ts";
import type { Closeness, IndexedSample, SampleNode } from "./sample-node.ts";

/** A filled slot, as a stretch of the folded text. */
export interface SlotMatch {
  readonly start: number;
  readonly end: number;
  readonly value: Delivered;
  readonly words: "known" | UnknownWords;
}

export interface Match {
  readonly found: IndexedSample;
  /** In the order of the sample. */
  readonly slots: readonly SlotMatch[];
}

/** A way through the samples to some node: its cost, and the slots filled on it, last first. */
export interface Way {
  readonly cost: number;
  readonly slot: SlotMatch | null;
  readonly before: Way | null;
}

/** The sample at the end of the cheapest of these ways, of those that are close enough to their sample. */
export function bestOf(
  ways: Iterable<readonly [TrieNode<SampleNode>, Way]>,
  length: number,
  closeness: Closeness,
): Match | null {
  let winner: { readonly found: IndexedSample; readonly way: Way } | null = null;
  for (const [node, way] of ways) {
    const found = node.value?.sample;
    if (!found || found.closeness > closeness || swallowsAll(way, length)) continue;
    const isBetter =
      winner === null ||
      way.cost < winner.way.cost ||
      (way.cost === winner.way.cost && found.order < winner.found.order);
    if (isBetter) winner = { found, way };
  }
  return winner && { found: winner.found, slots: slotsOn(winner.way) };
}

// A sample without any text of its own, `<pizzaType>페퍼로니</pizzaType>`, would otherwise take every utterance that
// nothing else takes.
function swallowsAll(way: Way, length: number): boolean {
  const slots = slotsOn(way);
  const ownText = slots.reduce((rest, { start, end }) => rest - (end - start), length);
  return ownText === 0 && slots.some(({ words }) => words === "outside" || words === "asSpoken");
}

function slotsOn(way: Way): SlotMatch[] {
  const slots: SlotMatch[] = [];
  // A way that leaves something out behind a slot carries that slot along.
  for (let at: Way | null = way; at !== null; at = at.before) if (at.slot) slots.push(at.slot);
  return slots.reverse();
}
