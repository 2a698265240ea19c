import { counterAt, countReading } from "./counters.ts";
import { kanaReading } from "./kana.ts";
import { digitsOf } from "./numbers.ts";
import { phraseReadings } from "./words.ts";
import { normalForm, writtenOut } from "./written-form.ts";

/** A word as the dictionary cuts it out; all words in a row are the text. */
export interface Word {
  readonly surface: string;
  readonly partOfSpeechSubcategory1?: string;
  /** Katakana; absent for words the dictionary has not. */
  readonly pronunciation?: string;
}

/** A part of the text and how it is said. It begins and ends where a word does. */
interface Piece {
  readonly reading: string;
  readonly end: number;
}

/** Japanese text as it is pronounced: katakana, punctuation, and what has no reading as it was. */
export function japaneseReading(text: string, cut: (text: string) => readonly Word[]): string {
  const written = writtenOut(normalForm(text));
  const words = new Map<number, Word>();
  let length = 0;
  for (const word of cut(written)) {
    words.set(length, word);
    length += word.surface.length;
  }
  const endsWord = (at: number): boolean => words.has(at) || at === length;
  let reading = "";
  for (let at = 0; at < length;) {
    const word = words.get(at);
    if (word === undefined) throw new Error("The words of the dictionary are not those of the text.");
    const piece = phraseAt(written, at, endsWord) ?? countAt(written, at, word, endsWord);
    reading += piece?.reading ?? wordReading(word);
    at = piece?.end ?? at + word.surface.length;
  }
  return reading;
}

type EndsWord = (at: number) => boolean;

const longestPhrase = Math.max(...Array.from(phraseReadings.keys(), (phrase) => phrase.length));

function phraseAt(text: string, at: number, endsWord: EndsWord): Piece | null {
  for (let end = at + longestPhrase; end > at; end--) {
    const reading = phraseReadings.get(text.slice(at, end));
    if (reading !== undefined && endsWord(end)) return { reading, end };
  }
  return null;
}

/** A number and what it counts; null where the word is no number, as 一緒. */
function countAt(text: string, at: number, word: Word, endsWord: EndsWord): Piece | null {
  const number = numberAt(text, at, word, endsWord);
  const counter = counterAt(text, at + number.length, endsWord);
  if (number === "" || (number === "何" && counter === "")) return null;
  return {
    reading: countReading(valueOf(number), counter, text[at - 1] === "月"),
    end: at + number.length + counter.length,
  };
}

const numeral = /\d+(?:,\d{3})+|[\d〇一二三四五六七八九十百千万億兆]+/y;
const fraction = /\.\d+/y;

/** What the pattern finds right at `at`. */
function found(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? "";
}

function numberAt(text: string, at: number, word: Word, endsWord: EndsWord): string {
  const { surface, partOfSpeechSubcategory1, pronunciation } = word;
  if (pronunciation !== undefined && partOfSpeechSubcategory1 !== "数") return "";
  if (surface === "何") return "何";
  const isDigits = /^\d/.test(surface);
  let whole = found(numeral, text, at);
  while (!endsWord(at + whole.length)) whole = whole.slice(0, -1);
  return isDigits ? whole + found(fraction, text, at + whole.length) : whole;
}

/** In digits, as `3.5`; or 何. */
function valueOf(number: string): string {
  if (number === "何") return number;
  const [whole = "", decimals] = number.split(".");
  return digitsOf(whole) + (decimals === undefined ? "" : `.${decimals}`);
}

const wordReading = ({ surface, pronunciation }: Word): string =>
  pronunciation === undefined || pronunciation === "*" ? kanaReading(surface) : pronunciation;
