import type { Intent, Sample } from "../interaction-model.ts";
import type { TrieNode } from "../text/trie.ts";

// What stands in the trie of all samples.

export interface IndexedSample {
  readonly intent: Intent;
  readonly sample: Sample;
  /** Its place in the model: of two that match equally well the earlier one wins. */
  readonly order: number;
}

/** What a node of the trie knows beside its branches. */
export interface SampleNode {
  sample: IndexedSample | null;
  /** By slot type, where a slot leads to. */
  slots: Map<string, TrieNode<SampleNode>> | null;
}
