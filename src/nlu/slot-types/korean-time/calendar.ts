import { numberBetween, yearNumber } from "../korean-number.ts";
import { either, oneOf, optional, pattern, sequence } from "../grammar.ts";

const which = oneOf("이번 요번 다음 다다음 그다음 지난 지지난 저번 저저번 오는 다가오는 돌아오는");
const ordinal = oneOf("첫 첫째 첫번째 둘째 두번째 셋째 세번째 넷째 네번째 다섯째 다섯번째 여섯째 여섯번째 마지막");
const on = optional(oneOf("날"));

export const weekday = sequence(oneOf("월요일 화요일 수요일 목요일 금요일 토요일 일요일"), on);
const partOfWeek = oneOf("주말 평일 주중");
// `올` stands before months and seasons alone: 올여름.
const whichOrThisYear = either(which, oneOf("올"));
const season = oneOf("봄 여름 가을 겨울 초봄 초여름 초가을 초겨울 늦봄 늦여름 늦가을 늦겨울 한여름 한겨울");

const countedYear = sequence(yearNumber, oneOf("년 년도 년대"));
const relativeYear = either(
  oneOf("올해 금년 새해 작년 재작년 지난해 전년 내년 내후년 후년 이듬해"),
  sequence(which, oneOf("해")),
);
const countedMonth = either(sequence(numberBetween(1, 12), oneOf("월")), oneOf("유월 시월 정월 동짓달 섣달"));
const relativeMonth = either(oneOf("이달 새달 내달"), sequence(which, oneOf("달")));
export const month = either(sequence(optional(whichOrThisYear), countedMonth), relativeMonth);

const weekOf = either(oneOf("금주"), sequence(which, oneOf("주")));
const partOfPeriod = oneOf("초 초순 초반 상순 중순 중반 하순 후반 말");
/** A week and what is in it: `다음 주`, `지난주 금요일`, `이번 주 초`. */
const week = sequence(weekOf, optional(either(weekday, partOfWeek, partOfPeriod)));

const ordinalDay = sequence(
  ordinal,
  either(sequence(oneOf("주"), optional(either(weekday, partOfWeek))), weekday, oneOf("날 주말")),
);
const countedDay = sequence(optional(which), numberBetween(1, 31), oneOf("일"), on);
const dayOfMonth = either(countedDay, ordinalDay, oneOf("초하루 초하룻날 보름 보름날 그믐 그믐날 말일"));

const inMonth = either(dayOfMonth, partOfPeriod);
const halfOrQuarter = either(oneOf("상반기 하반기"), sequence(numberBetween(1, 4), oneOf("분기 사분기")));
const inYear = either(
  sequence(month, optional(inMonth)),
  season,
  halfOrQuarter,
  partOfPeriod,
  ordinalDay,
  oneOf("연초 연말"),
);

export const relativeDay = oneOf(
  "오늘 금일 내일 낼 명일 모레 내일모레 낼모레 글피 그글피 어제 어저께 그제 그저께 엊그제 엊그저께 그끄제 그끄저께",
  "다음날 그다음날 이튿날 전날 당일",
);
const nightOf = oneOf("어젯밤 간밤 지난밤 엊저녁");

/** Whole periods that are called by their relation to now, or by name. */
export const namedPeriod = either(
  week,
  relativeYear,
  relativeMonth,
  sequence(optional(which), partOfWeek),
  sequence(optional(either(relativeYear, whichOrThisYear)), season),
  oneOf("올상반기 올하반기 올연말 올초"),
  sequence(optional(relativeYear), oneOf("연초 연말 연말연시")),
  oneOf("월초 월말"),
);

const dateInDigits = pattern("0123456789", /\d{4}([-/.])(?:0?[1-9]|1[0-2])\1(?:3[01]|[12]\d|0?[1-9])/y);

/** A date or a period of the calendar: `2017 년 8 월 4 일`, `저번 달 마지막 날`, `다음 주 금요일`, `내일`. */
export const date = either(
  sequence(
    optional(oneOf("음력 양력")),
    either(
      sequence(either(countedYear, relativeYear), optional(inYear)),
      sequence(month, optional(inMonth)),
      dateInDigits,
      dayOfMonth,
    ),
    optional(weekday),
  ),
  sequence(optional(which), weekday),
  sequence(relativeDay, optional(weekday)),
  namedPeriod,
  halfOrQuarter,
  nightOf,
);
