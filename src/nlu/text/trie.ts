/** A node of a trie that carries whole strings on its edges, so that 100,000 samples are some 200,000 nodes. */
export interface TrieNode<V> {
  /** The characters between the parent and this node; shortened when another path branches off between them. */
  label: string;
  /** Children in the order of the first character of their label; most nodes have one or none. */
  branches: TrieNode<V>[] | null;
  value: V | null;
}

export const trieNode = <V>(label = ""): TrieNode<V> => ({ label, branches: null, value: null });

/** The child whose label begins with this character. */
export function branchAt<V>({ branches }: TrieNode<V>, character: number): TrieNode<V> | undefined {
  if (branches === null) return undefined;
  const found = branches[placeOf(branches, character)];
  return found?.label.charCodeAt(0) === character ? found : undefined;
}

/** The node that `text` leads to from `root`, made if it does not exist. */
export function nodeAt<V>(root: TrieNode<V>, text: string): TrieNode<V> {
  let node = root;
  let at = 0;
  while (at < text.length) {
    const branches: TrieNode<V>[] = (node.branches ??= []);
    const place = placeOf(branches, text.charCodeAt(at));
    const next = branches[place];
    const shared = next === undefined ? 0 : sharedLength(next.label, text, at);
    if (next === undefined || shared === 0) {
      const leaf = trieNode<V>(text.slice(at));
      branches.splice(place, 0, leaf);
      return leaf;
    }
    if (shared < next.label.length) branches[place] = split(next, shared);
    node = branches[place]!;
    at += shared;
  }
  return node;
}

/** Where a child with this first character is, or would have to be. */
function placeOf<V>(branches: readonly TrieNode<V>[], character: number): number {
  let low = 0;
  let high = branches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (branches[middle]!.label.charCodeAt(0) < character) low = middle + 1;
    else high = middle;
  }
  return low;
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
  let node = branchAt(root, text.charCodeAt(start));
  let at = start;
  while (node !== undefined && text.startsWith(node.label, at)) {
    at += node.label.length;
    if (node.value !== null) found.push({ end: at, value: node.value });
    node = branchAt(node, text.charCodeAt(at));
  }
  return found;
}

/** The node that stands between the lower one and its parent once the label is cut in two. */
function split<V>(lower: TrieNode<V>, length: number): TrieNode<V> {
  const upper = trieNode<V>(lower.label.slice(0, length));
  lower.label = lower.label.slice(length);
  upper.branches = [lower];
  return upper;
}
