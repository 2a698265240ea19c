import { prefixes } from "../../text/trie.ts";
import { calendarNumber, digitsAt } from "./calendar-number.ts";
import { dayParts, hourWithin } from "./day-parts.ts";
import type { CalendarNumber } from "./calendar-number.ts";
import type { DayPart } from "./day-parts.ts";

// Times of the clock: 3時, 午後3時15分, 夜8時半, 15:30, 正午.

export interface Clock {
  /** 24 and more on the day after. */
  readonly hour: number;
  /** Behind the hour, or before it: 3時5分前. */
  readonly seconds: number;
  readonly part: DayPart | null;
}

export interface ClockReading {
  readonly end: number;
  readonly clock: Clock;
}

/** All times of the clock that begin here. */
export function clocksAt(text: string, start: number): ClockReading[] {
  const readings = plainClocks(text, start);
  for (const { end, value: part } of prefixes(dayParts, text, start)) readings.push(...clocksWithin(part, text, end));
  return readings;
}

/** The times of the clock that follow a part of the day, with or without の. */
export function clocksWithin(part: DayPart, text: string, at: number): ClockReading[] {
  return plainClocks(text, behindNo(text, at)).flatMap(({ end, clock }) => {
    const hour = hourWithin(part, clock.hour);
    return hour === null ? [] : [{ end, clock: { hour, seconds: clock.seconds, part } }];
  });
}

/** The place behind a の, if one stands here. */
export const behindNo = (text: string, at: number): number => (text[at] === "の" ? at + 1 : at);

/** Seconds since midnight; the clock of the end of a range may belong to the same part of the day as its beginning. */
export function secondsOf({ hour, seconds, part }: Clock, begin: Clock | null = null): number {
  const own = hour * 3600 + seconds;
  if (begin?.part && part === null) {
    const within = hourWithin(begin.part, hour);
    if (within !== null && within * 3600 + seconds > secondsOf(begin)) return within * 3600 + seconds;
  }
  return own;
}

// 24時 is the end of the day; there is no 24時30分.
const lastHour = 24;

function plainClocks(text: string, at: number): ClockReading[] {
  const noon = text.startsWith("正午", at) ? [clockReading(at + 2, 12, 0)] : [];
  return [...noon, ...colonClocks(text, at), ...spokenClocks(text, at)]
    .filter(({ clock }) => secondsOf(clock) <= lastHour * 3600)
    .flatMap((reading) => orAbout(text, reading));
}

/** 3時, 3時半, 3時15分30秒, 3時5分前 */
function spokenClocks(text: string, at: number): ClockReading[] {
  const hour = calendarNumber(text, at);
  if (hour === null || hour.value > lastHour || text[hour.end] !== "時" || text[hour.end + 1] === "間") return [];
  const behindHour = hour.end + 1;
  const readings = [clockReading(behindHour, hour.value, 0)];
  if (text[behindHour] === "半") readings.push(clockReading(behindHour + 1, hour.value, 30 * 60));
  const minute = sixtieth(text, behindHour, "分");
  if (minute !== null) {
    readings.push(clockReading(minute.end, hour.value, minute.value * 60));
    if (text[minute.end] === "前") readings.push(clockReading(minute.end + 1, hour.value, -minute.value * 60));
    if (text.startsWith("過ぎ", minute.end) || text.startsWith("すぎ", minute.end)) {
      readings.push(clockReading(minute.end + 2, hour.value, minute.value * 60));
    }
    if (text[minute.end] === "半") readings.push(clockReading(minute.end + 1, hour.value, minute.value * 60 + 30));
    const second = sixtieth(text, minute.end, "秒");
    if (second) readings.push(clockReading(second.end, hour.value, minute.value * 60 + second.value));
  }
  return readings;
}

/** 15:30, 15:30:45 */
function colonClocks(text: string, at: number): ClockReading[] {
  const hour = digitsAt(text, at, 2) ?? digitsAt(text, at, 1);
  const minute = hour && behindColon(text, hour.end);
  if (!hour || !minute) return [];
  const second = behindColon(text, minute.end);
  const readings = [clockReading(minute.end, hour.value, minute.value * 60)];
  if (second) readings.push(clockReading(second.end, hour.value, minute.value * 60 + second.value));
  return readings;
}

function behindColon(text: string, at: number): CalendarNumber | null {
  const number = text[at] === ":" ? digitsAt(text, at + 1, 2) : null;
  return number !== null && number.value < 60 ? number : null;
}

function sixtieth(text: string, at: number, unit: string): CalendarNumber | null {
  const number = calendarNumber(text, at);
  if (number === null || number.value >= 60 || text[number.end] !== unit) return null;
  return text[number.end + 1] === "間" ? null : { end: number.end + 1, value: number.value };
}

/** About that time is delivered as that time. */
function orAbout(text: string, reading: ClockReading): ClockReading[] {
  const about = ["頃", "ごろ", "ころ"].find((word) => text.startsWith(word, reading.end));
  return about === undefined ? [reading] : [reading, { ...reading, end: reading.end + about.length }];
}

const clockReading = (end: number, hour: number, seconds: number): ClockReading => ({
  end,
  clock: { hour, seconds, part: null },
});
