import { expect, test } from "vitest";
import fc from "fast-check";
import { fold, folded, isWordBorder, spokenBetween } from "../../../src/nlu/text/folded-text.ts";

test.each([
  ["  페퍼로니  피자 주문해 줘. ", "페퍼로니피자주문해줘"],
  ["ＨＥＬＬＯ　２", "hello2"],
  ["ﾋﾟｻﾞ", "ピザ"],
  ["Let’s talk!", "letstalk"],
  ["はい。お願いします！", "はいお願いします"],
  ["한글".normalize("NFD"), "한글"],
  ["3.5 ... 1,000.", "3.51000"],
  ["뭐라고…？", "뭐라고"],
])("folds %j to %j", (utterance, text) => {
  expect(folded(utterance)).toBe(text);
  expect(fold(utterance).text).toBe(text);
});

test("finds the way back to what was said", () => {
  const words = fold("Order  Sweet Potato, please!");
  expect(spokenBetween(words, 5, 16)).toBe("Sweet Potato");
  expect(spokenBetween(words, 0, words.text.length)).toBe("Order  Sweet Potato, please");
  expect(isWordBorder(words, 5)).toBe(true);
  expect(isWordBorder(words, 6)).toBe(false);
});

test("folds any text the same way with and without the way back", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (utterance) => {
      const { text, spoken, places } = fold(utterance);
      expect(text).toBe(folded(utterance));
      expect(places).toHaveLength(text.length);
      expect(places.every((place) => place < spoken.length)).toBe(true);
    }),
  );
});

test("folds ordinary letters as it folds any others", () => {
  const letter = fc.constantFrom(..."ab9 가힣ᄀがガ゙ンー漢豈Ａé. ’");
  fc.assert(
    fc.property(fc.string({ unit: letter }), (text) => {
      expect(folded(text)).toBe(fold(text).text);
    }),
  );
});
