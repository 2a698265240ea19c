import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { answer } from "../extensions/answer.ts";
import { folderWith, launch, slowly, write, wrong } from "./conversation-folder.ts";
import { freePort } from "./free-port.ts";
import { ended, start } from "./run-bin.ts";

/** What a watching run says since it was last asked, each time it waits again. */
function follow(child: ChildProcessWithoutNullStreams) {
  let seen = "";
  child.stdout.on("data", (chunk: Buffer) => (seen += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (seen += chunk.toString()));
  const round = async (): Promise<string> => {
    const mark = "Waiting for changes; the end of stdin ends it.\n";
    for (let turn = 0; !seen.includes(mark); turn++) {
      if (turn > 3000) throw new Error(`it never waited: ${seen}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    // Both ways are read one after the other, so that the last of a report may come behind the mark.
    await new Promise((resolve) => setTimeout(resolve, 50));
    const said = seen.replace(mark, "");
    seen = "";
    return said;
  };
  return { round };
}

function watching(cwd: string, ...args: string[]) {
  const child = start(["test", ".", "--watch", ...args], { cwd });
  onTestFinished(() => void child.kill("SIGKILL"));
  return { child, end: ended(child), ...follow(child) };
}

test("runs again what changes: a file, what it names, and files that come", slowly, async () => {
  const cwd = folderWith({
    "a.conversation": launch,
    "b.conversation": `model: models/tea\n---\n> 찻집 시작해줘\n  sends LaunchRequest\n  ...\n`,
    "c.conversation": `user: who.json\ndevice: ./mine.json\n---\n${launch}`,
    "who.json": '{ "owner": { "userId": "mother" } }',
    "mine.json": '{ "name": "mine", "region": "kr", "display": { "size": "none" }, "userId": "profile" }',
    "models/tea/extension.json": '{ "extensionId": "com.example.tea", "invocationNames": ["찻집"], "lang": "ko" }',
  });
  const { child, end, round } = watching(cwd);
  expect(await round()).toContain("3 passed, 0 failed");

  write(cwd, "a.conversation", wrong);
  expect(await round()).toMatch(/Changed: a\.conversation\. 1 of 3 run again\.[^]*failed a\.conversation/);

  write(
    cwd,
    "models/tea/extension.json",
    '{ "extensionId": "com.example.tea", "invocationNames": ["커피집"], "lang": "ko" }',
  );
  expect(await round()).toMatch(/Changed: models\/tea\/extension\.json\. 1 of 3 run again\.[^]*failed b\.conversation/);

  for (const name of ["who.json", "mine.json"]) {
    renameSync(join(cwd, name), join(cwd, "aside"));
    writeFileSync(join(cwd, name), readFileSync(join(cwd, "aside")));
    expect(await round()).toMatch(new RegExp(`Changed: ${name}\\. 1 of 3 run again\\.[^]*passed c\\.conversation`));
  }

  write(cwd, "new/d.conversation", launch);
  expect(await round()).toMatch(/Changed: new\/d\.conversation\. 1 of 4 run again\.[^]*passed new\/d\.conversation/);
  rmSync(join(cwd, "new"), { recursive: true });
  expect(await round()).toContain("0 of 3 run again.");

  child.stdin.end();
  expect((await end).code).toBe(0);
});

test("runs all again, with everything it imports, when the handler module changes", slowly, async () => {
  const speech = (value: string): string =>
    JSON.stringify({
      version: "0.1.0",
      sessionAttributes: {},
      response: {
        outputSpeech: { type: "SimpleSpeech", values: { type: "PlainText", lang: "ko", value } },
        card: {},
        directives: [],
        shouldEndSession: true,
      },
    });
  const cwd = folderWith({
    "tests/a.conversation": '> /launch\n  sends LaunchRequest\n  session ends: extension\n  says "하나" (ko)\n',
    "tests/b.conversation": '> /launch\n  ...\n  says "둘" (ko)\n',
    "code/handler.mjs":
      'import { answer } from "./words.mjs"; import { writeFileSync } from "node:fs";\n' +
      'export default () => { writeFileSync(new URL("./state.json", import.meta.url), String(Math.random())); return answer; };',
    "code/words.mjs": `export const answer = ${speech("하나")};`,
  });
  const { child, end, round } = watching(cwd, "--handler", "code/handler.mjs");
  expect(await round()).toContain("1 passed, 1 failed");
  // What is written while it answers might be somebody's save, once.
  expect(await round()).toMatch(/^\nChanged: code\/state\.json\. 2 of 2 run again\./);
  write(cwd, "code/words.mjs", `export const answer = ${speech("둘")};`);
  expect(await round()).toMatch(/2 of 2 run again\.[^]*failed tests\/a\.conversation[^]*passed tests\/b\.conversation/);
  write(cwd, "code/words.mjs", "export const answer = (;");
  expect(await round()).toMatch(/handler\.mjs: the handler module cannot be used: SyntaxError/);
  // A broken module ends nothing.
  write(cwd, "code/words.mjs", `export const answer = ${speech("하나")};`);
  expect(await round()).toContain("1 passed, 1 failed");
  child.kill("SIGTERM");
  expect((await end).code).toBe(143);
});

test("a server is started for the address a changed file calls", slowly, async () => {
  const ports = [await freePort(), await freePort()];
  const conversation = (port: number): string =>
    `extension: http://127.0.0.1:${port}/\n---\n> /launch\n  ...\n  says "네" (ko)\n`;
  const cwd = folderWith({
    "a.conversation": conversation(ports[0]!),
    port: String(ports[0]),
    "server.cjs": `
      require("node:http").createServer((request, response) => {
        response.setHeader("Content-Type", "application/json;charset=UTF-8");
        response.end(${JSON.stringify(JSON.stringify(answer({ speech: "네", ends: true })))});
      }).listen(Number(require("node:fs").readFileSync("port", "utf8")), "127.0.0.1");`,
  });
  const { child, end, round } = watching(cwd, "--serve", `"${process.execPath}" server.cjs`);
  expect(await round()).toContain("1 passed, 0 failed");
  write(cwd, "port", String(ports[1]));
  write(cwd, "a.conversation", conversation(ports[1]!));
  expect(await round()).toContain("1 passed, 0 failed");
  child.stdin.end();
  expect((await end).code).toBe(0);
});

test("a pipe that ends at once has had its run, and its exit code", slowly, async () => {
  const { child, end } = watching(folderWith({ "a.conversation": wrong }));
  child.stdin.end();
  const { code, stdout } = await end;
  expect({ code, last: stdout.split("\n").at(-2) }).toEqual({
    code: 1,
    last: expect.stringMatching(/^0 passed, 1 failed in /) as string,
  });
});

test("what is recorded is no change of its own", slowly, async () => {
  const { child, end, round } = watching(folderWith({ "a.conversation": wrong }), "--update");
  expect(await round()).toContain("1 updated");
  await new Promise((resolve) => setTimeout(resolve, 600));
  child.stdin.end();
  expect((await end).stderr).not.toContain("Changed");
});
