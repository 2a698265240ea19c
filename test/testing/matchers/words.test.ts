import { afterEach, beforeEach, expect, test } from "vitest";
import { createTestEmulator, expectTurn, type AsymmetricMatcher } from "../../../src/testing/index.ts";
import type { Emulator, Turn } from "../../../src/index.ts";
import { answer, plainText } from "../../extensions/answer.ts";
import { failureOf } from "./failure-of.ts";

// toHaveSaid, toHaveReprompted, toBeListening, toHaveEndedSession: met, not met, and with `.not`.

const list = {
  type: "SpeechList",
  values: [
    plainText("몇 판\n 주문할까요?"),
    plainText("何枚ですか", "ja"),
    { type: "URL", lang: "", value: "https://clova-device.invalid/demo/bell.mp3" },
  ],
};

let clova: Emulator;
let asked: Turn;

beforeEach(async () => {
  clova = await createTestEmulator({
    extension: ({ request: { type, intent } }) => {
      if (type === "LaunchRequest") return answer({ speech: list, reprompt: "아직 계세요?" });
      return answer({ speech: intent?.name === "Bye" ? ["안녕.", "또 오세요."] : [], ends: true });
    },
  });
  asked = await clova.launch();
});
afterEach(() => clova.close());

test("a text is the whole of what was said at once, white space aside", () => {
  expectTurn(asked).toHaveSaid("몇 판 주문할까요?");
  expectTurn(asked).toHaveSaid(" 몇 판\t주문할까요? ");
  expectTurn(asked).not.toHaveSaid("몇 판");
  expectTurn(asked).toHaveSaid("https://clova-device.invalid/demo/bell.mp3");
});

test("an expression matches anywhere, however often it is used", () => {
  const often = /판/g;
  expectTurn(asked).toHaveSaid(often);
  expectTurn(asked).toHaveSaid(often);
  expectTurn(asked).toHaveSaid(expect.stringContaining("枚") as AsymmetricMatcher);
  expectTurn(asked).not.toHaveSaid(/^판/);
});

test("several things were said in this order, others in between", () => {
  expectTurn(asked).toHaveSaid([/판/, /bell/]);
  expectTurn(asked).not.toHaveSaid([/枚/, /판/]);
  expectTurn(asked).not.toHaveSaid([/枚/, /枚/]);
});

test("how it was said counts for the very thing that was said", () => {
  expectTurn(asked).toHaveSaid({ lang: "ja" });
  expectTurn(asked).toHaveSaid(/枚/, { lang: "ja", source: "answer" });
  expectTurn(asked).not.toHaveSaid(/枚/, { lang: "ko" });
  expectTurn(asked).not.toHaveSaid({ source: "reprompt" });
});

test("the whole conversation can be asked, a turn only for itself", async () => {
  const silence = await clova.stayQuiet();
  expectTurn(clova).toHaveSaid(["몇 판 주문할까요?", "아직 계세요?"]);
  expectTurn(silence).toHaveSaid("아직 계세요?", { source: "reprompt" });
  expectTurn(silence).not.toHaveSaid(/판/);
});

test("what was said instead is told, one thing a line", () => {
  expect(failureOf(() => expectTurn(asked).toHaveSaid("무엇을 주문할까요?"))).toMatchInlineSnapshot(`
    "Expected the device to have said "무엇을 주문할까요?" in this turn.
    It said:
      says "몇 판\\n 주문할까요?" (ko)
      says "何枚ですか" (ja)
      plays https://clova-device.invalid/demo/bell.mp3"
  `);
  expect(failureOf(() => expectTurn(asked).toHaveSaid("몇 개 주문할까요?"))).toMatchInlineSnapshot(`
    "Expected the device to have said "몇 개 주문할까요?" in this turn.
    It said:
      says "몇 판\\n 주문할까요?" (ko)
      says "何枚ですか" (ja)
      plays https://clova-device.invalid/demo/bell.mp3
    The nearest: "몇 판\\n 주문할까요?"."
  `);
  expect(failureOf(() => expectTurn(asked).toHaveSaid("몇 판"))).toMatchInlineSnapshot(`
    "Expected the device to have said "몇 판" in this turn.
    It said:
      says "몇 판\\n 주문할까요?" (ko)
      says "何枚ですか" (ja)
      plays https://clova-device.invalid/demo/bell.mp3
    "몇 판" is only a part of "몇 판\\n 주문할까요?": a text is the whole; write a regular expression for a part."
  `);
  expect(failureOf(() => expectTurn(asked).toHaveSaid(/枚/, { lang: "ko", source: "reprompt" })))
    .toMatchInlineSnapshot(`
    "Expected the device to have said /枚/ in ko (reprompt) in this turn.
    It said:
      says "몇 판\\n 주문할까요?" (ko)
      says "何枚ですか" (ja)
      plays https://clova-device.invalid/demo/bell.mp3
    "何枚ですか" was said in ja, not ko, and as answer, not reprompt."
  `);
  expect(failureOf(() => expectTurn(asked).toHaveSaid([/枚/, /판/]))).toMatchInlineSnapshot(`
    "Expected the device to have said /枚/, then /판/ in this turn.
    It said:
      says "몇 판\\n 주문할까요?" (ko)
      says "何枚ですか" (ja)
      plays https://clova-device.invalid/demo/bell.mp3
    /판/ was said, but not after /枚/."
  `);
  expect(failureOf(() => expectTurn(asked).toHaveSaid(["몇 판 주문할까요?", "또 오세요."]))).toMatchInlineSnapshot(`
    "Expected the device to have said "몇 판 주문할까요?", then "또 오세요." in this turn.
    It said:
      says "몇 판\\n 주문할까요?" (ko)
      says "何枚ですか" (ja)
      plays https://clova-device.invalid/demo/bell.mp3
    The first that is missing: "또 오세요."."
  `);
  expect(failureOf(() => expectTurn(asked).toHaveSaid(expect.stringContaining("개") as AsymmetricMatcher)))
    .toMatchInlineSnapshot(`
    "Expected the device to have said StringContaining "개" in this turn.
    It said:
      says "몇 판\\n 주문할까요?" (ko)
      says "何枚ですか" (ja)
      plays https://clova-device.invalid/demo/bell.mp3"
  `);
});

test("what should not have been said is told with all that was", () => {
  expect(failureOf(() => expectTurn(asked).not.toHaveSaid("몇 판 주문할까요?"))).toMatchInlineSnapshot(`
    "Expected the device not to have said "몇 판 주문할까요?" in this turn.
    It said:
      says "몇 판\\n 주문할까요?" (ko)
      says "何枚ですか" (ja)
      plays https://clova-device.invalid/demo/bell.mp3"
  `);
  expect(failureOf(() => expectTurn(asked).not.toHaveSaid())).toMatchInlineSnapshot(`
    "Expected the device not to have said anything in this turn.
    It said:
      says "몇 판\\n 주문할까요?" (ko)
      says "何枚ですか" (ja)
      plays https://clova-device.invalid/demo/bell.mp3"
  `);
});

test("silence is told as such", async () => {
  const turn = await clova.intent("Nothing");
  expectTurn(turn).not.toHaveSaid();
  expect(failureOf(() => expectTurn(turn).toHaveSaid())).toMatchInlineSnapshot(`
    "Expected the device to have said anything in this turn.
    It said nothing."
  `);
});

test("letters that are composed otherwise are told apart", () => {
  expect(failureOf(() => expectTurn(asked).toHaveSaid("몇 판 주문할까요?".normalize("NFD")))).toContain(
    "composed otherwise",
  );
});

test("a reprompt is what was said because nobody answered", async () => {
  expectTurn(asked).not.toHaveReprompted();
  const silence = await clova.stayQuiet();
  expectTurn(silence).toHaveReprompted();
  expectTurn(silence).toHaveReprompted("아직 계세요?");
  expectTurn(clova).toHaveReprompted(/아직/);
  expectTurn(silence).not.toHaveReprompted("몇 판 주문할까요?");
  expect(failureOf(() => expectTurn(asked).toHaveReprompted("몇 판 주문할까요?"))).toMatchInlineSnapshot(`
    "Expected the device to have reprompted with "몇 판 주문할까요?" in this turn.
    It said:
      says "몇 판\\n 주문할까요?" (ko)
      says "何枚ですか" (ja)
      plays https://clova-device.invalid/demo/bell.mp3
    "몇 판\\n 주문할까요?" was said, but as answer, and not because nobody had answered."
  `);
  expect(failureOf(() => expectTurn(silence).toHaveReprompted("아직"))).toMatchInlineSnapshot(`
    "Expected the device to have reprompted with "아직" in this turn.
    It said:
      says "아직 계세요?" (ko) – reprompt
    "아직" is only a part of "아직 계세요?": a text is the whole; write a regular expression for a part."
  `);
  expect(failureOf(() => expectTurn(silence).not.toHaveReprompted())).toMatchInlineSnapshot(`
    "Expected the device not to have reprompted in this turn.
    It said:
      says "아직 계세요?" (ko) – reprompt"
  `);
});

test("a device listens at the end of a turn, or now", async () => {
  expectTurn(asked).toBeListening();
  const bye = await clova.intent("Bye");
  expectTurn(bye).not.toBeListening();
  expectTurn(clova).not.toBeListening();
  expectTurn(asked).toBeListening();
  expect(failureOf(() => expectTurn(bye).toBeListening())).toMatchInlineSnapshot(`
    "Expected the device to be listening at the end of this turn.
    Its microphone is closed.
    It said:
      says "안녕." (ko)
      says "또 오세요." (ko)
    The session ended: extension."
  `);
  expect(failureOf(() => expectTurn(asked).not.toBeListening())).toMatchInlineSnapshot(`
    "Expected the device not to be listening at the end of this turn.
    Its microphone is open.
    It said:
      says "몇 판\\n 주문할까요?" (ko)
      says "何枚ですか" (ja)
      plays https://clova-device.invalid/demo/bell.mp3"
  `);
});

test("silence closes the microphone, and that is told", async () => {
  await clova.stayQuiet();
  await clova.stayQuiet();
  expect(failureOf(() => expectTurn(clova).toBeListening())).toMatchInlineSnapshot(`
    "Expected the device to be listening now.
    Its microphone is closed.
    It said:
      says "몇 판\\n 주문할까요?" (ko)
      says "何枚ですか" (ja)
      plays https://clova-device.invalid/demo/bell.mp3
      says "아직 계세요?" (ko) – reprompt
    The session ended: silence."
  `);
});

test("a session ends for a reason", async () => {
  expectTurn(asked).not.toHaveEndedSession();
  const bye = await clova.intent("Bye");
  expectTurn(bye).toHaveEndedSession();
  expectTurn(bye).toHaveEndedSession("extension");
  expectTurn(clova).not.toHaveEndedSession("silence");
  expect(failureOf(() => expectTurn(asked).toHaveEndedSession())).toMatchInlineSnapshot(`
    "Expected a session to have ended in this turn.
    The session is still open."
  `);
  expect(failureOf(() => expectTurn(bye).toHaveEndedSession("silence"))).toMatchInlineSnapshot(`
    "Expected a session to have ended in this turn (reason: silence).
    It ended:
      extension"
  `);
  expect(failureOf(() => expectTurn(bye).not.toHaveEndedSession("extension"))).toMatchInlineSnapshot(`
    "Expected a session not to have ended in this turn (reason: extension).
    It ended:
      extension"
  `);
  const nothing = await clova.wait(1);
  expect(failureOf(() => expectTurn(nothing).toHaveEndedSession())).toMatchInlineSnapshot(`
    "Expected a session to have ended in this turn.
    No session was open, and none ended."
  `);
});

test("a failure of the extension stands below what was missed because of it", async () => {
  await clova.close();
  clova = await createTestEmulator({
    extension: () => {
      throw new Error("no oven");
    },
  });
  const turn = await clova.launch();
  expect(failureOf(() => expectTurn(turn).toHaveSaid("몇 판 주문할까요?"))).toMatchInlineSnapshot(`
    "Expected the device to have said "몇 판 주문할까요?" in this turn.
    It said:
      says "답에 문제가 있어요." (ko) – emulator
    There was the failure extension-threw: Extension handler threw \`Error: no oven\`: the handler function (LaunchRequest)."
  `);
});
