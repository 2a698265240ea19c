// What can be said of Japanese text without a dictionary.

/** Words whose は is no particle, or one that needs no dictionary. */
const fixedWords: readonly (readonly [RegExp, string])[] = [
  [/こんにちは/g, "コンニチワ"],
  [/こんばんは/g, "コンバンワ"],
  [/おはよう/g, "オハヨー"],
];

const withoutFixedWords = (text: string): string => fixedWords.reduce((rest, [word]) => rest.replace(word, " "), text);

/**
 * Whether text in NFKC can only be read with the dictionary: kanji, digits, or a は or へ inside or behind a word, which
 * may be the particle ワ or エ.
 */
export const needsDictionary = (text: string): boolean =>
  /[\p{Script=Han}\d]/u.test(text) || /(?<=[\p{L}ー])[はへ]/u.test(withoutFixedWords(text));

/** Kana text as it is pronounced, in katakana: long vowels as such, greetings right. */
export function kanaReading(text: string): string {
  const known = fixedWords.reduce((rest, [word, reading]) => rest.replace(word, reading), text);
  return longVowels(katakana(known));
}

/** Hiragana becomes katakana; all else stays. */
const katakana = (text: string): string =>
  text.replace(/[\u3041-\u3096]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));

/** トウキョウ is pronounced トーキョー. */
const longVowels = (text: string): string =>
  text.replace(/(?<=[オコソトノホモヨロゴゾドボポョウクスツヌフムユルグズヅブプュー])ウ/g, "ー");
