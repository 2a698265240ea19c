import { expect, test } from "vitest";
import { explainUtterance, type ExplainOptions } from "../../../src/assembly/explain-utterance.ts";
import { explanationLines } from "../../../src/terminal/model/explanation-lines.ts";
import { intentFile, modelOf, referenceTime } from "../model.ts";

const models = {
  ko: modelOf({
    "CheckOrder.tsv": intentFile({}, "주문 조회해줘", "배달 상태 알려줘"),
    "CancelOrder.tsv": intentFile({ coffee: "COFFEE" }, "주문 취소해줘", "<coffee>라떼</coffee> 취소해줘"),
    "OrderCoffee.tsv": intentFile(
      { coffee: "COFFEE", cups: "CLOVA.NUMBER", wish: "WISH" },
      "커피 주문해줘",
      "<coffee>아메리카노</coffee> 주문해줘",
      "<coffee>아메리카노</coffee> <cups>두 잔</cups> 주문해줘",
      "메모에 <wish>얼음 빼고</wish> 적어줘",
    ),
    "COFFEE.tsv": "아메리카노\t블랙 커피\n카페라떼\t라떼\n",
    "extension.json": '{"invocationNames": ["커피가게"], "lang": "ko", "openTypes": ["WISH"]}',
  }),
  ja: modelOf({
    "Order.tsv": intentFile(
      { drink: "DRINK", cups: "CLOVA.NUMBER", when: "CLOVA.DATETIME" },
      "<drink>コーヒー</drink>を注文して",
      "<drink>コーヒー</drink>を<cups>2杯</cups>ください",
      "<when>明日</when><drink>コーヒー</drink>を届けて",
    ),
    "Check.tsv": intentFile({}, "注文を確認して"),
    "DRINK.tsv": "コーヒー\t珈琲\nお茶\n",
    "extension.json":
      '{"invocationNames": ["喫茶店"], "lang": "ja", "builtinIntents": ["Clova.GuideIntent", "Clova.FallbackIntent"]}',
  }),
  en: modelOf({
    "Order.tsv": intentFile(
      { drink: "DRINK", cups: "CLOVA.NUMBER" },
      "order <drink>coffee</drink>",
      "make <cups>3</cups> cups of <drink>coffee</drink>",
    ),
    "Check.tsv": intentFile({}, "update me on the order", "update me on the delivery"),
    "DRINK.tsv": "coffee\tespresso\ngreen tea\tsencha\n",
    "extension.json": '{"invocationNames": ["Coffee Corner"], "lang": "en"}',
  }),
};

const explained = async (lang: keyof typeof models, utterance: string, options: ExplainOptions = {}) => {
  const device = lang === "ja" ? "jp-friends" : "kr-speaker";
  const explanation = await explainUtterance(models[lang], utterance, { device, start: referenceTime, ...options });
  // How like a sample it is, to the per cent, is another test's matter.
  return `\n${explanationLines(explanation).join("\n").replace(/\d+ %/g, "N %")}\n`;
};

test("Korean: a synonym, a number, and the first place where another intent's sample differs", async () => {
  expect(await explained("ko", "라떼 두 잔 주문해줘")).toMatchInlineSnapshot(`
    "
    "라떼 두 잔 주문해줘" is OrderCoffee.
      sample      <coffee>아메리카노</coffee> <cups>두 잔</cups> 주문해줘 (OrderCoffee.tsv:9)
      match       the sample, word for word but for its slots and small words
      coffee      COFFEE: "라떼" → 카페라떼 (synonym of the dictionary, COFFEE.tsv:2)
      cups        CLOVA.NUMBER: "두 잔" → 2 (read by the built-in type)
      not filled  wish

    In an open session  sends IntentRequest OrderCoffee coffee=카페라떼 cups=2
    Without one         sends nothing: no name

    Other samples it is like:
      CancelOrder: <coffee>라떼</coffee> 취소해줘 (CancelOrder.tsv:6)
        differs at "두 잔 주문": expected "취소"

    What you can change:
      - Without an open session, say the name with it: "커피가게에게 라떼 두 잔 주문해줘".
    "
  `);
});

test("Korean: a wake word, and the name with the command", async () => {
  expect(await explained("ko", "클로바, 커피가게에서 라떼 취소해줘")).toMatchInlineSnapshot(`
    "
    "클로바, 커피가게에서 라떼 취소해줘" has the name and the command "라떼 취소해줘", which is CancelOrder.
      sample  <coffee>라떼</coffee> 취소해줘 (CancelOrder.tsv:6)
      match   the sample, word for word but for its slots and small words
      coffee  COFFEE: "라떼" → 카페라떼 (synonym of the dictionary, COFFEE.tsv:2)

    In an open session  sends IntentRequest CancelOrder coffee=카페라떼
    Without one         sends IntentRequest CancelOrder coffee=카페라떼

    Other samples it is like:
      OrderCoffee: <coffee>아메리카노</coffee> 주문해줘 (OrderCoffee.tsv:8)
        differs at "취소": expected "주문"
    "
  `);
});

test("Korean: a word the dictionary does not have", async () => {
  expect(await explained("ko", "녹차 두 잔 주문해줘")).toMatchInlineSnapshot(`
    "
    "녹차 두 잔 주문해줘" is OrderCoffee.
      sample      <coffee>아메리카노</coffee> <cups>두 잔</cups> 주문해줘 (OrderCoffee.tsv:9)
      match       the sample, word for word but for its slots and small words
      coffee      COFFEE: "녹차" → 녹차 (as spoken: not in the dictionary)
      cups        CLOVA.NUMBER: "두 잔" → 2 (read by the built-in type)
      not filled  wish

    In an open session  sends IntentRequest OrderCoffee coffee=녹차 cups=2
    Without one         sends nothing: no name

    Other samples it is like:
      CheckOrder, N %: 주문 조회해줘 (CheckOrder.tsv:4)
        differs at "녹차 두 잔 주문": expected "주문 조회"
      CancelOrder, N %: 주문 취소해줘 (CancelOrder.tsv:5)
        differs at "녹차 두 잔 주문": expected "주문 취소"

    What you can change:
      - If "녹차" is a word of \`COFFEE\`, add it to COFFEE.tsv.
      - Without an open session, say the name with it: "커피가게에게 녹차 두 잔 주문해줘".
    "
  `);
});

test("Korean: an open type takes words as spoken", async () => {
  expect(await explained("ko", "메모에 시럽 많이 적어줘")).toMatchInlineSnapshot(`
    "
    "메모에 시럽 많이 적어줘" is OrderCoffee.
      sample      메모에 <wish>얼음 빼고</wish> 적어줘 (OrderCoffee.tsv:10)
      match       the sample, word for word but for its slots and small words
      wish        WISH: "시럽 많이" → 시럽 많이 (open type, as spoken)
      not filled  coffee, cups

    In an open session  sends IntentRequest OrderCoffee wish=시럽 많이
    Without one         sends nothing: no name

    What you can change:
      - Without an open session, say the name with it: "커피가게에게 메모에 시럽 많이 적어줘".
    "
  `);
});

test("Korean: without near recognition, what it is like and the line to add", async () => {
  expect(await explained("ko", "라떼 두 잔 갖다 줘", { rules: { recognition: "exact" } })).toMatchInlineSnapshot(`
    "
    "라떼 두 잔 갖다 줘" matches nothing.

    In an open session  sends IntentRequest Clova.GuideIntent
    Without one         sends nothing: no name

    Other samples it is like:
      OrderCoffee, N %: <coffee>아메리카노</coffee> <cups>두 잔</cups> 주문해줘 (OrderCoffee.tsv:9)
        differs at "갖다": expected "주문해"

    What you can change:
      - If \`OrderCoffee\` is meant, add the sample \`<coffee>라떼</coffee> <cups>두 잔</cups> 갖다 줘\` to OrderCoffee.tsv.
      - \`--rule recognition=near\` would take words for what they are like; these are N % like "<coffee>아메리카노</coffee> <cups>두 잔</cups> 주문해줘".
    "
  `);
});

test("Korean: where words outside the dictionary are refused, the file to add them to", async () => {
  expect(await explained("ko", "녹차 취소해줘", { rules: { recognition: "exact", "slots.closed": true } }))
    .toMatchInlineSnapshot(`
    "
    "녹차 취소해줘" matches nothing.

    In an open session  sends IntentRequest Clova.GuideIntent
    Without one         sends nothing: no name

    Other samples it is like:
      Clova.CancelIntent, N %: 취소
        differs at "녹차 취소해줘": expected "취소"
      CancelOrder, N %: <coffee>라떼</coffee> 취소해줘 (CancelOrder.tsv:6)
        differs at "녹차": expected a word of COFFEE

    What you can change:
      - If \`CancelOrder\` is meant, add the sample \`녹차 취소해줘\` to CancelOrder.tsv.
      - \`--rule recognition=near\` would take words for what they are like; these are N % like "취소".
      - If "녹차" is a word of \`COFFEE\`, add it to COFFEE.tsv; \`slots.closed\` refuses words it does not have.
    "
  `);
});

test("Korean: what starts and ends it, and the name alone", async () => {
  expect(await explained("ko", "커피가게 시작해줘")).toMatchInlineSnapshot(`
    "
    "커피가게 시작해줘" starts the extension: it is the phrase "커피가게 시작해줘".

    In an open session  sends LaunchRequest
    Without one         sends LaunchRequest
    "
  `);
  expect(await explained("ko", "종료해줘")).toMatchInlineSnapshot(`
    "
    "종료해줘" ends the session: it is the phrase "종료해줘".

    In an open session  sends SessionEndedRequest
    Without one         sends nothing: no session to end
    "
  `);
  expect(await explained("ko", "커피가게")).toMatchInlineSnapshot(`
    "
    "커피가게" is the name "커피가게" and no command.

    In an open session  sends IntentRequest Clova.GuideIntent
    Without one         sends nothing: the name alone
    "
  `);
});

test("Japanese: a unit, and what Japan offers outside a session", async () => {
  expect(await explained("ja", "珈琲を三杯ください")).toMatchInlineSnapshot(`
    "
    "珈琲を三杯ください" is Order.
      sample      <drink>コーヒー</drink>を<cups>2杯</cups>ください (Order.tsv:8)
      match       the sample, word for word but for its slots and small words
      drink       DRINK: "珈琲" → コーヒー (synonym of the dictionary, DRINK.tsv:1)
      cups        CLOVA.NUMBER: "三杯" → 3, unit 杯 (read by the built-in type)
      not filled  when

    In an open session  sends IntentRequest Order drink=コーヒー cups=3
    Without one         sends nothing: no name

    What you can change:
      - Without an open session, start it first: "喫茶店を起動して".
    "
  `);
});

test("Japanese: a day, by the clock of the device", async () => {
  expect(await explained("ja", "明日お茶を届けて")).toMatchInlineSnapshot(`
    "
    "明日お茶を届けて" is Order.
      sample      <when>明日</when><drink>コーヒー</drink>を届けて (Order.tsv:9)
      match       the sample, word for word but for its slots and small words
      drink       DRINK: "お茶" → お茶 (word of the dictionary, DRINK.tsv:2)
      when        CLOVA.DATETIME: "明日" → 2018-08-11, DATE (read by the built-in type)
      not filled  cups

    In an open session  sends IntentRequest Order drink=お茶 when=2018-08-11
    Without one         sends nothing: no name

    What you can change:
      - Without an open session, start it first: "喫茶店を起動して".
    "
  `);
});

test("Japanese: nothing matches, and FallbackIntent is in use", async () => {
  expect(await explained("ja", "注文を消して", { rules: { recognition: "exact" } })).toMatchInlineSnapshot(`
    "
    "注文を消して" matches nothing.

    In an open session  sends IntentRequest Clova.FallbackIntent
    Without one         sends nothing: no name

    Other samples it is like:
      Check, N %: 注文を確認して (Check.tsv:4)
        differs at "消": expected "確認"
      Order, N %: <drink>コーヒー</drink>を注文して (Order.tsv:7)
        differs at "注文": expected a word of DRINK

    What you can change:
      - If \`Check\` is meant, add the sample \`注文を消して\` to Check.tsv.
      - \`--rule recognition=near\` would take words for what they are like; these are N % like "注文を確認して".
    "
  `);
});

test("English: words are told whole", async () => {
  expect(await explained("en", "make four cups of sencha")).toMatchInlineSnapshot(`
    "
    "make four cups of sencha" is Order.
      sample  make <cups>3</cups> cups of <drink>coffee</drink> (Order.tsv:7)
      match   the sample, word for word but for its slots and small words
      drink   DRINK: "sencha" → green tea (synonym of the dictionary, DRINK.tsv:2)
      cups    CLOVA.NUMBER: "four" → 4 (read by the built-in type)

    In an open session  sends IntentRequest Order drink=green tea cups=4
    Without one         sends nothing: no name

    What you can change:
      - Without an open session, say the name with it: "ask Coffee Corner to make four cups of sencha".
    "
  `);
  expect(await explained("en", "update me on the weather", { rules: { recognition: "exact" } })).toMatchInlineSnapshot(`
    "
    "update me on the weather" matches nothing.

    In an open session  sends IntentRequest Clova.GuideIntent
    Without one         sends nothing: no name

    Other samples it is like:
      Check, N %: update me on the order (Check.tsv:4)
        differs at "weather": expected "order"

    What you can change:
      - If \`Check\` is meant, add the sample \`update me on the weather\` to Check.tsv.
      - \`--rule recognition=near\` would take words for what they are like; these are N % like "update me on the order".
    "
  `);
});

test("English: a phrase of Clova's own", async () => {
  expect(await explained("en", "No, thank you")).toMatchInlineSnapshot(`
    "
    "No, thank you" is Clova.NoIntent.
      sample  no, thank you
      match   a phrase of Clova's own

    In an open session  sends IntentRequest Clova.NoIntent
    Without one         sends nothing: no name, which only words about music that plays do without
    "
  `);
});

test("a sample of two intents is told of both", async () => {
  const model = modelOf({
    "A.tsv": intentFile({}, "주문 조회해줘"),
    "B.tsv": intentFile({ what: "WHAT" }, "<what>주문</what> 조회해줘"),
    "WHAT.tsv": "주문\n",
  });
  const { intent, near, advice } = await explainUtterance(model, "주문 조회해줘");
  expect({ intent, near }).toMatchObject({ intent: "A", near: [{ intent: "B", difference: null }] });
  expect(advice[0]).toContain("of `B` fits the same words");
});

test("without a session a command is sent only where no name is required", async () => {
  const sent = async (rules: ExplainOptions["rules"]) =>
    (await explainUtterance(models.ko, "라떼 주문해줘", { rules })).sent;
  expect((await sent({})).outside).toEqual({ request: null });
  expect((await sent({ "launch.nameRequired": false })).outside).toEqual({
    request: "IntentRequest",
    intent: "OrderCoffee",
  });
});

test("where unmatched words send nothing, it says so", async () => {
  const { intent, sent } = await explainUtterance(models.ko, "하늘은 왜 파래", {
    rules: { "recognition.noMatch": "nothing" },
  });
  expect({ intent, sent }).toEqual({
    intent: null,
    sent: { inSession: { request: null }, outside: { request: null } },
  });
});

test("is plain data", async () => {
  const explanation = await explainUtterance(models.ko, "라떼 두 잔 주문해줘");
  expect(JSON.parse(JSON.stringify(explanation))).toEqual(explanation);
});

test("refuses a device, a rule or a time that is none", async () => {
  await expect(explainUtterance(models.ko, "네", { device: "kr-speakr" })).rejects.toThrow("there is no device");
  await expect(explainUtterance(models.ko, "네", { start: "noon" })).rejects.toThrow("`start` must be a time");
  const rules = { "slots.close": true } as never;
  await expect(explainUtterance(models.ko, "네", { rules })).rejects.toThrow("there is no rule");
});
