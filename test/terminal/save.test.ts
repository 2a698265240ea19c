import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { slowly } from "./conversation-folder.ts";
import { run, temporaryFolder } from "./run-bin.ts";

const input = "피자봇 시작해줘\n페퍼로니 피자 두 판 주문해줘\n/save saved/order.conversation\n";

const seven = ["demo", "--clock", "virtual", "--seed", "7", "--start", "2020-02-02T12:00:00Z"];

test.concurrent("a saved conversation is a test that passes", async () => {
  const cwd = temporaryFolder();
  mkdirSync(join(cwd, "saved"));
  const saved = await run([...seven, "--rule", "slots.closed=true"], {
    input,
    cwd,
  });
  expect(saved.stderr).toBe("Saved: saved/order.conversation\n");
  expect(readFileSync(join(cwd, "saved", "order.conversation"), "utf8")).toBe(`device: kr-speaker
extension: demo
start: 2020-02-02T12:00:00Z
seed: 7
rules: slots.closed=true
---
> 피자봇 시작해줘
  sends LaunchRequest
  says "무엇을 주문할까요?" (ko)
  listens
> 페퍼로니 피자 두 판 주문해줘
  sends IntentRequest OrderPizza pizzaType=페퍼로니 pizzaAmount=2
  session ends: extension
  plays https://clova-device.invalid/demo/bell.mp3
  says "페퍼로니 피자 2판을 주문했어요." (ko)
`);
  const tested = await run(["test", "saved"], { cwd });
  expect(tested.stdout).toMatch(/^passed saved\/order\.conversation \(\d+ ms\)\n1 passed, 0 failed in .*\n$/);
  expect(tested.code).toBe(0);
});

test.concurrent("`test` tells what differs, and `--update` writes it", async () => {
  const cwd = temporaryFolder();
  const file = join(cwd, "wrong.conversation");
  writeFileSync(file, "device: kr-speaker\n---\n> 피자봇 시작해줘\n  sends LaunchRequest\n");
  const failed = await run(["test", "."], { cwd });
  expect(failed.code).toBe(1);
  expect(failed.stdout).toMatch(/^failed wrong\.conversation/);
  expect(failed.stdout).toContain("무엇을 주문할까요?");
  expect(failed.stdout).toMatch(/\n0 passed, 1 failed in .*\n$/);
  const updated = await run(["test", file, "--update"], { cwd });
  expect(updated.code).toBe(0);
  expect(updated.stdout).toMatch(/\n0 passed, 0 failed, 1 updated in .*\n$/);
  expect(readFileSync(file, "utf8")).toContain('  says "무엇을 주문할까요?" (ko)\n  listens\n');
});

test.concurrent("paths in a saved file are relative to it, and it has no password", async () => {
  const cwd = temporaryFolder();
  mkdirSync(join(cwd, "saved"));
  mkdirSync(join(cwd, "model"));
  writeFileSync(join(cwd, "model", "extension.json"), '{"extensionId": "com.example.x", "invocationNames": ["엑스"]}');
  const args = ["http://me:secret@127.0.0.1:1/clova", "--model", "model", "--clock", "virtual"];
  await run(args, { input: "/launch\n/save saved/x.conversation\n", cwd });
  expect(readFileSync(join(cwd, "saved", "x.conversation"), "utf8")).toMatch(
    /^device: kr-speaker\nmodel: \.\.\/model\nextension: http:\/\/127\.0\.0\.1:1\/clova\nstart: .*\nseed: \d+\n---\n> \/launch\n/,
  );
});

test.concurrent("saving twice overwrites the conversation, but no other file", async () => {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, "notes.conversation"), "# Notes\n\n> a quotation\n\nSomething of mine.\n");
  const twice = `${input}/save notes\n/save "saved/order"\n/save notes.conversation/x\n`;
  const { code, stderr } = await run(["demo", "--clock", "virtual"], { input: twice, cwd });
  expect(code).toBe(0);
  expect(stderr).toBe(
    "Saved: saved/order.conversation\n" +
      "notes.conversation: this file is no conversation and is left as it is; name another one\n" +
      "Saved: saved/order.conversation\n" +
      "notes.conversation/x.conversation: the file cannot be written (ENOTDIR)\n",
  );
  expect(readFileSync(join(cwd, "notes.conversation"), "utf8")).toContain("Something of mine.");
});

test.concurrent("a conversation that was there before is kept beside the new one", slowly, async () => {
  const cwd = temporaryFolder();
  const [file, copy] = [join(cwd, "a.conversation"), join(cwd, "a.conversation~")];
  const former = "\ufeff# Mine.\r\n> /launch\r\n  ...\r\n";
  writeFileSync(file, former);
  const told = "Saved over the conversation that was there: a.conversation (that one is a.conversation~ now)\n";
  const once = await run(seven, { input: "/launch\n/save a\n/end\n/save a\n", cwd });
  expect(once.stderr).toBe(`${told}Saved: a.conversation\n`);
  expect(readFileSync(copy, "utf8")).toBe(former);
  const same = await run(seven, { input: "/launch\n/end\n/save a\n", cwd });
  expect([same.stderr, readFileSync(copy, "utf8")]).toEqual(["Saved: a.conversation\n", former]);
  const other = await run(seven, { input: "/launch\n/save a\n", cwd });
  expect([other.stderr, readFileSync(copy, "utf8")]).toEqual([told, expect.stringContaining("\n> /end\n")]);
});

test.concurrent("nothing else is lost to the copy of a conversation", async () => {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, "a.conversation"), "> /launch\n");
  writeFileSync(join(cwd, "a.conversation~"), "Something of mine.\n");
  const { stderr } = await run(seven, { input: "/launch\n/save a\n", cwd });
  expect(stderr).toBe("a.conversation~: this file is no conversation and is left as it is; name another one\n");
  expect(readFileSync(join(cwd, "a.conversation"), "utf8")).toBe("> /launch\n");
  expect(readFileSync(join(cwd, "a.conversation~"), "utf8")).toBe("Something of mine.\n");
});

test.concurrent("folders that there are not are made, and nothing where nothing was said", async () => {
  const cwd = temporaryFolder();
  const lines = [
    "/save none.conversation",
    "/launch",
    "/save new/saved/x.conversation",
    "/back",
    "/save none.conversation",
  ];
  const { code, stderr } = await run(["demo", "--clock", "virtual"], { input: `${lines.join("\n")}\n`, cwd });
  const nothing = "none.conversation: there is nothing to save: nothing was said or done so far\n";
  expect([code, stderr]).toEqual([0, `${nothing}Saved: new/saved/x.conversation\nBack to before: /launch\n${nothing}`]);
  expect(existsSync(join(cwd, "none.conversation"))).toBe(false);
  expect((await run(["test", "new"], { cwd })).stdout).toContain("1 passed");
});

test.concurrent("`/save FILE --times` puts the time in front of each line", async () => {
  const cwd = temporaryFolder();
  await run(["demo", "--clock", "virtual"], { input: "피자봇 시작해줘\n/save x.conversation --times\n", cwd });
  expect(readFileSync(join(cwd, "x.conversation"), "utf8")).toMatch(/\n {2}\+\d\.\d{3} listens\n$/);
  expect((await run(["test", "x.conversation"], { cwd })).stdout).toContain("1 passed");
});

test.concurrent("a saved conversation has the ids and the clock that it had, whatever they were", async () => {
  const cwd = temporaryFolder();
  const before = Date.now();
  const spoken = await run(["demo", "--clock", "virtual", "--json"], { input: `/launch\n/save x.conversation\n`, cwd });
  const written = readFileSync(join(cwd, "x.conversation"), "utf8");
  const [, start = "", seed] = /^start: (.*)\nseed: (\d+)$/m.exec(written) ?? [];
  expect(Date.parse(start)).toBeGreaterThanOrEqual(before);
  expect(Date.parse(start)).toBeLessThanOrEqual(Date.now());
  const again = await run(["demo", "--clock", "virtual", "--json", "--start", start, "--seed", seed!], {
    input: "/launch\n",
    cwd,
  });
  const requests = (text: string) => text.split("\n").filter((line) => line.includes('"kind":"request"'));
  expect(requests(again.stdout)).toEqual(requests(spoken.stdout));
  expect(requests(spoken.stdout)).toHaveLength(1);
});

test.concurrent("no token is saved, but how to run the test with one", async () => {
  const cwd = temporaryFolder();
  const input = "/launch\n/link other-secret\n/launch\n/save x.conversation\n/save y.conversation\n";
  const env = { CLOVA_ACCESS_TOKEN: "my-secret" };
  const { stderr } = await run(["demo", "--clock", "virtual"], { input, cwd, env });
  expect(stderr).toBe("Saved: x.conversation\nSaved: y.conversation\n");
  const written = readFileSync(join(cwd, "x.conversation"), "utf8");
  expect(written).toMatch(
    /^# Had with a linked account: .*CLOVA_ACCESS_TOKEN.*\n# The token of `\/link` is not saved: /,
  );
  expect(written).toContain("\n> /link <token>\n");
  expect(written).not.toMatch(/secret/);
  expect((await run(["test", "x.conversation"], { cwd })).stdout).toContain("1 passed");
  await run(["demo", "--clock", "virtual"], { input: "/launch\n/save x.conversation\n", cwd });
  expect(readFileSync(join(cwd, "x.conversation"), "utf8")).toMatch(/^device: /);
});
