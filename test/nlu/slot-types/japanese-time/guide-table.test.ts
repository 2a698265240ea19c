import { expect, test } from "vitest";
import { wholeReading } from "../reading.ts";
import { delivered, inJapan, readDateTime, readerOf, readRecent } from "./times.ts";

// LINE guide, Interaction model: the examples of CLOVA.DATETIME and CLOVA.DATETIME_RECENT.

test.each([
  ["3時", "TIME", "03:00:00", "03:00:00"],
  ["2018年8月10日", "DATE", "2018-08-10", "2018-08-10"],
  ["2018年8月10日3時", "DATETIME", "2018-08-10T03:00:00+09:00", "2018-08-10T03:00:00+09:00"],
  ["朝", "TIME.INTERVAL", "06:00:00/09:00:00", "06:00:00/09:00:00"],
  ["秋", "DATE.INTERVAL", "2018-09-01/2018-11-30", "2017-09-01/2017-11-30"],
  ["火曜日", "DATE", "2018-08-14", "2018-08-07"],
  ["7月29日", "DATE", "2019-07-29", "2018-07-29"],
  ["7月", "DATE.INTERVAL", "2019-07-01/2019-07-31", "2018-07-01/2018-07-31"],
])("%s is a %s, %s or lately %s", (utterance, valueType, value, recent) => {
  expect(wholeReading(readDateTime, utterance)).toEqual({ value, valueType });
  expect(wholeReading(readRecent, utterance)).toEqual({ value: recent, valueType });
});

// The guide prints an end before the beginning here, and DATE.INTERVAL.
test.each([readDateTime, readRecent])("明日の昼 is two hours of tomorrow", (read) => {
  expect(wholeReading(read, "明日の昼")).toEqual({
    value: "2018-08-11T11:00:00+09:00/2018-08-11T13:00:00+09:00",
    valueType: "DATETIME.INTERVAL",
  });
});

test.each([
  ["未明 深夜", "00:00:00/03:00:00"],
  ["明け方", "03:00:00/06:00:00"],
  ["朝", "06:00:00/09:00:00"],
  ["昼前 お昼前", "09:00:00/12:00:00"],
  ["昼 お昼 昼頃", "11:00:00/13:00:00"],
  ["昼過ぎ お昼過ぎ", "12:00:00/15:00:00"],
  ["夕方", "15:00:00/18:00:00"],
  ["午前 午前中", "00:00:00/12:00:00"],
  ["午後", "12:00:00/24:00:00"],
  ["日中", "09:00:00/18:00:00"],
  ["夜 晩", "18:00:00/24:00:00"],
])("the parts of the day %s last %s", (words, span) => {
  for (const word of words.split(" ")) expect(delivered(readDateTime, word)).toBe(`${span} TIME.INTERVAL`);
});

test.each([
  ["春", "2019-03-01/2019-05-31", "2018-03-01/2018-05-31"],
  ["夏", "2018-06-01/2018-08-31", "2018-06-01/2018-08-31"],
  ["秋", "2018-09-01/2018-11-30", "2017-09-01/2017-11-30"],
  ["冬", "2018-12-01/2019-02-28", "2017-12-01/2018-02-28"],
])("the season %s is %s, or lately %s", (season, span, recent) => {
  expect(delivered(readDateTime, season)).toBe(`${span} DATE.INTERVAL`);
  expect(delivered(readRecent, season)).toBe(`${recent} DATE.INTERVAL`);
});

test("winter ends on the 29th of February in leap years, and is not over before", () => {
  expect(delivered(readDateTime, "冬", inJapan("2020-02-29 23:59"))).toBe("2019-12-01/2020-02-29 DATE.INTERVAL");
  expect(delivered(readDateTime, "冬", inJapan("2020-03-01 00:00"))).toBe("2020-12-01/2021-02-28 DATE.INTERVAL");
});

test("Korea knows no value types", () => {
  expect(wholeReading(readerOf("CLOVA.DATETIME", "kr"), "3時")).toEqual({ value: "03:00:00" });
  expect(wholeReading(readerOf("CLOVA.DATETIME_RECENT", "kr"), "火曜日")).toEqual({ value: "2018-08-07" });
});
