import { expect, test } from "vitest";
import { citiesAndCounties, districts } from "../../../../src/nlu/slot-types/places/korean-districts.ts";
import { wordsOf } from "../../../../src/nlu/slot-types/places/place-words.ts";
import { longestReading, wholeReading } from "../reading.ts";
import { placeReader } from "./places.ts";

const read = placeReader("CLOVA.KO_ADDRESS_", "ko");

test.each([
  ...[
    "서울",
    "서울시",
    "서울특별시",
    "경기도",
    "경기",
    "충북",
    "충청북도",
    "강원도",
    "강원특별자치도",
    "전북",
    "제주도",
  ],
  ...["수원시", "수원", "가평군", "가평", "울릉군", "서귀포시", "강남구", "해운대구", "분당구", "미추홀구", "중구"],
])("%s is a place in Korea, delivered as spoken", (name) => {
  expect(wholeReading(read, name)).toEqual({ value: name });
});

test.each(["강", "구", "동", "시", "수", "중", "서울도", "뉴욕", "평양", "동안", "수정"])("%s is none", (word) => {
  expect(wholeReading(read, word)).toBeNull();
});

test("the longest name is read where one begins with another", () => {
  expect(longestReading(read, "광주광역시 날씨")).toBe("광주광역시");
  expect(longestReading(read, "서울특별시 강남구")).toBe("서울특별시");
});

test("there are 77 cities and 82 counties", () => {
  const names = wordsOf(citiesAndCounties);
  expect(names.filter((name) => name.endsWith("시"))).toHaveLength(77);
  expect(names.filter((name) => name.endsWith("군"))).toHaveLength(82);
  expect(names).toHaveLength(77 + 82);
  expect(wordsOf(districts).filter((name) => !name.endsWith("구"))).toEqual([]);
});
