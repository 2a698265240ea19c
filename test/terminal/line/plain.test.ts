import { expect, onTestFinished, test } from "vitest";
import { createPlainView } from "../../../src/terminal/line/plain-view.ts";
import { openScreen, type Screen } from "./screen.ts";

function open(given: Parameters<typeof openScreen>[1] = {}): Screen {
  const screen = openScreen({ columns: 30, rows: 10 }, given, createPlainView);
  onTestFinished(() => screen.close());
  return screen;
}

/** Everything that moves the cursor anywhere but on, or back over what was typed. */
// eslint-disable-next-line no-control-regex
const moving = /\u001b\[(?!\?2004[hl])/;

test("writes what is typed sign by sign, and takes back what is rubbed out", async () => {
  const screen = open();
  await screen.type("피자\u007fa");
  expect(screen.lines()).toEqual(["> 피a"]);
  expect(screen.cursor().column).toBe(2 + 2 + 1);
  expect(screen.output.join("")).not.toMatch(moving);
});

test("what happens stands below what is half typed, which is written again", async () => {
  const screen = open();
  await screen.print("  listens");
  await screen.type("피자");
  await screen.print("  stops listening: silence");
  await screen.type("봇");
  expect(screen.lines()).toEqual(["  listens", "> 피자", "  stops listening: silence", "> 피자봇"]);
});

test("the line that was entered is not written twice", async () => {
  const screen = open();
  await screen.type("피자봇");
  await screen.type("\r");
  await screen.print("> 피자봇", "  listens");
  await screen.type("/link x");
  await screen.type("\r");
  await screen.print("> /link <token>");
  expect(screen.lines()).toEqual(["> 피자봇", "  listens", "> /link x", "> /link <token>"]);
});

test("no status is written; a menu and a hint are, once", async () => {
  const screen = open();
  screen.line.showStatus(["● idle"]);
  screen.line.showHint("Ctrl-C again ends");
  await screen.settled();
  await screen.print("x");
  expect(screen.lines()).toEqual(["Ctrl-C again ends", "x"]);
});

test("a change within the line is written on a row of its own where it cannot be written over", async () => {
  const screen = open();
  await screen.type("a".repeat(40));
  await screen.type("\u0001X");
  expect(screen.lines()).toEqual([`> ${"a".repeat(40)}`, `> X${"a".repeat(40)}`]);
  expect(screen.output.join("")).not.toMatch(moving);
});

test("what stands below the line comes whole, in as many rows as it needs", async () => {
  const candidates = [
    { text: "피자봇에게 페퍼로니 피자 두 판 주문해줘", says: "OrderPizza" },
    { text: "피자봇에게 메뉴 알려줘", says: "ShowMenu" },
    { text: "메뉴" },
  ];
  const screen = open({ complete: () => ({ from: 0, to: 0, candidates }) });
  screen.line.showHint("Ctrl-C again ends; Ctrl-D, on an empty line, does at once");
  await screen.settled();
  await screen.type("\t\t");
  await screen.type("\u0003\u0012");
  expect(screen.lines()).toEqual([
    "Ctrl-C again ends; Ctrl-D, on",
    "  an empty line, does at once",
    "* 피자봇에게 페퍼로니 피자 두",
    "    판 주문해줘  OrderPizza",
    "  피자봇에게 메뉴 알려줘",
    "     ShowMenu",
    "  메뉴",
    "> 피자봇에게 페퍼로니 피자 두 판 주문해줘",
    "  words of an earlier line;",
    "    Ctrl-R: older, Tab: edit",
    "    it, Esc: back",
  ]);
  expect(screen.output.join("")).not.toMatch(moving);
});
