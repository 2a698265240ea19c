import { expect, test } from "vitest";
import { longestReading, wholeReading } from "../reading.ts";
import { placeReader } from "./places.ts";
import type { Lang } from "../../../../src/axes.ts";

const type = "CLOVA.WORLD_CITY";

test.each<[Lang, string]>([
  ["ko", "뉴욕"],
  ["ko", "파리"],
  ["ko", "런던"],
  ["ko", "서울"],
  ["ko", "멕시코 시티"],
  ["ko", "동경"],
  ["ja", "ローマ"],
  ["ja", "ニューヨーク"],
  ["ja", "パリ"],
  ["ja", "ロンドン"],
  ["ja", "東京"],
  ["en", "New York"],
  ["en", "new york city"],
  ["en", "São Paulo"],
  ["en", "Sao Paulo"],
  ["en", "Washington D.C."],
])("in %s %s is a city, delivered as spoken", (lang, name) => {
  expect(wholeReading(placeReader(type, lang), name)).toEqual({ value: name });
});

test.each<[Lang, string]>([
  ["ko", "프랑스"],
  ["ko", "도시"],
  ["ja", "カナダ"],
  ["ja", "リ"],
  ["en", "city"],
  ["en", "New"],
])("in %s %s is not in the list of cities", (lang, word) => {
  expect(wholeReading(placeReader(type, lang), word)).toBeNull();
});

test("the longest name is read where one begins with another", () => {
  expect(longestReading(placeReader(type, "en"), "New York City weather")).toBe("newyorkcity");
  expect(longestReading(placeReader(type, "ja"), "リオデジャネイロの天気")).toBe("リオデジャネイロ");
});
