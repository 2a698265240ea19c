import type { Intent, Sample } from "../interaction-model.ts";
import type { TrieNode } from "../text/trie.ts";

// What stands in the trie of all samples.

/** How far the words are taken: as they stand; without particles that only mark a case; without all that carries little. */
export type Closeness = 0 | 1 | 2;

export interface IndexedSample {
  readonly intent: Intent;
  readonly sample: Sample;
  /** Its place in the model: of two that match equally well the earlier one wins. */
  readonly order: number;
  /** What was left out of the sample where it stands here. */
  readonly closeness: Closeness;
}

/** What a node of the trie knows beside its branches. */
export interface SampleNode {
  sample: IndexedSample | null;
  /** By slot type, where a slot leads to. */
  slots: [type: string, next: TrieNode<SampleNode>][] | null;
}
