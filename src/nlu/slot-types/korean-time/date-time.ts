import { amountOfClockTime, amountOfTime } from "./amount-of-time.ts";
import { date, weekday } from "./calendar.ts";
import { timeOfDay } from "./clock.ts";
import { either, oneOf, optional, sequence } from "../grammar.ts";

/** `1 시간 전`, `3일 뒤`, `10분 있다가`. */
const fromNow = sequence(
  optional(oneOf("지금부터 앞으로 오늘부터")),
  amountOfTime,
  oneOf("전 후 뒤 이후 있다가 이따가 이따"),
);

// Extension guide, Design custom extension: `10 분 30 초` is an example of CLOVA.DATETIME.
/** When: `내일 오전 9 시`, `3일 뒤`, `2017 년 8 월 4 일`, and what a clock counts. */
export const dateTime = either(
  sequence(either(date, sequence(fromNow, optional(weekday))), optional(timeOfDay)),
  timeOfDay,
  amountOfClockTime,
  oneOf("지금 현재"),
);
