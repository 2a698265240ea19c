import { expect, test } from "vitest";
import { inBrief, intentFile, modelOf, recognitionOf, understander } from "./model.ts";

const pizzaTypes = "페퍼로니\t페퍼로니 피자\n고르곤졸라\n";

test("delivers the representative word, whichever synonym was spoken", () => {
  const understand = understander(
    modelOf({ "Order.tsv": intentFile({ type: "PIZZA" }, "<type>아무거나</type> 주문"), "PIZZA.tsv": pizzaTypes }),
  );
  expect(inBrief(understand("페퍼로니 피자 주문"))).toBe("Order type=페퍼로니");
  expect(inBrief(understand("페퍼로니 주문"))).toBe("Order type=페퍼로니");
});

test("delivers words outside the dictionary as spoken and says so", () => {
  const model = modelOf({
    "Order.tsv": intentFile({ type: "PIZZA" }, "<type>페퍼로니</type> 주문"),
    "PIZZA.tsv": pizzaTypes,
  });
  const recognition = recognitionOf(understander(model)("Sweet Potato 피자 주문!"));
  expect(recognition.slots).toEqual(new Map([["type", { value: "Sweet Potato 피자" }]]));
  expect(recognition.outsideDictionary).toEqual([{ slot: "type", type: "PIZZA", spoken: "Sweet Potato 피자" }]);
  expect(inBrief(understander(model, { closedSlots: true })("고구마 주문"))).toBe("nothing");
  expect(inBrief(understander(model, { closedSlots: true })("페퍼로니 주문"))).toBe("Order type=페퍼로니");
});

test("begins a slot with any words only where a word begins, in English", () => {
  const json = '{"invocationNames": ["Bar"], "lang": "en"}';
  const model = modelOf({
    "A.tsv": intentFile({ drink: "DRINK" }, "can <drink>tea</drink>s"),
    "DRINK.tsv": "tea",
    "extension.json": json,
  });
  expect(inBrief(understander(model)("candles"))).toBe("nothing");
  expect(inBrief(understander(model)("can juices"))).toBe("A drink=juice");
});

test("accepts the example of a sample as a value, as spoken", () => {
  const model = modelOf({
    "Order.tsv": intentFile({ type: "PIZZA", n: "CLOVA.NUMBER" }, "<type>Half And Half</type> <n>잔뜩</n> 주문"),
    "PIZZA.tsv": pizzaTypes,
  });
  const recognition = recognitionOf(understander(model, { closedSlots: true })("HALF and half 잔뜩 주문"));
  expect([...recognition.slots]).toEqual([
    ["type", { value: "HALF and half" }],
    ["n", { value: "잔뜩" }],
  ]);
  expect(recognition.outsideDictionary).toEqual([]);
});

test("prefers known words, then the sample with more text of its own, then the earlier one", () => {
  const understand = understander(
    modelOf({
      "A.tsv": intentFile({ any: "PIZZA" }, "<any>페퍼로니</any> 주문", "<any>페퍼로니</any> 빨리 주문"),
      "B.tsv": intentFile({ any: "PIZZA", n: "CLOVA.NUMBER" }, "<any>페퍼로니</any> <n>2</n> 주문"),
      "C.tsv": intentFile({ any: "PIZZA" }, "페퍼로니 주문", "<any>페퍼로니</any> 빨리 주문"),
      "PIZZA.tsv": pizzaTypes,
    }),
  );
  expect(inBrief(understand("페퍼로니 주문"))).toBe("C");
  expect(inBrief(understand("고르곤졸라 주문"))).toBe("A any=고르곤졸라");
  expect(inBrief(understand("고르곤졸라 두 개 주문"))).toBe("B any=고르곤졸라 n=2");
  expect(inBrief(understand("고구마 두 개 주문"))).toBe("B any=고구마 n=2");
  expect(inBrief(understand("고구마 빨리 주문"))).toBe("A any=고구마");
});

test("takes the longest word where slots follow each other", () => {
  const understand = understander(
    modelOf({
      "A.tsv": intentFile({ one: "WORD", two: "WORD" }, "<one>가</one><two>나</two>"),
      "WORD.tsv": "가\n가나\n나\n나다\n다",
    }),
  );
  expect(inBrief(understand("가나다"))).toBe("A one=가나 two=다");
});

test("puts the slots in the order of the intent's list", () => {
  const understand = understander(
    modelOf({
      "A.tsv": intentFile({ n: "CLOVA.NUMBER", type: "PIZZA" }, "<type>페퍼로니</type> <n>2</n>"),
      "PIZZA.tsv": pizzaTypes,
    }),
  );
  expect(inBrief(understand("페퍼로니 둘"))).toBe("A n=2 type=페퍼로니");
});

test("does not let a sample without text of its own take words outside its dictionary", () => {
  const model = modelOf({ "A.tsv": intentFile({ type: "PIZZA" }, "<type>페퍼로니</type>"), "PIZZA.tsv": pizzaTypes });
  expect(inBrief(understander(model)("페퍼로니 피자"))).toBe("A type=페퍼로니");
  expect(inBrief(understander(model)("오늘 날씨 어때"))).toBe("nothing");
});

test("lets an open type take any words, after every other sample and built-in phrase", () => {
  const understand = understander(
    modelOf({
      "A.tsv": intentFile({ q: "ANYTHING" }, "<q>뭐든지</q>", "질문 <q>뭐든지</q>"),
      "B.tsv": intentFile({ type: "PIZZA" }, "질문 <type>페퍼로니</type> 주문"),
      "PIZZA.tsv": pizzaTypes,
      "extension.json": '{"invocationNames": ["봇"], "openTypes": ["ANYTHING"]}',
    }),
  );
  expect(inBrief(understand("오늘 날씨 어때?"))).toBe("A q=오늘 날씨 어때");
  expect(inBrief(understand("질문 오늘 날씨"))).toBe("A q=오늘 날씨");
  expect(inBrief(understand("질문 고구마 주문"))).toBe("B type=고구마");
  expect(inBrief(understand("취소"))).toBe("Clova.CancelIntent");
});

test("takes other words for a built-in type whose words are not all known, but no sentence of nothing else", () => {
  const understand = understander(
    modelOf({
      "A.tsv": intentFile({ city: "CLOVA.WORLD_CITY" }, "<city>파리</city> 날씨 알려줘", "<city>파리</city>"),
    }),
  );
  const recognition = recognitionOf(understand("아무르스크 날씨 알려줘"));
  expect(recognition.slots).toEqual(new Map([["city", { value: "아무르스크" }]]));
  expect(recognition.outsideDictionary).toEqual([]);
  expect(inBrief(understand("런던"))).toBe("A city=런던");
  expect(inBrief(understand("아무르스크"))).toBe("nothing");
});

test("lets a custom sample win over the same built-in phrase, or not", () => {
  const model = modelOf({
    "Drop.tsv": intentFile({ what: "WHAT" }, "취소", "<what>도움말</what>"),
    "WHAT.tsv": "다음",
  });
  expect(inBrief(understander(model)("취소"))).toBe("Drop");
  expect(inBrief(understander(model)("다음"))).toBe("Drop what=다음");
  expect(inBrief(understander(model, { customFirst: false })("취소"))).toBe("Clova.CancelIntent");
  expect(inBrief(understander(model, { customFirst: false })("다음"))).toBe("Clova.NextIntent");
});

test("knows the built-in intents of the region, and of those only what the model uses", () => {
  const files = { "Hello.tsv": intentFile({}, "안녕") };
  const some = { "extension.json": '{"invocationNames": ["봇"], "lang": "ko", "builtinIntents": ["Clova.YesIntent"]}' };
  expect(inBrief(understander(modelOf(files), { region: "kr" })("중지 해줘"))).toBe("Clova.StopIntent");
  expect(inBrief(understander(modelOf(files), { region: "jp" })("중지 해줘"))).toBe("nothing");
  expect(inBrief(understander(modelOf({ ...files, ...some }))("응"))).toBe("Clova.YesIntent");
  expect(inBrief(understander(modelOf({ ...files, ...some }))("아니"))).toBe("nothing");
  expect(inBrief(understander(modelOf({ ...files, ...some }))("도움말 알려줘"))).toBe("Clova.GuideIntent");
});

test("names the samples that are near, the best of each intent", () => {
  const understand = understander(
    modelOf({
      "A.tsv": intentFile({ type: "PIZZA" }, "<type>페퍼로니</type> 주문해줘", "<type>페퍼로니</type> 취소해줘"),
      "B.tsv": intentFile({}, "배달 언제 와", "배달 어디야", "배달 취소", "배달 주소"),
      "PIZZA.tsv": pizzaTypes,
    }),
  );
  const near = (utterance: string) => recognitionOf(understand(utterance)).near;
  expect(near("페퍼로니 피자 주문 받나")[0]).toMatchObject({ intent: "A", sample: "<type>페퍼로니</type> 주문해줘" });
  expect(near("배달 언제 오니")[0]).toMatchObject({ intent: "B", sample: "배달 언제 와" });
  expect(near("xyz")).toEqual([]);
});
