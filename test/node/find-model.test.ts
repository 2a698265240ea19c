import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { findModel } from "../../src/node/find-model.ts";

const root = mkdtempSync(join(tmpdir(), "find-model-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const intent = "[INTENT EXPRESSION]\n커피 주문해줘\n";

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(root, "test-"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

test.each<[where: string, files: Readonly<Record<string, string>>, found: string | null]>([
  ["in the folder", { "com.x_intent_Order.tsv": intent, "a/extension.json": "{}" }, "."],
  ["one level below, by name", { "b/extension.json": "{}", "a/com.x_intent_Order.tsv": intent }, "a"],
  ["not two levels below", { "a/b/extension.json": "{}" }, null],
  ["nowhere hidden, nor among packages", { ".a/extension.json": "{}", "node_modules/extension.json": "{}" }, null],
  ["not by tables of anybody", { "a/Order.tsv": intent }, null],
  ["past one that cannot be read", { "a/extension.json": "[1]", "b/extension.json": "{}" }, "b"],
])("a model is found %s", async (_, files, found) => {
  expect(await findModel(folderWith(files))).toBe(found);
});

test("a folder behind a link is not looked into, and one that is not there has none", async () => {
  const folder = folderWith({});
  symlinkSync(folderWith({ "extension.json": "{}" }), join(folder, "a"));
  expect(await findModel(folder)).toBeNull();
  expect(await findModel(join(folder, "nowhere"))).toBeNull();
});
