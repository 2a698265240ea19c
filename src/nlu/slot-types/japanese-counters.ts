import { unitTable } from "./japanese-units.ts";
import type { CountedWord, Measure } from "./japanese-units.ts";

/** Counted things that are one word with their number. */
export const countedWords: readonly CountedWord[] = [
  ..."ひとつ ふたつ みっつ よっつ いつつ むっつ ななつ やっつ ここのつ とお"
    .split(" ")
    .map((word, index) => ({ word, count: index + 1, unit: "つ" })),
  { word: "ひとり", count: 1, unit: "人" },
  { word: "ふたり", count: 2, unit: "人" },
  { word: "はたち", count: 20, unit: "歳" },
];

/** The counters of CLOVA.UNIT_GENERAL. The guide names those down to 缶, "for example"; the others are as common. */
export const general: Measure = {
  units: unitTable(`
    個 箇 こ コ ヶ ケ
    枚 まい
    本 ほん ぼん ぽん
    台 だい
    体
    回 かい
    件
    軒
    つ
    号
    冊 さつ
    杯 はい ばい ぱい
    カップ
    人 にん
    匹 ひき びき ぴき
    頭 とう
    階
    歳 さい
    才
    食 しょく
    席
    位
    箱 はこ ばこ
    袋 ふくろ ぶくろ
    ケース
    缶
    名
    名様
    人前
    人分
    皿
    切れ
    番
    曲
    羽
    足
    着
    玉
    束
    粒
    錠
    巻
    話
    章
    通
    部
    組
    品
    点
    膳
    串
    泊
    社
    店
    校
    票
    問
    文字
    行
    種類
    段
    号室
    号車
    番線
    番地
    丁目
    セット
    パック
    ピース
    ページ
    ボトル
    グラス
    ダース
    か所 箇所 ヶ所 ヵ所 カ所 ケ所
  `),
  countedWords,
};

/** What else is counted: it belongs to none of the types of units, but is said with a number. */
export const otherCounters: Measure = {
  units: unitTable(`
    番目
    回目
    つ目
    個目
    枚目
    人目
    曲目
    時
    時間 じかん
    分
    分間
    秒
    秒間
    日
    日間
    週
    週間
    月
    か月 ヶ月 ヵ月 カ月 ケ月 箇月
    年
    年間
  `),
};

/** All counters as they are written behind a number. */
export const counterSpellings: readonly string[] = [
  ...[...general.units, ...otherCounters.units].flatMap(({ spellings }) => spellings),
  "度",
  "円",
];
