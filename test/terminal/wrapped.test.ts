import { expect, test } from "vitest";
import { wrapped } from "../../src/terminal/wrapped.ts";

test("breaks at spaces and indents what follows", () => {
  expect(wrapped("Try: one · two · three", 12, "  ")).toEqual(["Try: one ·", "  two ·", "  three"]);
});

test("counts Korean and Japanese as two columns each", () => {
  expect(wrapped("피자봇 시작해줘", 15, "")).toEqual(["피자봇 시작해줘"]);
  expect(wrapped("피자봇 시작해줘", 14, "")).toEqual(["피자봇", "시작해줘"]);
});

test("keeps the spaces in front, and a word that is too long in one piece", () => {
  expect(wrapped("    says something", 6, "    ")).toEqual(["    says", "    something"]);
});
