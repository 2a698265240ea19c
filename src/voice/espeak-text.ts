import type { Lang } from "../axes.ts";
import { longestReading, plainText } from "./plain-text.ts";

// The engine writes past its buffers when a word is very long: it hangs, or answers with hours of noise. Letters of the
// voice's own script are short to it; every other sign is spelled out by name and fills the buffer sooner.
const longestWord = 40;
const longestForeignWord = 8;

const ownLetter: Readonly<Record<Lang, RegExp>> = {
  ko: /[\uac00-\ud7a3]/,
  ja: /[\u3041-\u30ff]/,
  en: /[A-Za-z']/,
};

/** The text as espeak-ng must get it, embedded or as a program: plain, without endless words. */
export const espeakText = (text: string, lang: Lang): string =>
  breakLongWords(plainText(text.slice(0, longestReading)), ownLetter[lang]);

/** The embedded engine reads its text as markup. */
export const asMarkup = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

function breakLongWords(text: string, own: RegExp): string {
  let result = "";
  let length = 0;
  let foreign = 0;
  for (const character of text) {
    if (/\s/.test(character)) {
      length = foreign = 0;
    } else {
      length += 1;
      if (!own.test(character)) foreign += 1;
      if (length > longestWord || foreign > longestForeignWord) {
        result += " ";
        length = 1;
        foreign = own.test(character) ? 0 : 1;
      }
    }
    result += character;
  }
  return result;
}
