import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { ConfigurationError, ExtensionConnectionError, UsageError } from "../../src/errors.ts";
import type { Choices } from "../../src/terminal/command-line/options.ts";
import { calledUrls, namedExtension, type NamedExtension } from "../../src/terminal/extension/named-extension.ts";
import { exitCodeOf } from "../../src/terminal/test/run.ts";
import { answer } from "../extensions/answer.ts";
import { freePort } from "./free-port.ts";
import { ended, printed, run, start, temporaryFolder } from "./run-bin.ts";

// Where `test` and `talk` get the extension from: a module, or a server that is started for them.

function folderWith(files: Readonly<Record<string, string>>): string {
  const cwd = temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), text);
  }
  return cwd;
}
const says = (text: string): string => JSON.stringify(answer({ speech: text, ends: true }));
const handler = (text: string): string => `export default () => (${says(text)});`;
const conversation = (text: string): string =>
  `> /launch\n  sends LaunchRequest\n  session ends: extension\n  says "${text}" (ko)\n`;

/** Writes its process id into a file, answers and logs. */
const server = (port: number, text = "서버"): string => `
  require("node:fs").writeFileSync("pid", String(process.pid));
  require("node:http").createServer((request, response) => {
    console.log("asked", request.method);
    response.setHeader("Content-Type", "application/json;charset=UTF-8");
    response.end(${JSON.stringify(says(text))});
  }).listen(${port}, "127.0.0.1");`;
const command = `"${process.execPath}" server.cjs`;
const line = { command, folder: "." };

const isGone = async (cwd: string): Promise<boolean> => {
  const pid = Number(readFileSync(join(cwd, "pid"), "utf8"));
  for (let turn = 0; turn < 300; turn++) {
    try {
      process.kill(pid, 0);
      if (/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"))) return true;
    } catch {
      return true;
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return false;
};

test.concurrent("a handler module answers, whatever the file says", async () => {
  const cwd = folderWith({
    "a.conversation": `extension: demo\n---\n${conversation("모듈")}`,
    "h.mjs": handler("모듈"),
  });
  const { code, stdout, stderr } = await run(["test", ".", "--handler", "h.mjs"], { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toContain("1 passed, 0 failed");
});

test.concurrent("a handler module of the settings stands beside them, and the file's own extension wins", async () => {
  const cwd = folderWith({
    "clova-device.json": '{ "handler": "code/h.mjs" }',
    "code/h.mjs": handler("모듈"),
    "below/a.conversation": conversation("모듈"),
    "below/b.conversation": 'extension: demo\n---\n> /launch\n  ...\n  says "무엇을 주문할까요?" (ko)\n  listens\n',
    ".git/HEAD": "",
  });
  const { code, stdout } = await run(["test", "."], { cwd: join(cwd, "below") });
  expect({ code, last: stdout.split("\n").at(-2) }).toEqual({
    code: 0,
    last: expect.stringMatching(/^2 passed, 0 failed in /) as string,
  });
  const other = await run(["test", ".", "--extension", "demo"], { cwd: join(cwd, "below") });
  expect(other.stdout).toContain("1 passed, 1 failed");
});

test.concurrent("settings that name both a module and an address are refused", async () => {
  const cwd = folderWith({
    "clova-device.json": '{ "handler": "h.mjs", "extension": "demo" }',
    "a.conversation": "> /launch\n",
  });
  const { code, stderr } = await run(["test", "."], { cwd });
  expect(code).toBe(2);
  expect(stderr).toContain("clova-device.json: `extension` and `handler` exclude each other");
});

test.concurrent("an extension that is no URL is refused once, before anything runs", async () => {
  const cwd = folderWith({
    "a.conversation": conversation("x"),
    "b.conversation": conversation("x"),
    "settings/clova-device.json": '{ "extension": "localhost:3000" }',
    "settings/.git/HEAD": "",
    "settings/a.conversation": conversation("x"),
  });
  const hint = "Did you mean `http://localhost:3000`?";
  for (const [folder, args] of [
    [cwd, ["--extension", "localhost:3000"]] as const,
    [join(cwd, "settings"), []] as const,
  ]) {
    const { code, stdout, stderr } = await run(["test", ".", ...args], { cwd: folder });
    expect([code, stdout, stderr.split(hint)]).toMatchObject([2, "", { length: 2 }]);
  }
  const module = await run(["test", ".", "--extension", "./src/ext.mjs"], { cwd });
  expect([module.code, module.stdout]).toEqual([2, ""]);
  expect(module.stderr).toContain("`--handler ./src/ext.mjs`");
});

test.each([
  [new UsageError("x"), 2],
  [new ConfigurationError("x"), 2],
  [new ExtensionConnectionError("x"), 1],
])("a file that cannot be run for %s makes the exit code %i", (error, code) => {
  const result = { file: "a", status: "failed", ms: 1, exchanges: [], trace: [], error } as const;
  expect(exitCodeOf({ passed: 0, failed: 1, updated: 0, notRun: [], results: [result] })).toBe(code);
});

test.each<[given: Choices, settings: Choices, named: Partial<NamedExtension>]>([
  [{}, { handler: "h.mjs" }, { handler: "h.mjs", isForAll: false }],
  [{ handler: "g.mjs" }, { extension: "demo" }, { address: undefined, handler: "g.mjs", isForAll: true }],
  [{ extension: "demo" }, { handler: "h.mjs" }, { address: "demo", handler: undefined, isForAll: true }],
  [{ extension: "demo" }, { serve: line }, { serve: undefined }],
  [{ handler: "g.mjs" }, { serve: line }, { serve: undefined }],
  [{}, { serve: line }, { serve: line, isServeGiven: false }],
  [{ serve: line }, { handler: "h.mjs" }, { handler: undefined, serve: line, isServeGiven: true }],
  [{ serve: line }, { extension: "http://a/" }, { address: "http://a/", isForAll: false, serve: line }],
])("of the command line %j and settings %j, one place is named", (given, settings, named) => {
  expect(namedExtension(given, settings)).toMatchObject(named);
});

test("files call what they name themselves, unless the command line names something", () => {
  const named = ["http://one/", undefined, "demo", "http://one/"];
  const usual = namedExtension({}, { extension: "http://usual/" });
  expect(calledUrls(usual, named)).toEqual(["http://one/", "http://usual/"]);
  expect(calledUrls(namedExtension({ extension: "http://all/" }, {}), named)).toEqual(["http://all/"]);
  expect(calledUrls(namedExtension({ handler: "h.mjs" }, {}), named)).toEqual([]);
});

test.concurrent("`talk` speaks with a handler module", async () => {
  const cwd = folderWith({ "h.cjs": `exports.handler = async () => (${says("모듈")});` });
  const { code, stdout, stderr } = await run(["--handler", "h.cjs", "--clock", "virtual"], { cwd, input: "/launch\n" });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toContain('says "모듈" (ko)');
});

test.concurrent("`--serve` starts the server, and ends it with all it started", async () => {
  const port = await freePort();
  const cwd = folderWith({ "a.conversation": conversation("서버"), "server.cjs": server(port) });
  const args = ["test", ".", "--extension", `http://127.0.0.1:${port}/`, "--serve", command];
  const { code, stdout, stderr } = await run(args, { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toContain("1 passed, 0 failed");
  expect(await isGone(cwd)).toBe(true);
});

test.concurrent("what the server printed is shown when something failed", async () => {
  const port = await freePort();
  const cwd = folderWith({
    "a.conversation": `extension: http://127.0.0.1:${port}/\n---\n${conversation("anders")}`,
    "b.conversation": `extension: http://127.0.0.1:${port}/\n---\n${conversation("서버")}`,
    "server.cjs": server(port),
    "clova-device.json": JSON.stringify({ serve: command }),
  });
  const { code, stderr } = await run(["test", "."], { cwd });
  expect(code).toBe(1);
  expect(stderr).toContain(`The last lines of \`${command}\`:\n  asked POST\n`);
  expect(stderr).toContain("try `--jobs 1`.\n");
  expect((await run(["test", ".", "--jobs", "2"], { cwd })).stderr).not.toContain("--jobs 1");
  expect(await isGone(cwd)).toBe(true);
});

test.concurrent("a server of the settings runs in their folder, and is not started where nobody calls it", async () => {
  const port = await freePort();
  const cwd = folderWith({
    "clova-device.json": JSON.stringify({ serve: command, extension: `http://127.0.0.1:${port}/` }),
    "server.cjs": server(port),
    "below/a.conversation": conversation("서버"),
    "demo/b.conversation": "extension: demo\n---\n> /launch\n  ...\n",
    ".git/HEAD": "",
  });
  expect((await run(["test", "."], { cwd: join(cwd, "demo") })).code).toBe(0);
  expect(() => readFileSync(join(cwd, "pid"))).toThrow();
  expect((await run(["test", "."], { cwd: join(cwd, "below") })).code).toBe(0);
  expect(await isGone(cwd)).toBe(true);
});

test.concurrent("a server that does not start is told with what it printed, before anything runs", async () => {
  const port = await freePort();
  const cwd = folderWith({
    "a.conversation": conversation("서버"),
    "server.cjs": 'console.log("no key"); process.exit(4);',
  });
  const args = ["test", ".", "--extension", `http://127.0.0.1:${port}/`, "--serve", command];
  const { code, stdout, stderr } = await run(args, { cwd });
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain("server.cjs` ended with exit code 4 before");
  expect(stderr).toContain("\n  no key\n");
});

test.concurrent.for(["SIGINT", "SIGTERM"] as const)("%s ends the server too", async (signal) => {
  const port = await freePort();
  const cwd = folderWith({ "server.cjs": server(port) });
  const child = start([`http://127.0.0.1:${port}/`, "--serve", command], { cwd });
  const end = ended(child);
  child.stdin.write("/launch\n");
  await printed(child, "says");
  child.kill(signal);
  expect((await end).code).toBe(signal === "SIGINT" ? 130 : 143);
  expect(await isGone(cwd)).toBe(true);
});

test.concurrent(
  "where nobody named an extension, it is told that the demo answered for a model of one's own",
  async () => {
    const model = '{"extensionId": "com.example.tea", "invocationNames": ["찻집"], "lang": "ko"}';
    const own = '---\n> 찻집 시작해줘\n  sends LaunchRequest\n  says "어서 오세요" (ko)\n';
    const cwd = folderWith({
      "model/extension.json": model,
      "handler.mjs": handler("다른 말"),
      "own/a.conversation": `model: ../model\n${own}`,
      "own/b.conversation": `model: ../model\n${own}`,
      "named/a.conversation": `model: ../model\nextension: demo\n${own}`,
      "demo/a.conversation": own,
    });
    const told = "No extension is named, so that the demo answered for `model`";
    const { code, stderr } = await run(["test", "own"], { cwd });
    expect([code, stderr.split(told)]).toMatchObject([1, { length: 2 }]);
    for (const args of [["named"], ["demo"], ["own", "--handler", "handler.mjs"]]) {
      const other = await run(["test", ...args], { cwd });
      expect([other.code, other.stderr.includes(told)]).toEqual([1, false]);
    }
  },
);
