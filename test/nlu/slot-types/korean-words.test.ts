import { expect, test } from "vitest";
import fc from "fast-check";
import { koreanTypes } from "../../../src/nlu/slot-types/korean-types.ts";
import { longestReading, wholeReading } from "./reading.ts";
import type { ReadSlot } from "../../../src/nlu/slot-types/slot-reader.ts";

const readerOf = (type: string): ReadSlot => koreanTypes.find(({ name }) => name === `CLOVA.${type}`)!.reader("kr");

const solarTerms =
  "입춘 우수 경칩 춘분 청명 곡우 입하 소만 망종 하지 소서 대서 " +
  "입추 처서 백로 추분 한로 상강 입동 소설 대설 동지 소한 대한";

const known: Readonly<Record<string, readonly string[]>> = {
  // The first ones of each are the examples of the Extension guide, Design custom extension.
  RELATIVETIME: [
    "앞으로",
    "이따가",
    "잠시 후",
    "방금",
    "아까",
    "나중에",
    "조금 있다가",
    "좀 이따가",
    "최근",
    "얼마 전",
  ],
  UNIT: [
    ...["113 평", "100 메가", "25 마일", "5 킬로미터", "5km", "3㎏", "30%", "３０％", "삼십 퍼센트", "36.5℃", "20도"],
    ...["1m 80cm", "1미터 50센티", "6피트 2인치", "두 근", "반 컵", "두 컵 반", "서너 컵", "1.5리터", "500ml", "1톤"],
    ...["10㎡", "삼십 제곱미터", "16비트", "1기가바이트", "100Mbps", "100km/h", "시속 60 킬로미터", "초속 5미터"],
    ...["영하 5도", "섭씨 20도", "-5도", "2배", "만 원", "3만 5천 원", "100 달러", "100 미국 달러", "$5", "₩1,000"],
    ...["5달러 50센트", "250 킬로칼로리"],
  ],
  ORDER: [
    ...["넥스트", "앞", "이전", "마지막", "다음", "이번", "지난"],
    ...["처음", "첫 번째", "세 번째", "3번째", "둘째", "저번", "맨 뒤", "그다음", "최초", "끝"],
  ],
  CURRENCY: [
    ...["위안", "엔", "달러", "러시아 돈", "영국 통화"],
    ...["원", "원화", "유로화", "미국 달러", "호주 달러", "일본 화폐", "우리나라 돈", "태국 바트", "USD", "€"],
  ],
  OFFICIALDATE: [
    ...["입춘", "신정", "석가탄신일", "광복절"],
    ...solarTerms.split(" "),
    ...[
      "설날",
      "삼일절",
      "3·1절",
      "3.1절",
      "어린이날",
      "부처님 오신 날",
      "현충일",
      "제헌절",
      "추석",
      "한가위",
      "개천절",
    ],
    ...[
      "한글날",
      "크리스마스",
      "성탄절",
      "크리스마스 이브",
      "어버이날",
      "스승의 날",
      "식목일",
      "정월 대보름",
      "단오",
      "초복",
    ],
    ...["발렌타인데이", "빼빼로데이", "할로윈", "만우절", "근로자의 날", "8·15", "6.25"],
  ],
};

const strange: Readonly<Record<string, readonly string[]>> = {
  RELATIVETIME: ["후", "전", "내일", "3시", "피자"],
  UNIT: ["메가", "평", "5", "세 명", "도", "50센티 1미터", "1m 2kg", "영하", "시속 5도", "달러 5"],
  ORDER: ["번째", "하나", "3", "피자"],
  CURRENCY: ["돈", "통화", "러시아", "러시아 엔", "피자 돈"],
  OFFICIALDATE: ["생일", "오늘", "8월 15일", "주말"],
};

const pairs = (table: Readonly<Record<string, readonly string[]>>): [string, string][] =>
  Object.entries(table).flatMap(([type, words]) => words.map((word): [string, string] => [type, word]));

test.each(pairs(known))("CLOVA.%s knows %j, as spoken", (type, utterance) => {
  expect(wholeReading(readerOf(type), utterance)).toEqual({ value: utterance });
});

test.each(pairs(strange))("CLOVA.%s does not know %j", (type, utterance) => {
  expect(wholeReading(readerOf(type), utterance)).toBeNull();
});

test.each([
  ["RELATIVETIME", "잠시 후에 알려줘", "잠시후"],
  ["UNIT", "100 메가를", "100메가"],
  ["UNIT", "5 킬로미터쯤", "5킬로미터"],
  ["UNIT", "100달러로", "100달러"],
  ["ORDER", "다음 곡", "다음"],
  ["CURRENCY", "달러를", "달러"],
  ["CURRENCY", "러시아 돈으로", "러시아돈"],
  ["OFFICIALDATE", "광복절에", "광복절"],
])("CLOVA.%s reads of %j only %j", (type, utterance, words) => {
  expect(longestReading(readerOf(type), utterance)).toBe(words);
});

const character = fc.constantFrom(..."일이삼십백천만한두세시분초년월주달날반전후뒤간오다음지난번말평원도돈12.:-%$mkg");

test.each(koreanTypes.map(({ name, reader }): [string, ReadSlot] => [name, reader("kr")]))(
  "%s reads at every place of any text, behind its start, and no stretch twice",
  (_, read) => {
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 20 }), (text) => {
        for (let start = 0; start <= text.length; start += 1) {
          const ends = read(text, start).map(({ end }) => end);
          expect(new Set(ends).size).toBe(ends.length);
          expect(ends.every((end) => end > start && end <= text.length)).toBe(true);
          // What stands before is of no concern.
          expect(read(text.slice(start), 0).map(({ end }) => end + start)).toEqual(ends);
        }
      }),
    );
  },
);

test.each(["1", "십", "2천만", "월요일", "1시간", "반"])(
  "reads a long line of %j without reading it to its end",
  (unit) => {
    const text = unit.repeat(10_000_000 / unit.length);
    for (const { reader } of koreanTypes) {
      for (const { end } of reader("kr")(text, 0)) expect(end).toBeLessThan(100);
    }
  },
);
