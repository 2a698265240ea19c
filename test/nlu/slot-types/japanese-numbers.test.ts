import { expect, test } from "vitest";
import fc from "fast-check";
import { folded } from "../../../src/nlu/text/folded-text.ts";
import { japaneseNumberTypes } from "../../../src/nlu/slot-types/japanese-number-types.ts";
import { wholeReading } from "./reading.ts";
import type { ReadSlot } from "../../../src/nlu/slot-types/slot-reader.ts";

function reader(type: string): ReadSlot {
  const row = japaneseNumberTypes.find(({ name }) => name === `CLOVA.${type}`);
  if (row === undefined) throw new Error(`no row for ${type}`);
  return row.reader("jp");
}

/** `value`, or `value unit`; null where the type does not take the whole utterance. */
function delivered(type: string, utterance: string): string | null {
  const slot = wholeReading(reader(type), utterance);
  return slot && [slot.value, ...("unit" in slot ? [slot.unit] : [])].join(" ");
}

test.each([
  ["百二十三", "123"],
  ["二〇一八", "2018"],
  ["2千18", "2018"],
  ["1万2千", "12000"],
  ["千五百", "1500"],
  ["壱萬弐阡参佰", "12300"],
  ["三万五〇〇〇", "35000"],
  ["九千九百九十九兆九千九百九十九億九千九百九十九万九千九百九十九", "9999999999999999"],
  ["一京", "10000000000000000"],
  ["30,000", "30000"],
  ["マイナス5", "-5"],
  ["－5", "-5"],
  ["マイナス二十", "-20"],
  ["3.5", "3.5"],
  ["2点5", "2.5"],
  ["二点五", "2.5"],
  ["零点〇五", "0.05"],
  ["百二十三点四", "123.4"],
  ["マイナス三点一四", "-3.14"],
  ["1.5億", "150000000"],
  ["0.12345万", "1234.5"],
  ["二点五万", "25000"],
  ["ゼロ", "0"],
  ["ひとつ", "1 つ"],
  ["ひとり", "1 人"],
  ["3番目", "3 番目"],
  ["2時間", "2 時間"],
  ["３ヶ月", "3 か月"],
  ["四人前", "4 人前"],
  ["100円", "100 JPY"],
  ["¥100", "100 JPY"],
  ["時速60キロ", "60 キロメートル毎時"],
  ["13％", "13 パーセント"],
])("CLOVA.NUMBER takes %j as %s", (utterance, expected) => {
  expect(delivered("NUMBER", utterance)).toBe(expected);
});

// Else a line of a million digits would be read once from each of its places.
test("reads up to a hundred digits", () => {
  expect(delivered("WHOLE_NUMBER", "1".repeat(100))).toBe("1".repeat(100));
  expect(reader("WHOLE_NUMBER")("1".repeat(101), 0)).toEqual([]);
});

const words = fc.constantFrom(
  ..."12.5 0 二 〇 十 百 千 万 億 点 マイナス - 個 円 ¥ 時速 キロ メートル 毎秒 / h 度 氷点下 % ひとつ ください".split(
    " ",
  ),
);

test("reads any text at any place: something, each end once, in digits", () => {
  const readers = japaneseNumberTypes.map(({ reader }) => reader("jp"));
  fc.assert(
    fc.property(fc.array(words, { maxLength: 12 }), fc.nat(20), fc.nat(), (parts, place, which) => {
      const text = folded(parts.join(""));
      const start = Math.min(place, text.length);
      const readings = readers[which % readers.length]!(text, start);
      const ends = readings.map(({ end }) => end);
      expect(new Set(ends).size).toBe(ends.length);
      for (const { end, value } of readings) {
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(value).toMatchObject({ value: expect.stringMatching(/^(-?\d+(\.\d+)?|\D+)$/) as string });
      }
    }),
    { numRuns: 2000 },
  );
});

const ones = ["", ..."一二三四五六七八九"];
/** 1 to 9999 in kanji. */
const inKanji = (number: number): string =>
  [..."千百十", ""]
    .map((place, index) => {
      const digit = Math.floor(number / 10 ** (3 - index)) % 10;
      return digit === 0 ? "" : (digit === 1 && place !== "" ? "" : ones[digit]) + place;
    })
    .join("");

test("reads every number that is written in kanji", () => {
  const group = fc.integer({ min: 1, max: 9999 });
  fc.assert(
    fc.property(group, group, group, (hundredMillions, tenThousands, rest) => {
      const utterance = `${inKanji(hundredMillions)}億${inKanji(tenThousands)}万${inKanji(rest)}`;
      expect(delivered("WHOLE_NUMBER", utterance)).toBe(String(hundredMillions * 1e8 + tenThousands * 1e4 + rest));
      expect(delivered("MONEY", `${utterance}円`)).toMatch(/ JPY$/);
    }),
  );
});
