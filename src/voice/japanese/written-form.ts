import { spelledDigits } from "./numbers.ts";
import { latinReadings, letterNames, signReadings, unitReadings } from "./words.ts";

// From the many ways to write a thing to the one that is read.

/** A text may grow: one sign stands for up to eighteen in NFKC. */
const longest = 20_000;

/** NFKC; the same characters wherever they come from. */
export const normalForm = (text: string): string => text.normalize("NFKC").slice(0, longest);

const currencies: Readonly<Record<string, string>> = {
  "¥": "円",
  $: "ドル",
  "€": "ユーロ",
  "₩": "ウォン",
  "£": "ポンド",
};
const amount = String.raw`\d+(?:,\d{3})*(?:\.\d+)?`;
const anyOf = (names: Readonly<Record<string, string>>): string =>
  Object.keys(names)
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[$+*.^|]/g, String.raw`\$&`))
    .join("|");

const money = new RegExp(`(${anyOf(currencies)})\\s?(${amount})`, "g");
const units = new RegExp(`(?<=\\d)\\s?(${anyOf(unitReadings)})(?![A-Za-z])`, "g");
const signs = new RegExp(anyOf(signReadings), "g");

/** Dates, times, money, units, telephone numbers, signs and Latin words of a text in NFKC, written out. */
export function writtenOut(text: string): string {
  return text
    .replace(money, (_, sign: string, number: string) => `${number}${currencies[sign]}`)
    .replace(/(?<!\d)(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)/g, (_, ...date: string[]) => {
      const [year, month, day] = date.map(Number);
      return `${year}年${month}月${day}日`;
    })
    .replace(/(?<![\d:])(\d{1,2}):(\d\d)(?![\d:])/g, (_, hours: string, minutes: string) => {
      return `${Number(hours)}時${minutes === "00" ? "" : `${Number(minutes)}分`}`;
    })
    .replace(/\d+(?:-\d+)+/g, (number) => number.split("-").map(spelledDigits).join("ノ"))
    .replace(/(?<!\d)0+(?=\d+[年月日時分秒])/g, "")
    .replace(/(?<![\p{L}\p{N}])[-−](?=\d)/gu, "マイナス")
    .replace(/(?<=\d\P{N}{0,2})[~〜](?=\d)/gu, "から")
    .replace(units, (_, unit: string) => unitReadings[unit] ?? unit)
    .replace(/(?<=パーセント|円|割)引き/g, "びき")
    .replace(/(?<=[\d一二三四五六七八九十百])分の(?=[\d一二三四五六七八九十])/g, "ぶんの")
    .replace(signs, (sign) => signReadings[sign] ?? sign)
    .replace(/\ufe0f|\p{Emoji_Modifier}/gu, "") // the colour of a picture
    .replace(/[A-Za-z]+(?:-[A-Za-z]+)*/g, latinReading);
}

/** Abbreviations by their letters; words that are not known are for the engine to spell. */
function latinReading(word: string): string {
  const known = latinReadings.get(word.toLowerCase());
  if (known !== undefined) return known;
  return /^[A-Z]{1,5}$/.test(word) ? Array.from(word, (letter) => letterNames[letter]).join("") : word;
}
