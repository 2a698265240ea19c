import { fold, folded } from "../text/folded-text.ts";
import { nodeAt, trieNode } from "../text/trie.ts";
import { searchSamples, type Search } from "./sample-search.ts";
import type { InteractionModel, Sample } from "../interaction-model.ts";
import type { Match } from "./sample-match.ts";
import type { Closeness, SampleNode } from "./sample-node.ts";
import type { SlotReader } from "../slot-types/slot-reader.ts";
import type { TrieNode } from "../text/trie.ts";
import type { Skipper } from "../wording/skips.ts";

// All samples of a model in one trie: characters lead from node to node, and so do slots, by their type.

/** The best sample for the whole text; null when there is none. */
export type SampleIndex = (search: Search) => Match | null;

/**
 * Builds the index; `readerOf` gives the reader of a slot type. What only a free comparison needs is added when it is first
 * asked for.
 */
export function sampleIndex(
  model: InteractionModel,
  readerOf: (slotType: string) => SlotReader,
  skipper: Skipper,
): SampleIndex {
  const root = trieNode<SampleNode>();
  let added: Closeness = 0;

  // What stands in the model comes first: no shortened sample is to take its place.
  function add(closeness: Closeness): void {
    let order = 0;
    for (const intent of model.intents) {
      const types = new Map(intent.slots.map(({ name, type }) => [name, type]));
      for (const sample of intent.samples) {
        order += 1;
        const steps = stepsOf(sample, closeness, skipper);
        if (steps === null) continue;
        const end = contentOf(nodeOf(root, steps, types));
        end.sample ??= { intent, sample, order, closeness };
      }
    }
  }

  add(0);
  return (search) => {
    for (const closeness of [1, 2] as const) {
      if (closeness > added && closeness <= search.closeness) add((added = closeness));
    }
    return searchSamples(root, readerOf, search);
  };
}

type Step = { readonly text: string } | { readonly slot: string };

/** The sample as it is compared; null where nothing more is left out of it than before. */
function stepsOf({ parts }: Sample, closeness: Closeness, skipper: Skipper): Step[] | null {
  if (closeness === 0)
    return parts.map((part) => (part.type === "slot" ? { slot: part.name } : { text: folded(part.text) }));
  let isShorter = false;
  const steps = parts.map((part, index): Step => {
    if (part.type === "slot") return { slot: part.name };
    const words = fold(part.text);
    const isBehindSlot = parts[index - 1]?.type === "slot" && !/^\s/.test(part.text);
    const text = skipper.without(words, closeness, isBehindSlot);
    if (text !== words.text) isShorter = true;
    return { text };
  });
  return isShorter && steps.some((step) => "slot" in step || step.text !== "") ? steps : null;
}

function nodeOf(
  root: TrieNode<SampleNode>,
  steps: readonly Step[],
  types: ReadonlyMap<string, string>,
): TrieNode<SampleNode> {
  let node = root;
  for (const step of steps) {
    if ("text" in step) {
      node = nodeAt(node, step.text);
      continue;
    }
    const type = types.get(step.slot) ?? "";
    const slots = (contentOf(node).slots ??= []);
    let next = slots.find(([known]) => known === type)?.[1];
    if (next === undefined) {
      next = trieNode<SampleNode>();
      slots.push([type, next]);
    }
    node = next;
  }
  return node;
}

const contentOf = (node: TrieNode<SampleNode>): SampleNode => (node.value ??= { sample: null, slots: null });
