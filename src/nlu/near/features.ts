import { folded } from "../text/folded-text.ts";
import { synonyms } from "./synonyms.ts";
import type { Lang } from "../../axes.ts";

// What two texts have in common, counted in small pieces: letters of three syllables or words hold even where an ending
// changes within a syllable.

/** The pieces of a folded text; `words` are the same text cut at its spaces. */
export type Pieces = (text: string, words: readonly string[]) => Iterable<string>;

const firstSyllable = 0xac00;
const lastSyllable = 0xd7a3;

/** 주문 → ㅈㅜㅁㅜㄴ, as one character each. */
function jamo(text: string): string {
  let letters = "";
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < firstSyllable || code > lastSyllable) {
      letters += text[at];
      continue;
    }
    const place = code - firstSyllable;
    const final = place % 28;
    letters += String.fromCharCode(0x1100 + Math.floor(place / 588), 0x1161 + (Math.floor(place / 28) % 21));
    if (final > 0) letters += String.fromCharCode(0x11a7 + final);
  }
  return letters;
}

function* grams(text: string, size: number, mark: string): Generator<string> {
  for (let at = 0; at + size <= text.length; at += 1) yield mark + text.slice(at, at + size);
}

function* korean(text: string): Generator<string> {
  yield* grams(text, 2, "2");
  yield* grams(jamo(text), 3, "3");
  if (text.length === 1) yield `1${text}`;
}

const isHiragana = (character: string): boolean => /\p{Script=Hiragana}/u.test(character);

function* japanese(text: string): Generator<string> {
  for (const character of text) if (!isHiragana(character)) yield `1${character}`;
  yield* grams(text, 2, "2");
  if (text.length === 1) yield `1${text}`;
}

/** order, orders, ordered, ordering: what they share. */
const stem = (word: string): string =>
  word.length > 4
    ? word.replace(/(?:ings?|ed|es|s|er|ly|'s)$/u, "").replace(/(.)\1$/u, "$1")
    : word.replace(/'s$/u, "");

function* english(_: string, words: readonly string[]): Generator<string> {
  for (const word of words) {
    const base = stem(word);
    yield `w${base}`;
    yield* grams(` ${base} `, 3, "3");
  }
  for (let at = 1; at < words.length; at += 1) yield `p${stem(words[at - 1]!)} ${stem(words[at]!)}`;
}

/** The words of the synonyms of a language, each with its group, by their first letter. */
function synonymsByLetter(lang: Lang): ReadonlyMap<string, readonly (readonly [word: string, piece: string])[]> {
  const byLetter = new Map<string, [string, string][]>();
  for (const [number, group] of synonyms[lang].entries()) {
    for (const word of group) {
      const others = byLetter.get(word[0]!);
      if (others === undefined) byLetter.set(word[0]!, [[word, `s${number}`]]);
      else others.push([word, `s${number}`]);
    }
  }
  return byLetter;
}

/** And the groups of synonyms that a text has a word of; in English whole words alone. */
function withMeanings(lang: Lang, pieces: Pieces): Pieces {
  const byLetter = synonymsByLetter(lang);
  return function* (text, words) {
    yield* pieces(text, words);
    if (lang === "en") {
      for (const word of words) {
        for (const [synonym, piece] of byLetter.get(word[0]!) ?? []) if (word === synonym) yield piece;
      }
      return;
    }
    for (let at = 0; at < text.length; at += 1) {
      for (const [synonym, piece] of byLetter.get(text[at]!) ?? []) if (text.startsWith(synonym, at)) yield piece;
    }
  };
}

export const pieces: Readonly<Record<Lang, Pieces>> = {
  ko: withMeanings("ko", korean),
  ja: withMeanings("ja", japanese),
  en: withMeanings("en", english),
};

/** How much a kind of piece says beside the others of the same text. */
const weightOfKind: Readonly<Record<string, number>> = { "1": 1, "2": 1, "3": 0.5, w: 2, p: 0.5, s: 1.5, "<": 3 };

// What stands in sentences of any kind.
const common: Readonly<Record<Lang, readonly string[]>> = {
  ko: (
    "는데 은데 인데 려면 려고 나요 가요 까요 는지 은지 을지 인지 어요 아요 예요 에요 이에요 습니다 니까 어서 아서 해서 하고 하는 하면 하려 싶은 " +
    "싶어 있는 있어 있을 없어 되는 되나 돼요 드려 주세요 줄래 줘요 거야 건가 건데 라고 다고 냐고 자고 지만 면서 텐데 잖아 거든 네요 군요 더라 던데 " +
    "았어 었어 했어 였어 겠어 을게 을래 을까 할게 할래 할까 해야 돼야 했는 하는거 주면 주라 달라 알려 알려줘"
  ).split(" "),
  ja: ["教えて", "教えてください", "ください", "お願い", "下さい"],
  en: (
    "the a an to of in on at is are was be do does did you i me my it and for with can could would will there this that have has " +
    "i'm i'd it's what's let's please want get got some any so am we us our your from about by if or"
  ).split(" "),
};

const commonWeight = 0.3;

export interface Weigher {
  /** What a piece says, before it is known how many intents have it. */
  weight(piece: string): number;
  /** Whether it stands in sentences of any kind. */
  isCommon(piece: string): boolean;
}

export function weigher(lang: Lang): Weigher {
  const weak = new Set(
    common[lang]
      .map(folded)
      .flatMap((word) => [...pieces[lang](word, [word])].filter((piece) => !piece.startsWith("s"))),
  );
  const isCommon = (piece: string): boolean =>
    weak.has(piece) || (lang === "ja" && /^[12][\p{Script=Hiragana}ー]+$/u.test(piece));
  return {
    weight: (piece) => (weightOfKind[piece[0] ?? ""] ?? 1) * (isCommon(piece) ? commonWeight : 1),
    isCommon,
  };
}
