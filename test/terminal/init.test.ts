import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { folderWith, slowly } from "./conversation-folder.ts";
import { run, temporaryFolder } from "./run-bin.ts";

const everything = [
  "model/OrderCoffee.tsv",
  "model/ShowMenu.tsv",
  "model/COFFEE.tsv",
  "model/extension.json",
  "extension.mjs",
  "conversations/first.conversation",
  "clova-device.json",
];

const written = (cwd: string): string[] =>
  readdirSync(cwd, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.\w+$/.test(path) && !path.startsWith("home"))
    .map((path) => path.replaceAll("\\", "/"))
    .sort();

const settingsIn = (cwd: string): unknown => JSON.parse(readFileSync(join(cwd, "clova-device.json"), "utf8"));

const nextSteps = `Next:
  clova-device                     talk with it
  clova-device test conversations  run its test
  clova-device model ./model       what the model holds, and what the guides advise
`;

test.concurrent("an empty folder becomes an extension that talks, with a test that passes", slowly, async () => {
  const cwd = temporaryFolder();
  const { code, stdout, stderr } = await run(["init", "--lang", "en"], { cwd });
  const list = everything.map((path) => `  ${path}\n`).join("");
  expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: `Written:\n${list}${nextSteps}`, stderr: "" });
  expect(written(cwd)).toEqual([...everything].sort());
  const [talked, tested, model] = await Promise.all([
    run([], { cwd, input: "Start Coffee Corner\nOrder a latte\n" }),
    run(["test", "conversations"], { cwd }),
    run(["model", "./model"], { cwd }),
  ]);
  expect(talked.stdout).toContain('says "Your latte is ordered." (en)');
  expect(tested.stdout).toMatch(/^1 passed, 0 failed/m);
  expect(model.stdout).toMatch(/^0 errors, 0 warnings, \d+ notes$/m);
  expect([talked.code, tested.code, model.code]).toEqual([0, 0, 0]);
});

test.concurrent("another run changes nothing and says what is there", slowly, async () => {
  const cwd = temporaryFolder();
  await run(["init"], { cwd });
  const texts = (): string[] => written(cwd).map((path) => readFileSync(join(cwd, path), "utf8"));
  const before = texts();
  const { code, stdout } = await run(["init", "--lang", "ja"], { cwd });
  expect({ code, stdout }).toEqual({
    code: 0,
    stdout: `All is there already, and is kept as it is:\n  clova-device.json\n  conversations\n${nextSteps}`,
  });
  expect(texts()).toEqual(before);
});

test.concurrent(
  "a run that was cut off is taken up, and one that finds other settings leaves them",
  slowly,
  async () => {
    const cwd = temporaryFolder();
    await run(["init", "--lang", "ko"], { cwd });
    for (const path of ["clova-device.json", "model/COFFEE.tsv"]) rmSync(join(cwd, path));
    const { stdout } = await run(["init", "--lang", "ko"], { cwd });
    expect(stdout).toMatch(/^Written:\n {2}model\/COFFEE\.tsv\n {2}clova-device\.json\nKept as it was:\n/);
    expect((await run(["test", "conversations"], { cwd })).stdout).toMatch(/^1 passed, 0 failed/m);
    const { code, stderr } = await run(["init", "--device", "jp-wave"], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain(
      `There are settings already, and they stay as they are: ${join(cwd, "clova-device.json")}.`,
    );
    expect(stderr).toContain("leave `--device` out");
  },
);

test.concurrent("of the demo no model is written, as it has its own", slowly, async () => {
  const cwd = temporaryFolder();
  await run(["init", "--extension", "demo", "--lang", "ja"], { cwd });
  expect(written(cwd)).toEqual(["clova-device.json", "conversations/first.conversation"]);
  expect(settingsIn(cwd)).toEqual({ extension: "demo", lang: "ja", device: "jp-friends" });
  expect((await run(["test", "conversations"], { cwd })).stdout).toMatch(/^1 passed, 0 failed/m);
});

const answer = JSON.stringify({
  version: "0.1.0",
  sessionAttributes: {},
  response: {
    outputSpeech: { type: "SimpleSpeech", values: { type: "PlainText", lang: "ko", value: "안녕하세요" } },
    card: {},
    directives: [],
    shouldEndSession: true,
  },
});
const server = createServer((request, response) => {
  request.resume().on("end", () => response.setHeader("content-type", "application/json").end(answer));
});
beforeAll(() => new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", () => resolve())));
afterAll(() => void server.close());

test.concurrent(
  "a URL is named in the settings without its user, and its test fails only with it",
  slowly,
  async () => {
    const cwd = temporaryFolder();
    const { port } = server.address() as AddressInfo;
    const url = `http://me:secret@127.0.0.1:${port}/clova`;
    const { code, stdout, stderr } = await run(["init", "--extension", url, "--lang", "ko"], { cwd });
    expect(code).toBe(0);
    expect(
      stdout +
        stderr +
        written(cwd)
          .map((path) => readFileSync(join(cwd, path), "utf8"))
          .join(""),
    ).not.toContain("secret");
    expect(stderr).toContain("The user and password of the URL are not written");
    expect(stdout).toContain("The model is a sample: put the files of your extension's console in its place.");
    expect(settingsIn(cwd)).toEqual({
      extension: `http://127.0.0.1:${port}/clova`,
      model: "./model",
      device: "kr-speaker",
    });
    const passed = await run(["test", "conversations"], { cwd });
    const failed = await run(["test", "conversations", "--extension", "http://127.0.0.1:9/"], { cwd });
    expect([passed.code, failed.code]).toEqual([0, 1]);
  },
);

test.concurrent("a module and a model that are there are named, from wherever it is said", slowly, async () => {
  const cwd = folderWith({
    "skill/index.mjs": `export default () => (${answer});`,
    "tables/x_intent_Order.tsv": "[INTENT EXPRESSION]\nコーヒーを注文して\n",
  });
  const args = ["--handler", "skill/index.mjs", "--model", "tables", "--message-format", "line-1.0"];
  const { stdout, stderr } = await run(["init", "skill", ...args], { cwd });
  expect(stdout).toBe(`Written:
  skill/conversations/first.conversation
  skill/clova-device.json
Kept as it was:
  tables
Next:
  cd skill
  clova-device                     talk with it
  clova-device test conversations  run its test
  clova-device model ../tables     what the model holds, and what the guides advise
`);
  expect(stderr).toBe("");
  // The language is the model's.
  expect(settingsIn(join(cwd, "skill"))).toEqual({
    handler: "./index.mjs",
    model: "../tables",
    device: "jp-friends",
    messageFormat: "line-1.0",
  });
  expect((await run(["test", "conversations"], { cwd: join(cwd, "skill") })).code).toBe(0);
});

test.concurrent("in a package of modules the extension is `.js`, in any other `.mjs`", slowly, async () => {
  const cwd = folderWith({
    "modules/package.json": '{ "type": "module" }',
    "scripts/package.json": '{ "type": "commonjs" }',
    "broken/package.json": "{",
  });
  const names = ["modules", "modules/deep", "scripts", "broken"];
  await Promise.all(names.map((name) => run(["init", name], { cwd })));
  const found = names.map((name) => readdirSync(join(cwd, name)).find((file) => file.startsWith("extension.")));
  expect(found).toEqual(["extension.js", "extension.js", "extension.mjs", "extension.mjs"]);
  // Node.js takes it for a module without a remark on stderr.
  const { code, stderr } = await run(["test", "conversations"], { cwd: join(cwd, "scripts") });
  expect([code, stderr]).toEqual([0, `Settings: ${join(cwd, "scripts", "clova-device.json")}\n`]);
});

test.concurrent.for<[what: string, files: Readonly<Record<string, string>>, args: string[], message: string | RegExp]>([
  ["a file in the place of the folder", { skill: "" }, ["skill"], /skill: .*\(ENOTDIR\)/],
  ["a file in the place of a folder above it", { skill: "" }, ["skill/a/b"], /skill\/a\/b: .*\(ENOTDIR\)/],
  ["a foreign extension.mjs", { "extension.mjs": "mine" }, [], "name it with `--handler extension.mjs`"],
  ["a folder `model` that is none", { "model/user.py": "" }, [], "name another folder with `--model`"],
  ["a file `model`", { model: "" }, [], /model: .*\(ENOTDIR\)/],
  ["a file `conversations`", { conversations: "" }, [], /conversations: .*\(ENOTDIR\)/],
  ["a handler that is not there", {}, ["--handler", "no.mjs"], "no.mjs: there is no such file"],
  ["a device that is none", {}, ["--device", "jp-wav"], "Did you mean `jp-wave`?"],
  ["a URL that is none", {}, ["--extension", "localhost:3000"], "Did you mean `http://localhost:3000`?"],
])("%s is in the way, and nothing is written", slowly, async ([, files, args, message]) => {
  const cwd = folderWith(files);
  const { code, stdout, stderr } = await run(["init", ...args], { cwd });
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  if (typeof message === "string") expect(stderr).toContain(message);
  else expect(stderr).toMatch(message);
  expect(written(cwd)).toEqual(Object.keys(files).filter((path) => path.includes(".")));
  expect(readdirSync(cwd).sort()).toEqual(Object.keys(files).map((path) => path.split("/")[0]));
});

test.concurrent("a folder that cannot be written to is named", slowly, async () => {
  const { code, stdout, stderr } = await run(["init", "/proc/clova-device-init"], { cwd: temporaryFolder() });
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toMatch(/^\/proc\/clova-device-init: it cannot be written \(E\w+\)\n$/);
});

test.concurrent("nothing is written through links, and one to nowhere is no room for a file", slowly, async () => {
  const [cwd, elsewhere] = [temporaryFolder(), temporaryFolder()];
  symlinkSync(elsewhere, join(cwd, "conversations"));
  const linked = await run(["init"], { cwd });
  expect([linked.code, linked.stderr]).toEqual([
    2,
    expect.stringContaining("conversations: this is a link to another place"),
  ]);
  expect(readdirSync(elsewhere)).toEqual([]);
  const other = temporaryFolder();
  symlinkSync(join(elsewhere, "nowhere"), join(other, "clova-device.json"));
  expect((await run(["init"], { cwd: other })).code).toBe(2);
  expect([readdirSync(elsewhere), readdirSync(other)]).toEqual([[], ["clova-device.json"]]);
});

test.concurrent("a folder's name does no harm, to the terminal or to the shell", slowly, async () => {
  const cwd = temporaryFolder();
  const names = ["it's $(touch gone) `x`", "\u001b[2Jclear", "한글 𠮷"];
  const runs = await Promise.all(names.map((name) => run(["init", name], { cwd })));
  expect(runs.map(({ code }) => code)).toEqual([0, 0, 0]);
  expect(runs[0]!.stdout).toContain("  cd 'it'\\''s $(touch gone) `x`'\n");
  expect(runs[1]!.stdout).toContain("\\u001b[2Jclear/clova-device.json");
  expect(runs.some(({ stdout, stderr }) => (stdout + stderr).includes("\u001b"))).toBe(false);
  expect(existsSync(join(cwd, "한글 𠮷", "model", "extension.json"))).toBe(true);
});

test.concurrent("settings without a test get one that fits them, in package.json too", slowly, async () => {
  const cwd = folderWith({ "package.json": '{ "clova-device": { "lang": "en" } }', "deep/clova-device.json": "{}" });
  mkdirSync(join(cwd, "conversations"));
  const { stdout } = await run(["init"], { cwd });
  expect(stdout).toMatch(/^Written:\n {2}conversations\/first\.conversation\nKept as it was:\n {2}package\.json\n/);
  expect((await run(["test", "conversations"], { cwd })).stdout).toMatch(/^1 passed, 0 failed/m);
  writeFileSync(join(cwd, "conversations", "first.conversation"), "> /launch\n...\n");
  expect((await run(["init"], { cwd })).stdout).toMatch(/^All is there already, and is kept as it is:\n/);
});
