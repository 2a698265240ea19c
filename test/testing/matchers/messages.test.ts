import { afterEach, expect, test } from "vitest";
import { createTestEmulator, expectTurn, type AsymmetricMatcher } from "../../../src/testing/index.ts";
import type { Emulator, EmulatorOptions } from "../../../src/index.ts";
import { answer } from "../../extensions/answer.ts";
import { failureOf } from "./failure-of.ts";

// toHaveSentRequest, toHaveShownCard, toBePlaying, toHaveNoFindings: met, not met, and with `.not`.

let clova: Emulator | undefined;
afterEach(() => clova?.close());

async function demo(options: EmulatorOptions = {}): Promise<Emulator> {
  return (clova = await createTestEmulator({ extension: "demo", ...options }));
}

test("a request is known by its type, its intent and some of its slots", async () => {
  const clova = await demo();
  const launch = await clova.say("피자봇 시작해줘");
  const order = await clova.say("페퍼로니 피자 주문해줘");
  expectTurn(launch).toHaveSentRequest("LaunchRequest");
  expectTurn(order).toHaveSentRequest();
  expectTurn(order).toHaveSentRequest("IntentRequest", { intent: "OrderPizza", slots: { pizzaType: "페퍼로니" } });
  expectTurn(order).toHaveSentRequest("IntentRequest", { slots: { pizzaType: /^페퍼/ } });
  expectTurn(order).not.toHaveSentRequest("LaunchRequest");
  expectTurn(clova).toHaveSentRequest("LaunchRequest");
  expectTurn(clova).toHaveSentRequest("IntentRequest", {
    intent: expect.stringMatching(/^Order/) as AsymmetricMatcher,
  });
  expect(failureOf(() => expectTurn(clova).toHaveSentRequest("IntentRequest", { intent: "AddInfo" })))
    .toMatchInlineSnapshot(`
    "Expected the device to have sent IntentRequest AddInfo so far.
    It sent:
      sends LaunchRequest
      sends IntentRequest OrderPizza pizzaType=페퍼로니
    In IntentRequest OrderPizza pizzaType=페퍼로니: the intent is "OrderPizza", not "AddInfo"."
  `);
  expect(
    failureOf(() =>
      expectTurn(order).toHaveSentRequest("IntentRequest", {
        intent: "OrderPizza",
        slots: { pizzaType: "치즈", pizzaAmount: "2" },
      }),
    ),
  ).toMatchInlineSnapshot(`
    "Expected the device to have sent IntentRequest OrderPizza pizzaType=치즈 pizzaAmount=2 in this turn.
    It sent:
      sends IntentRequest OrderPizza pizzaType=페퍼로니
    In IntentRequest OrderPizza pizzaType=페퍼로니: the slot pizzaType is "페퍼로니", not "치즈"; the slot pizzaAmount was not filled, but \`pizzaType\`."
  `);
  expect(failureOf(() => expectTurn(order).toHaveSentRequest("EventRequest"))).toMatchInlineSnapshot(`
    "Expected the device to have sent EventRequest in this turn.
    It sent:
      sends IntentRequest OrderPizza pizzaType=페퍼로니"
  `);
  expect(failureOf(() => expectTurn(launch).toHaveSentRequest("IntentRequest", { slots: { a: "b" } }))).toContain(
    "  sends LaunchRequest",
  );
  expect(failureOf(() => expectTurn(order).not.toHaveSentRequest("IntentRequest"))).toMatchInlineSnapshot(`
    "Expected the device not to have sent IntentRequest in this turn.
    It sent:
      sends IntentRequest OrderPizza pizzaType=페퍼로니"
  `);
  const silence = await clova.wait(1);
  expect(failureOf(() => expectTurn(silence).toHaveSentRequest())).toMatchInlineSnapshot(`
    "Expected the device to have sent a request in this turn.
    It sent nothing."
  `);
});

test("an event is known by its namespace and name, and the music by its token", async () => {
  const clova = await demo();
  const turn = await clova.say("피자봇에서 음악 틀어줘");
  expectTurn(turn).toHaveSentRequest("EventRequest", { event: "AudioPlayer.PlayStarted" });
  expectTurn(turn).not.toHaveSentRequest("EventRequest", { event: "AudioPlayer.PlayFinished" });
  expectTurn(turn).toBePlaying();
  expectTurn(clova).toBePlaying("oven");
  expectTurn(clova).toBePlaying(/^ov/);
  expectTurn(clova).not.toBePlaying("table");
  expect(failureOf(() => expectTurn(turn).toBePlaying("table"))).toMatchInlineSnapshot(`
    "Expected the music "table" to be playing at the end of this turn.
    The player is PLAYING: oven, at 0 ms.
    The token is "oven", not "table".
    It is in the queue: table."
  `);
  expect(failureOf(() => expectTurn(turn).not.toBePlaying())).toMatchInlineSnapshot(`
    "Expected music not to be playing at the end of this turn.
    The player is PLAYING: oven, at 0 ms."
  `);
  await clova.press("pause");
  expectTurn(clova).not.toBePlaying();
  expectTurn(turn).toBePlaying();
  expect(failureOf(() => expectTurn(clova).toBePlaying("oven"))).toMatchInlineSnapshot(`
    "Expected the music "oven" to be playing now.
    The player is PAUSED: oven, at 0 ms."
  `);
});

test("a device on which nothing was played plays nothing", async () => {
  const clova = await demo();
  expectTurn(clova).not.toBePlaying();
  expect(failureOf(() => expectTurn(clova).toBePlaying())).toMatchInlineSnapshot(`
    "Expected music to be playing now.
    The player is IDLE; nothing was played."
  `);
});

test("the end of a session has another name in older formats, and that is told", async () => {
  const clova = await demo({ messageFormat: "2017" });
  await clova.say("피자봇 시작해줘");
  const end = await clova.end();
  expectTurn(end).toHaveSentRequest("EndRequest");
  expect(failureOf(() => expectTurn(end).toHaveSentRequest("SessionEndedRequest"))).toMatchInlineSnapshot(`
    "Expected the device to have sent SessionEndedRequest in this turn.
    It sent:
      sends EndRequest
    In the message format of this device the end has the other name."
  `);
});

test("a card is one that the extension sent, unless the source says otherwise", async () => {
  const clova = await demo({ device: "display-l100" });
  const words = await clova.say("피자봇 시작해줘");
  const menu = await clova.say("메뉴 알려줘");
  expectTurn(menu).toHaveShownCard();
  expectTurn(menu).toHaveShownCard("Text");
  expectTurn(menu).toHaveShownCard({ template: "Text", text: /^피자 메뉴\n1\n페퍼로니/ });
  expectTurn(menu).toHaveShownCard({ text: "피자 메뉴 1 페퍼로니 2 치즈 3 불고기 4 고구마" });
  expectTurn(words).not.toHaveShownCard();
  expectTurn(words).toHaveShownCard({ source: "text", text: "무엇을 주문할까요?" });
  expectTurn(words).toHaveShownCard("RenderText");
  expect(menu.cards.map(({ template }) => template)).toEqual(["Text"]);
  expect(failureOf(() => expectTurn(menu).toHaveShownCard("ImageList"))).toMatchInlineSnapshot(`
    "Expected the screen to have shown a card ImageList in this turn.
    It showed:
      shows Text: 피자 메뉴\\n1\\n페퍼로니\\n2\\n치즈\\n3\\n불고기\\n4\\n고구마
    The nearest: its template is Text, not ImageList."
  `);
  expect(failureOf(() => expectTurn(menu).toHaveShownCard({ text: "페퍼로니" }))).toMatchInlineSnapshot(`
    "Expected the screen to have shown a card with the text "페퍼로니" in this turn.
    It showed:
      shows Text: 피자 메뉴\\n1\\n페퍼로니\\n2\\n치즈\\n3\\n불고기\\n4\\n고구마
    The nearest: "페퍼로니" is only a part of "피자 메뉴\\n1\\n페퍼로니\\n2\\n치즈\\n3\\n불고기\\n4\\n고구마": a text is the whole; write a regular expression for a part."
  `);
  expect(failureOf(() => expectTurn(words).toHaveShownCard())).toMatchInlineSnapshot(`
    "Expected the screen to have shown a card in this turn.
    It showed:
      shows RenderText: 무엇을 주문할까요? – text
    The nearest: it is there as text, not as card."
  `);
  expect(failureOf(() => expectTurn(menu).not.toHaveShownCard("Text"))).toMatchInlineSnapshot(`
    "Expected the screen not to have shown a card Text in this turn.
    It showed:
      shows Text: 피자 메뉴\\n1\\n페퍼로니\\n2\\n치즈\\n3\\n불고기\\n4\\n고구마"
  `);
});

test("a device without a screen shows nothing, and that is told", async () => {
  const clova = await demo();
  const menu = await clova.say("피자봇에서 메뉴 알려줘");
  expect(failureOf(() => expectTurn(menu).toHaveShownCard("Text"))).toMatchInlineSnapshot(`
    "Expected the screen to have shown a card Text in this turn.
    It showed nothing.
    The device has no screen; one that has is \`display-l100\` (option \`device\`)."
  `);
});

test("nothing is wrong: no warning and no failure", async () => {
  const clova = await demo();
  const fine = await clova.say("피자봇 시작해줘");
  expectTurn(fine).toHaveNoFindings();
  expectTurn(clova).toHaveNoFindings({ severity: "note" });
  expect(failureOf(() => expectTurn(fine).not.toHaveNoFindings())).toMatchInlineSnapshot(`
    "Expected warnings or failures in this turn.
    There were none."
  `);
  const odd = await clova.end();
  expectTurn(odd).toHaveNoFindings();
  const nothing = await clova.end();
  expectTurn(nothing).not.toHaveNoFindings();
  expectTurn(nothing).toHaveNoFindings({ except: "not-for-extension" });
  expectTurn(nothing).toHaveNoFindings({ except: ["not-for-extension"], severity: "note" });
  expectTurn(nothing).toHaveNoFindings({ severity: "failure" });
  expect(failureOf(() => expectTurn(nothing).toHaveNoFindings())).toMatchInlineSnapshot(`
    "Expected no warnings or failures in this turn.
    There was:
      warning not-for-extension: no session is open. Say "피자봇 시작해줘""
  `);
  expect(failureOf(() => expectTurn(nothing).toHaveNoFindings({ except: "not-for-extensions" })))
    .toMatchInlineSnapshot(`
    "Expected no warnings or failures in this turn, not-for-extensions aside.
    There was:
      warning not-for-extension: no session is open. Say "피자봇 시작해줘"
    There was no \`not-for-extensions\`. Did you mean \`not-for-extension\`?"
  `);
});

test("a failure of the extension is a finding, for a turn and for the conversation", async () => {
  clova = await createTestEmulator({ extension: () => ({ response: 1 }) });
  const turn = await clova.launch();
  expectTurn(turn).not.toHaveNoFindings({ severity: "failure" });
  expectTurn(clova).not.toHaveNoFindings({ severity: "failure" });
  expectTurn(turn).toHaveNoFindings({ severity: "failure", except: "extension-invalid-response" });
});

test("notes count only if they are asked for", async () => {
  clova = await createTestEmulator({ extension: () => answer({}) });
  const turn = await clova.launch();
  expect(turn.findings.map(({ severity }) => severity)).toEqual(["note"]);
  expectTurn(turn).toHaveNoFindings();
  expectTurn(turn).not.toHaveNoFindings({ severity: "note" });
});
