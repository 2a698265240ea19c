import { expect, test } from "vitest";
import fc from "fast-check";
import { koreanTypes } from "../../../src/nlu/slot-types/korean-types.ts";
import { longestReading, wholeReading } from "./reading.ts";
import type { ReadSlot } from "../../../src/nlu/slot-types/slot-reader.ts";

const readerOf = (type: string): ReadSlot => koreanTypes.find(({ name }) => name === type)!.reader("kr");
const dateTime = readerOf("CLOVA.DATETIME");
const duration = readerOf("CLOVA.DURATION");

// Extension guide, Design custom extension.
test.each(["10 분 30 초", "오전 9 시", "1 시간 전", "12 시", "정오", "2017 년 8 월 4 일", "저번 달 마지막 날"])(
  "reads the guide's %j as a date and time, as spoken",
  (utterance) => {
    expect(wholeReading(dateTime, utterance)).toEqual({ value: utterance });
  },
);

test.each(["하루", "밤새", "한 달", "다음 주", "주말"])(
  "reads the guide's %j as a duration, as spoken",
  (utterance) => {
    expect(wholeReading(duration, utterance)).toEqual({ value: utterance });
  },
);

test.each([
  ..."오늘 내일 모레 글피 어제 그저께 그제 엊그제 지금 아침 점심 저녁 새벽 오전 오후 밤 자정 여름 연말 주말".split(" "),
  ...[..."월화수목금토일"].map((day) => `${day}요일`),
  ...["이번 주", "다음 주", "다다음 주", "지난주 금요일", "이번 주 토요일", "다음 주 초", "다음 금요일", "오는 15일"],
  ...["월요일 아침", "일요일날", "오늘 밤", "내일 아침 7시", "어젯밤 열 시", "내일모레 저녁", "이번 주말 저녁"],
  ...["오후 세 시 반", "열두 시 십오 분", "21시 5분 30초", "세 시 정각", "세 시 십 분 전", "0시", "영시", "9:30"],
  ...["오후 9:30", "밤 열한시", "낮 12시", "스무 시", "스물세 시", "2시간 30분", "삼십초", "90분"],
  ...["3일 뒤", "두 시간 후", "30분 전", "한 시간 반 뒤", "사흘 뒤 아침", "일주일 전", "10분 있다가", "몇 시간 전"],
  ...["2주 뒤 금요일", "1시간 30분 후", "지금부터 10분 뒤", "삼 년 전", "며칠 전"],
  ...["8월 십오일", "팔월 십오일", "유월 삼십일일", "시월 이십일일", "십이월 이십오일", "일월 일일", "15일", "삼일"],
  ...["8월", "8월 말", "8월 둘째 주 토요일", "첫째 주 월요일", "마지막 주 금요일", "다음 달 첫날", "이달 말일"],
  ...["2018년", "이천십팔년 팔월", "천구백구십구년", "구십년대", "88년", "2018년도", "2018년 봄", "작년 이맘때"],
  ...["올해", "내년 3월 1일", "재작년 겨울", "올여름", "올 8월", "지난 8월", "올해 상반기", "내년 2분기", "작년 말"],
  ...["10월 3일 수요일 저녁 여섯 시", "음력 8월 15일", "2018-08-04", "2018.8.4", "2018/08/04 9시"],
])("reads %j as a date and time", (utterance) => {
  expect(wholeReading(dateTime, utterance)).toEqual({ value: utterance });
});

test.each([
  ..."일 이 삼 네 시 분 월 년 주 달 날 반 전 후 다음 이번 지난 말 초 올 12 3 피자 볼래 한국".split(" "),
  ...["25시", "13월", "32일", "0월", "3년", "12:60", "2018-13-01", "월화", "이번", "두", "몇 시", "시간", "동안"],
])("does not read %j as a date and time", (utterance) => {
  expect(longestReading(dateTime, utterance)).not.toBe(utterance.replaceAll(" ", ""));
});

test.each([
  ...["30분", "한 시간 반", "두 시간", "사흘", "일주일", "일 주일", "석 달", "일 년", "백 일", "1.5시간", "3일간"],
  ...["2시간 30분 10초", "1년 6개월", "일 년 반", "2주간", "두 달 반", "이틀 내내", "하루 종일", "하룻밤", "2박 3일"],
  ...["두 박", "반나절", "반년", "보름", "며칠", "한두 시간", "십여 분", "서너 달", "몇 주", "수십 년", "스물네 시간"],
  ...["이번 주", "다음 달", "올해", "올여름", "주말 내내", "이번 주말", "여름 내내", "8월 한 달", "오늘 하루", "연말"],
])("reads %j as a duration", (utterance) => {
  expect(wholeReading(duration, utterance)).toEqual({ value: utterance });
});

test.each([..."일 이 두 한 3 30 분 시간 달 반 오늘 내일 동안 간 내내 피자".split(" "), "3시", "30분 1시간 반만"])(
  "does not read %j as a duration",
  (utterance) => {
    expect(wholeReading(duration, utterance)).toBeNull();
  },
);

test.each([
  ["내일 아침 7시에 깨워줘", "내일아침7시"],
  ["오후 세 시부터", "오후세시"],
  ["다음 주까지", "다음주"],
  ["3시쯤", "3시"],
  ["2017년 8월 4일에 뭐 했지", "2017년8월4일"],
  ["두 시간 후에", "두시간후"],
  ["다음 곡", null],
])("reads of %j no particle as a date and time", (utterance, words) => {
  expect(longestReading(dateTime, utterance)).toBe(words);
});

test.each([
  ["일주일 동안", "일주일"],
  ["한 시간 반 동안", "한시간반"],
  ["30분쯤", "30분"],
  ["하루만", "하루"],
  ["주말에", "주말"],
])("reads of %j no particle as a duration", (utterance, words) => {
  expect(longestReading(duration, utterance)).toBe(words);
});

test("offers every place where a time may end, for what the sample says next", () => {
  const ends = (read: ReadSlot, text: string): number[] =>
    read(text, 0)
      .map(({ end }) => end)
      .sort((one, other) => one - other);
  expect(ends(dateTime, "10분30초뒤")).toEqual([3, 6, 7]);
  expect(ends(dateTime, "다음주금요일오전9시")).toEqual([3, 6, 8, 10]);
  expect(ends(duration, "2시간30분간")).toEqual([3, 6, 7]);
});

const digitsOrWords = (number: number, words: readonly string[]): fc.Arbitrary<string> =>
  fc.constantFrom(String(number), words[number]!);
const sino = Array.from({ length: 60 }, (_, number) => {
  const ones = ["", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구"];
  const ten = Math.floor(number / 10);
  return number === 0 ? "영" : (ten > 1 ? ones[ten]! : "") + (ten > 0 ? "십" : "") + ones[number % 10]!;
});
const native = "_ 한 두 세 네 다섯 여섯 일곱 여덟 아홉 열 열한 열두".split(" ");
const numbered = (from: number, to: number, words: readonly string[], unit: string): fc.Arbitrary<string> =>
  fc
    .integer({ min: from, max: to })
    .chain((number) => digitsOrWords(number, words))
    .map((number) => `${number} ${unit}`);

test("reads every date of the calendar with every time of the clock", () => {
  const parts = fc.tuple(
    numbered(1, 12, sino, "월"),
    numbered(1, 31, sino, "일"),
    fc.constantFrom("", "오전", "오후"),
    numbered(1, 12, native, "시"),
    numbered(0, 59, sino, "분"),
  );
  fc.assert(
    fc.property(parts, (words) => {
      expect(wholeReading(dateTime, words.join(" "))).not.toBeNull();
    }),
  );
});

test("reads hours, minutes and seconds in this order alone", () => {
  const parts = fc.tuple(numbered(1, 12, native, "시간"), numbered(1, 59, sino, "분"), numbered(1, 59, sino, "초"));
  fc.assert(
    fc.property(parts, ([hours, minutes, seconds]) => {
      expect(wholeReading(duration, `${hours} ${minutes} ${seconds}`)).not.toBeNull();
      expect(wholeReading(duration, `${seconds} ${minutes}`)).toBeNull();
      expect(wholeReading(duration, `${minutes} ${hours}`)).toBeNull();
    }),
  );
});
