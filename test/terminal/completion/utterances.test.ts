import { expect, test } from "vitest";
import { readModel } from "../../../src/index.ts";
import { complete } from "../../../src/terminal/talk/completion/complete.ts";
import { en, ja, ko, koInSession, modelOf, of, offers, vocabulary } from "./vocabularies.ts";

const models = new URL("../../models/", import.meta.url).pathname;

test("an empty line offers what one may say: before a session what begins one, with the name in it", () => {
  const samples = ["페퍼로니 피자 두 판 주문해줘", "두 판 주문해줘", "메뉴 알려줘", "주문 조회해줘", "음악 틀어줘"];
  expect(offers("", ko)).toEqual(["피자봇 시작해줘", ...samples.map((sample) => `피자봇에게 ${sample}`), "/help"]);
  expect(offers("", koInSession)).toEqual([...samples, "종료해줘", "/help"]);
  expect(offers("", vocabulary()).slice(0, 3)).toEqual(["피자봇 시작해줘", "ピザボットを起動して", "Start Pizzabot"]);
  expect(offers("  ", ko)).toEqual(offers("", ko));
});

test("an empty line offers the language that is preferred first, until a session has one", () => {
  const english = vocabulary({ preferred: "en" });
  expect(offers("", english).slice(0, 4)).toEqual([
    "Start Pizzabot",
    "피자봇 시작해줘",
    "ピザボットを起動して",
    "ask Pizzabot to Order two pepperoni pizzas",
  ]);
  expect(offers("", vocabulary({ preferred: "en", hasSession: true }))).toEqual(offers("", koInSession));
  // A line that is sent goes to the extension that is meant when none is named.
  expect(offers("/intent OrderPizza pizzaType=", english)[0]).toBe("페퍼로니");
});

test("before a session bare commands are offered only where a name with one is not documented, or not known", () => {
  expect(offers("", ja).slice(0, 2)).toEqual(["ピザボットを起動して", "ペパロニピザを2枚注文して"]);
  const nameless = of({ ...modelOf(["하나 줘"]), invocationNames: [] }, false);
  expect(offers("", nameless)).toEqual(["하나 줘", "/help"]);
  expect(offers("클로바 ", ko).slice(0, 5)).toEqual([
    "클로바 피자봇 시작해줘",
    "클로바 피자봇에게 페퍼로니 피자 두 판 주문해줘",
    "클로바 피자봇에게 두 판 주문해줘",
    "클로바 피자봇에게 메뉴 알려줘",
    "클로바 피자봇에게 주문 조회해줘",
  ]);
  expect(offers("클로바 ", koInSession)).not.toContain("클로바 피자봇에게 메뉴 알려줘");
});

test("where no model is known an empty line offers what can be sent", () => {
  const unknown = { ...modelOf([]), intents: [], invocationNames: [] };
  expect(offers("", of(unknown, false))).toEqual(["/launch", "/intent ", "/end", "/help"]);
});

test.each<[string, string, readonly string[]]>([
  ["a whole sample", "메뉴 보", ["메뉴 보여줘"]],
  ["samples, the earlier ones first", "메뉴", ["메뉴 알려줘", "메뉴 보여줘"]],
  ["the values of a slot that has been begun", "치", ["치즈", "치즈 피자"]],
  [
    "what follows a value, whichever it is",
    "고구마 피자 ",
    [
      ...["주문해줘", "시켜줘", "주세요", "두 판 주문해줘", "두 판 시켜줘", "두 판 주세요", "두 판"].map(
        (rest) => `고구마 피자 ${rest}`,
      ),
    ],
  ],
  ["what follows a number that is no example", "치즈 피자 열두 판 주문", ["치즈 피자 열두 판 주문해줘"]],
  ["what was typed without spaces", "피자시", ["피자 시켜줘"]],
  ["the words of built-in intents", "아니에", ["아니에요"]],
  ["what ends the session", "종료", ["종료해줘", "종료해 주세요"]],
])("in a session Tab completes to %s", (_, typed, expected) => {
  expect(offers(typed, koInSession)).toEqual(expected);
});

test("a slot that comes next offers its values behind the samples", () => {
  expect(offers("Order a ", en).slice(0, 6)).toEqual([
    "Order a pizza",
    "Order a pepperoni pizza",
    "Order a pepperoni",
    "Order a cheese",
    "Order a bulgogi",
    "Order a sweet potato",
  ]);
  expect(complete("Order two ", 10, en).candidates[1]).toEqual({ text: "Order two pepperoni", says: "pizzaType" });
  expect(offers("ペパロニピザを", ja)).toContain("ペパロニピザを2枚");
});

test.each([
  ["order A CHEE", "Order a cheese", en],
  ["Ｏｒｄｅｒ ａ ｃｈｅｅ", "Order a cheese", en],
  ["start pizza", "Start Pizzabot", en],
  ["ﾁｰｽﾞﾋﾟ", "チーズピザ", ja],
  ["ちーずぴ", "チーズピザ", ja],
  ["메뉴 보".normalize("NFD"), "메뉴 보여줘", koInSession],
])("case, width and form do not matter: %j becomes %j", (typed, expected, words) => {
  expect(offers(typed, words)).toContain(expected);
});

test.each([
  ["ㅁ", "메뉴 알려줘"],
  ["멘", "메뉴 알려줘"],
  ["메뉴 아", "메뉴 알려줘"],
  ["메뉴 앙", null],
  ["메뉴 ㅂ", "메뉴 보여줘"],
  ["메뉴 봉", "메뉴 보여줘"],
  ["ㅁㄴㅂㅇㅈ", "메뉴 보여줘"],
  ["ㅁㄴㅂㅂ", null],
  ["우", null],
  ["으", "음악 틀어줘"],
  ["음앇", null],
  ["음악 트", "음악 틀어줘"],
  ["음악 틀ㅇ", "음악 틀어줘"],
  ["음악 틄", null],
  ["고", "고구마 피자"],
  ["곡", "고구마 피자"],
  ["페퍼로니 핒", "페퍼로니 피자"],
])("a syllable that is still being typed: %j is on the way to %j", (typed, expected) => {
  const found = offers(typed, koInSession);
  if (expected === null) expect(found).toEqual([]);
  else expect(found).toContain(expected);
});

test.each([
  ["고", "과자 주세요"],
  ["갑", "값 알려줘"],
  ["값", "갑시다"],
  ["ㄳ", "감사해"],
  ["의", "의자 주세요"],
  ["으", "의자 주세요"],
  ["닭", "달걀 주세요"],
  ["달", "닭 주세요"],
  ["강", "가아"],
])("vowels and final consonants of two keys: %j is on the way to %j", (typed, expected) => {
  const samples = ["과자 주세요", "값 알려줘", "갑시다", "감사해", "의자 주세요", "달걀 주세요", "닭 주세요", "가아"];
  expect(offers(typed, of(modelOf(samples)))).toContain(expected);
});

test("behind a space only what has one there, as long as there is such", () => {
  expect(offers("피자", koInSession)).toContain("피자봇 시작해줘");
  expect(offers("피자 ", koInSession)).toEqual(["피자 주문해줘", "피자 시켜줘", "피자 언제 와"]);
  expect(offers("피자봇 시 ", ko)).toContain("피자봇 시작해줘");
});

test("before a session what begins one comes first, and of what says the same only one", () => {
  expect(offers("피자", ko).slice(0, 5)).toEqual([
    "피자봇 시작해줘",
    "피자봇 시작해 주세요",
    "피자봇 시작해줄래",
    "피자봇에게 ",
    "피자 주문해줘",
  ]);
  expect(offers("피자봇 열", ko)).toEqual(["피자봇 열어줘", "피자봇 열어 주세요", "피자봇 열어줄래"]);
});

test("a name and a command in one, and a wake word in front", () => {
  expect(offers("피자봇에게 치", ko)).toEqual(["피자봇에게 치즈", "피자봇에게 치즈 피자"]);
  expect(offers("클로바 피자봇 시작해줘", ko)).toEqual(["클로바 피자봇 시작해줘"]);
  expect(offers("클로바, 피자봇에게 메뉴 보", ko)).toEqual(["클로바 피자봇에게 메뉴 보여줘"]);
  expect(offers("ask pizzabot to show me the m", en)).toEqual(["ask Pizzabot to Show me the menu"]);
  expect(offers("ask pizzabot to", en)).toContain("ask Pizzabot to Order two pepperoni pizzas");
});

test("in a session the others are offered to be launched, and nothing else of theirs", () => {
  const words = vocabulary({ hasSession: true });
  expect(offers("start", words)).toContain("Start Pizzabot");
  expect(offers("show me the m", words)).toEqual([]);
  expect(offers("show me the m", vocabulary())).toEqual(["Show me the menu"]);
});

test("`!` in front is left alone, and what stands behind the cursor too", () => {
  expect(complete("! 메뉴 보", 6, koInSession)).toMatchObject({
    from: 2,
    to: 6,
    candidates: [{ text: "메뉴 보여줘" }],
  });
  expect(complete("메뉴 보 주세요", 4, koInSession)).toEqual({
    from: 0,
    to: 4,
    candidates: [{ text: "메뉴 보여줘", says: "ShowMenu" }],
  });
});

test("what stands there already is offered only where nothing else is", () => {
  expect(offers("메뉴 보여줘", koInSession)).toEqual(["메뉴 보여줘"]);
  expect(offers("치즈", koInSession)).not.toContain("치즈");
  expect(offers("치즈", koInSession)).toContain("치즈 주문해줘");
});

test.each([
  ["pizza", "배달", ["배달 상태 알려줘"]],
  ["pizza", "페퍼로니 2", ["페퍼로니 2 판 시켜줘", "페퍼로니 2 주문해줘", "페퍼로니 2 시켜줘", "페퍼로니 2판"]],
  ["pizza-ja", "注文", ["注文を確認して"]],
  ["pizza-en", "order a marg", ["Order a margherita", "Order a margarita"]],
  ["pizza-en", "order a margarita ", ["Order a margarita pizza"]],
  ["free-talk", "lets talk", ["Let's talk in English"]],
  ["free-talk", "how a", ["How are you"]],
  ["free-talk", "see", ["See you later"]],
])("of the model %s, %j becomes %j", async (folder, typed, expected) => {
  const model = await readModel(`${models}${folder}`);
  expect(offers(typed, of(model))).toEqual(expected);
});
