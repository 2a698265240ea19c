import { count } from "../korean-number.ts";
import { oneOf, optional, sequence } from "../grammar.ts";
import { quantity } from "../quantity.ts";
import type { Phrase } from "../grammar.ts";
import type { Ladder, Unit } from "../quantity.ts";

const clockUnits: readonly Unit[] = [{ counted: "시간", whole: "반시간" }, "분", "초"];

const timeUnits: Ladder = [
  "세기",
  { counted: "년 해 개년", whole: "반년 반년 한평생 평생" },
  "학기 분기",
  { counted: "달 개월", whole: "반달" },
  { counted: "주 주일 주간", whole: "보름" },
  {
    counted: "일",
    whole:
      "하루 이틀 사흘 나흘 닷새 엿새 이레 여드레 아흐레 열흘 열하루 열이틀 하루이틀 사나흘 나흘닷새 " +
      "대엿새 며칠 몇날며칠 여러날 한나절 반나절",
  },
  ...clockUnits,
];

const withHalf = (amount: Phrase): Phrase => sequence(amount, optional(oneOf("반")));

/** An amount of time: `한 시간 반`, `2 년 6 개월`, `사흘`. */
export const amountOfTime = withHalf(quantity(count, [timeUnits]));

/** An amount of time as a clock counts it: `10 분 30 초`. */
export const amountOfClockTime = withHalf(quantity(count, [clockUnits]));
