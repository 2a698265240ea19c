import { prefixes } from "../../text/trie.ts";
import { fromNowAt, isOfDays, wholeAmounts } from "./amounts.ts";
import { isBetweenDigits, isNumeral, isWithinNumber } from "./calendar-number.ts";
import { behindNo, clocksAt, clocksWithin } from "./clocks.ts";
import { dateWords, eras, otherThanToday, seasons, weekdays } from "./date-words.ts";
import { dayFromNow } from "./dates.ts";
import { dayAndPart, dayParts } from "./day-parts.ts";
import { datesAt } from "./read-dates.ts";
import { rangeOf } from "./said-time.ts";
import { timeValue } from "./time-value.ts";
import { firstCharacters } from "./word-trie.ts";
import type { Region } from "../../../axes.ts";
import type { Reading, ReadSlot } from "../slot-reader.ts";
import type { ClockReading } from "./clocks.ts";
import type { Dates, Direction } from "./dates.ts";
import type { SaidTime } from "./said-time.ts";

/** Reads dates and times of the day, alone and together, and ranges of them. */
export function timeReader(direction: Direction, region: Region): ReadSlot {
  const delivered = (said: SaidTime) => (now: number) => {
    const { value, valueType } = timeValue(said, direction, now);
    return region === "jp" ? { value, valueType } : { value };
  };
  return (text, start) => {
    if (!mayBeginAt(text, start)) return [];
    const readings: Reading[] = [];
    for (const { end, said } of withRanges(text, timesAt(text, start))) {
      const isNew = !readings.some((reading) => reading.end === end);
      if (isNew && !isBetweenDigits(text, end)) readings.push({ end, value: delivered(said) });
    }
    return readings;
  };
}

// Most places of an utterance are no time, and one look tells: words of the tries, and 正午 and 週末.
const beginnings: ReadonlySet<string> = new Set([
  ..."正週",
  ...[dayParts, dayAndPart, dateWords, weekdays, otherThanToday, seasons, eras, wholeAmounts].flatMap(firstCharacters),
]);

const mayBeginAt = (text: string, start: number): boolean =>
  (isNumeral(text[start]) || beginnings.has(text[start] ?? "")) && !isWithinNumber(text, start);

interface TimeReading {
  readonly end: number;
  readonly said: SaidTime;
}

function* withRanges(text: string, times: readonly TimeReading[]): Generator<TimeReading> {
  yield* times;
  for (const from of times) {
    if (!text.startsWith("から", from.end)) continue;
    for (const to of timesAt(text, from.end + 2)) {
      const said = rangeOf(from.said, to.said);
      if (said === null) continue;
      yield { end: to.end, said };
      if (text.startsWith("まで", to.end)) yield { end: to.end + 2, said };
    }
  }
}

/** All times that begin here, without ranges. */
function timesAt(text: string, start: number): TimeReading[] {
  const times: TimeReading[] = [...clocksAt(text, start).map(clockTime), ...moments(text, start)];
  for (const { end, value } of prefixes(dayParts, text, start)) {
    if (value.span !== null) times.push({ end, said: { type: "part", span: value.span } });
  }
  for (const { end, dates, isDay } of datesAt(text, start)) {
    times.push({ end, said: { type: isDay ? "date" : "dates", dates } });
    if (isDay) times.push(...timesOn(dates, text, end));
  }
  for (const { end, value } of prefixes(dayAndPart, text, start)) {
    const dates = dayFromNow(value.shift);
    if (value.part.span !== null) times.push({ end, said: { type: "datedPart", dates, span: value.part.span } });
    for (const clock of clocksWithin(value.part, text, end)) times.push(onDay(dates, clock));
  }
  return times;
}

/** What follows a day: its hour or a part of it. */
function timesOn(dates: Dates, text: string, end: number): TimeReading[] {
  const at = behindNo(text, end);
  // Spaces are not heard: 7/2915:30 has a day of two digits or of one, but an hour of two.
  if (isBetweenDigits(text, at) && text[at + 2] !== ":" && text[at + 2] !== "時") return [];
  const parts = prefixes(dayParts, text, at).flatMap(({ end, value: { span } }) =>
    span === null ? [] : [{ end, said: { type: "datedPart", dates, span } as const }],
  );
  return [...clocksAt(text, at).map((reading) => onDay(dates, reading)), ...parts];
}

const clockTime = ({ end, clock }: ClockReading): TimeReading => ({ end, said: { type: "clock", clock } });
const onDay = (dates: Dates, { end, clock }: ClockReading): TimeReading => ({
  end,
  said: { type: "datedClock", dates, clock },
});

/** 2時間後, 30分前 */
const moments = (text: string, start: number): TimeReading[] =>
  fromNowAt(text, start)
    .filter(({ amount }) => !isOfDays(amount))
    .map(({ end, amount, sign }) => ({ end, said: { type: "moment", amount, sign } }));
