import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { answer } from "../extensions/answer.ts";
import { startServer } from "../servers/json-server.ts";
import { expectWellFormed } from "../well-formed.ts";
import { ended, printed, run, start, temporaryFolder } from "./run-bin.ts";

const launch = '> 피자봇 시작해줘\n  sends LaunchRequest\n  says "무엇을 주문할까요?" (ko)\n  listens\n';
const wrong = launch.replace("listens", "session ends: user");

function folderWith(files: Readonly<Record<string, string>>): string {
  const cwd = temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), text);
  }
  return cwd;
}
const withoutTimes = (text: string): string => text.replace(/\(\d+ ms\)/g, "(0 ms)").replace(took, "\n");
/** Behind the last line of a report. */
const took = / in (\d+ ms|\d+\.\d s)\n/g;

test.concurrent("tells each file, and exits with 1 when an expectation is not met", async () => {
  const cwd = folderWith({ "c/a.conversation": launch, "c/b.conversation": wrong });
  const { code, stdout, stderr } = await run(["test", "c"], { cwd });
  expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
  expect(withoutTimes(stdout)).toBe(`passed c/a.conversation (0 ms)
failed c/b.conversation (0 ms)
  c/b.conversation:4  (- expected, + received)
  1   > 피자봇 시작해줘
  2     sends LaunchRequest
  3     says "무엇을 주문할까요?" (ko)
  4 -   session ends: user
    +   listens
  the last lines of the transcript:
  > 피자봇 시작해줘
    +0.000 sends LaunchRequest
    +0.000 says "무엇을 주문할까요?" (ko)
    +1.420 listens
1 passed, 1 failed
`);
});

test.concurrent("`--update` tells how many lines went and came", async () => {
  const cwd = folderWith({ "b.conversation": wrong });
  const { code, stdout } = await run(["test", "b.conversation", "--update"], { cwd });
  expect(code).toBe(0);
  expect(stdout).toMatch(/^updated b\.conversation: 1 line went, 1 came \(\d+ ms\)\n {2}b\.conversation:4 /);
  expect(stdout).toMatch(/\n0 passed, 0 failed, 1 updated in .*\n$/);
  expect(readFileSync(join(cwd, "b.conversation"), "utf8")).toBe(launch);
});

test.concurrent("json and junit have stdout for themselves, whatever settings and modules say", async () => {
  const cwd = folderWith({
    "c/a.conversation": launch,
    "clova-device.json": '{ "seed": 3, "handler": "h.mjs" }',
    "h.mjs": 'console.log("loud"); export default () => { console.log("louder"); return null; };',
  });
  const json = await run(["test", "c", "--reporter", "json"], { cwd });
  expect(JSON.parse(json.stdout)).toMatchObject({ summary: { passed: 0, failed: 1 }, results: [{ line: 2 }] });
  expect(json.stderr).toMatch(/^Settings: .*\nloud\n/);
  const junit = await run(["test", "c", "--reporter", "junit"], { cwd });
  expect(expectWellFormed(junit.stdout).elements[0]?.name).toBe("testsuites");
  expect([json.code, junit.code]).toEqual([1, 1]);
});

test.concurrent("`--output` takes the report, and stdout has the last line of it alone", async () => {
  const cwd = folderWith({ "c/a.conversation": launch, "c/b.conversation": wrong });
  const { code, stdout } = await run(["test", "c", "--reporter", "tap", "--output", "out.tap"], { cwd });
  expect({ code, stdout: withoutTimes(stdout) }).toEqual({ code: 1, stdout: "1 passed, 1 failed\n" });
  expect(readFileSync(join(cwd, "out.tap"), "utf8")).toMatch(
    /^TAP version 14\nok 1 - c\/a\.conversation\n[^]*\n1\.\.2\n/,
  );
});

test.concurrent("an HTML report is written as the report, or beside another", async () => {
  const cwd = folderWith({ "c/a.conversation": launch });
  const alone = await run(["test", "c", "--reporter", "html", "--output", "one.html"], { cwd });
  expect(alone).toMatchObject({ code: 0, stdout: expect.stringMatching(/^1 passed, 0 failed in .*\n$/) as string });
  const beside = await run(["test", "c", "--html", "two.html"], { cwd });
  expect(beside.stdout).toMatch(/^passed c\/a\.conversation \(\d+ ms\)\n1 passed, 0 failed in .*\n$/);
  for (const name of ["one.html", "two.html"]) {
    const page = readFileSync(join(cwd, name), "utf8");
    expect(page).toMatch(/^<!doctype html>/i);
    expect(page).toContain("c/a.conversation");
  }
});

test.concurrent.for<[args: string, settings: string, isAudible: boolean]>([
  ["", "{}", true],
  ["--html-sound none", "{}", false],
  ["--watch", "{}", false],
  ["", '{ "htmlSound": "none" }', false],
  ["--html-sound failed", '{ "htmlSound": "none" }', true],
])("`%s` with the settings %s decides whether the page can be heard", async ([args, settings, isAudible]) => {
  const cwd = folderWith({ "c/b.conversation": wrong, "clova-device.json": settings });
  await run(["test", "c", "--html", "page.html", ...args.split(" ").filter(Boolean)], { cwd });
  expect(readFileSync(join(cwd, "page.html"), "utf8").includes("<audio")).toBe(isAudible);
});

test.concurrent.for<[args: string, message: string]>([
  ["--html-sound some", "`--html-sound` must be `failed`, `all` or `none`, got `some`."],
  ["--reporter html", "`--reporter html` writes a file: name it with `--output FILE`"],
  ["--output x --html x", "`--output` and `--html` name the same file"],
  ["--output a.conversation/no", "a.conversation/no: the file cannot be written (ENOTDIR)"],
  ["--reporter text", "`--reporter` must be `spec`, `tap`, `junit`, `json` or `html`, got `text`."],
  ["--jobs 0", "`--jobs` must be a whole number from 1 to 1000, got `0`."],
  ["--matrix lang=ko --update", "leave one of them out"],
  ["--matrix lang=kr", "`--matrix` has `kr` for `lang`, which is ko or ja or en. Did you mean `ko`?"],
  ["--matrix divice=a", "`--matrix` has no axis `divice`. Did you mean `device`?"],
  ["--matrix device=kr-speakr", "there is no device `kr-speakr`. Did you mean `kr-speaker`?"],
  ["--matrix ko,ja", "`--matrix` must be AXIS=VALUE,VALUE,AXIS=VALUE,…"],
  ["--matrix lang=ko,", "`--matrix` has no value where one of `lang` must be"],
  ["--handler h.mjs", "h.mjs: there is no such file; a handler module was to be loaded from it"],
  ["--handler h.mjs --extension demo", "`--handler` takes the place of the extension: leave one of them out"],
  [
    "--serve true",
    "`--serve` starts the server of an extension and waits until it can be reached: name its http(s) URL",
  ],
])("`clova-device test . %s` is refused before anything runs", async ([args, message]) => {
  const cwd = folderWith({ "a.conversation": launch });
  const { code, stdout, stderr } = await run(["test", ".", ...args.split(" ")], { cwd });
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(message);
  expect(readdirSync(cwd).filter((name) => name !== "home")).toEqual(["a.conversation"]);
});

test.concurrent("a conversation file names no code to run, and says where it is named", async () => {
  const cwd = folderWith({ "a.conversation": `serve: rm -rf /\n---\n${launch}` });
  const { code, stdout } = await run(["test", "."], { cwd });
  expect(code).toBe(2);
  expect(stdout).toContain(
    "a.conversation:1:1: a conversation file names no code to run: put `serve` into your settings, or give `--serve`",
  );
});

test.concurrent("`--bail` tells how many were not run", async () => {
  const cwd = folderWith({ "1.conversation": wrong, "2.conversation": launch, "3.conversation": launch });
  const { code, stdout } = await run(["test", ".", "--bail", "--jobs", "1"], { cwd });
  expect(code).toBe(1);
  expect(stdout).toMatch(/\n0 passed, 1 failed, 2 not run in .*\n$/);
});

test.concurrent(
  "`--only-failed` runs what failed the last time, and all when nothing did",
  { timeout: 60_000 },
  async () => {
    const cwd = folderWith({ "a.conversation": launch, "b.conversation": wrong, "c/d.conversation": wrong });
    const again = (...args: string[]) => run(["test", ".", "--only-failed", ...args], { cwd });
    const files = ({ stdout }: { stdout: string }): string[] =>
      [...stdout.matchAll(/^(?:passed|failed) (\S+)/gm)].map(([, file]) => file!);

    const first = await again();
    expect(first.stderr).toBe("None of these files failed the last time; all of them are run.\n");
    expect(files(first)).toEqual(["a.conversation", "b.conversation", "c/d.conversation"]);
    const second = await again();
    expect(second.stderr).toBe("");
    expect(files(second)).toEqual(["b.conversation", "c/d.conversation"]);

    writeFileSync(join(cwd, "b.conversation"), launch);
    // What is not run this time stays remembered.
    expect(files(await run(["test", "a.conversation", "b.conversation", "--only-failed"], { cwd }))).toEqual([
      "b.conversation",
    ]);
    expect(files(await again())).toEqual(["c/d.conversation"]);
    rmSync(join(cwd, "c"), { recursive: true });
    expect(files(await again())).toEqual(["a.conversation", "b.conversation"]);
    expect(readdirSync(cwd).sort()).toEqual(["a.conversation", "b.conversation", "home"]);
  },
);

test.concurrent(
  "a memory of failures that is broken, or cannot be kept, is told once and harms nothing",
  { timeout: 60_000 },
  async () => {
    const cwd = folderWith({ "a.conversation": wrong });
    await run(["test", "."], { cwd });
    const memory = join(cwd, "home", "cache", "failed");
    const [name = ""] = readdirSync(memory);
    writeFileSync(join(memory, name), "[");
    const broken = await run(["test", ".", "--only-failed"], { cwd });
    expect(broken.code).toBe(1);
    expect(broken.stderr.split("\n")[0]).toMatch(/^Which files failed the last time is not known: .*; delete it$/);
    expect(broken.stderr.match(/Which files/g)).toHaveLength(1);

    rmSync(join(cwd, "home", "cache"), { recursive: true });
    writeFileSync(join(cwd, "home", "cache"), "a file where a folder is needed");
    const unwritable = await run(["test", "."], { cwd });
    expect(unwritable.code).toBe(1);
    expect(unwritable.stderr).toMatch(/^Which files failed [^\n]*\n$/);
  },
);

test.concurrent("`--matrix` runs each file with each combination and draws a grid", async () => {
  const cwd = folderWith({ "a.conversation": launch, "b.conversation": wrong });
  const args = ["--matrix", "device=kr-speaker,jp-wave", "--matrix", "device=jp-mini,linked=no"];
  const { code, stdout } = await run(["test", ".", ...args], { cwd });
  expect(code).toBe(1);
  expect(stdout.split("\n").map((line) => line.trimStart().replace(/ {3,}/g, "  "))).toEqual(
    expect.arrayContaining([
      "device=kr-speaker, linked=no  device=jp-wave, linked=no  device=jp-mini, linked=no",
      "a.conversation  passed  passed  passed",
      "b.conversation  failed  failed  failed",
    ]),
  );
  expect(stdout).toContain(`
failed b.conversation
  with device=kr-speaker, linked=no
  with device=jp-wave, linked=no
  with device=jp-mini, linked=no
`);
});

test.concurrent("`--update` records for the device of the file, whatever matrix the settings have", async () => {
  const cwd = folderWith({ "a.conversation": wrong, "clova-device.json": '{ "matrix": "device=kr-speaker,jp-wave" }' });
  expect((await run(["test", "."], { cwd })).stdout).toContain("device=jp-wave");
  expect((await run(["test", ".", "--update"], { cwd })).stdout).toContain("1 updated");
  expect(readFileSync(join(cwd, "a.conversation"), "utf8")).toBe(launch);
});

test.concurrent("Ctrl-C ends a run that waits, with what is known so far", async () => {
  const server = await startServer(() => new Promise(() => undefined));
  onTestFinished(() => server.close());
  const cwd = folderWith({ "a.conversation": launch, "b.conversation": `extension: ${server.url}\n---\n> /launch\n` });
  const child = start(["test", ".", "--deadline", "60000"], { cwd });
  const end = ended(child);
  await printed(child, "passed a.conversation");
  child.kill("SIGINT");
  const { code, stdout } = await end;
  expect(code).toBe(130);
  expect(stdout).toMatch(/\n1 passed, 0 failed, 1 not run in .*\n$/);
});

test.concurrent("shows no access token, of whatever the extension says", { timeout: 60_000 }, async () => {
  const cwd = folderWith({
    "a.conversation": "> /launch\n",
    token: "my-secret-token\n",
    "h.mjs": `export default ({ session }) => {
      console.log(session.user.accessToken);
      return ${JSON.stringify(answer({ speech: "TOKEN" })).replace('"TOKEN"', "session.user.accessToken")};
    };`,
  });
  for (const reporter of ["spec", "tap", "junit", "json"]) {
    const args = ["test", ".", "--handler", "h.mjs", "--access-token-file", "token", "--reporter", reporter];
    const { stdout, stderr, code } = await run(args, { cwd });
    expect(code).toBe(1);
    expect(stdout + stderr).not.toContain("my-secret-token");
    expect(stderr).toContain("<token>");
  }
  expect(existsSync(join(cwd, "home"))).toBe(true);
});
