import { beginningWith, either, oneOf, optional, pattern, sequence } from "./grammar.ts";
import { numerals } from "./numerals.ts";
import { numbersIn } from "./read-number.ts";
import type { Phrase } from "./grammar.ts";

const { minus, addends, determiners, multipliers, groups } = numerals.ko;
const numbersAt = numbersIn(numerals.ko);
const characters = "0123456789";
// The longest number in words has 31 characters, and more digits nobody says before a unit.
const longest = 32;

const anyNumber = beginningWith(
  [...characters, ...minus, ...[addends, determiners, multipliers, groups].flatMap((words) => [...words.keys()])],
  (text, start) => numbersAt(text.slice(start, start + longest), 0).map(({ end }) => start + end),
);

// Said where nobody counts exactly; they stand only before a unit.
const approximate = oneOf(
  "한두 두세 두서너 서너 너댓 네댓 네다섯 대여섯 예닐곱 일고여덟 여덟아홉 두어",
  "일이 이삼 삼사 사오 오륙 육칠 칠팔 팔구 몇 몇십 몇백 수 수십 수백 수천",
);

/** How many of something: `2`, `두`, `1.5`, `십여`, `서너`. */
export const count: Phrase = either(sequence(anyNumber, optional(oneOf("여"))), approximate);

const sinoOnes = ["", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구"];
const nativeTens = ["", "열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔"];
const nativeOnes = ["", "한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉"];

/** The number in digits, in Chinese and in Korean numerals as they stand before a unit. */
function namesOf(number: number): readonly string[] {
  if (number === 0) return ["0", "00", "영", "공"];
  const [ten, one] = [Math.floor(number / 10), number % 10];
  const sino = (ten > 1 ? (sinoOnes[ten] ?? "") : "") + (ten > 0 ? "십" : "") + (sinoOnes[one] ?? "");
  const native = number === 20 ? "스무" : (nativeTens[ten] ?? "") + (nativeOnes[one] ?? "");
  return [String(number), String(number).padStart(2, "0"), sino, native];
}

/** A whole number up to 99 before what it numbers, as on clocks and calendars. */
export function numberBetween(from: number, to: number): Phrase {
  const numbers = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return oneOf(numbers.flatMap(namesOf).join(" "));
}

/** A year: two or four digits, or as many in words. `3 년` is how long, not when. */
export const yearNumber: Phrase = pattern(
  characters + sinoOnes.join("") + "천백십",
  /(?:\d{4}|\d{2}|[일이]?천(?:[일이삼사오육칠팔구]?백)?(?:[이삼사오육칠팔구]?십)?[일이삼사오육칠팔구]?|[이삼사오육칠팔구]?십[일이삼사오육칠팔구]?)(?=년)/y,
);
