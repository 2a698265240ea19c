import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ConfigurationError, UsageError } from "../../src/errors.ts";
import type { ConversationResult } from "../../src/index.ts";
import { requireReportOrNothing } from "../../src/terminal/output/earlier-report.ts";
import { jsonReporter } from "../../src/terminal/test/reporters/json.ts";
import { junitReporter } from "../../src/terminal/test/reporters/junit.ts";
import { specReporter } from "../../src/terminal/test/reporters/spec.ts";
import { tapReporter } from "../../src/terminal/test/reporters/tap.ts";
import { folderWith, launch, slowly } from "./conversation-folder.ts";
import { run, temporaryFolder } from "./run-bin.ts";

const result: ConversationResult = { file: "a.conversation", status: "passed", exchanges: [], trace: [], ms: 12 };
const inMatrix: ConversationResult = { ...result, variant: "lang=ko" };

function fileWith(text: string): string {
  const file = join(temporaryFolder(), "report");
  writeFileSync(file, text);
  return file;
}

test.each([
  [specReporter, [result]],
  [specReporter, [inMatrix]],
  [specReporter, []],
  [tapReporter, [result]],
  [junitReporter, [result]],
  [jsonReporter, [result]],
] as const)("a report of %o takes the place of an earlier one", (reporter, results) => {
  for (const ms of [12, 1234]) {
    let text = "";
    const { result: tell, end } = reporter({ hasColours: false, columns: 80, write: (more) => void (text += more) });
    results.forEach(tell);
    end({ passed: results.length, failed: 0, updated: 1, notRun: [{ file: "b" }], results }, ms);
    expect(() => requireReportOrNothing("--output", fileWith(text))).not.toThrow();
  }
});

test.each([
  "",
  '\ufeff<?xml version="1.0"?>\r\n<testsuite name="x">',
  '<!doctype html><meta name="generator" content="clova-device-emulator report">',
  '{\n  "findings": [],\n  "summary": { "error": 0 }\n}\n',
  "http://127.0.0.1:3000/\n\n1 error, 0 warnings, 2 notes · 34 requests · 1.2 s · 2 probes left out\n",
])("%j gives way to a report", (text) => {
  expect(() => requireReportOrNothing("--output", fileWith(text))).not.toThrow();
});

test.each([
  " ",
  "null",
  '{ "name": "mine", "summary": "what it does" }',
  '<?xml version="1.0"?>\n<project>',
  "<!doctype html><title>Mine</title>",
  "# Notes\n\n1 passed, 0 failed in 3 ms\n\nThat is what it said.\n",
])("%j is kept", (text) => {
  const file = fileWith(text);
  const act = (): void => requireReportOrNothing("--output", file);
  expect(act).toThrow(ConfigurationError);
  expect(act).toThrow(`${file}: there is a file already that is no report`);
});

test.each(["package.json", "below/PACKAGE.JSON", "clova-device.json"])("`--output %s` is always refused", (file) => {
  expect(() => requireReportOrNothing("--output", file)).toThrow(UsageError);
});

test.each(["/dev/null", "no/such/folder/report.xml", "README.md/report.xml", "."])(
  "whether %s can be written is not asked here",
  (file) => {
    expect(() => requireReportOrNothing("--output", file)).not.toThrow();
  },
);

test("a forgotten name loses no file, and makes none", slowly, async () => {
  const cwd = folderWith({ "a.conversation": launch, "notes.md": "# Notes\n" });
  for (const args of [
    ["test", "a.conversation", "--output", "package.json"],
    ["test", "a.conversation", "--html", "package.json"],
    ["test", "a.conversation", "--reporter", "json", "--output", "notes.md"],
    ["check", "http://127.0.0.1:1/", "--output", "notes.md"],
  ]) {
    const { code, stdout, stderr } = await run(args, { cwd });
    expect([args, code, stdout, stderr]).toEqual([args, 2, "", expect.stringContaining("name another file")]);
  }
  expect(readFileSync(join(cwd, "notes.md"), "utf8")).toBe("# Notes\n");
  expect(existsSync(join(cwd, "package.json"))).toBe(false);
  for (let twice = 0; twice < 2; twice++) {
    expect((await run(["test", "a.conversation", "--output", "spec.txt"], { cwd })).code).toBe(0);
  }
});
