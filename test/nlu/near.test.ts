import { expect, test } from "vitest";
import { intentFile, inBrief, modelOf, recognitionOf, understander } from "./model.ts";
import type { Recognition } from "../../src/nlu/interaction-model.ts";

const coffee = modelOf({
  "Order.tsv": intentFile(
    { drink: "DRINK", cups: "CLOVA.NUMBER" },
    "<drink>아메리카노</drink> 주문해줘",
    "<drink>아메리카노</drink> <cups>두 잔</cups> 주문해줘",
    "커피 주문해줘",
  ),
  "Cancel.tsv": intentFile({}, "주문 취소해줘", "방금 주문한 거 취소해줘"),
  "Status.tsv": intentFile({}, "주문 상태 알려줘", "커피 언제 나와", "얼마나 기다려야 돼"),
  "DRINK.tsv": "아메리카노\t블랙 커피\n카페라떼\t라떼\n홍차",
  "extension.json": '{"invocationNames": ["커피가게"], "lang": "ko"}',
});
const cafe = modelOf({
  "Order.tsv": intentFile(
    { drink: "DRINK", cups: "CLOVA.NUMBER" },
    "<drink>コーヒー</drink>を注文して",
    "<drink>コーヒー</drink>を<cups>2杯</cups>ください",
  ),
  "Cancel.tsv": intentFile({}, "注文をキャンセルして", "注文を取り消して"),
  "DRINK.tsv": "コーヒー\t珈琲\n紅茶\n抹茶ラテ",
  "extension.json": '{"invocationNames": ["カフェ"], "lang": "ja"}',
});
const bar = modelOf({
  "Order.tsv": intentFile(
    { drink: "DRINK", cups: "CLOVA.NUMBER" },
    "order a <drink>coffee</drink>",
    "I want <cups>two</cups> <drink>coffees</drink>",
  ),
  "Cancel.tsv": intentFile({}, "cancel my order", "I don't want it anymore"),
  "DRINK.tsv": "coffee\tcoffees\ntea\tteas\nlemonade",
  "extension.json": '{"invocationNames": ["Corner Bar"], "lang": "en"}',
});

const told = (utterance: string, model = coffee, rule: "exact" | "near" = "near"): Recognition =>
  recognitionOf(understander(model, { recognition: rule })(utterance));
const inOneLine = ({ by, intent, slots }: Recognition): string =>
  [by, intent, ...Array.from(slots, ([name, { value, unit }]) => `${name}=${value}${unit ?? ""}`)].join(" ");

test.each([
  ["라떼를 주문해줘", "sample Order drink=카페라떼"],
  ["라떼를주문해줘", "sample Order drink=카페라떼"],
  ["홍차는 두 잔 주문해줘", "sample Order drink=홍차 cups=2"],
  ["커피를 주문해줘", "sample Order"],
  ["ＣＯＦＦＥＥ 주문해줘!", "sample Order drink=COFFEE"],
  ["주문을 취소해줘.", "sample Cancel"],
])("looks past particles, spaces, width and punctuation also when recognition is exact: %j", (utterance, meaning) => {
  expect(inOneLine(told(utterance, coffee, "exact"))).toBe(meaning);
});

test.each([
  ["라떼 주문해 주세요", "rewording Order drink=카페라떼"],
  ["라떼 좀 주문해 주실래요?", "rewording Order drink=카페라떼"],
  ["음 홍차 한 잔 주문할게요", "rewording Order drink=홍차 cups=1"],
  ["주문 취소하고 싶어", "rewording Cancel"],
  ["주문 상태가 궁금해", "rewording Status"],
])("knows a sample that is said otherwise: %j", (utterance, meaning) => {
  const recognition = told(utterance);
  expect(inOneLine(recognition)).toBe(meaning);
  expect(recognition.score).toBeGreaterThan(0.47);
  expect(told(utterance, coffee, "exact").intent).toBeNull();
});

test.each([
  ["コーヒーを注文してください", "rewording Order drink=コーヒー"],
  ["紅茶を3杯お願いします", "rewording Order drink=紅茶 cups=3杯"],
  ["えっと、抹茶ラテ注文したいです", "rewording Order drink=抹茶ラテ"],
  ["注文を取り消してもらえますか", "rewording Cancel"],
])("knows a sample that is said otherwise in Japanese: %j", (utterance, meaning) => {
  expect(inOneLine(told(utterance, cafe))).toBe(meaning);
});

test.each([
  ["could you order a tea please", "rewording Order drink=tea"],
  ["order tea", "rewording Order drink=tea"],
  ["I'd like three teas", "rewording Order cups=3 drink=tea"],
  ["please cancel the order", "rewording Cancel"],
])("knows a sample that is said otherwise in English: %j", (utterance, meaning) => {
  expect(inOneLine(told(utterance, bar)).replace("drink=tea cups=3", "cups=3 drink=tea")).toBe(meaning);
});

test.each([
  [coffee, "두 잔 주문할 건데 라떼로 부탁해", "Order drink=카페라떼 cups=2"],
  [coffee, "아까 주문한 거 취소할 수 있나", "Cancel"],
  [cafe, "紅茶の注文、3杯で", "Order drink=紅茶 cups=3"],
  [bar, "tea, I want two of them", "Order drink=tea cups=2"],
])(
  "takes words in another order, or others between, for the sample they are most like: %#",
  (model, utterance, meaning) => {
    const recognition = told(utterance, model);
    expect(inBrief(understander(model)(utterance))).toBe(meaning);
    expect(recognition.score).toBeGreaterThan(0.3);
    expect(recognition.near[0]).toMatchObject({ intent: recognition.intent });
  },
);

test.each([
  [coffee, "오늘 날씨 어때"],
  [coffee, "엄마한테 전화해줘"],
  [cafe, "今日の天気を教えて"],
  [bar, "what's the weather like today"],
])("takes nothing for a sample that is not like one: %#", (model, utterance) => {
  expect(inBrief(understander(model)(utterance))).toBe("nothing");
});

test("compares as strictly as the rule says", () => {
  const utterance = "아까 그 주문을 이제 취소하려는 참이야";
  expect(inBrief(understander(coffee, { threshold: 100 })(utterance))).toBe("nothing");
  expect(inBrief(understander(coffee, { threshold: 20 })(utterance))).toBe("Cancel");
});

test("takes unknown words for a value only where they can be one", () => {
  const outside = (utterance: string) => told(utterance).outsideDictionary.map(({ spoken }) => spoken);
  expect(outside("녹차 주문해줘")).toEqual(["녹차"]);
  expect(outside("녹차 한 잔 주문해 주세요")).toEqual(["녹차"]);
  expect(outside("그거 주문해줘")).toEqual([]);
  expect(outside("어제 친구가 마시던 아메리카노 주문해줘")).toEqual([]);
  expect(inBrief(understander(coffee, { closedSlots: true })("녹차 주문해줘"))).toBe("nothing");
});

test("tells parts of an utterance apart", () => {
  expect(inBrief(understander(coffee)("목이 마르니까 라떼 주문해줘"))).toBe("Order drink=카페라떼");
  expect(inBrief(understander(bar)("never mind that, cancel my order"))).not.toBe("Order");
});

test("gives spans of one type to the slots that stand in such words", () => {
  const timer = modelOf({
    "Set.tsv": intentFile(
      { hours: "CLOVA.NUMBER", minutes: "CLOVA.NUMBER" },
      "timer for <hours>two</hours> hours",
      "timer for <minutes>ten</minutes> minutes",
    ),
    "extension.json": '{"invocationNames": ["Timer"], "lang": "en"}',
  });
  expect(inBrief(understander(timer)("a timer of one hour and five minutes"))).toBe("Set hours=1 minutes=5");
});

test("names what is near where nothing matches", () => {
  const { intent, near } = told("커피 어디쯤 왔는지");
  expect(intent).toBeNull();
  expect(near.map(({ intent }) => intent)).toContain("Status");
  expect(near.every(({ score }) => score > 0 && score < 0.47)).toBe(true);
});

const noodles = modelOf({
  "Order.tsv": intentFile(
    { menu: "MENU", count: "CLOVA.NUMBER" },
    "<menu>라면</menu> 주문해줘",
    "<menu>라면</menu> <count>두 개</count> 주문해줘",
    "<menu>라면</menu> 먹었어",
  ),
  "MENU.tsv": "라면\n김밥",
  "extension.json": '{"invocationNames": ["분식집"], "lang": "ko"}',
});

test.each([
  ["떡볶이 주문해줘", "Order menu=떡볶이"],
  ["고양이 주문해줘", "Order menu=고양이"],
  ["어린이 두 개 주문해줘", "Order menu=어린이 count=2"],
  ["고구마를 주문해줘", "Order menu=고구마"],
  ["만두는 세 개 주문해줘", "Order menu=만두 count=3"],
  ["만두 좀 주문해줘", "Order menu=만두"],
  ["김밥두개주문해줘", "Order menu=김밥 count=2"],
])("keeps a word that is in no dictionary whole, without its particle: %s", (utterance, meaning) => {
  expect(inBrief(understander(noodles)(utterance))).toBe(meaning);
});

test("understands who leaves all spaces out", () => {
  expect(inBrief(understander(noodles)("김밥두개시켜주실래요주문해줘"))).toBe("Order menu=김밥 count=2");
});

test.each([
  [coffee, "라떼 주문하지 마"],
  [coffee, "주문 취소 안 할 거야"],
  [cafe, "コーヒーを注文しないで"],
  [bar, "don't order a coffee"],
])("takes nobody who says no for one who asks for it: %#", (model, utterance) => {
  expect(inBrief(understander(model)(utterance))).toBe("nothing");
});

test("takes no part of a longer word, number or date for a value", () => {
  const diary = modelOf({
    "Plan.tsv": intentFile({ day: "CLOVA.DATETIME" }, "<day>明日</day>の日程を教えて", "日程を教えて"),
    "extension.json": '{"invocationNames": ["手帳"], "lang": "ja"}',
  });
  const understand = understander(diary);
  expect(inBrief(understand("日程を教えてほしい"))).toBe("Plan");
  expect(inBrief(understand("2月30日の日程を教えてほしい"))).not.toContain("day=");
  expect(inBrief(understand("8月11日の日程を教えてほしい"))).toBe("Plan day=2018-08-11");
});
