import type { Lang } from "../axes.ts";

// What the engine would otherwise read as something else than words to say.

/** More is cut off: it would be a quarter of an hour of speech. */
export const longestText = 5000;

// The engine writes past its buffers when a word is very long: it hangs, or answers with hours of noise. Letters of the
// voice's own script are short to it; every other sign is spelled out by name and fills the buffer sooner.
const longestWord = 40;
const longestForeignWord = 8;

const ownLetter: Readonly<Record<Lang, RegExp>> = {
  ko: /[\uac00-\ud7a3]/,
  ja: /[\u3041-\u30ff]/,
  en: /[A-Za-z']/,
};

/** The text as the engine must get it: markup, phoneme brackets and control characters become plain text or spaces. */
export function espeakText(text: string, lang: Lang): string {
  const plain = text
    .slice(0, longestText)
    .replace(/\p{C}/gu, " ") // NUL ends the text, control-A begins a command; half an emoji is no character
    .replace(/\[(?=\[)/g, "[ "); // `[[` begins phonemes
  return breakLongWords(plain, ownLetter[lang])
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

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
