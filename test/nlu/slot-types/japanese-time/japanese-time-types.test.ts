import fc from "fast-check";
import { expect, test } from "vitest";
import { folded } from "../../../../src/nlu/text/folded-text.ts";
import { referenceTime } from "../../model.ts";
import { longestReading, wholeReading } from "../reading.ts";
import { japaneseTimeTypes } from "../../../../src/nlu/slot-types/japanese-time/japanese-time-types.ts";
import { delivered, readDateTime, readerOf, readRecent } from "./times.ts";

const readDuration = readerOf("CLOVA.DURATION");

test.each([
  ["5日間", "P5D"],
  ["34分間", "PT34M"],
  ["2時間5分25秒", "PT2H5M25S"],
  ["五日間", "P5D"],
  ["1年", "P1Y"],
  ["1年半", "P1Y6M"],
  ["1年3ヶ月", "P1Y3M"],
  ["3ヶ月", "P3M"],
  ["3か月間", "P3M"],
  ["三カ月", "P3M"],
  ["2週間", "P2W"],
  ["1週間と3日", "P10D"],
  ["一日", "P1D"],
  ["1日半", "P1DT12H"],
  ["1日5時間", "P1DT5H"],
  ["1時間半", "PT1H30M"],
  ["2時間と5分", "PT2H5M"],
  ["1分半", "PT1M30S"],
  ["90分", "PT90M"],
  ["半年", "P6M"],
  ["半日", "PT12H"],
])("%s lasts %s", (utterance, value) => {
  expect(wholeReading(readDuration, utterance)).toEqual({ value });
});

test.each(["2時", "分", "5分2時間", "5分5分", "1.5時間", "12345日", "1ヶ月半", "一日中", "しばらく", "8月", "半"])(
  "%s is not a duration",
  (utterance) => {
    expect(wholeReading(readDuration, utterance)).toBeNull();
  },
);

test.each(["これから", "後で", "しばらく後", "今", "さっき", "もうすぐ", "先ほど"])(
  "the vague time %s is delivered as spoken",
  (word) => {
    expect(wholeReading(readerOf("CLOVA.RELATIVETIME"), word)).toEqual({ value: word });
  },
);

test.each(["次", "前", "最初", "最後"])("the order %s is delivered as spoken", (word) => {
  expect(wholeReading(readerOf("CLOVA.ORDER"), word)).toEqual({ value: word });
});

test.each([
  ["元日", "元日"],
  ["元旦", "元日"],
  ["成人の日", "成人の日"],
  ["建国記念日", "建国記念の日"],
  ["子供の日", "こどもの日"],
  ["山の日", "山の日"],
  ["クリスマス・イブ", "クリスマスイブ"],
  ["大みそか", "大晦日"],
])("the holiday %s is delivered as %s", (utterance, value) => {
  expect(wholeReading(readerOf("CLOVA.OFFICIALDATE"), utterance)).toEqual({ value });
});

test.each([
  ["CLOVA.RELATIVETIME", "3時"],
  ["CLOVA.ORDER", "二番目"],
  ["CLOVA.OFFICIALDATE", "1月1日"],
  ["CLOVA.OFFICIALDATE", "海"],
])("%s does not know %s", (type, utterance) => {
  expect(wholeReading(readerOf(type), utterance)).toBeNull();
});

test("every place where a time may end is offered, once", () => {
  const text = "明日の午後3時15分から5時まで";
  const ends = readDateTime(text, 0).map(({ end }) => text.slice(0, end));
  expect(ends.sort()).toEqual(
    ["明日", "明日の午後", "明日の午後3時", "明日の午後3時15分", text.slice(0, -2), text].sort(),
  );
});

test.each([
  ["2月30日", "2月"],
  ["3時に起こして", "3時"],
  ["明日の天気", "明日"],
  ["8月10日から", "8月10日"],
  ["3日後に", "3日後"],
])("of %s it takes %s", (utterance, taken) => {
  expect(longestReading(readDateTime, utterance)).toBe(taken);
});

test.each([
  ["25時", 1],
  ["二十三時", 2],
  ["10日", 2],
  ["1.5時間", 2],
  ["8/10", 2],
])("nothing begins within the number of %s at %d", (utterance, place) => {
  expect(readDateTime(utterance, place)).toEqual([]);
  expect(readDuration(utterance, place)).toEqual([]);
});

const pieces = [
  ..."0123456789一二十〇年月日時分秒週間半後前末火土朝夜春のと:/-.",
  "から",
  "まで",
  "今",
  "来",
  "明日",
  "午後",
];
const anyText = fc.array(fc.constantFrom(...pieces, "昼過ぎ", "平成", "次の", "ピザ"), { maxLength: 14 });
const time = /^\d\d:\d\d:\d\d$/;
const patterns: Readonly<Record<string, RegExp>> = {
  TIME: time,
  DATE: /^\d{4}-\d\d-\d\d$/,
  DATETIME: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+09:00$/,
};

test("whatever is said, readings end within the text, each elsewhere, and have the pattern of their type", () => {
  fc.assert(
    fc.property(anyText, fc.nat(13), (words, start) => {
      const text = folded(words.join(""));
      for (const read of [readDateTime, readRecent]) {
        const readings = read(text, start);
        expect(new Set(readings.map(({ end }) => end)).size).toBe(readings.length);
        for (const { end, value } of readings) {
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          if (typeof value !== "function") throw new Error("a time depends on the day");
          const { value: said, valueType } = value(referenceTime);
          const [type, interval] = valueType!.split(".");
          const sides = said.split("/");
          expect(sides).toHaveLength(interval === undefined ? 1 : 2);
          for (const side of sides) expect(side).toMatch(patterns[type!]!);
        }
      }
    }),
    { numRuns: 2000 },
  );
});

test("a date that is said as it was delivered is that date, whatever the day", () => {
  const anyDay = fc.date({ min: new Date("1970-01-01"), max: new Date("2199-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 2e12 }), (date, now) => {
      const day = date.toISOString().slice(0, 10);
      const [year, month, dayOfMonth] = day.split("-").map(Number);
      expect(delivered(readDateTime, day, now)).toBe(`${day} DATE`);
      expect(delivered(readRecent, `${year}年${month}月${dayOfMonth}日`, now)).toBe(`${day} DATE`);
    }),
  );
});

test("what comes again is never past for DATETIME, and never to come for DATETIME_RECENT", () => {
  const words = fc.constantFrom("火曜日", "2月29日", "31日", "7月29日", "月末", "12/31", "日曜");
  fc.assert(
    fc.property(words, fc.integer({ min: 0, max: 4e12 }), (word, now) => {
      const today = delivered(readDateTime, "今日", now)!;
      expect(delivered(readDateTime, word, now)! >= today).toBe(true);
      expect(delivered(readRecent, word, now)! <= today).toBe(true);
    }),
  );
});

test("a line of a million digits is refused at once", () => {
  const text = "1".repeat(1_000_000);
  for (let start = 0; start < text.length; start += 1) {
    if (readDateTime(text, start).length + readDuration(text, start).length > 0) throw new Error(`read at ${start}`);
  }
});

test("each type stands once", () => {
  expect(new Set(japaneseTimeTypes.map(({ name }) => name)).size).toBe(japaneseTimeTypes.length);
});
