import { numberBetween } from "../korean-number.ts";
import { either, oneOf, optional, pattern, sequence } from "../grammar.ts";

export const partOfDay = oneOf(
  "새벽 이른새벽 꼭두새벽 새벽녘 아침 이른아침 늦은아침 아침나절 아침시간 오전 이른오전 늦은오전",
  "점심 점심때 점심시간 점심나절 낮 낮시간 대낮 한낮 오후 이른오후 늦은오후",
  "저녁 이른저녁 늦은저녁 초저녁 저녁때 저녁나절 저녁시간 해질녘 해질무렵 밤 늦은밤 밤중 한밤 한밤중 오밤중 밤시간 심야",
);

const moment = oneOf("정오 자정 이맘때");

const minutes = sequence(numberBetween(0, 59), oneOf("분"));
const seconds = sequence(numberBetween(0, 59), oneOf("초"));

const clock = either(
  sequence(
    numberBetween(0, 24),
    oneOf("시"),
    optional(either(sequence(minutes, optional(either(seconds, oneOf("전")))), oneOf("반 정각"))),
  ),
  pattern("0123456789", /(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?/y),
);

/** A time of day: `오전 9 시`, `밤`, `열두 시 십오 분`, `정오`. */
export const timeOfDay = either(sequence(partOfDay, optional(either(clock, moment))), clock, moment);
