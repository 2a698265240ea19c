import { wordTrie } from "./word-trie.ts";
import type { Direction } from "./dates.ts";

/** A word that is counted from today: 0 is this week, 1 the next one. */
export interface DateWord {
  readonly type: "day" | "week" | "weekend" | "month" | "monthEnd" | "year";
  readonly shift: number;
}

const row = (type: DateWord["type"], first: number, ...words: readonly string[]): [string, DateWord][] =>
  words.map((spellings, index) => [spellings, { type, shift: first + index }]);

export const dateWords = wordTrie([
  ...row("day", -2, "一昨日 おととい", "昨日 きのう", "今日 きょう 本日", "明日 あした あす", "明後日 あさって"),
  ...row("day", 3, "明々後日 明明後日 しあさって"),
  ...row("week", -2, "先々週 先先週", "先週", "今週", "来週", "再来週"),
  ...row("weekend", -1, "先週末", "今週末", "来週末"),
  ...row("month", -2, "先々月 先先月", "先月", "今月", "来月", "再来月"),
  ...row("monthEnd", -1, "先月末", "今月末", "来月末"),
  ...row("year", -2, "一昨年 おととし", "去年 昨年", "今年 本年", "来年", "再来年"),
]);

/** The weekdays, from Monday on. */
export const weekdays = wordTrie([..."月火水木金土日"].map((name, index) => [`${name} ${name}曜 ${name}曜日`, index]));

/** Words before a weekday that leave out today. */
export const otherThanToday = wordTrie<Direction>([
  ["次の 今度の", "future"],
  ["この前の 前の", "past"],
]);

// LINE guide, Interaction model: the seasons, each by its first month; winter lasts until the end of February.
export const seasons = wordTrie([
  ["春", 3],
  ["夏", 6],
  ["秋", 9],
  ["冬", 12],
]);
export const monthsOfSeason = 3;

/** The eras, each with its first year and the number of its last one. */
export const eras = wordTrie([
  ["明治", { firstYear: 1868, lastNumber: 45 }],
  ["大正", { firstYear: 1912, lastNumber: 15 }],
  ["昭和", { firstYear: 1926, lastNumber: 64 }],
  ["平成", { firstYear: 1989, lastNumber: 31 }],
  ["令和", { firstYear: 2019, lastNumber: 99 }],
]);
