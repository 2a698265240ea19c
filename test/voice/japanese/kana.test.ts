import { expect, it } from "vitest";
import { kanaReading, needsDictionary } from "../../../src/voice/japanese/kana.ts";

it.each(["漢字", "2枚", "人々", "ピザはいかがですか", "とうきょうへいきます"])(
  "needs the dictionary for %s",
  (text) => {
    expect(needsDictionary(text)).toBe(true);
  },
);

it.each(["いらっしゃいませ。ピザボットです。", "こんにちは。", "おはようございます。", "はい。", "コーラ", "ok", ""])(
  "needs no dictionary for %s",
  (text) => {
    expect(needsDictionary(text)).toBe(false);
  },
);

it.each([
  ["こんにちは、こんばんは、おはよう", "コンニチワ、コンバンワ、オハヨー"],
  ["ありがとう。どうぞ。", "アリガトー。ドーゾ。"],
  ["くうこう", "クーコー"],
  ["ピザ&Cola!", "ピザ&Cola!"],
])("says %s as it is pronounced", (text, reading) => {
  expect(kanaReading(text)).toBe(reading);
});
