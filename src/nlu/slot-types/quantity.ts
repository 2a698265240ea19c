import { folded } from "../text/folded-text.ts";
import { nodeAt, prefixes, trieNode } from "../text/trie.ts";
import { beginningWith, listed, made, type Phrase } from "./grammar.ts";
import type { TrieNode } from "../text/trie.ts";

/** Names of one unit, parted by spaces: those that a number stands before, and those that say the number too. */
export type Unit = string | { readonly counted: string; readonly whole: string };

/** Units of one kind, from the great to the small: in `1 시간 30 분` each is smaller than the one before. */
export type Ladder = readonly Unit[];

/** A rung of a ladder, by their places. */
interface Rung {
  readonly ladder: number;
  readonly rung: number;
}

type Rungs = TrieNode<readonly Rung[]>;

/** Amounts of one kind, the small ones behind the great: `30 평`, `1 미터 50 센티`. */
export const quantity = (count: Phrase, ladders: readonly Ladder[]): Phrase => made(() => quantityOf(count, ladders));

function quantityOf(count: Phrase, ladders: readonly Ladder[]): Phrase {
  const counted = trieNode<readonly Rung[]>();
  const whole = trieNode<readonly Rung[]>();
  const firstCharacters = [...count.first].map((character) => String.fromCharCode(character));
  for (const [ladder, units] of ladders.entries()) {
    for (const [rung, unit] of units.entries()) {
      addNames(counted, typeof unit === "string" ? unit : unit.counted, { ladder, rung });
      if (typeof unit === "string") continue;
      addNames(whole, unit.whole, { ladder, rung });
      firstCharacters.push(...listed(unit.whole));
    }
  }
  const addEnds = (ends: Set<number>, text: string, start: number, above: Rung | null): void => {
    const counts = count.endsAt(text, start);
    const amounts = [...prefixes(whole, text, start), ...counts.flatMap((end) => prefixes(counted, text, end))];
    for (const { end, value: rungs } of amounts) {
      for (const rung of rungs) {
        if (above !== null && (rung.ladder !== above.ladder || rung.rung <= above.rung)) continue;
        ends.add(end);
        addEnds(ends, text, end, rung);
      }
    }
  };
  return beginningWith(firstCharacters, (text, start) => {
    const ends = new Set<number>();
    addEnds(ends, text, start, null);
    return [...ends];
  });
}

function addNames(root: Rungs, names: string, rung: Rung): void {
  for (const name of listed(names)) {
    const node = nodeAt(root, folded(name));
    node.value = [...(node.value ?? []), rung];
  }
}
