import { expect, test } from "vitest";
import { commonFolder } from "../src/common-folder.ts";

test.each<[files: readonly string[], folder: string]>([
  [[], ""],
  [["a.conversation"], ""],
  [["/t/a.conversation"], "/t/"],
  [["t/a.conversation", "t/b/c.conversation"], "t/"],
  [["t/b/a.conversation", "t/b/c.conversation"], "t/b/"],
  [["t/order.conversation", "t/or.conversation", "tt/o.conversation"], ""],
  [["t/x/a", "t/xy/b"], "t/"],
  [["t\\a.conversation", "t\\b.conversation"], "t\\"],
  [["/a", "/b"], "/"],
  [["a", "t/b"], ""],
])("the folder of %j is `%s`", (files, folder) => {
  expect(commonFolder(files)).toBe(folder);
});
