import { expect, test } from "vitest";
import { folded } from "../../../src/nlu/text/folded-text.ts";
import { japaneseNumberTypes } from "../../../src/nlu/slot-types/japanese-number-types.ts";
import { longestReading, wholeReading } from "./reading.ts";
import type { Region } from "../../../src/axes.ts";
import type { ReadSlot } from "../../../src/nlu/slot-types/slot-reader.ts";

function reader(type: string, region: Region = "jp"): ReadSlot {
  const row = japaneseNumberTypes.find(({ name }) => name === `CLOVA.${type}`);
  if (row === undefined) throw new Error(`no row for ${type}`);
  return row.reader(region);
}

/** `value`, or `value unit`; null where the type does not take the whole utterance. */
function delivered(type: string, utterance: string, region: Region = "jp"): string | null {
  const slot = wholeReading(reader(type, region), utterance);
  return slot && [slot.value, ...("unit" in slot ? [slot.unit] : [])].join(" ");
}

// LINE guide, Interaction model: every example of its tables of numbers and units.
test.each([
  ["WHOLE_NUMBER", "0123 4567", "01234567"],
  ["WHOLE_NUMBER", "２３４５", "2345"],
  ["WHOLE_NUMBER", "五百六十七", "567"],
  ["UNIT", "5冊", "冊"],
  ["UNIT", "2箱", "箱"],
  ["UNIT", "5本", "本"],
  ["UNIT_GENERAL", "3個", "個"],
  ["UNIT_AREA", "30平方メートル", "平方メートル"],
  ["UNIT_CURRENCY", "30000ユーロ", "EUR"],
  ["UNIT_CURRENCY", "60000ウォン", "KRW"],
  ["CURRENCY", "60000ウォン", "KRW"],
  ["UNIT_INFORMATION", "16bit", "ビット"],
  ["UNIT_LENGTH", "35マイル", "マイル"],
  ["UNIT_RATIO", "13％", "パーセント"],
  ["UNIT_SPEED", "30メートル毎秒", "メートル毎秒"],
  ["UNIT_TEMPERATURE", "18℃", "度"],
  ["UNIT_VOLUME", "50ミリリットル", "ミリリットル"],
  ["UNIT_WEIGHT", "12キログラム", "キログラム"],
  ["NUMBER", "1234", "1234"],
  ["NUMBER", "1234個", "1234 個"],
  ["NUMBER", "2", "2"],
  ["NUMBER", "2枚", "2 枚"],
  ["GENERIC_NUMBER", "三杯", "3 杯"],
  ["GENERIC_NUMBER", "2箱", "2 箱"],
  ["GENERIC_NUMBER", "5本", "5 本"],
  ["AREA", "20坪", "20 坪"],
  ["INFORMATION", "6ギガバイト", "6 ギガバイト"],
  ["LENGTH", "2.2キロメートル", "2.2 キロメートル"],
  ["MONEY", "88円", "88 JPY"],
  ["MONEY", "1万円", "10000 JPY"],
  ["MONEY", "200ユーロ", "200 EUR"],
  ["RATIO", "100倍", "100 倍"],
  ["SPEED", "75キロメートル毎時", "75 キロメートル毎時"],
  ["SPEED", "分速800メートル", "800 メートル毎分"],
  ["VOLUME", "5リットル", "5 リットル"],
  ["WEIGHT", "30mg", "30 ミリグラム"],
  ["TEMPERATURE", "36.5℃", "36.5 度"],
])("CLOVA.%s takes %j as %s, as the guide does", (type, utterance, expected) => {
  expect(delivered(type, utterance)).toBe(expected);
});

test.each("個枚本台体回件軒つ号冊杯人匹頭階歳才食席位箱袋缶".split("").concat("カップ", "ケース"))(
  "knows the counter %s of the guide",
  (counter) => {
    expect(delivered("GENERIC_NUMBER", `3${counter}`)).toBe(`3 ${counter}`);
    expect(delivered("UNIT", `3${counter}`)).toBe(counter);
    expect(delivered("UNIT_GENERAL", counter)).toBe(counter);
  },
);

test.each([
  ["GENERIC_NUMBER", "ひとつ", "1 つ"],
  ["GENERIC_NUMBER", "とお", "10 つ"],
  ["GENERIC_NUMBER", "ふたり", "2 人"],
  ["GENERIC_NUMBER", "はたち", "20 歳"],
  ["GENERIC_NUMBER", "10こ", "10 個"],
  ["GENERIC_NUMBER", "3ヶ", "3 個"],
  ["GENERIC_NUMBER", "二人前", "2 人前"],
  ["GENERIC_NUMBER", "３ヵ所", "3 か所"],
  ["AREA", "20㎡", "20 平方メートル"],
  ["AREA", "1.5㎢", "1.5 平方キロメートル"],
  ["AREA", "六畳", "6 畳"],
  ["INFORMATION", "512ＭＢ", "512 メガバイト"],
  ["INFORMATION", "10ギガ", "10 ギガバイト"],
  ["LENGTH", "50キロ", "50 キロメートル"],
  ["LENGTH", "170㌢", "170 センチメートル"],
  ["LENGTH", "3 km", "3 キロメートル"],
  ["WEIGHT", "50キロ", "50 キログラム"],
  ["WEIGHT", "2㎏", "2 キログラム"],
  ["WEIGHT", "5ポンド", "5 ポンド"],
  ["VOLUME", "2ℓ", "2 リットル"],
  ["VOLUME", "200cc", "200 シーシー"],
  ["RATIO", "13パーセント", "13 パーセント"],
  ["RATIO", "0.5%", "0.5 パーセント"],
  ["RATIO", "1割", "1 割"],
  ["SPEED", "時速60キロ", "60 キロメートル毎時"],
  ["SPEED", "毎秒30メートル", "30 メートル毎秒"],
  ["SPEED", "60km/h", "60 キロメートル毎時"],
  ["SPEED", "10㎧", "10 メートル毎秒"],
  ["SPEED", "時速百マイル", "100 マイル毎時"],
  ["SPEED", "55mph", "55 マイル毎時"],
  ["SPEED", "20ノット", "20 ノット"],
  ["SPEED", "マッハ2.5", "2.5 マッハ"],
  ["TEMPERATURE", "36.5度", "36.5 度"],
  ["TEMPERATURE", "マイナス5度", "-5 度"],
  ["TEMPERATURE", "-5℃", "-5 度"],
  ["TEMPERATURE", "摂氏20度", "20 度"],
  ["TEMPERATURE", "氷点下十度", "-10 度"],
])("CLOVA.%s takes %j as %s", (type, utterance, expected) => {
  expect(delivered(type, utterance)).toBe(expected);
});

test.each([
  ["￥30,000", "30000 JPY"],
  ["1万2千円", "12000 JPY"],
  ["千五百円", "1500 JPY"],
  ["3.5万円", "35000 JPY"],
  ["$5", "5 USD"],
  ["5＄", "5 USD"],
  ["US$100", "100 USD"],
  ["百万ドル", "1000000 USD"],
  ["５０米ドル", "50 USD"],
  ["€20", "20 EUR"],
  ["£9.99", "9.99 GBP"],
  ["5ポンド", "5 GBP"],
  ["￦10000", "10000 KRW"],
  ["JPY 300", "300 JPY"],
  ["100元", "100 CNY"],
  ["100台湾ドル", "100 TWD"],
  ["100香港ドル", "100 HKD"],
  ["100豪ドル", "100 AUD"],
  ["100カナダドル", "100 CAD"],
  ["100スイスフラン", "100 CHF"],
  ["100バーツ", "100 THB"],
  ["一億ルピア", "100000000 IDR"],
])("takes the amount %j as %s", (utterance, expected) => {
  expect(delivered("MONEY", utterance)).toBe(expected);
});

test.each([
  ["50キロ", "キロ"],
  ["5ミリ", "ミリ"],
  ["5ポンド", "ポンド"],
])("delivers the unit of %j as it is said where it may be of two kinds", (utterance, unit) => {
  expect(delivered("UNIT", utterance)).toBe(unit);
  expect(delivered("NUMBER", utterance)).toContain(` ${unit}`);
});

// LINE guide, Interaction model: samples mark the unit alone, `2<unit>枚</unit>`.
test.each([
  ["UNIT", "枚", "枚"],
  ["UNIT", "円", "JPY"],
  ["UNIT_WEIGHT", "キロ", "キログラム"],
  ["UNIT_SPEED", "km/h", "キロメートル毎時"],
  ["UNIT_SPEED", "時速60キロ", "キロメートル毎時"],
  ["UNIT_CURRENCY", "$", "USD"],
  ["UNIT_GENERAL", "みっつ", "つ"],
])("CLOVA.%s takes %j as %s, with a number or without", (type, utterance, expected) => {
  expect(delivered(type, utterance)).toBe(expected);
});

test.each([
  ["WHOLE_NUMBER", "-5"],
  ["WHOLE_NUMBER", "3.5"],
  ["WHOLE_NUMBER", "二点五"],
  ["WHOLE_NUMBER", "3個"],
  ["WHOLE_NUMBER", "ひとつ"],
  ["NUMBER", "万"],
  ["NUMBER", "万円"],
  ["NUMBER", "個"],
  ["NUMBER", "二三十"],
  ["NUMBER", "点五"],
  ["NUMBER", "マイナス"],
  ["NUMBER", "マイナスひとつ"],
  ["NUMBER", "十ふたつ"],
  ["NUMBER", "3cup"],
  ["NUMBER", "ピザ"],
  ["NUMBER", "5メートルキロ"],
  ["GENERIC_NUMBER", "3"],
  ["GENERIC_NUMBER", "3円"],
  ["GENERIC_NUMBER", "ふたつ個"],
  ["MONEY", "3個"],
  ["MONEY", "円"],
  ["MONEY", "¥"],
  ["MONEY", "5ペソ"],
  ["LENGTH", "5キログラム"],
  ["SPEED", "60キロ"],
  ["SPEED", "時速60"],
  ["SPEED", "時速キロ"],
  ["TEMPERATURE", "氷点下-5度"],
  ["UNIT", "5"],
  ["UNIT", "3時間"],
  ["UNIT_AREA", "30メートル"],
])("CLOVA.%s does not take %j", (type, utterance) => {
  expect(delivered(type, utterance)).toBeNull();
});

test("delivers no unit in Korea", () => {
  expect(wholeReading(reader("MONEY", "kr"), "88円")).toEqual({ value: "88" });
  expect(wholeReading(reader("NUMBER", "kr"), "2枚")).toEqual({ value: "2" });
  expect(wholeReading(reader("UNIT", "kr"), "2枚")).toEqual({ value: "枚" });
});

test("leaves out the unit, rather than null, where the sample marks the number alone", () => {
  expect(reader("NUMBER")(folded("1234個ください"), 0)).toEqual([
    { end: 4, value: { value: "1234" } },
    { end: 5, value: { value: "1234", unit: "個" } },
  ]);
});

test("offers every place where number or unit may end", () => {
  expect(reader("NUMBER")(folded("2万3千キロメートル"), 0).map(({ end }) => end)).toEqual([1, 2, 3, 4, 6, 10]);
  expect(longestReading(reader("NUMBER"), "三十個ください")).toBe("三十個");
});
