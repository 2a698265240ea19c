import { expect, test } from "vitest";
import fc from "fast-check";
import { numerals } from "../../../src/nlu/slot-types/numerals.ts";
import { numberReader } from "../../../src/nlu/slot-types/read-number.ts";
import { longestReading, wholeReading } from "./reading.ts";

const read = numberReader(numerals.ko);

test.each([
  ["세 번째", "3"],
  ["첫 번째", "1"],
  ["첫째", "1"],
  ["둘째", "2"],
  ["열한째", "11"],
  ["석 장", "3"],
  ["넉 달", "4"],
  ["스물네 시간", "24"],
  ["쉰두 살", "52"],
  ["여든여덟", "88"],
  ["백 한 개", "101"],
  ["백스무 개", "120"],
  ["천이백삼십사", "1234"],
  ["이천십칠", "2017"],
  ["만 이천 원", "12000"],
  ["십만", "100000"],
  ["백만 원", "1000000"],
  ["천만 원", "10000000"],
  ["삼백오십만", "3500000"],
  ["일억이천삼백사만오천육백칠십팔", "123045678"],
  ["구천구백구십구조구천구백구십구억구천구백구십구만구천구백구십구", "9999999999999999"],
  ["1.5만", "15000"],
  ["2천5백", "2500"],
  ["3만5000", "35000"],
  ["8 정도", "8"],
  ["8명 정도", "8"],
  ["두 개 정도", "2"],
  ["만 원 정도", "10000"],
  ["마이너스 5", "-5"],
  ["마이너스 이십 도", "-20"],
  ["2배", "2"],
  ["세 끼", "3"],
  ["두 세트", "2"],
  ["5 인", "5"],
])("reads %j as %s", (utterance, number) => {
  expect(wholeReading(read, utterance)?.value).toBe(number);
});

test.each(["석", "스무", "마이너스", "정도", "번째", "하나둘", "삼사", "십십", "이영", "두세 명", "만억", "천백만만"])(
  "does not read %j",
  (utterance) => {
    expect(wholeReading(read, utterance)).toBeNull();
  },
);

test.each([
  ["두 개 주문해줘", "두개"],
  ["삼십분", "삼십분"],
  ["열두시에", "열두시"],
  ["8명정도만", "8명정도"],
  ["이십일일", "이십일일"],
  ["피자 두 판", null],
])("reads of %j at most %j", (utterance, words) => {
  expect(longestReading(read, utterance)).toBe(words);
});

const sinoOnes = ["", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구"];
const place = (digit: number, name: string): string => (digit === 0 ? "" : (digit > 1 ? sinoOnes[digit] : "") + name);

function sino(number: number): string {
  const below = (count: number): string =>
    place(Math.floor(count / 1000), "천") +
    place(Math.floor(count / 100) % 10, "백") +
    place(Math.floor(count / 10) % 10, "십") +
    sinoOnes[count % 10];
  const tenThousands = Math.floor(number / 10_000);
  return (tenThousands === 0 ? "" : `${tenThousands === 1 ? "" : below(tenThousands)}만`) + below(number % 10_000);
}

test("reads every number in words up to a hundred million", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999_999 }), (number) => {
      expect(wholeReading(read, sino(number))?.value).toBe(String(number));
      expect(wholeReading(read, `${sino(number)} 개`)?.value).toBe(String(number));
    }),
  );
});
