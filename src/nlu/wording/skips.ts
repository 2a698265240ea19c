import type { Lang } from "../../axes.ts";
import type { Closeness } from "../samples/sample-node.ts";
import { folded, isWordBorder, spokenBetween, type FoldedText } from "../text/folded-text.ts";
import { fitsBehind, smallWords } from "./particles.ts";

/** A stretch of the folded text that may be left out. */
export interface Skip {
  readonly start: number;
  readonly end: number;
}

export interface Skipper {
  /** What may be left out of an utterance, by where it begins. */
  skips(words: FoldedText, closeness: Closeness): ReadonlyMap<number, readonly Skip[]>;
  /** What may be left out behind a slot. */
  particles(closeness: Closeness): readonly string[];
  /** What was said without the small words, particles kept. */
  plain(words: FoldedText): string;
  /** The words that matter, folded. */
  content(words: FoldedText): string[];
  /** The folded text of a stretch of a sample without all that may be left out. */
  without(words: FoldedText, closeness: Closeness, isBehindSlot: boolean): string;
}

/** Longer than anything that is said. */
const longestText = 1000;

const none: ReadonlyMap<number, readonly Skip[]> = new Map();

/** Stands for a slot in a text; no keyboard has it. */
export const slotMark = "\u0001";

/** What may be left out in one language, and stays out of samples likewise. */
export function skipper(lang: Lang): Skipper {
  const { caseParticles, otherParticles, words: smallOnes, openings } = smallWords[lang];
  const byCloseness = [[], caseParticles, longestFirst([...caseParticles, ...otherParticles])] as const;
  const endings = byCloseness.map(byLastLetter);
  const leftOut = new Set(smallOnes.map(folded));
  const longestWord = Math.max(0, ...[...leftOut].map(({ length }) => length));
  const begins = longestFirst(openings.map(folded));
  /** Where words are not written apart only what stands behind a slot can be told for a particle. */
  const isApart = lang !== "ja";

  function skips(words: FoldedText, closeness: Closeness): ReadonlyMap<number, readonly Skip[]> {
    if (closeness === 0 || words.text.length > longestText) return none;
    const found = new Map<number, Skip[]>();
    const add = (start: number, end: number): void =>
      void found.set(start, [...(found.get(start) ?? []), { start, end }]);
    if (closeness === 2) for (const end of opening(words.text)) add(0, end);
    if (isApart) {
      for (const { start, end } of wordsOf(words)) {
        const particle = particleOf(words.text, start, end, endings[closeness]!);
        if (particle !== null) add(end - particle.length, end);
        const isLeftOut = closeness === 2 && end - start <= longestWord && leftOut.has(words.text.slice(start, end));
        if (isLeftOut && end - start < words.text.length) add(start, end);
      }
    }
    return found;
  }

  const opening = (text: string): number[] =>
    begins.filter((word) => text.startsWith(word) && text.length > word.length).map(({ length }) => length);

  return {
    skips,
    particles: (closeness) => byCloseness[closeness],
    plain(words) {
      const [first = 0] = opening(words.text);
      const parts = [...wordsOf(words)].map(({ start, end }) =>
        spokenBetween(words, Math.max(start, start === 0 ? first : 0), end),
      );
      return parts.filter((part) => !leftOut.has(folded(part))).join(" ");
    },
    content(words) {
      const { text } = words;
      const [first = 0] = opening(text);
      const content: string[] = [];
      for (const { start, end } of wordsOf(words)) {
        let word = text.slice(Math.max(start, start === 0 ? first : 0), end);
        if (!isApart && content.at(-1) === slotMark) {
          word = word.slice(byCloseness[2].find((particle) => word.startsWith(particle))?.length ?? 0);
        }
        if (word === "" || leftOut.has(word) || byCloseness[2].includes(word)) continue;
        const particle = isApart ? particleOf(word, 0, word.length, endings[2]!) : null;
        content.push(particle === null ? word : word.slice(0, -particle.length));
      }
      return content;
    },
    without(words, closeness, isBehindSlot) {
      const { text } = words;
      const outs = [...skips(words, closeness).values()].flat();
      if (isBehindSlot) {
        const first = byCloseness[closeness].find((particle) => text.startsWith(particle));
        const stands = first !== undefined && (!isApart || isWordBorder(words, first.length));
        if (stands) outs.push({ start: 0, end: first.length });
      }
      let rest = "";
      let from = 0;
      for (const { start, end } of outs.sort((one, other) => one.start - other.start)) {
        if (start < from) continue;
        rest += text.slice(from, start);
        from = end;
      }
      return rest + text.slice(from);
    },
  };
}

const longestFirst = (texts: readonly string[]): readonly string[] =>
  [...texts].sort((one, other) => other.length - one.length);

/** The stretches between spaces. */
function* wordsOf(words: FoldedText): Generator<Skip> {
  let start = 0;
  for (let at = 1; at <= words.text.length; at += 1) {
    if (!isWordBorder(words, at)) continue;
    yield { start, end: at };
    start = at;
  }
}

type ByLastLetter = ReadonlyMap<string, readonly string[]>;

function byLastLetter(particles: readonly string[]): ByLastLetter {
  const byLetter = new Map<string, string[]>();
  for (const particle of particles)
    byLetter.set(particle.at(-1)!, [...(byLetter.get(particle.at(-1)!) ?? []), particle]);
  return byLetter;
}

function particleOf(text: string, start: number, end: number, particles: ByLastLetter): string | null {
  for (const particle of particles.get(text[end - 1] ?? "") ?? []) {
    const rest = end - particle.length;
    if (rest > start && text.endsWith(particle, end) && fitsBehind(particle, text[rest - 1] ?? "")) return particle;
  }
  return null;
}
