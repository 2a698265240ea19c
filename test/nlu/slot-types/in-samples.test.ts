import { expect, test } from "vitest";
import { intentFile, modelOf, recognitionOf, understander } from "../model.ts";

// What stands within the tag of a sample says what a slot takes (LINE guide, Interaction model: CLOVA.NUMBER).

const counting = modelOf({
  "Digits.tsv": intentFile({ count: "CLOVA.NUMBER" }, "りんごを<count>3</count>個ください"),
  "Whole.tsv": intentFile({ count: "CLOVA.NUMBER" }, "みかんを<count>3個</count>ください"),
  "Money.tsv": intentFile({ price: "CLOVA.MONEY" }, "<price>100円</price>で売って"),
  "Remind.tsv": intentFile({ when: "CLOVA.DATETIME" }, "<when>明日</when>に起こして"),
  "Past.tsv": intentFile({ when: "CLOVA.DATETIME_RECENT" }, "<when>昨日</when>の記録を見せて"),
  "extension.json": '{"invocationNames": ["カウント"], "lang": "ja"}',
});
const slotsOf = (utterance: string, region: "jp" | "kr" = "jp") =>
  Object.fromEntries(recognitionOf(understander(counting, { region })(utterance)).slots);

test.each([
  ["りんごを1234個ください", { count: { value: "1234" } }],
  ["みかんを1234個ください", { count: { value: "1234", unit: "個" } }],
  ["みかんを三つください", { count: { value: "3", unit: "つ" } }],
  ["1万円で売って", { price: { value: "10000", unit: "JPY" } }],
  ["２００ユーロで売って", { price: { value: "200", unit: "EUR" } }],
  ["火曜日に起こして", { when: { value: "2018-08-14", valueType: "DATE" } }],
  ["火曜日の記録を見せて", { when: { value: "2018-08-07", valueType: "DATE" } }],
])("delivers of %s what the guide documents", (utterance, slots) => {
  expect(slotsOf(utterance)).toEqual(slots);
});

test("delivers no unit and no valueType in Korea", () => {
  expect(slotsOf("みかんを1234個ください", "kr")).toEqual({ count: { value: "1234" } });
  expect(slotsOf("火曜日に起こして", "kr")).toEqual({ when: { value: "2018-08-14" } });
});
