import type { Lang } from "../../axes.ts";
import type { Search } from "../samples/sample-search.ts";
import type { Closeness } from "../samples/sample-node.ts";
import { isWordBorder, type FoldedText } from "../text/folded-text.ts";
import { fitsBehind, slotTails } from "./particles.ts";

export type SlotBorders = Pick<Search, "mayClose" | "particleAt" | "isWithinWord"> & {
  readonly mayOpen: (place: number) => boolean;
};

/** Hardly a word ends in these itself, as 고양이 and 포도 do in others. */
const sureParticles = ["을", "를", "는", "으로", "로"];
const longestTail = 2;

/** Where a slot with words that its type does not know begins and ends: in Japanese anywhere, else with words. */
export function slotBorders(lang: Lang): (words: FoldedText, closeness: Closeness) => SlotBorders {
  if (lang === "ja") return () => anywhere;
  return (words, closeness) => {
    const isBorder = (place: number): boolean => isWordBorder(words, place);
    // Said or written in one: 녹차주문해줘.
    const isOneWord = lang === "ko" && !hasBorderWithin(words);
    const particleAt = (place: number): number | null => {
      if (lang !== "ko" || closeness === 0 || place === 0) return null;
      const particle = sureParticles.find((known) => words.text.startsWith(known, place));
      const end = place + (particle?.length ?? 0);
      const ends = particle !== undefined && (isOneWord || isBorder(end)) && end < words.text.length;
      return ends && fitsBehind(particle, words.text[place - 1]!) ? end : null;
    };
    // `can <drink>tea</drink>s` is said of juices, too.
    const isTail = (place: number): boolean => {
      if (lang !== "en") return false;
      for (let end = place + 1; end <= place + longestTail; end += 1) {
        if (isBorder(end)) return slotTails.en.has(words.text.slice(place, end));
      }
      return false;
    };
    return {
      mayOpen: (place) => isOneWord || isBorder(place),
      mayClose: (place) => isOneWord || isBorder(place) || isTail(place) || particleAt(place) !== null,
      particleAt,
      isWithinWord: (place) => !isBorder(place),
    };
  };
}

const anywhere: SlotBorders = {
  mayOpen: () => true,
  mayClose: () => true,
  particleAt: () => null,
  isWithinWord: () => false,
};

/** Whether the words have a space at all. */
export function hasBorderWithin(words: FoldedText): boolean {
  for (let place = 1; place < words.text.length; place += 1) if (isWordBorder(words, place)) return true;
  return false;
}
