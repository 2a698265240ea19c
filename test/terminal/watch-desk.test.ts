import { resolve } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { readArguments } from "../../src/terminal/command-line/arguments.ts";
import { readPlan } from "../../src/terminal/test/plan.ts";
import { createWatchDesk, type WatchDesk } from "../../src/terminal/test/watch/desk.ts";
import type { Wish } from "../../src/terminal/test/watch/wishes.ts";

const plan = await readPlan(readArguments(["test", "tests", "--watch"]));
const names = ["tests/music.conversation", "tests/order.conversation", "tests/quiet.conversation"];

/** A desk with three files, and what it says. */
function deskOfThree() {
  const said: string[] = [];
  const write = vi.spyOn(process.stderr, "write").mockImplementation((line) => said.push(String(line).trimEnd()) > 0);
  onTestFinished(() => write.mockRestore());
  const desk: WatchDesk = createWatchDesk(plan, new AbortController().signal);
  const conversations = names.map((file) => ({ file, uses: [resolve(file)] }));
  return { said, desk, filesFor: (wish: Wish) => desk.filesFor(wish, conversations) };
}

test("a filter is said with how many of all files it leaves, also where something else is saved", () => {
  const { said, desk, filesFor } = deskOfThree();
  expect(filesFor("first")).toEqual(names);
  desk.filter("music");
  expect(filesFor("all")).toEqual(["tests/music.conversation"]);
  expect(filesFor({ changed: [resolve("tests/order.conversation")] })).toEqual([]);
  expect(filesFor({ changed: [resolve("tests")] })).toEqual(["tests/music.conversation"]);
  expect(filesFor("failed")).toEqual([]);
  expect(said).toEqual([
    "1 of 3 have `music` in their name.",
    "Changed: tests/order.conversation. 0 of 3 run again.",
    "Changed: tests. 1 of 3 run again.",
    "Nothing failed in files with `music`.",
  ]);
  expect(desk.part()).toBe("music");
});

test.each<[how: string, ask: (desk: WatchDesk) => void]>([
  ["who asks for all", (desk) => desk.ask("all")],
  ["an empty filter", (desk) => desk.filter("")],
])("%s takes the filter away", async (_, ask) => {
  const { said, desk, filesFor } = deskOfThree();
  desk.filter("music");
  ask(desk);
  expect(desk.part()).toBe("");
  expect(await desk.next()).toBe("all");
  expect(filesFor("all")).toEqual(names);
  expect(said).toEqual([]);
});
