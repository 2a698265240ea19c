import { prefixes } from "../../text/trie.ts";
import { calendarNumber } from "./calendar-number.ts";
import { monthsLater, secondsPerDay } from "./civil-days.ts";
import { wordTrie } from "./word-trie.ts";
import type { WallClock } from "./civil-days.ts";

// Amounts of time: 2時間5分25秒, 1年半, 半日.

type Unit = "years" | "months" | "weeks" | "days" | "hours" | "minutes" | "seconds";
export type Amount = Readonly<Partial<Record<Unit, number>>>;

/** In the order in which they are said. */
const units: readonly Unit[] = ["years", "months", "weeks", "days", "hours", "minutes", "seconds"];

const unitWords = wordTrie<Unit>([
  ["年 年間", "years"],
  ["か月 ヶ月 カ月 ヵ月 ケ月 箇月 か月間 ヶ月間 カ月間 ヵ月間 ケ月間 箇月間", "months"],
  ["週 週間", "weeks"],
  ["日 日間", "days"],
  ["時間", "hours"],
  ["分 分間", "minutes"],
  ["秒 秒間", "seconds"],
]);

export const wholeAmounts = wordTrie<Amount>([
  ["半年 半年間", { months: 6 }],
  ["半日", { hours: 12 }],
  ["ひと月", { months: 1 }],
]);

/** What 半 adds; half a month or a week is no whole number of days. */
const halves: Readonly<Partial<Record<Unit, Amount>>> = {
  years: { months: 6 },
  days: { hours: 12 },
  hours: { minutes: 30 },
  minutes: { seconds: 30 },
};

export interface AmountReading {
  readonly end: number;
  readonly amount: Amount;
}

/** All amounts that begin here, shortest first. */
export function amountsAt(text: string, start: number): AmountReading[] {
  const readings: AmountReading[] = prefixes(wholeAmounts, text, start).map(({ end, value }) => ({
    end,
    amount: value,
  }));
  let amount: Amount = {};
  let smallest = -1;
  let at = start;
  for (;;) {
    const number = calendarNumber(text, at);
    const words = number === null ? [] : prefixes(unitWords, text, number.end);
    const word = words.at(-1);
    if (number === null || word === undefined || units.indexOf(word.value) <= smallest) return readings;
    smallest = units.indexOf(word.value);
    amount = { ...amount, [word.value]: number.value };
    for (const { end } of words) readings.push({ end, amount });
    const half = halves[word.value];
    if (half && text[word.end] === "半") readings.push({ end: word.end + 1, amount: { ...amount, ...half } });
    at = text[word.end] === "と" ? word.end + 1 : word.end;
  }
}

export interface FromNow extends AmountReading {
  readonly sign: 1 | -1;
}

/** Amounts that lie ahead or back: 3日後, 今から30分前. */
export function fromNowAt(text: string, start: number): FromNow[] {
  const at = text.startsWith("今から", start) ? start + 3 : start;
  return amountsAt(text, at).flatMap(({ end, amount }): FromNow[] => {
    if (text[end] === "後") return [{ end: end + 1, amount, sign: 1 }];
    return text[end] === "前" ? [{ end: end + 1, amount, sign: -1 }] : [];
  });
}

/** Whether the amount is of days and longer, so that a date comes of it. */
export const isOfDays = ({ hours, minutes, seconds }: Amount): boolean =>
  hours === undefined && minutes === undefined && seconds === undefined;

/** `PT2H5M25S`. Weeks stand alone in ISO 8601; together with other units they are days. */
export function isoDuration({ weeks, ...amount }: Amount): string {
  if (weeks !== undefined && Object.keys(amount).length === 0) return `P${weeks}W`;
  const days = weeks === undefined ? amount.days : weeks * 7 + (amount.days ?? 0);
  const date = written([
    [amount.years, "Y"],
    [amount.months, "M"],
    [days, "D"],
  ]);
  const time = written([
    [amount.hours, "H"],
    [amount.minutes, "M"],
    [amount.seconds, "S"],
  ]);
  return `P${date}${time && `T${time}`}`;
}

const written = (parts: readonly (readonly [number | undefined, string])[]): string =>
  parts.map(([number, letter]) => (number === undefined ? "" : `${number}${letter}`)).join("");

/** The moment that lies an amount after another one, or before it for -1. */
export function momentFrom({ today, seconds }: WallClock, amount: Amount, sign: 1 | -1): WallClock {
  const { years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0 } = amount;
  const day = monthsLater(today, sign * (years * 12 + months)) + sign * (weeks * 7 + days);
  const later = seconds + sign * (hours * 3600 + minutes * 60 + (amount.seconds ?? 0));
  const carried = Math.floor(later / secondsPerDay);
  return { today: day + carried, seconds: later - carried * secondsPerDay };
}
