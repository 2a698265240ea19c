/** A node of a trie that carries whole strings on its edges, so that 100,000 samples are some 200,000 nodes. */
export interface TrieNode<V> {
  /** The characters between the parent and this node; shortened when another path branches off between them. */
  label: string;
  /** Children by the first character of their label. */
  branches: Map<number, TrieNode<V>> | null;
  value: V | null;
}

export const trieNode = <V>(label = ""): TrieNode<V> => ({ label, branches: null, value: null });

/** The node that `text` leads to from `root`, made if it does not exist. */
export function nodeAt<V>(root: TrieNode<V>, text: string): TrieNode<V> {
  let node = root;
  let at = 0;
  while (at < text.length) {
    const first = text.charCodeAt(at);
    const branches = (node.branches ??= new Map<number, TrieNode<V>>());
    const next = branches.get(first);
    if (next === undefined) {
      const leaf = trieNode<V>(text.slice(at));
      branches.set(first, leaf);
      return leaf;
    }
    const shared = sharedLength(next.label, text, at);
    node = shared < next.label.length ? split(branches, next, shared) : next;
    at += shared;
  }
  return node;
}

/** How many characters of `label` stand in `text` from `start` on. */
export function sharedLength(label: string, text: string, start: number): number {
  const longest = Math.min(label.length, text.length - start);
  let length = 0;
  while (length < longest && label.charCodeAt(length) === text.charCodeAt(start + length)) length += 1;
  return length;
}

export interface Prefix<V> {
  readonly end: number;
  readonly value: V;
}

/** All entries that stand in `text` from `start` on, shortest first. */
export function prefixes<V>(root: TrieNode<V>, text: string, start: number): Prefix<V>[] {
  const found: Prefix<V>[] = [];
  let node = root.branches?.get(text.charCodeAt(start));
  let at = start;
  while (node !== undefined && text.startsWith(node.label, at)) {
    at += node.label.length;
    if (node.value !== null) found.push({ end: at, value: node.value });
    node = node.branches?.get(text.charCodeAt(at));
  }
  return found;
}

function split<V>(branches: Map<number, TrieNode<V>>, lower: TrieNode<V>, length: number): TrieNode<V> {
  const upper = trieNode<V>(lower.label.slice(0, length));
  lower.label = lower.label.slice(length);
  upper.branches = new Map([[lower.label.charCodeAt(0), lower]]);
  branches.set(upper.label.charCodeAt(0), upper);
  return upper;
}
