import type { Lang } from "../../axes.ts";

/** The number words of a language, as people say them and as speech recognition writes them. */
export interface Numerals {
  /** Words that add their value: `seven`, `스물`, `三`. */
  readonly addends: ReadonlyMap<string, number>;
  /** Forms that stand only before something counted: `두` is two in `두 판`, `네` alone is a yes. */
  readonly determiners: ReadonlyMap<string, number>;
  /** Words that multiply what was said just before: `hundred`, `백`. */
  readonly multipliers: ReadonlyMap<string, number>;
  /** Words that multiply all that was said since the last of them: `thousand`, `만`. */
  readonly groups: ReadonlyMap<string, number>;
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

const korean: Numerals = {
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
  counted: new Map(),
  fillers: [],
  // Extension guide, Design custom extension: 한번, 7 명, 30 살, 8정도, 16 칸.
  counters: words(
    "개 명 번 번째 살 판 잔 병 권 장 마리 대 그루 송이 켤레 벌 채 척 곡 인분 조각 칸 세 분 사람 " +
      "시 시간 초 일 주 주일 달 개월 월 년 층 호 회 원 가지 군데 그릇 봉지 박스 상자 캔 컵 통 줄 쪽 페이지 단계 " +
      "도 등 위 팀 쌍 정도",
  ),
};

const japanese: Numerals = {
  addends: new Map([...row(0, 1, "零 一 二 三 四 五 六 七 八 九"), ["〇", 0]]),
  determiners: new Map(),
  multipliers: new Map([
    ["十", 10],
    ["百", 100],
    ["千", 1000],
  ]),
  groups: new Map([
    ["万", 1e4],
    ["億", 1e8],
    ["兆", 1e12],
  ]),
  counted: new Map([
    ...row(1, 1, "ひとつ ふたつ みっつ よっつ いつつ むっつ ななつ やっつ ここのつ とお"),
    ...row(1, 1, "ひとり ふたり"),
  ]),
  fillers: [],
  // LINE guide, Interaction model: the counters of CLOVA.UNIT_GENERAL, and those of time and money.
  counters: words(
    "個 枚 本 台 体 回 件 軒 つ 号 冊 杯 カップ 人 匹 頭 階 歳 才 食 席 位 箱 袋 ケース 缶 " +
      "人前 名 皿 切れ 番 番目 曲 度 時 時間 分 秒 日 日間 週間 月 か月 ヶ月 年 円",
  ),
};

const english: Numerals = {
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
  counted: new Map(),
  fillers: ["and", "-"],
  counters: words("time times piece pieces person people cup cups slice slices glass glasses bottle bottles box boxes"),
};

export const numerals: Readonly<Record<Lang, Numerals>> = { ko: korean, ja: japanese, en: english };
