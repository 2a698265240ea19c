import { countedWords, counterSpellings } from "./japanese-counters.ts";
import type { Lang } from "../../axes.ts";

/** The number words of a language, as people say them and as speech recognition writes them. */
export interface Numerals {
  /** Characters that are digits beside `0` to `9`, and stand one after another as those do: `二〇一八`. */
  readonly digits: ReadonlyMap<string, number>;
  /** Said before a number below zero. */
  readonly minus: readonly string[];
  /** Said between a number and its decimals. */
  readonly points: readonly string[];
  /** Words that add their value: `seven`, `스물`, `三`. */
  readonly addends: ReadonlyMap<string, number>;
  /** Forms that stand only before something counted: `두` is two in `두 판`, `네` alone is a yes. */
  readonly determiners: ReadonlyMap<string, number>;
  /** Words that multiply what was said just before: `hundred`, `백`. */
  readonly multipliers: ReadonlyMap<string, number>;
  /** Words that multiply all that was said since the last of them: `thousand`, `만`. */
  readonly groups: ReadonlyMap<string, number>;
  /** Whether such a word is a number by itself: `thousand` is, `万` is not. */
  readonly groupsAlone: boolean;
  /** Number and counter in one word: `ふたり`. */
  readonly counted: ReadonlyMap<string, number>;
  /** Said between numerals without a meaning of its own: `and`. */
  readonly fillers: readonly string[];
  readonly counters: readonly string[];
}

const words = (text: string): string[] => text.split(" ");
/** Gives each word its place in the row: the first has the value `first`, the next `first + step`. */
const row = (first: number, step: number, text: string): [string, number][] =>
  words(text).map((word, index) => [word, first + index * step]);

const koreanCounters = words(
  "개 명 번 번째 째 살 판 잔 병 권 장 마리 대 그루 송이 켤레 벌 채 척 곡 인분 조각 칸 세 분 사람 " +
    "시 시간 초 일 주 주일 달 개월 월 년 층 호 회 원 가지 군데 그릇 봉지 박스 상자 캔 컵 통 줄 쪽 페이지 단계 " +
    "도 등 위 팀 쌍 인 끼 박 배 점 편 부 화 문제 학년 교시 세트 묶음 팩 알 자루 포기 모금 방울 바퀴 숟갈 스푼 공기 모 단",
);

const korean: Numerals = {
  digits: new Map(),
  minus: words("- 마이너스"),
  points: ["."],
  addends: new Map([
    ...row(0, 1, "영 일 이 삼 사 오 육 칠 팔 구"),
    ["공", 0],
    ...row(1, 1, "하나 둘 셋 넷 다섯 여섯 일곱 여덟 아홉"),
    ...row(10, 10, "열 스물 서른 마흔 쉰 예순 일흔 여든 아흔"),
  ]),
  determiners: new Map([...row(1, 1, "한 두 세 네"), ["석", 3], ["넉", 4], ["스무", 20]]),
  multipliers: new Map([
    ["십", 10],
    ["백", 100],
    ["천", 1000],
  ]),
  groups: new Map([
    ["만", 1e4],
    ["억", 1e8],
    ["조", 1e12],
  ]),
  groupsAlone: true,
  counted: new Map([
    ["첫번째", 1],
    ["첫째", 1],
  ]),
  fillers: [],
  // Extension guide, Design custom extension: 한번, 7 명, 30 살, 8정도, 16 칸.
  counters: koreanCounters.flatMap((counter) => [counter, `${counter}정도`]).concat("정도"),
};

const japanese: Numerals = {
  digits: new Map([
    ...row(0, 1, "〇 一 二 三 四 五 六 七 八 九"),
    ...row(0, 1, "零 壱 弐 参 肆 伍 陸 漆 捌 玖"),
    ["壹", 1],
    ["貳", 2],
    ["參", 3],
  ]),
  minus: words("- − マイナス"),
  points: words(". 点"),
  addends: new Map([["ゼロ", 0]]),
  determiners: new Map(),
  multipliers: new Map([
    ["十", 10],
    ["拾", 10],
    ["百", 100],
    ["佰", 100],
    ["千", 1000],
    ["仟", 1000],
    ["阡", 1000],
  ]),
  groups: new Map([
    ["万", 1e4],
    ["萬", 1e4],
    ["億", 1e8],
    ["兆", 1e12],
    ["京", 1e16],
  ]),
  groupsAlone: false,
  counted: new Map(countedWords.map(({ word, count }) => [word, count])),
  fillers: [],
  counters: counterSpellings,
};

const english: Numerals = {
  digits: new Map(),
  minus: ["-"],
  points: ["."],
  addends: new Map([
    ...row(0, 1, "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"),
    ...row(16, 1, "sixteen seventeen eighteen nineteen"),
    ...row(20, 10, "twenty thirty forty fifty sixty seventy eighty ninety"),
  ]),
  determiners: new Map(),
  multipliers: new Map([["hundred", 100]]),
  groups: new Map([
    ["thousand", 1e3],
    ["million", 1e6],
  ]),
  groupsAlone: true,
  counted: new Map(),
  fillers: ["and", "-"],
  counters: words("time times piece pieces person people cup cups slice slices glass glasses bottle bottles box boxes"),
};

export const numerals: Readonly<Record<Lang, Numerals>> = { ko: korean, ja: japanese, en: english };
