import fc from "fast-check";
import stringWidth from "string-width";
import { expect, test } from "vitest";
import { signsOf, width } from "../src/cells.ts";

test("every sign of one UTF-16 unit is as wide as string-width says", () => {
  const other: string[] = [];
  for (let unit = 0x20; unit < 0xd800; unit++) {
    const sign = String.fromCharCode(unit);
    if (width(sign) !== stringWidth(sign)) other.push(unit.toString(16));
  }
  for (let unit = 0xe000; unit <= 0xffff; unit++) {
    const sign = String.fromCharCode(unit);
    if (width(sign) !== stringWidth(sign)) other.push(unit.toString(16));
  }
  expect(other).toEqual([]);
});

test("a text is as wide as string-width says, and as its signs together", () => {
  const sign = fc.constantFrom(..."a가漢カ。…→│é\u0301\u3099ﾞ☀\ufe0f👩\u200d🇰🇷👍🏽1\u20e3\u1100\u1161\u11a8\u00ad");
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 12 }), (signs) => {
      const text = signs.join("");
      expect(width(text)).toBe(stringWidth(text));
      expect(signsOf(text).join("")).toBe(text);
      expect(signsOf(text).reduce((sum, one) => sum + width(one), 0)).toBe(stringWidth(text));
    }),
  );
});

test("an emoji of several code points is one sign", () => {
  expect(signsOf("a👩‍👩‍👧‍👦☀️🇰🇷가")).toEqual(["a", "👩‍👩‍👧‍👦", "☀️", "🇰🇷", "가"]);
});

test("signs are those that Intl.Segmenter finds, wherever a text is cut for it", () => {
  const sign = fc.constantFrom(
    ..."a가漢カ。…é\u0301\u0600ﾞ☀\ufe0f\u200d🇰👍🏽\u1100\u1161\u11a8\u00ad\u200b한1\u20e3",
    "👩‍👩‍👧‍👦",
    "🇰🇷",
    "n\u0303".repeat(20),
    "가나다",
  );
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 300 }), (signs) => {
      const text = signs.join("");
      expect(signsOf(text)).toEqual(Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment));
    }),
  );
});

test("a sign that goes on and on is split, and nothing of it is lost", () => {
  const text = `e${"\u0301".repeat(5000)}`;
  expect(signsOf(text).join("")).toBe(text);
  expect(width(text)).toBeLessThan(100);
});
