import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openHandler } from "../../src/terminal/extension/handler.ts";
import { createRunSecrets } from "../../src/terminal/extension/secrets.ts";
import { temporaryFolder } from "./run-bin.ts";

/** What is told while a module is loaded. */
async function toldWhileLoading(text: string, unnoticed: number): Promise<string> {
  const file = join(temporaryFolder(), "handler.mjs");
  writeFileSync(file, text);
  const told: string[] = [];
  const { signal } = new AbortController();
  const tell = (line: string): void => void told.push(line);
  const opening = openHandler(file, { signal, secrets: createRunSecrets(), tell, unnoticed });
  onTestFinished(() => opening.then(({ close }) => close()).catch(() => undefined));
  await opening.catch((fault: unknown) => told.push(`refused: ${(fault as Error).message}`));
  return told.join("\n").replaceAll(file, "FILE");
}

test("says that a module is still being loaded once somebody wonders, and for how long it may be", async () => {
  expect(await toldWhileLoading("export default () => ({});", 0)).toBe("Still loading FILE, for 30 s at most …");
});

test("says nothing of a module that is loaded soon, or refused soon", async () => {
  expect(await toldWhileLoading("export default () => ({});", 60_000)).toBe("");
  expect(await toldWhileLoading("", 60_000)).toMatch(/^refused: FILE: the handler module cannot be used/);
});
