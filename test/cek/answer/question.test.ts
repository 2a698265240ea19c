import { expect, test } from "vitest";
import { isQuestion } from "../../../src/cek/answer/question.ts";

test.each([
  ["ko", "몇 판 드릴까요? 😀"],
  ["ko", "몇 판 드릴까요 👍🏽"],
  ["ko", '"더 필요한 것이 있나요?"'],
  ["ko", "주문하시겠어요"],
  ["ko", "언제 끝나나요"],
  ["ko", "무엇을 원하세요"],
  ["ko", "어떠세요~"],
  ["en", "What?!"],
  ["en", "Anything else (or not?)"],
  ["ja", "ご注文は何ですか。"],
  ["ja", "そうですか？"],
  ["ja", "お好きなピザはそうですか、違いますか"],
])("in %s, %s asks", (lang, text) => {
  expect(isQuestion(text, lang)).toBe(true);
});

test.each([
  ["ko", "안녕하세요"],
  ["ko", "크게 말씀하세요."],
  ["ko", "몇 판 드릴까요? 안녕히 가세요."],
  ["ko", "제가 모시겠어요"],
  ["ko", "다음에 또 만나요."],
  ["ko", "이벤트가 곧 끝나요"],
  ["ja", "そうですか。"],
  ["ja", "ああ、そうですか"],
  ["ja", "なるほど。そうなんですか…"],
  ["en", "Anything else? Bye!"],
  ["en", "Say 주문하시겠어요"],
])("in %s, %s does not", (lang, text) => {
  expect(isQuestion(text, lang)).toBe(false);
});
