import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ConfigurationError, UsageError } from "../../src/errors.ts";
import { findConversations } from "../../src/testing/conversation-files.ts";
import { runConversations, type ConversationResult } from "../../src/testing/index.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "conversations-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string | Uint8Array): string {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}
const launch = '> 피자봇 시작해줘\n  sends LaunchRequest\n  says "무엇을 주문할까요?" (ko)\n  listens\n';
const only = ({ results }: { results: readonly ConversationResult[] }): ConversationResult => {
  expect(results).toHaveLength(1);
  return results[0]!;
};

test("passes a conversation that goes as written, with the demo and the default device", async () => {
  const file = write("a.conversation", launch);
  const run = await runConversations([file]);
  expect(run).toMatchObject({ passed: 1, failed: 0, updated: 0, results: [{ file, status: "passed" }] });
  expect(run.results[0]?.ms).toBeGreaterThan(0);
});

test("fails one that goes otherwise, and shows how", async () => {
  const result = only(
    await runConversations([write("a.conversation", launch.replace("listens", "session ends: user"))]),
  );
  expect(result.status).toBe("failed");
  expect(result.difference).toContain("4 -   session ends: user\n  +   listens");
});

test("finds conversations in folders, by name, and each only once", async () => {
  const names = ["b.conversation", "a/z.conversation", "a/b/c.conversation"];
  for (const name of [...names, "a/notes.txt", ".git/x.conversation", "node_modules/p/x.conversation"])
    write(name, launch);
  const told: string[] = [];
  const { results } = await runConversations([join(folder, "b.conversation"), folder], {
    onResult: ({ file }) => told.push(file),
  });
  const expected = ["b.conversation", "a/b/c.conversation", "a/z.conversation"].map((name) => join(folder, name));
  expect(results.map(({ file }) => file)).toEqual(expected);
  expect(told).toEqual(expected);
});

test("refuses a file that is no conversation by its name", async () => {
  const file = write("notes.txt", launch);
  await expect(runConversations([folder, file])).rejects.toThrow(
    `\`${file}\` is no conversation file: the name of one ends in \`.conversation\``,
  );
});

test("refuses to run nothing", async () => {
  await expect(runConversations([folder])).rejects.toThrow(UsageError);
  await expect(runConversations([])).rejects.toThrow("no file or folder is named");
  await expect(runConversations([join(folder, "missing")])).rejects.toThrow("there is no file or folder `");
});

test("says what was looked for, and what may be meant", async () => {
  const file = write("order.conversation", launch);
  write("empty/notes.txt", launch);
  const empty = join(folder, "empty");
  await expect(runConversations([empty])).rejects.toThrow(
    `no conversation to run: no file below \`${empty}\` has a name that ends in \`.conversation\`. Hidden folders`,
  );
  await expect(runConversations([join(folder, "order")])).rejects.toThrow(`Did you mean \`${file}\`?`);
  for (const pattern of ["a*.conversation", "*/*.conversation", "?rder.conversation"]) {
    await expect(runConversations([join(folder, pattern)])).rejects.toThrow("Of patterns only `*` in the last part");
  }
});

test.each([
  ["*.conversation", ["(a+).conversation", "b.conversation", "ba.conversation"]],
  ["b*.conversation", ["b.conversation", "ba.conversation"]],
  ["(a+)*", ["(a+).conversation"]],
  ["*a*c*on", ["(a+).conversation", "ba.conversation"]],
  ["belo*", ["below/c.conversation"]],
])("`%s` in quotes means what it means to a shell", async (pattern, names) => {
  for (const name of ["ba", "b", "(a+)", ".hidden", "below/c"]) write(`${name}.conversation`, launch);
  write("notes.txt", "");
  if (process.platform !== "win32") symlinkSync("nowhere", join(folder, "b*.conversation"));
  expect(await findConversations([join(folder, pattern)])).toEqual(names.map((name) => join(folder, name)));
});

test("goes on after a broken file", async () => {
  write("a.conversation", "devise: kr-speaker\n---\n> a\n");
  write("b.conversation", new Uint8Array([0x3e, 0x20, 0x61, 0x0a, 0x20, 0xff, 0xfe]));
  write("c.conversation", `device: kr-speker\n---\n${launch}`);
  write("d.conversation", `model: nowhere\n---\n${launch}`);
  write("e.conversation", launch);
  const { passed, failed, results } = await runConversations([folder]);
  expect([passed, failed]).toEqual([1, 4]);
  expect(results.slice(0, 4).every(({ error }) => error instanceof ConfigurationError)).toBe(true);
  expect(results.map(({ error }) => error?.message.replaceAll(folder, ""))).toEqual([
    expect.stringContaining("/a.conversation:1:1: there is no key `devise`. Did you mean `device`?"),
    "/b.conversation:2: not UTF-8. Save the file as UTF-8.",
    expect.stringContaining("/c.conversation:1:9: there is no device `kr-speker`. Did you mean `kr-speaker`?"),
    expect.stringContaining("/nowhere: there is no such folder"),
    undefined,
  ]);
});

test("reads what the front matter names from beside the file", async () => {
  write("devices/mine.json", '{ "name": "mine", "region": "kr", "display": { "size": "none" }, "userId": "profile" }');
  write("users/family.json", '{ "owner": { "userId": "mother" }, "current": { "userId": "child" } }');
  write("models/tea/extension.json", '{ "extensionId": "com.example.tea", "invocationNames": ["찻집"], "lang": "ko" }');
  const front =
    "device: ../devices/mine.json\nuser: ../users/family.json\nmodel: ../models/tea\nstart: 2020-02-02T00:00:00Z";
  const file = write("in/a.conversation", `${front}\nmessage-format: line-1.0\n---\n> 찻집 시작해줘\n  ...\n`);
  const requests: object[] = [];
  const extension = (request: object): object => {
    requests.push(request);
    return { version: "0.1.0", sessionAttributes: {}, response: { outputSpeech: {}, shouldEndSession: true } };
  };
  expect(only(await runConversations([file], { emulator: { extension } })).status).toBe("passed");
  expect(requests).toMatchObject([
    {
      version: "1.0",
      session: { user: { userId: "child" } },
      context: { System: { user: { userId: "mother" }, application: { applicationId: "com.example.tea" } } },
      request: { timestamp: "2020-02-02T00:00:00Z" },
    },
  ]);
});

test("lets options win over the front matter, and rules add to its rules", async () => {
  const front = "device: jp-wave\nlang: ja\nrules: session.reprompt=false, session.reportTimeout=false\n---\n";
  const file = write(
    "a.conversation",
    `${front}${launch}> /quiet\n  stops listening: silence\n  session ends: silence\n  sends SessionEndedRequest\n`,
  );
  const emulator = {
    device: "kr-speaker",
    lang: "ko",
    rules: { "session.reportTimeout": true },
    model: undefined,
  } as const;
  const { difference } = only(await runConversations([file], { emulator }));
  expect(difference).toContain("+   warning reprompt-ignored");
  expect(difference?.match(/^[ \d]+[-+] /gm)).toHaveLength(1);
});

test("runs a broken extension like any other: its failures are lines", async () => {
  const file = write("a.conversation", "> /launch\n  sends LaunchRequest\n  /failure extension-threw: .*/\n  ...\n");
  const extension = (): never => {
    throw new Error("no");
  };
  expect(only(await runConversations([file], { emulator: { extension } })).status).toBe("passed");
});

test("takes lines up as a pipe does, those with a mark at once", async () => {
  const text = `> 피자봇 시작해줘
  sends LaunchRequest
> !/wait 500ms
  +0.000 says "무엇을 주문할까요?" (ko)
> !그만
  +0.500 session ends: user
  +0.500 sends SessionEndedRequest
> /wait 1m
> 피자봇 시작해줘
  +60.500 sends LaunchRequest
  ...
  listens
> /quiet
  stops listening: silence
  ...
  listens
`;
  expect(only(await runConversations([write("a.conversation", text)])).difference).toBe(undefined);
});

test.each(["/resend", "/back"])("takes up no further line behind a `%s` that is refused", async (line) => {
  const result = only(await runConversations([write("a.conversation", `> !${line}\n> !피자봇 시작해줘\n> 두 판\n`)]));
  expect(result.error?.message).toMatch(/a\.conversation:1: there is nothing to go back to/);
  expect(result.trace.filter(({ kind }) => kind === "input")).toEqual([]);
});

test("shows no token that the conversation links, not even in a difference", async () => {
  const file = write("a.conversation", "> /link my-secret\n  listens\n");
  const { difference } = only(await runConversations([file]));
  expect(difference).toContain("> /link <token>");
  expect(difference).not.toContain("my-secret");
});

test("records again what goes otherwise, and then all is as expected", async () => {
  const file = write(
    "a.conversation",
    '# why\r\nseed: 2\r\n---\r\n> 피자봇 시작해줘\r\n  says "nothing" (ko)\r\n  ...\r\n  listens\r\n> /quiet\r\n',
  );
  const first = await runConversations([file], { update: true });
  expect(first).toMatchObject({ passed: 0, failed: 0, updated: 1 });
  expect(only(first).difference).toContain('-   says "nothing" (ko)');
  expect(readFileSync(file, "utf8")).toBe(
    '# why\r\nseed: 2\r\n---\r\n> 피자봇 시작해줘\r\n  sends LaunchRequest\r\n  says "무엇을 주문할까요?" (ko)\r\n  ...\r\n  listens\r\n> /quiet\r\n  stops listening: silence\r\n  says "아직 계세요?" (ko)\r\n  listens\r\n',
  );
  expect(await runConversations([folder], { update: true })).toMatchObject({ passed: 1, updated: 0 });
});

test("does not touch a file that is as expected, nor one it cannot read", async () => {
  const good = write("a.conversation", launch);
  const bad = write("b.conversation", `seeed: 1\n---\n${launch}`);
  const before = [good, bad].map((file) => statSync(file).mtimeMs);
  const { passed, failed } = await runConversations([folder], { update: true });
  expect([passed, failed]).toEqual([1, 1]);
  expect([good, bad].map((file) => statSync(file).mtimeMs)).toEqual(before);
});

test("writes through a link to the file it stands for", async () => {
  const file = write("real/a.conversation", "> 피자봇 시작해줘\n");
  const link = join(folder, "link.conversation");
  symlinkSync(file, link);
  expect((await runConversations([link], { update: true })).updated).toBe(1);
  expect(readFileSync(file, "utf8")).toBe(launch);
  expect((await runConversations([link])).passed).toBe(1);
});

test.skipIf(process.platform === "win32").each<[name: string, text: string | null, message: string]>([
  ["pipe.conversation", null, "a pipe stands there where a file was expected"],
  ["a.conversation", "user: pipe.conversation\n---\n> /launch\n", "a pipe stands there where a file was expected"],
  ["a.conversation", "user: /dev/zero\n---\n> /launch\n", "a device stands there where a file was expected"],
])("what would never end is not waited for: %s with %j", async (name, text, message) => {
  execFileSync("mkfifo", [join(folder, "pipe.conversation")]);
  const file = text === null ? join(folder, name) : write(name, text);
  const result = only(await runConversations([file]));
  expect(result.error?.message).toContain(message);
});
