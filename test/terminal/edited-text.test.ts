import { expect, test } from "vitest";
import {
  erased,
  erasedForward,
  isTypable,
  movedLeft,
  movedRight,
  movedToEnd,
  movedToStart,
  shownOf,
  typed,
} from "../../src/terminal/first-run/edited-text.ts";

const text = (before: string, after = ""): { before: string; after: string } => ({ before, after });

test("a sign is one step and one stroke, however many characters it is made of", () => {
  for (const sign of ["a", "가", "𠮷", "👩‍👩‍👧", "e\u0301"]) {
    expect(erased(text(`x${sign}`, "y"))).toEqual(text("x", "y"));
    expect(erasedForward(text("x", `${sign}y`))).toEqual(text("x", "y"));
    expect(movedLeft(text(`x${sign}`, "y"))).toEqual(text("x", `${sign}y`));
    expect(movedRight(text("x", `${sign}y`))).toEqual(text(`x${sign}`, "y"));
    expect(typed(text("x", "y"), sign)).toEqual(text(`x${sign}`, "y"));
  }
});

test("nothing happens past either end", () => {
  expect([movedLeft, erased].map((act) => act(text("", "y")))).toEqual([text("", "y"), text("", "y")]);
  expect([movedRight, erasedForward].map((act) => act(text("x")))).toEqual([text("x"), text("x")]);
  expect([movedToStart(text("x", "y")), movedToEnd(text("x", "y"))]).toEqual([text("", "xy"), text("xy")]);
});

test("what is shown fits and has the place of the cursor in it", () => {
  expect(shownOf(text("abcdef"), 4)).toEqual({ text: "cdef", behind: 0 });
  expect(shownOf(text("가나다", "라마"), 6)).toEqual({ text: "나다라", behind: 2 });
  expect(shownOf(text("가나다", "라마"), 9)).toEqual({ text: "가나다라", behind: 2 });
  expect(shownOf(text("", "𠮷野家"), 5)).toEqual({ text: "𠮷野", behind: 4 });
  expect(shownOf(text("a\u001b[2Jb\u202e"), 80)).toEqual({ text: "a\\u001b[2Jb\\u202e", behind: 0 });
});

test("keys without a character cannot be typed, nor can controls and halves of characters", () => {
  expect(["a", "가", "𠮷", " "].every(isTypable)).toBe(true);
  expect([undefined, "", "\u0002", "\u001b[2J", "\ud842", "\u0085"].some(isTypable)).toBe(false);
});
