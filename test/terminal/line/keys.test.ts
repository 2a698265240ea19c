import { expect, onTestFinished, test } from "vitest";
import type { Completion } from "../../../src/terminal/line/completion.ts";
import { completionFrom } from "../../../src/terminal/talk/open-line.ts";
import { openScreen, type Screen } from "./screen.ts";

const up = "\u001b[A";
const down = "\u001b[B";
const left = "\u001b[D";
const right = "\u001b[C";
const backspace = "\u007f";
const escape = "\u001b";
const control = (letter: string): string => String.fromCharCode(letter.charCodeAt(0) - 96);

function open(...args: Parameters<typeof openScreen>): Screen {
  const screen = openScreen(...args);
  onTestFinished(() => screen.close());
  return screen;
}

/** What stands in the line, and the column of the cursor. */
const seen = (screen: Screen): [string, number] => [screen.lines().at(-1)!, screen.cursor().column];

test("puts the cursor into the cell where the next sign comes, however wide the ones before it", async () => {
  const screen = open();
  await screen.type("가a漢");
  expect(seen(screen)).toEqual(["> 가a漢", 2 + 2 + 1 + 2]);
  await screen.type(left);
  expect(seen(screen)).toEqual(["> 가a漢", 2 + 2 + 1]);
  await screen.type(left + left + "🍕");
  expect(seen(screen)).toEqual(["> 🍕가a漢", 2 + 2]);
  await screen.type(control("e"));
  expect(screen.cursor().column).toBe(2 + 2 + 2 + 1 + 2);
});

test("passes and takes away what is seen as one sign as one", async () => {
  const screen = open();
  await screen.type("xe\u0301\u1112\u1161\u11ab");
  expect(screen.line.text).toBe("xe\u0301\u1112\u1161\u11ab");
  await screen.type(left);
  expect(screen.cursor().column).toBe(2 + 2);
  await screen.type(left + right + backspace);
  expect(screen.line.text).toBe("x\u1112\u1161\u11ab");
  await screen.type(control("e") + backspace);
  expect(screen.line.text).toBe("x");
});

test("goes on in the next row where a wide sign no longer fits", async () => {
  const screen = open({ columns: 9, rows: 8 });
  await screen.type("가나다라");
  expect(screen.lines()).toEqual(["> 가나다", "라"]);
  expect(screen.cursor()).toEqual({ row: 1, column: 2 });
  await screen.type(left);
  expect(screen.cursor()).toEqual({ row: 1, column: 0 });
});

test("shows what is around the cursor of a text that is longer than the terminal", async () => {
  const screen = open({ columns: 10, rows: 4 });
  screen.line.showStatus(["● idle"]);
  await screen.type("a".repeat(50) + "끝");
  expect(screen.lines()).toEqual(["● idle", "aaaaaaaaaa", "aa끝"]);
  await screen.type(control("a"));
  expect(screen.lines()).toEqual(["● idle", "> aaaaaaaa", "aaaaaaaaaa"]);
});

test("tells of every line, and of Ctrl-C and Ctrl-D", async () => {
  const screen = open();
  await screen.type("ab\r" + control("c") + "x" + control("d") + backspace + control("d"));
  expect(screen.told.filter((one) => !one.startsWith("edit"))).toEqual(["line ab", "interrupt", "end"]);
});

test("Ctrl-L clears the screen, and what is entered then is not cleared from its first cell, which some keep as history", async () => {
  const screen = open();
  await screen.type("ab");
  await screen.type(control("l"));
  expect(seen(screen)).toEqual(["> ab", 4]);
  await screen.type("\r");
  await screen.print("said");
  expect(screen.lines().slice(-2)).toEqual(["said", ">"]);
  expect(screen.output.join("")).not.toContain("\r\u001b[J");
});

test("finds earlier lines again: all, those that begin alike, and what was being typed", async () => {
  const screen = open({}, { history: ["one", "two", "other"] });
  await screen.type(up + up);
  expect(screen.line.text).toBe("two");
  await screen.type(down + down);
  expect(screen.line.text).toBe("");
  await screen.type("o" + up);
  expect(screen.line.text).toBe("other");
  await screen.type(up);
  expect(screen.line.text).toBe("one");
  await screen.type(up);
  expect(screen.line.text).toBe("one");
  await screen.type(down + down);
  expect(screen.line.text).toBe("o");
});

test("a line entered is the newest one, once, unless it may not be kept", async () => {
  const screen = open({}, { history: ["a", "b"], isKept: (text) => text !== "secret" });
  await screen.type("a\rsecret\r" + up);
  expect(screen.line.text).toBe("a");
  await screen.type(up);
  expect(screen.line.text).toBe("b");
});

test("searches for words of earlier lines, from the newest on", async () => {
  const screen = open({}, { history: ["피자 주문해줘", "음악 틀어줘", "두 판 주문해줘"] });
  await screen.type("x" + control("r") + "주문");
  expect(screen.lines()).toEqual(["search: 주문", "  두 판 주문해줘"]);
  expect(screen.cursor()).toEqual({ row: 0, column: "search: ".length + 4 });
  await screen.type(control("r"));
  expect(screen.lines().at(-1)).toBe("  피자 주문해줘");
  await screen.type(control("r"));
  expect(screen.lines().at(-1)).toBe("  피자 주문해줘");
  await screen.type("\t");
  expect(screen.lines()).toEqual(["> 피자 주문해줘"]);
  await screen.type(control("r") + "음악\r");
  expect(screen.told.at(-1)).toBe("line 음악 틀어줘");
  await screen.type("y" + control("r") + "zzz" + control("g"));
  expect(screen.lines()).toEqual(["> y"]);
});

test("what is looked for, or found, counts as typed until the search is left", async () => {
  const screen = open({}, { history: ["피자 주문해줘"] });
  await screen.type(control("r") + "주");
  expect(screen.told).toEqual(["edit 피자 주문해줘"]);
  await screen.type("zz");
  expect(screen.line.text).toBe("주zz");
  await screen.type(control("g"));
  expect(screen.told.slice(1)).toEqual(["edit 주z", "edit 주zz", "edit "]);
  await screen.type("x" + control("r"));
  expect(screen.told.at(-1)).toBe("edit x");
  await screen.type("주" + control("g"));
  expect(screen.told.slice(-2)).toEqual(["edit 피자 주문해줘", "edit x"]);
});

const candidates = [{ text: "/press", says: "a button" }, { text: "/previous" }, { text: "/pre가" }];
const complete = () => ({ from: 0, to: 2, candidates });

test("Tab writes what all have in common, shows a menu, then goes through it", async () => {
  const screen = open({}, { complete });
  await screen.type("/p\t");
  expect(screen.lines()).toEqual(["> /pre", "  /press     a button", "  /previous", "  /pre가"]);
  await screen.type("\t");
  expect(screen.lines().slice(0, 2)).toEqual(["> /press", "* /press     a button"]);
  await screen.type("\t\t");
  expect(screen.lines()[0]).toBe("> /pre가");
  expect(screen.cursor().column).toBe(2 + 4 + 2);
  await screen.type("\u001b[Z\u001b[Z");
  expect(screen.lines()[0]).toBe("> /press");
  await screen.type("\u001b[Z x");
  expect(screen.lines()).toEqual(["> /pre가 x"]);
});

test("Escape leaves the menu with what was typed; the only candidate is written at once", async () => {
  const screen = open({}, { complete });
  await screen.type("/p\t\t");
  screen.told.length = 0;
  await screen.type(escape);
  await expect.poll(() => screen.lines()).toEqual(["> /pre"]);
  const one = open({}, { complete: () => ({ from: 0, to: 2, candidates: [{ text: "/quit" }] }) });
  await one.type("/q\t");
  expect(one.lines()).toEqual(["> /quit"]);
});

test("says where nothing fits, until the next key", async () => {
  const screen = open({ columns: 60 });
  await screen.type("zz\t");
  expect(screen.lines()).toEqual(["> zz", "nothing fits; /help lists the lines that begin with /"]);
  await screen.type("z");
  expect(screen.lines()).toEqual(["> zzz"]);
});

test("says of Tab that it is not there yet, or never will be", async () => {
  let loaded!: (complete: () => Completion) => void;
  const loading = new Promise<() => Completion>((resolve) => (loaded = resolve));
  const screen = open({ columns: 80 }, { complete: completionFrom(loading) });
  await screen.type("/p\t");
  expect(screen.lines()).toEqual(["> /p", "what Tab offers is still being loaded; press it once more"]);
  loaded(complete);
  await screen.type("x");
  await screen.type("\u007f\t");
  expect(screen.lines()[0]).toBe("> /pre");
  const broken = open({ columns: 80 }, { complete: completionFrom(Promise.reject(new Error("no such file"))) });
  await broken.type("/p");
  await broken.type("\t");
  expect(broken.lines()).toEqual(["> /p", "what Tab offers cannot be loaded: no such file"]);
});

test("enters each line of a paste but the last; a tab in it is a space", async () => {
  const screen = open({}, { complete });
  await screen.type("a\u001b[200~b\tc\r\n가\nlast\u001b[201~!");
  expect(screen.told.filter((one) => one.startsWith("line"))).toEqual(["line ab c", "line 가"]);
  expect(screen.lines()).toEqual(["> last!"]);
});

test("loses nothing of a paste with the beginning of another in it", async () => {
  const screen = open();
  await screen.type("\u001b[200~first \u001b[200~second\u001b[201~");
  expect(screen.lines()).toEqual(["> first second"]);
});

test("hears Ctrl-C in a paste whose end is lost, and ends the paste", async () => {
  const screen = open();
  await screen.type("\u001b[200~one\ntwo");
  await screen.type(control("c"));
  expect(screen.told).toEqual(["interrupt"]);
  await screen.type("typed");
  expect(screen.line.text).toBe("typed");
});

test("takes a Ctrl-C among what is pasted for a part of it", async () => {
  const screen = open();
  await screen.type(`\u001b[200~one${control("c")}`);
  await screen.type("two\u001b[201~");
  expect(screen.told).not.toContain("interrupt");
  expect(screen.line.text).toContain("two");
});

test("keeps node:readline's ways of editing", async () => {
  const screen = open();
  await screen.type("one two three" + control("w") + control("w"));
  expect(screen.line.text).toBe("one ");
  await screen.type(control("u") + "x" + control("y"));
  expect(screen.line.text).toBe("xone ");
  await screen.type("\u001bb" + control("k") + control("a") + "X" + "\u001f");
  expect(screen.line.text).toBe("");
  await screen.type("\u001b[24~\u001b[15~" + "\u001d");
  expect(screen.line.text).toBe("");
});

test("takes the terminal over, and leaves it as it was", () => {
  const screen = openScreen();
  expect(screen.isRaw).toBe(true);
  screen.line.close();
  expect(screen.isRaw).toBe(false);
  expect(screen.output.join("")).toMatch(/\[\?2004h[^]*\[\?2004l$/);
  screen.line.print("later");
  expect(screen.output.at(-1)).toBe("later\n");
});

test("writes nothing where nothing has changed", async () => {
  const screen = open();
  screen.line.showStatus(["● idle"]);
  await screen.settled();
  const before = screen.output.length;
  screen.line.showStatus(["● idle"]);
  screen.line.showHint(null);
  await screen.settled();
  expect(screen.output.length).toBe(before);
});

test("a key redraws its row alone", async () => {
  const screen = open();
  screen.line.showStatus(["● idle"]);
  await screen.settled();
  const before = screen.output.length;
  await screen.type("a");
  expect(screen.output.slice(before).join("")).not.toContain("idle");
});
