import { expect, it } from "vitest";
import { asMarkup, espeakText } from "../../src/voice/espeak-text.ts";
import { longestReading } from "../../src/voice/plain-text.ts";

it.each([
  ["markup", "<break time='3s'/> & more", "&lt;break time='3s'/&gt; &amp; more"],
  ["an entity", "&lt;b&gt;", "&amp;lt;b&amp;gt;"],
  ["phoneme brackets", "[[[h@loU]]", "[ [ [h@loU]]"],
  ["control characters", "a\u0000b\u0001v\u001b[31m\u0085", "a b v [31m "],
  ["half an emoji", "a\ud83d b", "a  b"],
  ["quotes and shell signs", `"$(touch x)" \`y\` --help`, `"$(touch x)" \`y\` --help`],
])("leaves %s as text", (_, text, expected) => {
  expect(asMarkup(espeakText(text, "en"))).toBe(expected);
});

it("breaks words the engine cannot hold, sooner where it spells them out", () => {
  expect(
    espeakText("가".repeat(100), "ko")
      .split(" ")
      .map((word) => word.length),
  ).toEqual([40, 40, 20]);
  expect(
    espeakText("가".repeat(20), "en")
      .split(" ")
      .map((word) => word.length),
  ).toEqual([8, 8, 4]);
  expect(
    espeakText("x1".repeat(10), "en")
      .split(" ")
      .map((word) => word.length),
  ).toEqual([17, 3]);
});

it("leaves ordinary sentences alone", () => {
  const sentence = "페퍼로니 피자 두 판을 주문했습니다. 감사합니다!";
  expect(espeakText(sentence, "ko")).toBe(sentence);
});

it("cuts a text that would never end", () => {
  expect(espeakText("가 ".repeat(longestReading), "ko")).toHaveLength(longestReading);
});
