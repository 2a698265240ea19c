import { expect, test } from "vitest";
import { pathMarkup } from "../../src/report/path-markup.ts";

test("a path may be broken behind its folders, and is a text", () => {
  expect(pathMarkup("a/<b>/c.conversation").markup).toBe("a/<wbr>&lt;b&gt;/<wbr>c<wbr>.conversation");
});
