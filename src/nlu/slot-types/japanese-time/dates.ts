import { momentFrom } from "./amounts.ts";
import {
  dayInMonth,
  dayOrLast,
  mondayOf,
  monthNumber,
  monthOf,
  monthsSpan,
  oneDay,
  weekOf,
  weekSpan,
  yearOf,
} from "./civil-days.ts";
import type { Amount } from "./amounts.ts";
import type { Day, Span } from "./civil-days.ts";

/** Where a date that comes again and again is looked for: CLOVA.DATETIME looks ahead, CLOVA.DATETIME_RECENT back. */
export type Direction = "future" | "past";

/** The days that words name, said on the day `today`. What comes again and again is looked for from `near` on. */
export type Dates = (today: Day, near: Day, direction: Direction) => Span;

/** Which week, month or year is meant, by its number; null where the words leave it open. */
export type Which = ((today: Day) => number) | null;

export const thatYear =
  (year: number): Which =>
  () =>
    year;
export const yearFromNow =
  (shift: number): Which =>
  (today) =>
    yearOf(today) + shift;
export const monthFromNow =
  (shift: number): Which =>
  (today) =>
    monthOf(today) + shift;
export const weekFromNow =
  (shift: number): Which =>
  (today) =>
    weekOf(today) + shift;

/** 明日 */
export const dayFromNow =
  (shift: number): Dates =>
  (today) =>
    oneDay(today + shift);

/** 3日後 */
export const amountFromNow =
  (amount: Amount, sign: 1 | -1): Dates =>
  (today) =>
    oneDay(momentFrom({ today, seconds: 0 }, amount, sign).today);

/** 今週 */
export const week = (which: Which): Dates => each(which, weekOf, weekSpan);
/** 火曜日 */
export const weekday = (which: Which, index: number): Dates =>
  each(which, weekOf, (number) => oneDay(mondayOf(number) + index));
/** 週末 */
export const weekend = (which: Which): Dates =>
  each(which, weekOf, (number) => ({ first: mondayOf(number) + 5, last: mondayOf(number) + 6 }));

/** 来月 */
export const month = (which: Which): Dates => each(which, monthOf, (number) => monthsSpan(number, 1));
/** 月末 */
export const monthEnd = (which: Which): Dates => each(which, monthOf, (number) => oneDay(monthsSpan(number, 1).last));
/** 10日, 来月の10日: of a month that we look for it has that day, of a month that is named it may be the last. */
export function dayOfMonth(which: Which, dayNumber: number): Dates {
  if (which !== null) return each(which, monthOf, (number) => oneDay(dayOrLast(number, dayNumber)));
  return recurring(monthOf, (number) => dayInMonth(number, dayNumber));
}

/** 来年 */
export const year = (which: Which): Dates => each(which, yearOf, (number) => monthsSpan(monthNumber(number, 1), 12));
/** 7月, and 秋 with its three months. */
export const monthsOfYear = (which: Which, first: number, months: number): Dates =>
  each(which, yearOf, (number) => monthsSpan(monthNumber(number, first), months));
/** 8月末 */
export const monthEndOfYear = (which: Which, monthOfYear: number): Dates =>
  each(which, yearOf, (number) => oneDay(monthsSpan(monthNumber(number, monthOfYear), 1).last));
/** 8月10日 */
export function dayOfYear(which: Which, monthOfYear: number, dayNumber: number): Dates {
  const inYear = (number: number): number => monthNumber(number, monthOfYear);
  if (which !== null) return each(which, yearOf, (number) => oneDay(dayOrLast(inYear(number), dayNumber)));
  return recurring(yearOf, (number) => dayInMonth(inYear(number), dayNumber));
}

/** The first one after today, or the last one before. */
export const notToday =
  (dates: Dates, direction: Direction): Dates =>
  (today) =>
    dates(today, today + (direction === "future" ? 1 : -1), direction);

function each(which: Which, numberOf: (day: Day) => number, nth: (number: number) => Span): Dates {
  return which === null ? recurring(numberOf, nth) : (today) => nth(which(today));
}

// LINE guide, Interaction model: of what comes every year, CLOVA.DATETIME means the one that is not wholly past, and
// CLOVA.DATETIME_RECENT the last one that has begun.
function recurring(numberOf: (day: Day) => number, nth: (number: number) => Span | Day | null): Dates {
  return (_today, near, direction) => {
    const step = direction === "future" ? 1 : -1;
    for (let number = numberOf(near) - step; ; number += step) {
      const found = nth(number);
      const span = typeof found === "number" ? oneDay(found) : found;
      if (span !== null && (direction === "future" ? span.last >= near : span.first <= near)) return span;
    }
  };
}
