import { expect, test } from "vitest";
import { createUnderstanding } from "../../src/nlu/understanding.ts";
import { readModel } from "../../src/node/model-folder.ts";
import { inBrief, intentFile, modelOf, understander } from "./model.ts";

const pizza = await readModel("test/models/pizza");
const pizzaJa = await readModel("test/models/pizza-ja");
const pizzaEn = await readModel("test/models/pizza-en");
const freeTalk = await readModel("test/models/free-talk");

test.each([
  ["피자봇 시작해줘", "launch"],
  ["피자봇 시작해 줘.", "launch"],
  ["피자봇을 열어줘", "launch"],
  ["피자봇동작해줘", "launch"],
  ["피자 로봇 열어줘", "launch"],
  ["클로바, 피자봇 시작해줘", "launch"],
  ["헤이 클로바 피자봇 켜줘", "launch"],
  ["짱구야 피자봇 시작해 주세요", "launch"],
  ["피자봇", "name"],
  ["피자 로봇!", "name"],
  ["종료", "end"],
  ["종료해줘", "end"],
  ["그만", "end"],
  ["그만!", "end"],
  ["피자봇 종료해줘", "end"],
  ["피자봇 종료해", "end"],
  ["클로바 그만해", "end"],
  ["페퍼로니 피자 주문해줘", "OrderPizza pizzaType=페퍼로니"],
  ["페퍼로니피자 주문해 줘.", "OrderPizza pizzaType=페퍼로니"],
  ["고르곤졸라 시켜줘", "OrderPizza pizzaType=고르곤졸라"],
  ["불고기피자 세 판 주문해줘", "OrderPizza pizzaType=불고기 pizzaAmount=3"],
  ["피자 주문해줘", "OrderPizza"],
  ["두 판", "AddInfo pizzaAmount=2"],
  ["2판", "AddInfo pizzaAmount=2"],
  ["２ 판", "AddInfo pizzaAmount=2"],
  ["두 개", "AddInfo pizzaAmount=2"],
  ["두 판 주문해줘", "AddInfo pizzaAmount=2"],
  ["주문 조회해줘", "CheckOrder"],
  ["네", "Clova.YesIntent"],
  ["취소", "Clova.CancelIntent"],
  ["날씨 어때", "nothing"],
  ["", "nothing"],
  ["...", "nothing"],
])("understands %j as %s in Korean", (utterance, meaning) => {
  expect(inBrief(understander(pizza)(utterance))).toBe(meaning);
});

test.each([
  ["피자봇에게 페퍼로니 피자 주문해줘", "named OrderPizza pizzaType=페퍼로니"],
  ["피자봇에서 피자 시켜줘", "named OrderPizza"],
  ["피자봇한테 두 판 주문해줘", "named AddInfo pizzaAmount=2"],
  ["피자봇으로 피자 시켜줘", "named OrderPizza"],
  ["피자봇에 피자 시켜줘", "named OrderPizza"],
  ["피자 로봇에게 주문 조회해줘", "named CheckOrder"],
  ["클로바 피자봇에게 도움말 알려줘", "named Clova.GuideIntent"],
  ["피자봇에게 페퍼로니 피자 주문해 달라고 해줘", "named OrderPizza pizzaType=페퍼로니"],
  ["피자봇에게 페퍼로니 피자 주문해달라고 해", "named OrderPizza pizzaType=페퍼로니"],
  ["피자봇에게 피자 주문하라고 해줘", "named OrderPizza"],
  ["피자봇에게 배달 상태 물어봐 줘", "named CheckOrder"],
  ["피자 주문해 달라고 해", "OrderPizza"],
  ["피자봇에게 날씨 알려줘", "named nothing"],
  ["피자봇에게", "name"],
])("understands name and command in %j", (utterance, meaning) => {
  expect(inBrief(understander(pizza)(utterance))).toBe(meaning);
});

test.each([
  ["ピザボットを起動して", "launch"],
  ["ピザボットを開いて", "launch"],
  ["ピザボットに繋いで", "launch"],
  ["ピザボットにつないで", "launch"],
  ["ピザボット起動して", "launch"],
  ["ピザボットを起動してください。", "launch"],
  ["ﾋﾟｻﾞﾎﾞｯﾄを起動して", "launch"],
  ["ねぇCLOVA、ピザボットを起動して", "launch"],
  ["ねえクローバピザボットを開いて", "launch"],
  ["ピザボット", "name"],
  ["終了して", "end"],
  ["終了", "end"],
  ["やめて", "end"],
  ["ピザボットを終了して", "end"],
  ["ペパロニピザを注文して", "OrderPizza pizzaType=ペパロニ"],
  ["マルゲリータを三枚注文して", "OrderPizza pizzaType=マルゲリータ pizzaAmount=3"],
  ["2枚", "AddInfo pizzaAmount=2"],
  ["二枚お願いします", "AddInfo pizzaAmount=2"],
  ["ふたつください", "AddInfo pizzaAmount=2"],
  ["注文を確認して。", "CheckOrder"],
  ["はい", "Clova.YesIntent"],
  ["キャンセル", "Clova.CancelIntent"],
  ["ヘルプ", "Clova.GuideIntent"],
  ["次の曲を再生して", "nothing"],
  ["ピザボットでピザを頼んで", "named OrderPizza"],
  ["ピザボットを使ってペパロニを頼んで", "named OrderPizza pizzaType=ペパロニ"],
])("understands %j as %s in Japanese", (utterance, meaning) => {
  expect(inBrief(understander(pizzaJa)(utterance))).toBe(meaning);
});

test.each([
  ["Start Pizzabot", "launch"],
  ["open pizzabot", "launch"],
  ["Hey Clova, start Pizzabot!", "launch"],
  ["Clova open pizza bot", "launch"],
  ["Pizzabot", "name"],
  ["Exit Pizzabot", "end"],
  ["exit", "end"],
  ["Order pepperoni pizza", "OrderPizza pizzaType=pepperoni"],
  ["order twenty-one margarita pizzas", "OrderPizza pizzaType=margherita pizzaAmount=21"],
  ["Order a pizza from Pizzabot", "named OrderPizza"],
  ["Update me on the order from Pizzabot.", "named CheckOrder"],
  ["On Pizzabot order a pizza", "named OrderPizza"],
  ["ask Pizzabot to order a pizza", "named OrderPizza"],
  ["two", "AddInfo pizzaAmount=2"],
  ["Two pizzas please", "AddInfo pizzaAmount=2"],
  ["No, thank you", "Clova.NoIntent"],
  ["What can you do?", "Clova.GuideIntent"],
])("understands %j as %s in English", (utterance, meaning) => {
  expect(inBrief(understander(pizzaEn)(utterance))).toBe(meaning);
});

test.each([
  ["Let's have a conversation in English", "launch"],
  ["let’s talk in English", "launch"],
  ["Start free talk", "launch"],
  ["See you later", "end"],
  ["How are you", "FreeTalk q=How are you"],
  ["  What did YOU do  yesterday? ", "FreeTalk q=What did YOU do  yesterday"],
  ["Ask Free Talk how are you", "named FreeTalk q=how are you"],
  ["yes", "Clova.YesIntent"],
])("understands %j as %s in the free talk of the guide", (utterance, meaning) => {
  expect(inBrief(understander(freeTalk)(utterance))).toBe(meaning);
});

test("names the launch phrase in the user's language", () => {
  const options = { region: "kr", customFirst: true, closedSlots: false, recognition: "near", threshold: 45 } as const;
  expect(createUnderstanding(pizza, { ...options, lang: "ko" }).launchPhrase).toBe("피자봇 시작해줘");
  expect(createUnderstanding(pizzaJa, { ...options, lang: "ja" }).launchPhrase).toBe("ピザボットを起動して");
  expect(createUnderstanding(pizzaEn, { ...options, lang: "en" }).launchPhrase).toBe("Start Pizzabot");
});

test("passes the command on without name and wake word, as it was spoken", () => {
  expect(understander(pizza)("클로바, 피자봇에게 배달  상태 알려줘!")).toMatchObject({
    named: true,
    command: "배달  상태 알려줘",
  });
});

test("tells the built-in intent that an end phrase also names", () => {
  expect(understander(pizzaEn)("stop")).toEqual({ type: "end", phrase: "stop", builtinIntent: "Clova.StopIntent" });
  expect(understander(pizzaEn)("exit")).toEqual({ type: "end", phrase: "exit" });
});

test("does not take the name for a name inside another word or a sample", () => {
  const model = modelOf({
    "Cheese.tsv": intentFile({}, "피자에 치즈 추가해줘", "치즈 추가해줘", "피자에서스 찾아줘"),
    "extension.json": '{"invocationNames": ["피자"], "lang": "ko"}',
  });
  expect(inBrief(understander(model)("피자에 치즈 추가해줘"))).toBe("Cheese");
  expect(inBrief(understander(model)("피자에서스 찾아줘"))).toBe("Cheese");
  expect(inBrief(understander(model)("피자에게 치즈 추가해줘"))).toBe("named Cheese");
  expect(inBrief(understander(pizzaEn, { recognition: "exact" })("order a pizza from pizzabotany"))).toBe("nothing");
  expect(inBrief(understander(pizzaEn, { recognition: "exact" })("clovabot start pizzabot"))).toBe("nothing");
});

test("finds the longer particle and the longer name first", () => {
  const model = modelOf({
    "Serve.tsv": intentFile({}, "서비스 시작", "시작"),
    "extension.json": '{"invocationNames": ["봇", "봇에게서"], "lang": "ko"}',
  });
  expect(understander(model)("봇에게서에게 시작")).toMatchObject({ named: true, command: "시작" });
  expect(inBrief(understander(model)("봇에 서비스 시작"))).toBe("named Serve");
});

test("treats names and phrases of the model as text, whatever they contain", () => {
  const model = modelOf({
    "Hello.tsv": intentFile({}, "안녕"),
    "extension.json": JSON.stringify({
      invocationNames: ["$& (.*)+ {name} __proto__"],
      launchPhrases: ["constructor"],
      endPhrases: ["[a-z]+"],
      lang: "ko",
    }),
  });
  expect(inBrief(understander(model)("$& (.*)+ {name} __proto__ 시작해줘"))).toBe("launch");
  expect(inBrief(understander(model)("$& (.*)+ {name} __proto__에게 안녕"))).toBe("named Hello");
  expect(inBrief(understander(model)("constructor"))).toBe("launch");
  expect(inBrief(understander(model)("[a-z]+"))).toBe("end");
  expect(inBrief(understander(model)("abc"))).toBe("nothing");
  expect(inBrief(understander(model)("toString"))).toBe("nothing");
});
