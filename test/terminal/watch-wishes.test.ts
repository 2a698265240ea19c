import { mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { readArguments } from "../../src/terminal/command-line/arguments.ts";
import { readPlan } from "../../src/terminal/test/plan.ts";
import { createExtensionWrites } from "../../src/terminal/test/watch/extension-writes.ts";
import { placesOf } from "../../src/terminal/test/watch/places.ts";
import { createWishes, type AskedWish, type Wish } from "../../src/terminal/test/watch/wishes.ts";

test.each<[asked: AskedWish[], taken: Wish[]]>([
  [["all", "failed", "again"], ["all"]],
  [["failed", "again", "all"], ["all"]],
  [
    ["update", "failed", "all", "update"],
    ["update", "all"],
  ],
  [
    ["again", "failed", "again"],
    ["again", "failed"],
  ],
])("of %j while something runs there is to be done %j", (asked, taken) => {
  const wishes = createWishes();
  asked.forEach((wish) => wishes.ask(wish));
  expect(taken.map(() => wishes.take())).toEqual(taken);
  expect(wishes.isEmpty()).toBe(true);
  expect(wishes.take()).toBe(null);
});

test("what was saved comes behind what is asked for, unless all is run", () => {
  const wishes = createWishes();
  wishes.changed("/a");
  wishes.changed("/b");
  wishes.ask("failed");
  expect([wishes.take(), wishes.take(), wishes.take()]).toEqual(["failed", { changed: ["/a", "/b"] }, null]);
  wishes.changed("/a");
  wishes.ask("all");
  expect([wishes.take(), wishes.take()]).toEqual(["all", null]);
});

test("a pattern is watched in its folder, where more may come to be that it means", async () => {
  const plan = await readPlan(readArguments(["test", "here/*.conversation", "one.conversation"]));
  expect(await placesOf(plan, [])).toEqual([
    { path: "here", is: "tree", ending: ".conversation" },
    { path: "one.conversation", is: "file" },
  ]);
});

function folderWith(...names: readonly string[]): (name: string) => string {
  const folder = mkdtempSync(join(tmpdir(), "writes-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const name of names) writeFileSync(join(folder, name), "");
  return (name) => join(folder, name);
}

test("a data file saved while something runs is a change; one that each run writes is so once", () => {
  const path = folderWith("words.json", "words.txt");
  const writes = createExtensionWrites();
  writes.begin(null);
  const saved = [path("words.json"), path("words.txt")];
  expect(saved.map((file) => writes.isOwn(file))).toEqual([false, false]);
  writes.end();
  writes.begin(saved);
  expect(saved.map((file) => writes.isOwn(file))).toEqual([true, true]);
  writes.end();
  expect(writes.isOwn(path("words.json"))).toBe(true); // told late
  writes.begin([path("handler.mjs")]);
  expect(saved.map((file) => writes.isOwn(file))).toEqual([true, true]);
});

test("files of a new name in each run do not bring about a run each", () => {
  const path = folderWith();
  const writes = createExtensionWrites();
  writes.begin(null);
  writeFileSync(path("1.json"), "");
  writeFileSync(path("1.log"), "");
  const written = [path("1.json"), path("1.log")];
  expect(written.map((file) => writes.isOwn(file))).toEqual([false, false]);
  writes.end();
  writes.begin(written);
  writeFileSync(path("2.log"), "");
  expect(writes.isOwn(path("2.log"))).toBe(true);
});

test("a data file that is replaced by another while something runs is a change", () => {
  const path = folderWith("menu.yaml");
  const writes = createExtensionWrites();
  writes.begin(null);
  writeFileSync(path("menu.tmp"), "two");
  renameSync(path("menu.tmp"), path("menu.yaml"));
  expect(writes.isOwn(path("menu.yaml"))).toBe(false);
});

test("what is saved while nothing runs is a change, and so is code at any time", () => {
  const path = folderWith("state.json", "handler.mjs");
  const writes = createExtensionWrites();
  expect(writes.isOwn(path("state.json"))).toBe(false);
  writes.begin([]);
  utimesSync(path("handler.mjs"), 1, 1);
  expect(writes.isOwn(path("handler.mjs"))).toBe(false);
});
