import { sharedLength } from "../text/trie.ts";
import type { IndexedSample, SampleNode } from "./sample-node.ts";
import type { Delivered, SlotReader, UnknownWords } from "../slot-types/slot-reader.ts";
import type { TrieNode } from "../text/trie.ts";

// The search walks the text once from left to right and keeps, for each place and node, only the cheapest way there. So
// its work is bounded by places times nodes, whatever the samples look like.

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

export interface SearchResult {
  readonly match: Match | null;
  /** Below these nodes stand the samples that agree with the text for longest. */
  readonly nearest: readonly Node[];
}

type Node = TrieNode<SampleNode>;

/** A way through the samples to some node: its cost, and the slots filled on it, last first. */
interface Way {
  readonly cost: number;
  readonly slot: SlotMatch | null;
  readonly before: Way | null;
}

/** A slot that takes any words: it began somewhere and may end anywhere behind. */
interface OpenSlot {
  readonly start: number;
  readonly way: Way;
  readonly words: UnknownWords;
}

// What makes a match worse, each dearer than all of the ones before together: a character that is not the sample's own
// text, a character that no dictionary knows, a slot of an open type.
const slotCost = 1;
const outsideCost = 2 ** 17;
const openCost = 2 ** 35;

// Far beyond any real utterance, and still a fraction of a second.
const longestText = 100_000;
const mostSteps = 1_000_000;

/**
 * Finds the cheapest way through the samples that ends with the text. `mayOpen` tells where a slot with words its type
 * does not know may begin; null allows none.
 */
export function searchSamples(
  root: Node,
  readerOf: (slotType: string) => SlotReader,
  text: string,
  mayOpen: ((place: number) => boolean) | null,
): SearchResult {
  if (text.length === 0 || text.length > longestText) return { match: null, nearest: [] };
  const arrivals = new Array<Map<Node, Way> | undefined>(text.length + 1);
  const openSlots = new Map<Node, OpenSlot>();
  let nearest: Node[] = [];
  let reached = 1;
  let steps = 0;

  const arrive = (place: number, node: Node, way: Way): void => {
    const ways = (arrivals[place] ??= new Map<Node, Way>());
    const other = ways.get(node);
    // Of equally good ways the later one has the longer first slot.
    if (other === undefined || way.cost <= other.cost) ways.set(node, way);
    steps += 1;
  };
  const remember = (place: number, node: Node): void => {
    if (place > reached) nearest = [];
    if (place >= reached && nearest.length < 3 && !nearest.includes(node)) nearest.push(node);
    reached = Math.max(reached, place);
  };
  const followText = (place: number, node: Node, way: Way): void => {
    const next = node.branches?.get(text.charCodeAt(place));
    if (next === undefined) return;
    const shared = sharedLength(next.label, text, place);
    remember(place + shared, next);
    if (shared === next.label.length) arrive(place + shared, next, way);
  };
  const followSlot = (start: number, node: Node, reader: SlotReader, way: Way): void => {
    steps += 1;
    for (const { end, value } of reader.read(text, start)) {
      remember(end, node);
      const slot: SlotMatch = { start, end, value, words: "known" };
      arrive(end, node, { cost: way.cost + (end - start) * slotCost, slot, before: way });
    }
    if (reader.unknownWords === "refused" || !mayOpen?.(start)) return;
    const other = openSlots.get(node);
    // Both grow alike with each character: the one that is cheaper now stays cheaper.
    if (other && other.way.cost + (start - other.start) * (slotCost + outsideCost) < way.cost) return;
    openSlots.set(node, { start, way, words: reader.unknownWords });
  };
  const endOpenSlots = (end: number): void => {
    for (const [node, { start, way, words }] of openSlots) {
      steps += 1;
      const goesOn = end === text.length || node.branches?.has(text.charCodeAt(end)) || node.value?.slots;
      if (!goesOn) continue;
      const cost = (end - start) * (slotCost + outsideCost) + (words === "open" ? openCost : 0);
      arrive(end, node, { cost: way.cost + cost, slot: { start, end, value: null, words }, before: way });
    }
  };

  arrive(0, root, { cost: 0, slot: null, before: null });
  for (let place = 0; place < text.length; place += 1) {
    if (steps > mostSteps) return { match: null, nearest };
    endOpenSlots(place);
    for (const [node, way] of arrivals[place] ?? []) {
      followText(place, node, way);
      for (const [type, next] of node.value?.slots ?? []) followSlot(place, next, readerOf(type), way);
    }
    arrivals[place] = undefined;
  }
  endOpenSlots(text.length);
  return { match: best(arrivals[text.length] ?? [], text.length), nearest };
}

function best(ways: Iterable<readonly [Node, Way]>, length: number): Match | null {
  let winner: { readonly found: IndexedSample; readonly way: Way } | null = null;
  for (const [node, way] of ways) {
    const found = node.value?.sample;
    if (!found || swallowsAll(way, length)) continue;
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
  return ownText === 0 && slots.some(({ words }) => words === "outside");
}

function slotsOn(way: Way): SlotMatch[] {
  const slots: SlotMatch[] = [];
  for (let at: Way | null = way; at !== null; at = at.before) if (at.slot) slots.push(at.slot);
  return slots.reverse();
}
