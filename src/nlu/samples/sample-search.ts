import { branchAt } from "../text/trie.ts";
import { bestOf, type Match, type SlotMatch, type Way } from "./sample-match.ts";
import type { Closeness, SampleNode } from "./sample-node.ts";
import type { Skip } from "../wording/skips.ts";
import type { Reading, SlotReader, UnknownWords } from "../slot-types/slot-reader.ts";
import type { TrieNode } from "../text/trie.ts";

// The search walks the text once from left to right and keeps, for each place and node, only the cheapest way there. So
// its work is bounded by places times nodes, whatever the samples look like.

type Node = TrieNode<SampleNode>;

export interface Search {
  readonly text: string;
  /** How freely samples and text are compared. */
  readonly closeness: Closeness;
  /** What may be left out of the text; by where it begins. */
  readonly skips: ReadonlyMap<number, readonly Skip[]>;
  /** What may be left out behind a slot. */
  readonly particles: readonly string[];
  /** Where a slot with words its type does not know may begin; null allows none. */
  readonly mayOpen: ((place: number) => boolean) | null;
  /** Where it may end. */
  readonly mayClose: (place: number) => boolean;
  /** Where a particle ends that begins here and surely is none of the slot's words; null where none does. */
  readonly particleAt: (place: number) => number | null;
  /** Whether a slot that begins here would cut the words of an unknown one in two. */
  readonly isWithinWord: (place: number) => boolean;
}

/** A slot that takes any words: it began somewhere and may end anywhere behind. */
interface OpenSlot {
  readonly start: number;
  readonly way: Way;
  readonly words: UnknownWords;
}

// What makes a match worse, each dearer than all of the ones before together: a character that is not the sample's own
// text, a character left out, a character that no dictionary knows, a slot of an open type.
const slotCost = 1;
const skipCost = 1.001;
const outsideCost = 2 ** 17;
const openCost = 2 ** 35;

// Far beyond any real utterance, and still a fraction of a second.
const longestText = 100_000;
const mostSteps = 1_000_000;

/** Finds the cheapest way through the samples that ends with the text. */
export function searchSamples(
  root: Node,
  readerOf: (slotType: string) => SlotReader,
  { text, closeness, skips, particles, mayOpen, mayClose, particleAt, isWithinWord }: Search,
): Match | null {
  if (text.length === 0 || text.length > longestText) return null;
  const arrivals = new Array<Map<Node, Way> | undefined>(text.length + 1);
  const openSlots = new Map<Node, OpenSlot>();
  let readings = new Map<SlotReader, readonly Reading[]>();
  let steps = 0;

  const arrive = (place: number, node: Node, way: Way): void => {
    const ways = (arrivals[place] ??= new Map<Node, Way>());
    const other = ways.get(node);
    // Of equally good ways the later one has the longer first slot.
    if (other === undefined || way.cost <= other.cost) ways.set(node, way);
    steps += 1;
  };
  const skipping = (way: Way, start: number, end: number): Way => ({
    ...way,
    cost: way.cost + (end - start) * skipCost,
  });
  /** Follows the text along a label; where something may be left out, there is one more way to go on. */
  const followLabel = (start: number, node: Node, startWay: Way): void => {
    const { label } = node;
    const open = [{ place: start, at: 0, way: startWay }];
    for (let next = open.pop(); next !== undefined && steps < mostSteps; next = open.pop()) {
      let { place, at } = next;
      const { way } = next;
      while (at < label.length) {
        if (at > 0) {
          for (const { end } of skips.get(place) ?? []) {
            steps += 1;
            open.push({ place: end, at, way: skipping(way, place, end) });
          }
        }
        if (label.charCodeAt(at) !== text.charCodeAt(place)) break;
        at += 1;
        place += 1;
      }
      steps += 1;
      if (at === label.length) arrive(place, node, way);
    }
  };
  const followSlot = (start: number, node: Node, reader: SlotReader, way: Way): void => {
    steps += 1;
    if (isCutOff(way.slot, start)) return;
    for (const { end, value } of readingsAt(reader, start)) {
      const slot: SlotMatch = { start, end, value, words: "known" };
      const filled = { cost: way.cost + (end - start) * slotCost, slot, before: way };
      arrive(end, node, filled);
      for (const particle of particles) {
        const behind = end + particle.length;
        if (text.startsWith(particle, end)) arrive(behind, node, skipping(filled, end, behind));
      }
    }
    if (reader.unknownWords === "refused" || !mayOpen?.(start)) return;
    const other = openSlots.get(node);
    // Both grow alike with each character: the one that is cheaper now stays cheaper.
    if (other && other.way.cost + (start - other.start) * (slotCost + outsideCost) < way.cost) return;
    openSlots.set(node, { start, way, words: reader.unknownWords });
  };
  /** 떡볶이 is no 떡볶 and two: what no type knows ends where its word ends. */
  const isCutOff = (before: SlotMatch | null, start: number): boolean =>
    before !== null && before.end === start && before.words !== "known" && isWithinWord(start);
  const readingsAt = (reader: SlotReader, start: number): readonly Reading[] => {
    const known = readings.get(reader);
    if (known !== undefined) return known;
    const found = reader.read(text, start);
    readings.set(reader, found);
    return found;
  };
  const endOpenSlots = (end: number): void => {
    if (openSlots.size === 0 || !mayClose(end)) return;
    const behind = particleAt(end);
    for (const [node, { start, way, words }] of openSlots) {
      steps += 1;
      const cost = (end - start) * (slotCost + outsideCost) + (words === "open" ? openCost : 0);
      const filled: Way = { cost: way.cost + cost, slot: { start, end, value: null, words }, before: way };
      if (behind !== null) arrive(behind, node, skipping(filled, end, behind));
      const goesOn = end === text.length || skips.has(end) || branchAt(node, text.charCodeAt(end)) || node.value?.slots;
      if (goesOn) arrive(end, node, filled);
    }
  };

  arrive(0, root, { cost: 0, slot: null, before: null });
  for (let place = 0; place < text.length; place += 1) {
    if (steps > mostSteps) return null;
    endOpenSlots(place);
    readings = new Map();
    for (const [node, way] of arrivals[place] ?? []) {
      for (const { end } of skips.get(place) ?? []) arrive(end, node, skipping(way, place, end));
      const next = branchAt(node, text.charCodeAt(place));
      if (next !== undefined) followLabel(place, next, way);
      for (const [type, below] of node.value?.slots ?? []) followSlot(place, below, readerOf(type), way);
    }
    arrivals[place] = undefined;
  }
  endOpenSlots(text.length);
  return bestOf(arrivals[text.length] ?? [], text.length, closeness);
}
