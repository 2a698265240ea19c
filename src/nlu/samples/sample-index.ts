import { folded } from "../text/folded-text.ts";
import { nodeAt, trieNode } from "../text/trie.ts";
import { searchSamples } from "./sample-search.ts";
import type { InteractionModel, Sample } from "../interaction-model.ts";
import type { IndexedSample, SampleNode } from "./sample-node.ts";
import type { Match } from "./sample-search.ts";
import type { SlotReader } from "../slot-types/slot-reader.ts";
import type { TrieNode } from "../text/trie.ts";

// All samples of a model in one trie: characters lead from node to node, and so do slots, by their type.

export interface SampleIndex {
  /** The best sample for the whole text, its slots filled with words that the model or Clova's types know. */
  known(text: string): Match | null;
  /** The best sample for the whole text, its slots filled with any words; such a slot begins only where it may. */
  any(text: string, mayOpen: (place: number) => boolean): Match | null;
  /** Samples that agree with the beginning of the text for longest. */
  near(text: string): readonly IndexedSample[];
}

const mostNear = 3;

/** Builds the index; `readerOf` gives the reader of a slot type. */
export function sampleIndex(model: InteractionModel, readerOf: (slotType: string) => SlotReader): SampleIndex {
  const root = trieNode<SampleNode>();
  let order = 0;
  for (const intent of model.intents) {
    const types = new Map(intent.slots.map(({ name, type }) => [name, type]));
    for (const sample of intent.samples) {
      order += 1;
      const end = contentOf(nodeOf(root, sample, types));
      end.sample ??= { intent, sample, order };
    }
  }
  return {
    known: (text) => searchSamples(root, readerOf, text, null).match,
    any: (text, mayOpen) => searchSamples(root, readerOf, text, mayOpen).match,
    near: (text) => searchSamples(root, readerOf, text, null).nearest.flatMap(samplesBelow).slice(0, mostNear),
  };
}

function nodeOf(root: TrieNode<SampleNode>, sample: Sample, types: ReadonlyMap<string, string>): TrieNode<SampleNode> {
  let node = root;
  for (const part of sample.parts) {
    if (part.type === "text") {
      node = nodeAt(node, folded(part.text));
      continue;
    }
    const type = types.get(part.name) ?? "";
    const slots = (contentOf(node).slots ??= new Map<string, TrieNode<SampleNode>>());
    const next = slots.get(type) ?? trieNode<SampleNode>();
    slots.set(type, next);
    node = next;
  }
  return node;
}

const contentOf = (node: TrieNode<SampleNode>): SampleNode => (node.value ??= { sample: null, slots: null });

function samplesBelow(top: TrieNode<SampleNode>): IndexedSample[] {
  const samples: IndexedSample[] = [];
  const open = [top];
  for (let node = open.pop(); node !== undefined && samples.length < mostNear; node = open.pop()) {
    if (node.value?.sample) samples.push(node.value.sample);
    for (const below of [node.value?.slots, node.branches]) {
      for (const next of below?.values() ?? []) if (open.length < mostNear) open.push(next);
    }
  }
  return samples;
}
