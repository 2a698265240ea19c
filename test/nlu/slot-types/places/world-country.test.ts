import { afterEach, expect, test, vi } from "vitest";
import { longestReading, wholeReading } from "../reading.ts";
import { placeReader } from "./places.ts";
import type { Lang } from "../../../../src/axes.ts";

const type = "CLOVA.WORLD_COUNTRY";

afterEach(() => vi.unstubAllGlobals());

const inLang = (lang: Lang, ...names: readonly string[]) => names.map((name) => [lang, name] as const);

test.each([
  ...inLang(
    "ko",
    "가나",
    "일본",
    "대한민국",
    "프랑스",
    "한국",
    "남한",
    "북한",
    "미국",
    "아메리카",
    "영국",
    "USA",
    "호주",
  ),
  ...inLang("ko", "남아공", "터키", "홍콩", "보스니아 헤르체고비나", "사우디아라비아", "코소보"),
  ...inLang(
    "ja",
    "カナダ",
    "大韓民国",
    "日本",
    "韓国",
    "アメリカ",
    "米国",
    "アメリカ合衆国",
    "イギリス",
    "英国",
    "香港",
  ),
  ...inLang("ja", "ミャンマー", "ボスニアヘルツェゴビナ"),
  ...inLang("en", "Canada", "South Korea", "Republic of Korea", "Japan", "USA", "U.S.A.", "United States"),
  ...inLang("en", "united states", "America", "UK", "United Kingdom", "Myanmar", "Trinidad and Tobago"),
  ...inLang("en", "Saint Lucia", "St. Lucia", "Côte d’Ivoire", "Cote d'Ivoire"),
])("in %s %s is a country, delivered as spoken", (lang, name) => {
  expect(wholeReading(placeReader(type, lang), name)).toEqual({ value: name });
});

test.each<[Lang, string]>([
  ["ko", "서울"],
  ["ko", "가"],
  ["ko", "나라"],
  ["ko", "日本"],
  ["ko", "알려지지 않은 지역"],
  ["ja", "東京"],
  ["ja", "国"],
  ["ja", "ユーロ圏"],
  ["en", "Paris"],
  ["en", "country"],
  ["en", ""],
])("in %s %s is no country", (lang, word) => {
  expect(wholeReading(placeReader(type, lang), word)).toBeNull();
});

test("the longest name is read where one begins with another", () => {
  expect(longestReading(placeReader(type, "ko"), "기니비사우의 수도")).toBe("기니비사우");
  expect(longestReading(placeReader(type, "ja"), "インドネシアの首都")).toBe("インドネシア");
  expect(longestReading(placeReader(type, "en"), "Niger or Nigeria")).toBe("niger");
});

test("without the data of a language the other names are still read", () => {
  vi.stubGlobal("Intl", { DisplayNames: { supportedLocalesOf: () => [] } });
  expect(wholeReading(placeReader(type, "ko"), "한국")).toEqual({ value: "한국" });
  expect(wholeReading(placeReader(type, "ko"), "프랑스")).toBeNull();
});

test("without Intl the other names are still read", () => {
  vi.stubGlobal("Intl", undefined);
  expect(wholeReading(placeReader(type, "ja"), "米国")).toEqual({ value: "米国" });
});
