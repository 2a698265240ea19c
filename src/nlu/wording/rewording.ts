import type { Lang } from "../../axes.ts";
import { fold, folded, isWordBorder, spokenBetween, type FoldedText } from "../text/folded-text.ts";
import { english } from "./english-wording.ts";
import { japanese } from "./japanese-wording.ts";
import { korean } from "./korean-wording.ts";
import { smallWords } from "./particles.ts";
import { Ways, type Found, type Way } from "./ways.ts";
import type { Wording } from "./wording.ts";

/** An utterance said otherwise. */
export interface Variant {
  readonly words: FoldedText;
  /** Whether it has a beginning or ending for which the utterance has nothing, or as good as nothing. */
  readonly isBold: boolean;
}

export interface Rewording {
  /** Learns how the sentences of a model begin and end: only into these it is worth rewording anything. */
  learn(first: string, last: string): void;
  /** The same utterance as the model may say it; the utterance itself is not among them. */
  variants(words: FoldedText): Variant[];
  /** What is left of a text without the ways in which it could begin or end otherwise. */
  core(words: FoldedText): FoldedText;
  /** The same, and without the verb that the ways to ask have in common. */
  rest(words: FoldedText): FoldedText;
}

/** Far more than any utterance has that is worth it, and longer than any that is said. */
const mostVariants = 80;
const longestText = 300;

/** Says an utterance politely or plainly, as the samples of a model do. */
export function rewording(lang: Lang): Rewording {
  /** Most utterances are samples, and ask for none of it. */
  const ready = (): Prepared => prepared(lang);
  const isApart = lang !== "ja";
  const inWords = lang === "en";
  /** The members that the model uses. */
  const used = new Map<Way, Set<string>>();
  const others = ({ way, member }: Found): string[] =>
    [...(used.get(way) ?? [])].filter((other) => other !== member).map((other) => way.members.get(other) ?? other);

  /** Without the small words behind the last one that matters. */
  function trimmed(words: FoldedText): FoldedText {
    const { small } = ready();
    let end = words.text.length;
    for (let at = end - 1; isApart && at > 0; at -= 1) {
      if (!isWordBorder(words, at)) continue;
      if (!small.has(words.text.slice(at, end))) break;
      end = at;
    }
    return end === words.text.length ? words : fold(spokenBetween(words, 0, end));
  }

  function shortened(words: FoldedText, withRoots: boolean): FoldedText {
    if (words.text.length > longestText) return words;
    const { begins, ends } = ready();
    const whole = trimmed(words);
    const [begin] = begins.inWords(whole, true);
    const [end] = ends.inWords(whole, inWords);
    const from = begin?.member.length ?? 0;
    const to = whole.text.length - (end?.member.length ?? 0);
    if (from >= to) return withRoots ? whole : fold("");
    const middle = spokenBetween(whole, from, to);
    return fold(withRoots ? `${begin?.way.root ?? ""} ${middle} ${end?.way.root ?? ""}` : middle);
  }

  function rewordedEnd(words: FoldedText): Variant[] {
    const { ends, between } = ready();
    return ends.inWords(words, inWords).flatMap((found) => {
      const { member } = found;
      // 아니 is no 아 with an ending.
      if (member.length === 1 && words.text.length < 3) return [];
      const end = words.text.length - member.length;
      const stems = [spokenBetween(words, 0, end)];
      const particle = member === "" ? undefined : between.find((word) => words.text.slice(0, end).endsWith(word));
      if (particle !== undefined && particle.length < end) stems.push(spokenBetween(words, 0, end - particle.length));
      const isBold = member.length < 2;
      return others(found).flatMap((other) => stems.map((stem) => ({ words: fold(`${stem} ${other}`), isBold })));
    });
  }

  function rewordedBeginning(words: FoldedText): Variant[] {
    return ready()
      .begins.inWords(words, true)
      .flatMap((found) => {
        const rest = spokenBetween(words, found.member.length, words.text.length);
        const isBold = found.member === "";
        return others(found).map((other) => ({ words: fold(`${other} ${rest}`), isBold }));
      });
  }

  function learn(ways: Ways, text: string): void {
    for (const { way, member } of ways.inText(text)) {
      const members = used.get(way);
      if (members === undefined) used.set(way, new Set([member]));
      else members.add(member);
    }
  }

  return {
    learn(first, last) {
      const { begins, ends } = ready();
      learn(begins, folded(first.slice(0, longestText)));
      learn(ends, folded(last.slice(-longestText)));
    },
    variants(words) {
      const found = new Map<string, Variant>();
      const add = (variant: Variant): void => {
        const { text } = variant.words;
        if (text !== "" && text !== words.text && !found.has(text) && found.size < mostVariants)
          found.set(text, variant);
      };
      if (words.text.length > longestText) return [];
      const whole = trimmed(words);
      const fronts = [{ words: whole, isBold: false }, ...rewordedBeginning(whole)];
      for (const front of fronts) add(front);
      for (const { words: front, isBold } of fronts) {
        for (const end of rewordedEnd(front)) add({ words: end.words, isBold: isBold || end.isBold });
      }
      return [...found.values()];
    },
    core: (words) => shortened(words, true),
    rest: (words) => shortened(words, false),
  };
}

interface Prepared {
  readonly ends: Ways;
  readonly begins: Ways;
  /** Particles between the words and an ending, the longest first. */
  readonly between: readonly string[];
  readonly small: ReadonlySet<string>;
}

const wordings: Readonly<Record<Lang, () => Wording>> = { ko: korean, ja: japanese, en: english };
const byLang = new Map<Lang, Prepared>();

/** The wording of a language, made ready once, when it is first asked for. */
function prepared(lang: Lang): Prepared {
  const known = byLang.get(lang);
  if (known !== undefined) return known;
  const { endings, beginnings, particles } = wordings[lang]();
  const ready: Prepared = {
    ends: new Ways(endings, "end"),
    begins: new Ways(beginnings, "begin"),
    between: particles.map(folded).sort((one, other) => other.length - one.length),
    small: new Set(smallWords[lang].words.map(folded)),
  };
  byLang.set(lang, ready);
  return ready;
}
