import { folded } from "../text/folded-text.ts";

// How words that are still being typed are held against those they may become: folded, kana in one form, and the Hangul
// syllable at the end taken for all that further keys can make of it.

/** The first and the last character that may stand at a place. */
export type Span = readonly [first: number, last: number];

/** What a text may begin with: these characters, then one of each span. */
export interface Beginning {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** The form in which texts are compared here, as long as the folded text itself. */
export const comparable = (text: string): string => inHiragana(folded(text));

/** Katakana as hiragana: `ぴざ` is on the way to `ピザ`. */
export const inHiragana = (text: string): string =>
  text.replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));

/** What a comparable text may be the beginning of: itself first, then what its last syllable may become. */
export function beginnings(text: string): readonly Beginning[] {
  return [{ text, spans: [] }, ...initials(text), ...syllables(text)];
}

/** Whether a comparable text begins so. */
export function begins(whole: string, { text, spans }: Beginning): boolean {
  if (!whole.startsWith(text)) return false;
  let at = text.length;
  for (const [first, last] of spans) {
    const code = whole.charCodeAt(at);
    // Behind the end it is not a number, and in no span.
    if (!(code >= first && code <= last)) return false;
    at += 1;
  }
  return true;
}

const initialLetters = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
/** By their number in a syllable; the first is none. */
const finalLetters = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";
/** Two keys each. */
const pairs: Readonly<Record<string, string>> = {
  ...{ ㄳ: "ㄱㅅ", ㄵ: "ㄴㅈ", ㄶ: "ㄴㅎ", ㄺ: "ㄹㄱ", ㄻ: "ㄹㅁ", ㄼ: "ㄹㅂ" },
  ...{ ㄽ: "ㄹㅅ", ㄾ: "ㄹㅌ", ㄿ: "ㄹㅍ", ㅀ: "ㄹㅎ", ㅄ: "ㅂㅅ" },
};
/** The last vowel a vowel can be typed on to: ㅗ to ㅚ, ㅜ to ㅟ, ㅡ to ㅢ. */
const lastVowels: Readonly<Record<number, number>> = { 8: 11, 13: 16, 18: 19 };

const firstSyllable = 0xac00;
const lastSyllable = 0xd7a3;
const finals = finalLetters.length;
const vowels = 21;

const syllable = (initial: number, vowel = 0, final = 0): number =>
  firstSyllable + (initial * vowels + vowel) * finals + final;

/** All syllables that begin with this consonant. */
function withInitial(letter: string): Span {
  const initial = initialLetters.indexOf(letter);
  return [syllable(initial), syllable(initial + 1) - 1];
}

/** NFKC gives the initial consonant of every key, and the final one of a pair. */
function letterOf(jamo: string): string {
  const code = jamo.charCodeAt(0);
  return code < 0x1161 ? initialLetters[code - 0x1100]! : finalLetters[code - 0x11a7]!;
}

/** Consonants at the end stand for syllables that begin with them: `ㅍㅈ` for `피자`. */
function initials(text: string): Beginning[] {
  const [consonants] = /[\u1100-\u1112\u11aa\u11ac\u11ad\u11b0-\u11b6\u11b9]+$/.exec(text) ?? [];
  if (consonants === undefined) return [];
  const letters = [...consonants].map(letterOf).map((letter) => pairs[letter] ?? letter);
  return [{ text: text.slice(0, -consonants.length), spans: [...letters.join("")].map(withInitial) }];
}

/** What the syllable at the end may become: `고` → `과`, `곡`; `핒` → `피자`. */
function syllables(text: string): Beginning[] {
  const code = text.charCodeAt(text.length - 1);
  if (!(code >= firstSyllable && code <= lastSyllable)) return [];
  const before = text.slice(0, -1);
  const final = (code - firstSyllable) % finals;
  const open = code - final;
  if (final === 0) {
    const vowel = ((code - firstSyllable) / finals) % vowels;
    const last = open + ((lastVowels[vowel] ?? vowel) - vowel + 1) * finals - 1;
    return [{ text: before, spans: [[code + 1, last]] }];
  }
  const letter = finalLetters[final]!;
  const [stays, leaves] = letter in pairs ? [...pairs[letter]!] : [" ", letter];
  const begun = String.fromCharCode(open + finalLetters.indexOf(stays!));
  const grown = Object.keys(pairs).filter((pair) => pairs[pair]!.startsWith(letter));
  return [
    ...grown.map((pair) => ({ text: before + String.fromCharCode(open + finalLetters.indexOf(pair)), spans: [] })),
    ...(initialLetters.includes(leaves!) ? [{ text: before + begun, spans: [withInitial(leaves!)] }] : []),
  ];
}
