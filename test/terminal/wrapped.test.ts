import { expect, test } from "vitest";
import { width } from "../../src/cells.ts";
import { wrapped } from "../../src/terminal/output/wrapped.ts";

test("breaks at spaces and indents what follows", () => {
  expect(wrapped("Try: one · two · three", 12, "  ")).toEqual(["Try: one ·", "  two ·", "  three"]);
});

test("counts Korean and Japanese as two columns each", () => {
  expect(wrapped("피자봇 시작해줘", 15, "")).toEqual(["피자봇 시작해줘"]);
  expect(wrapped("피자봇 시작해줘", 14, "")).toEqual(["피자봇", "시작해줘"]);
});

test("keeps the spaces in front, and a word in one piece that just fits", () => {
  expect(wrapped("    says something", 13, "    ")).toEqual(["    says", "    something"]);
});

test("breaks a word that is too long for a line, and indents the rest of it", () => {
  expect(wrapped("at `response.outputSpeech.values` so", 20, "    ")).toEqual([
    "at",
    "    `response.",
    "    outputSpeech.",
    "    values` so",
  ]);
  expect(wrapped("abcdefghijklmno", 8, "  ")).toEqual(["abcdefgh", "  ijklmn", "  o"]);
});

test("breaks a long word in Korean by its columns", () => {
  expect(wrapped("  가나다라마바사", 9, "  ")).toEqual(["  가나다", "  라마바", "  사"]);
});

test("no line is wider than the terminal, whatever stands in it", () => {
  const text =
    "  failure extension-invalid-response: Invalid extension response: `response.outputSpeech.values[12].lang` must be " +
    '"ko", got "https://media.example/a/very/long/path/of/a/sound?with=a&query=too". 피자봇피자봇피자봇피자봇피자봇피자봇';
  for (const columns of [12, 34, 80]) {
    const lines = wrapped(text, columns, "    ");
    expect(Math.max(...lines.map(width))).toBeLessThanOrEqual(columns);
    for (const line of lines.slice(1)) expect(line).toMatch(/^ {4}\S/);
    expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
  }
});

test("a terminal with no room at all gets its words as they are", () => {
  for (const columns of [0, 1, 4]) expect(wrapped("one two", columns, "    ")).toEqual(["one", "    two"]);
});

test("breaks Japanese between its words, and not in front of a stop", () => {
  expect(wrapped("待ち時間を決めて、話します。終わり", 14, "  ")).toEqual([
    "待ち時間を",
    "  決めて、",
    "  話します。",
    "  終わり",
  ]);
});
