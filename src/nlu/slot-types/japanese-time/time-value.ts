import { momentFrom } from "./amounts.ts";
import { dateText, secondsPerDay, timeText, wallClock } from "./civil-days.ts";
import { secondsOf } from "./clocks.ts";
import type { Day, Span } from "./civil-days.ts";
import type { Dates, Direction } from "./dates.ts";
import type { SaidTime } from "./said-time.ts";

/** A time as a slot delivers it. */
export interface TimeValue {
  readonly value: string;
  readonly valueType: "TIME" | "DATE" | "DATETIME" | "TIME.INTERVAL" | "DATE.INTERVAL" | "DATETIME.INTERVAL";
}

/** LINE guide, Interaction model: the values and value types of CLOVA.DATETIME and CLOVA.DATETIME_RECENT. */
export function timeValue(said: SaidTime, direction: Direction, now: number): TimeValue {
  const wall = wallClock(now);
  const { today } = wall;
  const dayOf = (dates: Dates): Day => dates(today, today, direction).first;
  switch (said.type) {
    case "clock":
      return { valueType: "TIME", value: timeOfDay(secondsOf(said.clock)) };
    case "clockRange": {
      const from = timeOfDay(secondsOf(said.from));
      return { valueType: "TIME.INTERVAL", value: `${from}/${endOfDayOr(secondsOf(said.to, said.from))}` };
    }
    case "part": {
      const { from, to } = said.span;
      return { valueType: "TIME.INTERVAL", value: `${timeText(from)}/${timeText(to)}` };
    }
    case "date":
      return { valueType: "DATE", value: dateText(dayOf(said.dates)) };
    case "dates":
      return { valueType: "DATE.INTERVAL", value: dateRangeText(said.dates(today, today, direction)) };
    case "dateRange":
      return { valueType: "DATE.INTERVAL", value: dateRangeText(rangeOfDays(said.from, said.to, today, direction)) };
    case "datedClock":
      return { valueType: "DATETIME", value: momentText(dayOf(said.dates), secondsOf(said.clock)) };
    case "datedPart": {
      const day = dayOf(said.dates);
      const { from, to } = said.span;
      return { valueType: "DATETIME.INTERVAL", value: `${momentText(day, from)}/${endText(day, to)}` };
    }
    case "datedClockRange": {
      const day = dayOf(said.dates);
      const from = secondsOf(said.from);
      const to = secondsOf(said.to, said.endDates === null ? said.from : null);
      const endDay = said.endDates?.(today, day, "future").first ?? (to > from ? day : day + 1);
      return { valueType: "DATETIME.INTERVAL", value: `${momentText(day, from)}/${endText(endDay, to)}` };
    }
    case "moment": {
      const { today: day, seconds } = momentFrom(wall, said.amount, said.sign);
      return { valueType: "DATETIME", value: momentText(day, seconds) };
    }
  }
}

/** A range like any other time that comes again: the one that is not wholly past, or the last one that has begun. */
function rangeOfDays(from: Dates, to: Dates, today: Day, direction: Direction): Span {
  const spanFrom = ({ first }: Span): Span => ({ first, last: to(today, first, "future").last });
  const begun = spanFrom(from(today, today, "past"));
  return direction === "past" || begun.last >= today ? begun : spanFrom(from(today, today, "future"));
}

const dateRangeText = ({ first, last }: Span): string => `${dateText(first)}/${dateText(last)}`;

const momentText = (day: Day, seconds: number): string =>
  `${dateText(day + Math.floor(seconds / secondsPerDay))}T${timeOfDay(seconds)}+09:00`;

// The guide prints 24:00:00 where a part of the day ends with the day.
const endOfDayOr = (seconds: number): string => (seconds === secondsPerDay ? timeText(seconds) : timeOfDay(seconds));

const endText = (day: Day, seconds: number): string =>
  seconds === secondsPerDay ? `${dateText(day)}T${timeText(seconds)}+09:00` : momentText(day, seconds);

/** What the clock shows, on whichever day. */
const timeOfDay = (seconds: number): string => timeText(seconds - Math.floor(seconds / secondsPerDay) * secondsPerDay);
