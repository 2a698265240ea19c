import { expect, test } from "vitest";
import { prefectures } from "../../../../src/nlu/slot-types/places/prefectures.ts";
import { japaneseCities } from "../../../../src/nlu/slot-types/places/japanese-cities.ts";
import { japaneseTowns } from "../../../../src/nlu/slot-types/places/japanese-towns.ts";
import { wordsOf } from "../../../../src/nlu/slot-types/places/place-words.ts";
import { longestReading, wholeReading } from "../reading.ts";
import { placeReader } from "./places.ts";

const ken = placeReader("CLOVA.JP_ADDRESS_KEN", "ja");
const shi = placeReader("CLOVA.JP_ADDRESS_SHI", "ja");
const ku = placeReader("CLOVA.JP_ADDRESS_KU", "ja");

test.each([
  ["東京都", "東京都"],
  ["京都府", "京都府"],
  ["北海道", "北海道"],
  ["東京", "東京都"],
  ["京都", "京都府"],
  ["大阪", "大阪府"],
  ["大阪府", "大阪府"],
  ["神奈川", "神奈川県"],
  ["神奈川 県", "神奈川県"],
  ["山口", "山口県"],
  ["北海", null],
  ["東", null],
  ["都", null],
  ["東京府", null],
  ["京都都", null],
  ["大阪県", null],
  ["横浜", null],
  ["横浜市", null],
])("the prefecture of %s is %s", (spoken, value) => {
  expect(wholeReading(ken, spoken)?.value ?? null).toBe(value);
});

test("東京 and 東京都 are both read, and 京都 only where it begins", () => {
  expect(ken("東京都の天気", 0)).toEqual([
    { end: 2, value: { value: "東京都" } },
    { end: 3, value: { value: "東京都" } },
  ]);
  expect(ken("東京都の天気", 1)).toEqual([{ end: 3, value: { value: "京都府" } }]);
});

test("there are 47 prefectures, each delivered whole", () => {
  const names = wordsOf(prefectures);
  expect(new Set(names).size).toBe(47);
  expect(names.map((name) => wholeReading(ken, name))).toEqual(names.map((value) => ({ value })));
});

test.each([
  "武蔵野市",
  "奥多摩町",
  "小笠原村",
  "四日市市",
  "大町町",
  "茅ヶ崎市",
  "茅ケ崎市",
  "つくばみらい市",
  "篠山市",
  "梼原町",
])("%s is a municipality, delivered as spoken", (name) => expect(wholeReading(shi, name)).toEqual({ value: name }));

test.each(["新宿区", "武蔵野", "東京都", "市", "四日", "町"])("%s is no municipality", (word) => {
  expect(wholeReading(shi, word)).toBeNull();
});

test("the cities and towns stand in as many paragraphs as there are prefectures", () => {
  const paragraphs = (list: string): string[] => list.trim().split("\n\n");
  expect(paragraphs(japaneseCities)).toHaveLength(47);
  expect(paragraphs(japaneseTowns)).toHaveLength(47);
});

test("each city ends in 市, each town and village in 町 or 村, and none stands twice in a prefecture", () => {
  expect(wordsOf(japaneseCities).filter((name) => !name.endsWith("市"))).toEqual([]);
  expect(wordsOf(japaneseTowns).filter((name) => !/[町村]$/u.test(name))).toEqual([]);
  for (const paragraph of japaneseCities.split("\n\n")) {
    const names = wordsOf(paragraph);
    expect(new Set(names).size).toBe(names.length);
  }
});

test("the longest municipality is read", () => {
  expect(longestReading(shi, "四日市市の天気")).toBe("四日市市");
  expect(longestReading(shi, "町田市")).toBe("町田市");
});

test.each(["新宿区", "中村区", "淀川区", "千代田区", "八幡西区", "保土ケ谷区", "保土ヶ谷区", "浜名区", "浜北区"])(
  "%s is a ward, delivered as spoken",
  (name) => expect(wholeReading(ku, name)).toEqual({ value: name }),
);

test.each(["新宿", "区", "武蔵野市", "江戸区"])("%s is no ward", (word) => {
  expect(wholeReading(ku, word)).toBeNull();
});
