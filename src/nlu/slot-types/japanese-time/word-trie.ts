import { nodeAt, trieNode } from "../../text/trie.ts";
import type { TrieNode } from "../../text/trie.ts";

/** A trie of words that are written in one or more ways, separated by spaces, each with its meaning. */
export function wordTrie<V>(entries: readonly (readonly [string, V])[]): TrieNode<V> {
  const root = trieNode<V>();
  for (const [spellings, meaning] of entries) {
    for (const word of spellings.split(" ")) nodeAt(root, word).value = meaning;
  }
  return root;
}

/** The characters that the words of a trie begin with. */
export const firstCharacters = ({ branches }: TrieNode<unknown>): string[] =>
  (branches ?? []).map(({ label }) => label.charAt(0));
