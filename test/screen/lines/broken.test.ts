import { expect, test } from "vitest";
import { broken } from "../../../src/screen/lines/broken.ts";

test.each([
  ["Korean at spaces", "오늘 하루도 수고 많으셨어요", 12, ["오늘 하루도", "수고", "많으셨어요"]],
  ["English at spaces", "the quick brown fox", 10, ["the quick", "brown fox"]],
  ["Japanese anywhere", "吾輩は猫である", 8, ["吾輩は猫", "である"]],
  ["no closing mark at the beginning of a line", "吾輩は猫。である", 8, ["吾輩は", "猫。であ", "る"]],
  ["no small kana at the beginning of a line", "ニャーニャー", 8, ["ニャー", "ニャー"]],
  ["no long-vowel mark at the beginning of a line", "コーヒーを", 6, ["コー", "ヒーを"]],
  ["no opening bracket at the end of a line", "吾輩は「猫」だ", 8, ["吾輩は", "「猫」だ"]],
  ["an English word in Japanese stays whole", "これはPizzaです", 8, ["これは", "Pizzaで", "す"]],
  ["spaces between lines are left out", "가나   다라", 5, ["가나", "다라"]],
  ["a word that is too long where the line ends", "abcdefghij", 4, ["abcd", "efgh", "ij"]],
  ["a long address behind a seam", "https://example.com/menu/pizza", 24, ["https://example.com/", "menu/pizza"]],
  ["no emoji is split", "👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 5, ["👩‍👩‍👧‍👦👩‍👩‍👧‍👦", "👩‍👩‍👧‍👦"]],
  ["a combining mark stays with its letter", "e\u0301e\u0301e\u0301", 2, ["e\u0301e\u0301", "e\u0301"]],
  ["what is wider than the line is replaced", "가a", 1, ["\ufffd", "a"]],
  ["marks that allow no break at all are broken where the line ends", "「「「「", 4, ["「「", "「「"]],
  ["an empty text is an empty line", "", 10, [""]],
])("%s", (_, text, columns, lines) => {
  expect(broken(text, columns)).toEqual(lines);
});
