import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { watchFiles } from "../../src/node/watch-files.ts";
import type { WatchedPlace } from "../../src/node/watched-root.ts";

let folder = "";
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "watch-")));
});
afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

function write(name: string, text = String(Math.random())): void {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

async function watching(...places: readonly WatchedPlace[]) {
  const told: string[][] = [];
  const watch = watchFiles(
    (paths) => told.push(paths.map((path) => relative(folder, path)).sort()),
    (fault) => told.push([fault]),
  );
  onTestFinished(() => watch.close());
  await watch.watch(places.map((place) => ({ ...place, path: join(folder, place.path) })));
  const tells = async (count = 1): Promise<string[][]> => {
    for (let turn = 0; told.length < count; turn++) {
      if (turn > 800) throw new Error(`told only ${JSON.stringify(told)}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return told;
  };
  return { watch, told, tells };
}
const moment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 500));

test("tells once of what is saved together, whatever it does to files", async () => {
  write("a.conversation");
  write("in/b.conversation");
  const { tells } = await watching({ path: "", is: "tree" });
  write("a.conversation");
  write("in/new.conversation");
  rmSync(join(folder, "in/b.conversation"));
  expect(await tells()).toEqual([["a.conversation", "in/b.conversation", "in/new.conversation"]]);
});

test("tells of an editor that writes another file and renames it, again and again", async () => {
  write("user.json");
  const { tells } = await watching({ path: "user.json", is: "file" });
  for (const count of [1, 2, 3]) {
    write(".user.json.swp");
    renameSync(join(folder, ".user.json.swp"), join(folder, "user.json"));
    expect((await tells(count)).at(-1)).toEqual(["user.json"]);
  }
});

test("leaves out hidden folders, installed packages, what lies deeper, and other endings", async () => {
  for (const name of [".git/a", "node_modules/p/a", "model/deep/a.tsv", "model/a.tsv", "c/a.txt"]) write(name);
  const { told, tells } = await watching(
    { path: "", is: "folder" },
    { path: "model", is: "folder" },
    { path: "c", is: "tree", ending: ".conversation" },
  );
  for (const name of [".git/a", "node_modules/p/a", "model/deep/a.tsv", "c/a.txt"]) write(name);
  await moment();
  expect(told).toEqual([]);
  write("model/a.tsv");
  write("c/a.conversation");
  expect(await tells()).toEqual([["c/a.conversation", "model/a.tsv"]]);
});

test("notices a folder that goes and comes back as another", async () => {
  write("model/a.tsv");
  const { tells, told } = await watching({ path: "model", is: "folder" });
  renameSync(join(folder, "model"), join(folder, "old"));
  await tells();
  const before = told.length;
  write("model/a.tsv");
  await tells(before + 1);
  const afterReturn = told.length;
  await moment();
  write("model/a.tsv");
  await tells(afterReturn + 1);
  expect(told.at(-1)).toEqual(["model/a.tsv"]);
});

test("watches other places when it is told so, and the same ones on", async () => {
  write("a/1");
  write("b/1");
  const { watch, told, tells } = await watching({ path: "a", is: "tree" });
  await watch.watch([{ path: join(folder, "b"), is: "tree" }]);
  write("a/1");
  await moment();
  expect(told).toEqual([]);
  write("b/1");
  expect(await tells()).toEqual([["b/1"]]);
});

test("tells of a folder that cannot be watched, once, and goes on", async () => {
  write("a/1");
  const { told, tells, watch } = await watching({ path: "a", is: "tree" });
  vi.doMock("chokidar", () => ({
    watch() {
      throw new Error("no more watches");
    },
  }));
  onTestFinished(() => void vi.doUnmock("chokidar"));
  await watch.watch([{ path: join(folder, "b"), is: "tree" }]);
  mkdirSync(join(folder, "b"));
  await tells(2);
  expect(told.flat().filter((text) => text.includes("cannot"))).toEqual([
    `${join(folder, "b")} cannot be watched: no more watches`,
  ]);
});

test("whoever closes it before it has begun waits for nothing", { timeout: 4000 }, async () => {
  for (let turns = 0; turns < 40; turns++) {
    const watch = watchFiles(
      () => undefined,
      () => undefined,
    );
    const begun = watch.watch([{ path: folder, is: "tree" }]);
    for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve));
    await watch.close();
    await begun;
  }
});
