import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { loadHandler } from "../../src/node/load-handler.ts";
import { readArguments } from "../../src/terminal/command-line/arguments.ts";
import { usage } from "../../src/terminal/command-line/usage.ts";
import { createTestEmulator } from "../../src/testing/index.ts";

// What docs/test-runner.md shows is so.

const page = readFileSync(join(import.meta.dirname, "..", "..", "docs", "test-runner.md"), "utf8");
const block = (kind: string): string => new RegExp(`^\`\`\`${kind}\\n([^]*?)^\`\`\``, "m").exec(page)?.[1] ?? "";
const folder = mkdtempSync(join(tmpdir(), "page-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** As a shell would split it. */
const words = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, double, single, plain]) => double ?? single ?? plain ?? "");

const commands = [...block("sh").trim().split("\n"), ...usage("test").split("Examples:\n")[1]!.trim().split("\n")];

test.each(commands.map((line) => line.trim()))("`%s` is understood", (line) => {
  const { command, operands } = readArguments(words(line).slice(1));
  expect(command).toBe("test");
  expect(operands).toHaveLength(1);
});

test("the handler module that is shown answers", async () => {
  const file = join(folder, "extension.mjs");
  writeFileSync(file, block("js"));
  const { handler, close } = await loadHandler(file);
  onTestFinished(close);
  const clova = await createTestEmulator({ extension: handler });
  onTestFinished(() => clova.close());
  const { speech, findings } = await clova.launch();
  expect(speech.map(({ value }) => value)).toEqual(["어서 오세요"]);
  expect(findings).toEqual([]);
});

test("every option that is named is one of `test`", () => {
  const help = usage("test");
  const named = new Set([...page.matchAll(/`(--[a-z-]+)/g)].map(([, option]) => option!));
  expect(named.size).toBeGreaterThan(10);
  expect([...named].filter((option) => !help.includes(` ${option} `))).toEqual([]);
});
