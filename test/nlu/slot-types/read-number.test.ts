import { expect, test } from "vitest";
import { numerals } from "../../../src/nlu/slot-types/numerals.ts";
import { numberReader } from "../../../src/nlu/slot-types/read-number.ts";
import { wholeReading } from "./reading.ts";
import type { Lang } from "../../../src/axes.ts";

/** The number that the whole text is, or null. */
function numberOf(lang: Lang, utterance: string): string | null {
  return wholeReading(numberReader(numerals[lang]), utterance)?.value ?? null;
}

test.each([
  ["2", "2"],
  ["２", "2"],
  ["2 판", "2"],
  ["두 판", "2"],
  ["두 개", "2"],
  ["하나", "1"],
  ["한번", "1"],
  ["7 명", "7"],
  ["30 살", "30"],
  ["8정도", "8"],
  ["16 칸", "16"],
  ["셋", "3"],
  ["네 명", "4"],
  ["열", "10"],
  ["열두 개", "12"],
  ["스무 살", "20"],
  ["스물한 살", "21"],
  ["서른셋", "33"],
  ["아흔아홉", "99"],
  ["일곱", "7"],
  ["이", "2"],
  ["십", "10"],
  ["십일", "11"],
  ["이십", "20"],
  ["이십 일", "21"],
  ["백", "100"],
  ["백이십삼", "123"],
  ["백스물하나", "121"],
  ["천구백구십구", "1999"],
  ["만", "10000"],
  ["삼만 오천 원", "35000"],
  ["3만 5천 원", "35000"],
  ["이천만", "20000000"],
  ["1억 2천만", "120000000"],
  ["영", "0"],
  ["20일", "20"],
  ["1,000 원", "1000"],
  ["3.5", "3.5"],
  ["-5 도", "-5"],
  ["007", "007"],
  ["12345678901234567890", "12345678901234567890"],
  ["두", null],
  ["네", null],
  ["판", null],
  ["일이", null],
  ["십백", null],
  ["만만", null],
  ["피자", null],
])("reads %j in Korean as %s", (utterance, number) => {
  expect(numberOf("ko", utterance)).toBe(number);
});

test.each([
  ["三", "3"],
  ["三杯", "3"],
  ["２枚", "2"],
  ["二つ", "2"],
  ["十", "10"],
  ["十二個", "12"],
  ["五百六十七", "567"],
  ["千二百", "1200"],
  ["一万", "10000"],
  ["1万円", "10000"],
  ["三万五千", "35000"],
  ["ひとつ", "1"],
  ["とお", "10"],
  ["ふたり", "2"],
  ["ふたつ個", null],
  ["十ふたつ", null],
  ["枚", null],
])("reads %j in Japanese as %s", (utterance, number) => {
  expect(numberOf("ja", utterance)).toBe(number);
});

test.each([
  ["one", "1"],
  ["Seven cups", "7"],
  ["thirteen", "13"],
  ["sixty", "60"],
  ["ninety nine", "99"],
  ["twenty-one", "21"],
  ["one hundred", "100"],
  ["hundred and five people", "105"],
  ["two hundred thousand", "200000"],
  ["one million two hundred thirty four thousand five hundred sixty seven", "1234567"],
  ["zero", "0"],
  ["one two", null],
  ["and", null],
  ["pizza", null],
])("reads %j in English as %s", (utterance, number) => {
  expect(numberOf("en", utterance)).toBe(number);
});

test("offers every place where a number may end, for what the sample says next", () => {
  const readings = numberReader(numerals.ko)("십이판주문", 0);
  expect(readings).toEqual([
    { end: 1, value: { value: "10" } },
    { end: 2, value: { value: "12" } },
    { end: 3, value: { value: "12" } },
  ]);
});

test("reads a determiner where something counted follows", () => {
  expect(numberReader(numerals.ko)("두접시", 0)).toEqual([{ end: 1, value: { value: "2" } }]);
});
