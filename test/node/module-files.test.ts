import { mkdirSync } from "node:fs";
import { relative } from "node:path";
import { expect, test } from "vitest";
import { moduleFiles } from "../../src/node/module-files.ts";
import { handlerFolder, write } from "./handler-files.ts";

const names = async (file: string): Promise<string[]> =>
  (await moduleFiles(file)).map((path) => relative(handlerFolder(), path));

test("a module is followed to all it imports by relative paths, however it does, and round in a circle", async () => {
  mkdirSync(`${handlerFolder()}/lib`);
  write("lib/menu.json", "{}");
  write("lib/index.js", 'module.exports = require("./menu.json"); const { a } = require("../handler.mjs");');
  write("words.mjs", 'export * from "./more.mjs";');
  write("more.mjs", "export const more = 1;");
  const file = write(
    "handler.mjs",
    `import fs from "node:fs";
     import lodash from "lodash";
     import { more } from './words.mjs';
     const lib = await import("./lib/index.js");
     export default () => ({ text: "from ./nowhere" });`,
  );
  expect(await names(file)).toEqual(["handler.mjs", "words.mjs", "lib/index.js", "more.mjs", "lib/menu.json"]);
});

test("a module CommonJS would find is found, and one that is not there may come", async () => {
  write("menu.js", "");
  const file = write("handler.cjs", 'const menu = require("./menu"), gone = require("./gone.js");');
  expect(await names(file)).toEqual(["handler.cjs", "menu.js", "gone.js"]);
});

test("a file that is not there is itself alone", async () => {
  expect(await names(`${handlerFolder()}/none.mjs`)).toEqual(["none.mjs"]);
});
