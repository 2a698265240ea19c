import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openHandler } from "../../src/terminal/extension/handler.ts";
import { createRunSecrets } from "../../src/terminal/extension/secrets.ts";
import { ended, printedOnStderr, start, temporaryFolder } from "./run-bin.ts";

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

test.concurrent.for([
  [
    'throw new Error("later")',
    "ko_KR.UTF-8",
    "handler 모듈: `Error: later`(으)로 비정상 종료되었습니다. 다음 요청에 다시 시작합니다.",
  ],
  [
    'throw new Error("later")',
    "ja_JP.UTF-8",
    "handler モジュール: `Error: later` で異常終了しました。次のリクエストで再び起動します。",
  ],
  [
    'void Promise.reject(new Error("later"))',
    "ko_KR.UTF-8",
    "handler 모듈: `Error: later`(으)로 비정상 종료되었습니다. 다음 요청에 다시 시작합니다.",
  ],
  ["process.exit(3)", "ko_KR.UTF-8", "handler 모듈: 종료 코드 3(으)로 스스로 끝났습니다. 다음 요청에 다시 시작합니다."],
] as const)("that a handler did `%s` once it had answered is told in %s", async ([act, locale, told]) => {
  const cwd = temporaryFolder();
  const answer = {
    version: "0.1.0",
    sessionAttributes: {},
    response: { outputSpeech: {}, card: {}, directives: [], shouldEndSession: false },
  };
  const text = `export default () => { setTimeout(() => { ${act}; }, 100); return ${JSON.stringify(answer)}; };`;
  writeFileSync(join(cwd, "handler.mjs"), text);
  const child = start(["--handler", "handler.mjs", "--sound", "none"], { cwd, env: { LC_ALL: locale } });
  const notice = printedOnStderr(child, /^(.*handler (?:모듈|モジュール).*)$/m);
  child.stdin.write("/launch\n");
  expect(await notice).toBe(told);
  child.stdin.end();
  expect((await ended(child)).code).toBe(0);
});
