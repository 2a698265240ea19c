import type { Amount } from "./amounts.ts";
import type { Clock } from "./clocks.ts";
import type { Dates } from "./dates.ts";
import type { ClockSpan } from "./day-parts.ts";

/** What the words for a time say. */
export type SaidTime =
  | { readonly type: "clock"; readonly clock: Clock }
  | { readonly type: "clockRange"; readonly from: Clock; readonly to: Clock }
  | { readonly type: "part"; readonly span: ClockSpan }
  | SaidDates
  | { readonly type: "dateRange"; readonly from: Dates; readonly to: Dates }
  | { readonly type: "datedClock"; readonly dates: Dates; readonly clock: Clock }
  | { readonly type: "datedPart"; readonly dates: Dates; readonly span: ClockSpan }
  | DatedClockRange
  | { readonly type: "moment"; readonly amount: Amount; readonly sign: 1 | -1 };

/** One day, which may have an hour, or several. */
interface SaidDates {
  readonly type: "date" | "dates";
  readonly dates: Dates;
}

interface DatedClockRange {
  readonly type: "datedClockRange";
  readonly dates: Dates;
  readonly from: Clock;
  /** Null is the same day. */
  readonly endDates: Dates | null;
  readonly to: Clock;
}

/** From one time to another; null if they are not of one kind. */
export function rangeOf(from: SaidTime, to: SaidTime): SaidTime | null {
  if (from.type === "clock" && to.type === "clock") return { type: "clockRange", from: from.clock, to: to.clock };
  if (isDates(from) && isDates(to)) return { type: "dateRange", from: from.dates, to: to.dates };
  if (from.type !== "datedClock" || (to.type !== "clock" && to.type !== "datedClock")) return null;
  const endDates = to.type === "clock" ? null : to.dates;
  return { type: "datedClockRange", dates: from.dates, from: from.clock, endDates, to: to.clock };
}

const isDates = (said: SaidTime): said is SaidDates => said.type === "date" || said.type === "dates";
