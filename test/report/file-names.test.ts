import { expect, test } from "vitest";
import { commonFolder, pathMarkup } from "../../src/report/file-names.ts";

test.each<[files: string[], folder: string]>([
  [[], ""],
  [["a.conversation"], ""],
  [["test/a.conversation"], "test/"],
  [["test/x/a", "test/x/b"], "test/x/"],
  [["test/x/a", "test/y/b"], "test/"],
  [["test/x/a", "test/xy/b"], "test/"],
  [["test/a", "other/b"], ""],
  [["/a", "/b"], "/"],
  [["a", "test/b"], ""],
])("%j are all in %j", (files, folder) => {
  expect(commonFolder(files)).toBe(folder);
});

test("a path may be broken behind its folders, and is a text", () => {
  expect(pathMarkup("a/<b>/c.conversation").markup).toBe("a/<wbr>&lt;b&gt;/<wbr>c<wbr>.conversation");
});
