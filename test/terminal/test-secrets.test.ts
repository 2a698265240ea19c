import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { answer } from "../extensions/answer.ts";
import { freePort } from "./free-port.ts";
import { ended, printedOnStderr, run, start, temporaryFolder } from "./run-bin.ts";

// What an extension is heard to say beside its answers, and when it is not heard out.

const files: Readonly<Record<string, string>> = {
  "a.conversation": "user: who.json\n---\n> /link linked-token-long\n  ...\n> /launch\n  ...\n",
  "b.conversation": "> /link linked-token\n  ...\n> /launch\n  ...\n  listens\n",
  "who.json":
    '{ "owner": { "userId": "o", "accessToken": "owner+token" }, "current": { "userId": "c", "accessToken": "current" } }',
};
const tokens = "linked-token-long linked-token owner+token owner%2Btoken current https://me:pass@host/";
const hidden = "<token> <token> <token> <token> <token> https://<userinfo>@host/";
const said = JSON.stringify(answer({ speech: "네", ends: true }));

function folderWith(more: Readonly<Record<string, string>>): string {
  const cwd = temporaryFolder();
  for (const [name, text] of Object.entries({ ...files, ...more })) writeFileSync(join(cwd, name), text);
  return cwd;
}

test.concurrent("no token of a file stands in what a handler module prints", async () => {
  const cwd = folderWith({ "h.mjs": `export default () => { console.log("${tokens}"); return ${said}; };` });
  const { stderr } = await run(["test", ".", "--handler", "h.mjs"], { cwd });
  expect(stderr.split("\n")[0]).toBe(hidden);
});

test.concurrent(
  "nor one that a line puts together from what was captured, nor one that is said in a conversation",
  async () => {
    const cwd = folderWith({
      "h.mjs": `export default (request) => {
      console.log("got", request.session?.user?.accessToken ?? request.context.System.user.accessToken);
      return ${JSON.stringify(answer({ speech: "네" }))};
    };`,
      "c.conversation": "> /launch\n  ...\n  /says .(?<yes>.+?). .ko./\n  ...\n> /link Token${yes}\n> /launch\n  ...\n",
    });
    const tested = await run(["test", "c.conversation", "--handler", "h.mjs"], { cwd });
    expect(tested.stderr).toMatch(/^got undefined\n(got <token>\n)+$/);
    const talked = await run(["--handler", "h.mjs", "--clock", "virtual"], { cwd, input: "/link Typed\n/launch\n" });
    expect(talked.stderr).toContain("got <token>\n");
    expect(talked.stderr).not.toContain("Typed");
  },
);

test.concurrent("nor in why a handler module cannot be loaded", async () => {
  const cwd = folderWith({ "h.mjs": `throw new Error("owner+token is wrong");` });
  const { code, stderr } = await run(["test", ".", "--handler", "h.mjs"], { cwd });
  expect(code).toBe(2);
  expect(stderr).toMatch(/h\.mjs: the handler module cannot be used: Error: <token> is wrong\n$/);
});

test.concurrent("nor in the last lines of a server, nor in why it did not start", async () => {
  const port = await freePort();
  const cwd = folderWith({
    "server.cjs": `
      console.log("${tokens}");
      if (process.argv[2] === "owner+token") process.exit(4);
      require("node:http").createServer((request, response) => {
        response.setHeader("Content-Type", "application/json;charset=UTF-8");
        response.end(${JSON.stringify(said)});
      }).listen(${port}, "127.0.0.1");`,
  });
  const command = `"${process.execPath}" server.cjs`;
  const args = ["test", ".", "--extension", `http://127.0.0.1:${port}/`, "--serve"];
  const { code, stderr } = await run([...args, command], { cwd });
  expect(code).toBe(1);
  expect(stderr).toContain(`The last lines of \`${command}\`:\n  ${hidden}\n`);
  const refused = await run([...args, `${command} owner+token`], { cwd });
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain(`server.cjs <token>\` ended with exit code 4`);
  expect(refused.stderr).toContain(`\n  ${hidden}\n`);
});

test.concurrent(
  "the password of the extension's URL is no part of what its server prints, saves or is typed",
  async () => {
    const port = await freePort();
    const cwd = folderWith({
      "server.cjs": `
      require("node:http").createServer((request, response) => {
        const { authorization } = request.headers;
        console.log("got", authorization);
        response.writeHead(request.url === "/fails" ? 500 : 200, { "Content-Type": "application/json;charset=UTF-8" });
        response.end(JSON.stringify({ version: "0.1.0", sessionAttributes: {}, response: { card: {}, directives: [],
          outputSpeech: { type: "SimpleSpeech", values: { type: "PlainText", lang: "ko", value: authorization } },
          shouldEndSession: false } }));
      }).listen(${port}, "127.0.0.1");`,
    });
    const server = ["--serve", `"${process.execPath}" server.cjs`, "--clock", "virtual", "--trace", "out.jsonl"];
    const url = `http://me:pw-Secret9@127.0.0.1:${port}`;
    const input = "/launch\n/show request\n/show response\n/save saved.conversation\n";
    const had = await run([`${url}/`, ...server], { cwd, input });
    const written = ["out.jsonl", "saved.conversation"].map((name) => readFileSync(join(cwd, name), "utf8"));
    for (const text of [had.stdout, ...written]) expect(text).toContain("Basic <userinfo>");
    const failed = await run([`${url}/fails`, ...server], { cwd, input: "/launch\n" });
    expect(failed.stderr).toContain("got Basic <userinfo>");
    for (const text of [had.stdout, had.stderr, ...written, failed.stdout, failed.stderr])
      expect(text).not.toMatch(/pw-Secret9|bWU6cHctU2VjcmV0OQ/);
  },
);

test.concurrent.for([["test", "."], ["test", ".", "--watch"], ["talk"]])(
  "a module that is never loaded is given up on a signal: %s",
  async (args) => {
    const cwd = folderWith({ "h.mjs": "console.log('begun'); await new Promise(() => setInterval(() => {}, 1000));" });
    const child = start([...args, "--handler", "h.mjs"], { cwd });
    const end = ended(child);
    await printedOnStderr(child, /(begun)/);
    child.kill("SIGINT");
    expect((await end).code).toBe(130);
  },
);
