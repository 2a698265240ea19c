import { prefixes } from "../../text/trie.ts";
import { fromNowAt, isOfDays } from "./amounts.ts";
import { calendarNumber, digitsAt } from "./calendar-number.ts";
import { dayInMonth, monthNumber } from "./civil-days.ts";
import { behindNo } from "./clocks.ts";
import { dateWords, eras, monthsOfSeason, otherThanToday, seasons, weekdays } from "./date-words.ts";
import {
  amountFromNow,
  dayFromNow,
  dayOfMonth,
  dayOfYear,
  month,
  monthEnd,
  monthEndOfYear,
  monthFromNow,
  monthsOfYear,
  notToday,
  thatYear,
  week,
  weekday,
  weekend,
  weekFromNow,
  year,
  yearFromNow,
} from "./dates.ts";
import type { CalendarNumber } from "./calendar-number.ts";
import type { DateWord } from "./date-words.ts";
import type { Dates, Which } from "./dates.ts";

export interface DatesReading {
  readonly end: number;
  readonly dates: Dates;
  /** Whether it is one day, which may have an hour. */
  readonly isDay: boolean;
}

const oneDay = (end: number, dates: Dates): DatesReading => ({ end, dates, isDay: true });
const manyDays = (end: number, dates: Dates): DatesReading => ({ end, dates, isDay: false });

/** All dates that begin here. */
export function datesAt(text: string, at: number): DatesReading[] {
  return [
    ...prefixes(dateWords, text, at).flatMap(({ end, value }) => fromWord(value, text, end)),
    ...weekDays(null, text, at),
    ...prefixes(otherThanToday, text, at).flatMap(({ end, value: direction }) =>
      weekDays(null, text, end)
        .filter(({ isDay }) => isDay)
        .map((reading) => ({ ...reading, dates: notToday(reading.dates, direction) })),
    ),
    ...partsOfYear(null, text, at),
    ...partsOfMonth(null, text, at),
    ...numberedYears(text, at),
    ...datesInDigits(text, at),
    ...daysFromNow(text, at),
  ];
}

/** 3日後, 2週間前 */
const daysFromNow = (text: string, at: number): DatesReading[] =>
  fromNowAt(text, at)
    .filter(({ amount }) => isOfDays(amount))
    .map(({ end, amount, sign }) => oneDay(end, amountFromNow(amount, sign)));

/** 来週, and what may follow: 来週の火曜日. */
function fromWord({ type, shift }: DateWord, text: string, end: number): DatesReading[] {
  const next = behindNo(text, end);
  switch (type) {
    case "day":
      return [oneDay(end, dayFromNow(shift))];
    case "week":
      return [manyDays(end, week(weekFromNow(shift))), ...weekDays(weekFromNow(shift), text, next)];
    case "weekend":
      return [manyDays(end, weekend(weekFromNow(shift)))];
    case "month":
      return [manyDays(end, month(monthFromNow(shift))), ...partsOfMonth(monthFromNow(shift), text, next)];
    case "monthEnd":
      return [oneDay(end, monthEnd(monthFromNow(shift)))];
    case "year":
      return yearAndParts(yearFromNow(shift), text, end);
  }
}

/** 火曜日, 週末 */
function weekDays(which: Which, text: string, at: number): DatesReading[] {
  const days = prefixes(weekdays, text, at).map(({ end, value }) => oneDay(end, weekday(which, value)));
  return text.startsWith("週末", at) ? [...days, manyDays(at + 2, weekend(which))] : days;
}

/** 10日, 月末 */
function partsOfMonth(which: Which, text: string, at: number): DatesReading[] {
  if (text.startsWith("月末", at)) return [oneDay(at + 2, monthEnd(which))];
  const day = numberBefore("日", text, at);
  return day !== null && isBetween(1, day.value, 31) ? [oneDay(day.end, dayOfMonth(which, day.value))] : [];
}

function yearAndParts(which: Which, text: string, end: number, itself = leapYear): DatesReading[] {
  return [manyDays(end, year(which)), ...partsOfYear(which, text, behindNo(text, end), itself)];
}

/** 7月, 8月10日, 8月末, 秋; `itself` is the year that tells how long February is. */
function partsOfYear(which: Which, text: string, at: number, itself = leapYear): DatesReading[] {
  const readings = prefixes(seasons, text, at).map(({ end, value }) =>
    manyDays(end, monthsOfYear(which, value, monthsOfSeason)),
  );
  const number = numberBefore("月", text, at);
  if (number === null || !isBetween(1, number.value, 12)) return readings;
  readings.push(manyDays(number.end, monthsOfYear(which, number.value, 1)));
  if (text[number.end] === "末") readings.push(oneDay(number.end + 1, monthEndOfYear(which, number.value)));
  const day = numberBefore("日", text, behindNo(text, number.end));
  if (day === null || !isDayOf(itself, number.value, day.value)) return readings;
  return [...readings, oneDay(day.end, dayOfYear(which, number.value, day.value))];
}

/** 2018年, 平成30年, and what may follow. */
function numberedYears(text: string, at: number): DatesReading[] {
  const number = numberBefore("年", text, at);
  if (number !== null && isYear(number.value)) {
    return yearAndParts(thatYear(number.value), text, number.end, number.value);
  }
  return prefixes(eras, text, at).flatMap(({ end, value: { firstYear, lastNumber } }) => {
    const inEra = text.startsWith("元年", end) ? { end: end + 2, value: 1 } : numberBefore("年", text, end);
    if (inEra === null || !isBetween(1, inEra.value, lastNumber)) return [];
    const number = firstYear + inEra.value - 1;
    return yearAndParts(thatYear(number), text, inEra.end, number);
  });
}

/** 7/29, 2018/8/10, 2018-08-10; a time may follow without a gap, since spaces are not heard. */
function datesInDigits(text: string, at: number): DatesReading[] {
  const year = digitsAt(text, at, 4);
  const mark = year && text[year.end];
  if (year && isYear(year.value) && (mark === "/" || mark === "-")) {
    return monthsAndDays(text, year.end + 1, mark, year.value).map(({ end, monthNumber, dayNumber }) =>
      oneDay(end, dayOfYear(thatYear(year.value), monthNumber, dayNumber)),
    );
  }
  return monthsAndDays(text, at, "/", leapYear).map(({ end, monthNumber, dayNumber }) =>
    oneDay(end, dayOfYear(null, monthNumber, dayNumber)),
  );
}

interface MonthAndDay {
  readonly end: number;
  readonly monthNumber: number;
  readonly dayNumber: number;
}

function monthsAndDays(text: string, at: number, mark: string, itself: number): MonthAndDay[] {
  const month = oneOrTwoDigits(text, at).find(({ end }) => text[end] === mark);
  if (month === undefined || !isBetween(1, month.value, 12)) return [];
  return oneOrTwoDigits(text, month.end + 1)
    .filter(({ value }) => isDayOf(itself, month.value, value))
    .map(({ end, value }) => ({ end, monthNumber: month.value, dayNumber: value }));
}

/** The longer number first. */
const oneOrTwoDigits = (text: string, at: number): CalendarNumber[] =>
  [digitsAt(text, at, 2), digitsAt(text, at, 1)].filter((number) => number !== null);

/** A number with its unit, as long as it is no amount: 3日間. */
function numberBefore(unit: string, text: string, at: number): CalendarNumber | null {
  const number = calendarNumber(text, at);
  if (number === null || text[number.end] !== unit || text[number.end + 1] === "間") return null;
  return { end: number.end + 1, value: number.value };
}

const leapYear = 2000;
const isYear = (number: number): boolean => isBetween(1000, number, 9999);
const isBetween = (first: number, number: number, last: number): boolean => first <= number && number <= last;

function isDayOf(yearNumber: number, monthOfYear: number, dayNumber: number): boolean {
  return dayNumber > 0 && dayInMonth(monthNumber(yearNumber, monthOfYear), dayNumber) !== null;
}
