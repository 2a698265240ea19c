import { folded, isWordBorder, type FoldedText } from "../text/folded-text.ts";
import type { Family } from "./wording.ts";

/** A family whose members stand at one end of a text, each as it is said, by its folded text. */
export interface Way {
  readonly root: string;
  readonly members: ReadonlyMap<string, string>;
}

/** A member that a text begins or ends with. */
export interface Found {
  readonly way: Way;
  readonly member: string;
}

/** All families of one end, looked for together: a text is cut once for each length, not once for each family. */
export class Ways {
  readonly #place: "begin" | "end";
  readonly #byMember = new Map<string, Way[]>();
  /** Of all members, the longest first; the empty one counts for families that have it. */
  readonly #lengths: readonly number[];

  constructor(families: readonly Family[], place: "begin" | "end") {
    this.#place = place;
    for (const { root, members } of families) {
      const way = { root, members: new Map(members.map((member) => [folded(member), member.trim()])) };
      for (const member of way.members.keys()) {
        const others = this.#byMember.get(member);
        if (others === undefined) this.#byMember.set(member, [way]);
        else others.push(way);
      }
    }
    this.#lengths = [...new Set([...this.#byMember.keys()].map(({ length }) => length))].sort((a, b) => b - a);
  }

  /** For each family the longest member that a folded text begins or ends with; the longest of all comes first. */
  inText(text: string, fits: (length: number) => boolean = () => true): Found[] {
    const found = new Map<Way, string>();
    for (const length of this.#lengths) {
      if (length > text.length || !fits(length)) continue;
      const member = this.#place === "end" ? text.slice(text.length - length) : text.slice(0, length);
      for (const way of this.#byMember.get(member) ?? []) if (!found.has(way)) found.set(way, member);
    }
    return Array.from(found, ([way, member]) => ({ way, member }));
  }

  /** The same in an utterance, of which something is to be left; `isApart` where a member must be a word of its own. */
  inWords(words: FoldedText, isApart: boolean): Found[] {
    const { length } = words.text;
    return this.inText(words.text, (size) => {
      if (size >= length) return false;
      return !isApart || size === 0 || isWordBorder(words, this.#place === "end" ? length - size : size);
    });
  }
}
