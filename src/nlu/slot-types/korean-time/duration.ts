import { amountOfTime } from "./amount-of-time.ts";
import { month, namedPeriod, relativeDay } from "./calendar.ts";
import { partOfDay } from "./clock.ts";
import { numberBetween } from "../korean-number.ts";
import { either, oneOf, optional, sequence } from "../grammar.ts";

const wholeDayOrNight = oneOf(
  "하루종일 온종일 진종일 종일 한종일 하룻밤 이틀밤 사흘밤 밤새 밤새도록 밤새껏 하룻밤새 밤낮 연휴 당분간 한동안 한참",
);
const nights = sequence(numberBetween(1, 99), oneOf("박"), optional(sequence(numberBetween(1, 99), oneOf("일"))));

/** How long: `하루`, `한 시간 반`, `3일간`, `2박 3일`; and a period of the calendar: `다음 주`, `주말`. */
export const duration = either(
  sequence(amountOfTime, optional(oneOf("간 내내"))),
  wholeDayOrNight,
  sequence(relativeDay, oneOf("하루 하루종일 종일")),
  nights,
  sequence(either(namedPeriod, partOfDay), optional(oneOf("내내"))),
  sequence(month, optional(oneOf("한달 내내"))),
);
