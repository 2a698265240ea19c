import { numberParts } from "./numbers.ts";

// What is counted changes how its number is said, and the other way round: 一本 イッポン, 三本 サンボン, 四時 ヨジ.

interface Counter {
  readonly reading: string;
  /** How the last part of the number is said before it. */
  readonly last?: Readonly<Record<string, string>>;
  /** How it is said itself after such parts. */
  readonly after?: readonly (readonly [RegExp, string])[];
  /** Numbers that are said in a way of their own, with the counter. */
  readonly whole?: Readonly<Record<string, string>>;
}

const beforeK = { イチ: "イッ", ロク: "ロッ", ハチ: "ハッ", ジュー: "ジュッ", ヒャク: "ヒャッ" };
const beforeS = { イチ: "イッ", ハチ: "ハッ", ジュー: "ジュッ" };
const doubled = /ッ$/;
const nasal = /(サン|ナン|セン|マン)$/;

const plain = (reading: string): Counter => ({ reading });
const k = (reading: string): Counter => ({ reading, last: beforeK });
const s = (reading: string): Counter => ({ reading, last: beforeS });
/** 本: イッポン, サンボン. */
const h = (soft: string, hard: string, voiced: string): Counter => ({
  reading: soft,
  last: beforeK,
  after: [
    [doubled, hard],
    [nasal, voiced],
  ],
});
/** 分: イップン, サンプン, ヨンプン. */
const p = (soft: string, hard: string): Counter => ({ reading: soft, last: beforeK, after: [[/[ッン]$/, hard]] });
/** 円: ヨエン. */
const yo = (reading: string): Counter => ({ reading, last: { ヨン: "ヨ" } });
/** 皿: ヒトサラ, フタサラ, サンサラ. */
const native = (reading: string): Counter => ({ reading, whole: { 1: `ヒト${reading}`, 2: `フタ${reading}` } });

const hour: Counter = { reading: "ジ", last: { ヨン: "ヨ", ナナ: "シチ", キュー: "ク", ゼロ: "レイ" } };
const month: Counter = { reading: "ガツ", last: { ヨン: "シ", ナナ: "シチ", キュー: "ク" } };
const people: Counter = { reading: "ニン", last: { ヨン: "ヨ", ナナ: "シチ" }, whole: { 1: "ヒトリ", 2: "フタリ" } };
const minutes = p("フン", "プン");
const floor: Counter = { ...k("カイ"), after: [[nasal, "ガイ"]] };
const house: Counter = { ...k("ケン"), after: [[nasal, "ゲン"]] };

const daysFromTwo = {
  2: "フツカ",
  3: "ミッカ",
  4: "ヨッカ",
  5: "イツカ",
  6: "ムイカ",
  7: "ナノカ",
  8: "ヨーカ",
  9: "ココノカ",
  10: "トーカ",
  14: "ジューヨッカ",
  20: "ハツカ",
  24: "ニジューヨッカ",
};
const days: Counter = { reading: "ニチ", last: { ナナ: "シチ", キュー: "ク" }, whole: daysFromTwo };
/** The day of a month. */
const dayOfMonth: Counter = { ...days, whole: { 1: "ツイタチ", ...daysFromTwo } };

const things: Counter = {
  reading: "ツ",
  whole: {
    1: "ヒトツ",
    2: "フタツ",
    3: "ミッツ",
    4: "ヨッツ",
    5: "イツツ",
    6: "ムッツ",
    7: "ナナツ",
    8: "ヤッツ",
    9: "ココノツ",
  },
};

/** The same counter with more behind it: 日間, 分間. */
function followed(counter: Counter, tail: string): Counter {
  const add = (reading: string): string => reading + tail;
  return {
    ...counter,
    reading: add(counter.reading),
    after: counter.after?.map(([last, reading]) => [last, add(reading)] as const) ?? [],
    whole: Object.fromEntries(Object.entries(counter.whole ?? {}).map(([number, reading]) => [number, add(reading)])),
  };
}

const counters = new Map<string, Counter>(
  Object.entries({
    つ: things,
    時: hour,
    時間: followed(hour, "カン"),
    分: minutes,
    分間: followed(minutes, "カン"),
    秒: plain("ビョー"),
    秒間: plain("ビョーカン"),
    日: days,
    日間: followed(days, "カン"),
    日目: followed(days, "メ"),
    月: month,
    週: s("シュー"),
    週間: s("シューカン"),
    年: yo("ネン"),
    年間: yo("ネンカン"),
    人: people,
    人前: yo("ニンマエ"),
    人分: yo("ニンブン"),
    人様: { ...people, reading: "ニンサマ", whole: { 1: "オヒトリサマ", 2: "オフタリサマ" } },
    名: plain("メイ"),
    名様: plain("メイサマ"),
    円: yo("エン"),
    ドル: plain("ドル"),
    ウォン: plain("ウォン"),
    ユーロ: plain("ユーロ"),
    パーセント: s("パーセント"),
    ポイント: s("ポイント"),
    ページ: s("ページ"),
    セット: s("セット"),
    パック: s("パック"),
    キロ: k("キロ"),
    キログラム: k("キログラム"),
    キロメートル: k("キロメートル"),
    センチ: s("センチ"),
    センチメートル: s("センチメートル"),
    カロリー: k("カロリー"),
    枚: plain("マイ"),
    本: h("ホン", "ポン", "ボン"),
    杯: h("ハイ", "パイ", "バイ"),
    匹: h("ヒキ", "ピキ", "ビキ"),
    泊: p("ハク", "パク"),
    個: k("コ"),
    回: k("カイ"),
    回目: k("カイメ"),
    階: floor,
    軒: house,
    件: k("ケン"),
    曲: k("キョク"),
    局: k("キョク"),
    冊: s("サツ"),
    歳: { ...s("サイ"), whole: { 20: "ハタチ" } },
    才: { ...s("サイ"), whole: { 20: "ハタチ" } },
    着: s("チャク"),
    通: s("ツー"),
    点: s("テン"),
    頭: s("トー"),
    章: s("ショー"),
    食: s("ショク"),
    席: s("セキ"),
    社: s("シャ"),
    等: s("トー"),
    周: s("シュー"),
    種類: s("シュルイ"),
    世紀: s("セイキ"),
    丁目: s("チョーメ"),
    皿: native("サラ"),
    切れ: native("キレ"),
    組: native("クミ"),
    箱: native("ハコ"),
    通り: native("トーリ"),
    度: plain("ド"),
    倍: plain("バイ"),
    台: plain("ダイ"),
    番: plain("バン"),
    番目: plain("バンメ"),
    番線: plain("バンセン"),
    番地: plain("バンチ"),
    号: plain("ゴー"),
    号室: plain("ゴーシツ"),
    位: plain("イ"),
    割: plain("ワリ"),
  }),
);
for (const ka of ["か", "カ", "ヵ", "ヶ", "ケ", "箇"]) {
  counters.set(`${ka}月`, k("カゲツ"));
  counters.set(`${ka}国`, k("カコク"));
  counters.set(`${ka}所`, k("カショ"));
}
const longestCounter = Math.max(...Array.from(counters.keys(), (name) => name.length));

/** The counter at `at` of the text, the longest one that ends where a word ends; "" where none stands. */
export function counterAt(text: string, at: number, endsWord: (at: number) => boolean): string {
  for (let length = longestCounter; length > 0; length--) {
    const name = text.slice(at, at + length);
    if (name.length === length && counters.has(name) && endsWord(at + length)) return name;
  }
  return "";
}

/** A number, in digits or as `何`, with its counter. `afterMonth` tells ツイタチ from イチニチ. */
export function countReading(number: string, name: string, afterMonth = false): string {
  const counter = name === "日" && afterMonth ? dayOfMonth : counters.get(name);
  const whole = counter?.whole?.[number];
  if (whole !== undefined) return whole;
  const [fraction] = /\.\d+$/.exec(number) ?? [""];
  const parts = number === "何" ? ["ナン"] : numberParts(number.slice(0, number.length - fraction.length));
  if (fraction !== "") parts.push("テン", ...Array.from(fraction.slice(1), (digit) => numberParts(digit).join("")));
  return withCounter(parts, counter);
}

function withCounter(parts: readonly string[], counter: Counter | undefined): string {
  const last = parts.at(-1) ?? "";
  const said = parts.slice(0, -1).join("") + changedEnd(last, counter?.last ?? {});
  const form = counter?.after?.find(([end]) => end.test(said))?.[1];
  return said + (form ?? counter?.reading ?? "");
}

/** ロクジュー ends as ジュー does. */
function changedEnd(part: string, changes: Readonly<Record<string, string>>): string {
  const end = Object.keys(changes).find((end) => part.endsWith(end));
  return end === undefined ? part : part.slice(0, -end.length) + changes[end];
}
