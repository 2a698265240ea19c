/** A civil day, counted from 1970-01-01: arithmetic on days needs neither hours nor a time zone. */
export type Day = number;

/** Days in a row, the last one included. */
export interface Span {
  readonly first: Day;
  readonly last: Day;
}

export const oneDay = (day: Day): Span => ({ first: day, last: day });

export const secondsPerDay = 86_400;
const japanOffset = 9 * 3600;

/** A moment on the calendar and the clock on the wall; `seconds` since midnight. */
export interface WallClock {
  readonly today: Day;
  readonly seconds: number;
}

/** What they show in Japan at `now`, in milliseconds since the epoch. */
export function wallClock(now: number): WallClock {
  const seconds = Math.floor(now / 1000) + japanOffset;
  const today = Math.floor(seconds / secondsPerDay);
  return { today, seconds: seconds - today * secondsPerDay };
}

const utc = (day: Day): Date => new Date(day * secondsPerDay * 1000);

/** Months are numbered through the years, so that January follows December. */
export const monthNumber = (year: number, month: number): number => year * 12 + month - 1;

export const yearOf = (day: Day): number => utc(day).getUTCFullYear();
export const monthOf = (day: Day): number => monthNumber(yearOf(day), utc(day).getUTCMonth() + 1);

// 1970-01-01 was a Thursday. The guides do not say where a week begins: on Monday, as in ISO 8601.
export const weekOf = (day: Day): number => Math.floor((day + 3) / 7);
export const mondayOf = (week: number): Day => week * 7 - 3;
export const weekSpan = (week: number): Span => ({ first: mondayOf(week), last: mondayOf(week) + 6 });

const firstOf = (month: number): Day => Date.UTC(1970, month - monthNumber(1970, 1)) / 1000 / secondsPerDay;

export const monthsSpan = (month: number, months: number): Span => ({
  first: firstOf(month),
  last: firstOf(month + months) - 1,
});

/** The day of a month; null if the month is too short. */
export function dayInMonth(month: number, dayNumber: number): Day | null {
  const { first, last } = monthsSpan(month, 1);
  return first + dayNumber - 1 <= last ? first + dayNumber - 1 : null;
}

/** The day of a month, or its last one if the month is too short. */
export const dayOrLast = (month: number, dayNumber: number): Day =>
  dayInMonth(month, dayNumber) ?? monthsSpan(month, 1).last;

/** The same day some months later. */
export const monthsLater = (day: Day, months: number): Day =>
  dayOrLast(monthOf(day) + months, day - firstOf(monthOf(day)) + 1);

/** `2018-08-10` */
export function dateText(day: Day): string {
  const year = String(yearOf(day)).padStart(4, "0");
  return `${year}-${twoDigits(utc(day).getUTCMonth() + 1)}-${twoDigits(utc(day).getUTCDate())}`;
}

/** `15:00:00`; the end of a day is `24:00:00`. */
export const timeText = (seconds: number): string =>
  [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(twoDigits).join(":");

const twoDigits = (number: number): string => String(number).padStart(2, "0");
