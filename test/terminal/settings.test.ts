import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run, temporaryFolder } from "./run-bin.ts";

/** A repository with this in its settings, and a folder in it to work in. */
function repository(files: Readonly<Record<string, string>>): { root: string; cwd: string } {
  const root = temporaryFolder();
  const cwd = join(root, "deep", "inside");
  mkdirSync(join(root, ".git"));
  mkdirSync(cwd, { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(root, name, ".."), { recursive: true });
    writeFileSync(join(root, name), content);
  }
  return { root, cwd };
}

const launched = { input: "피자봇 시작해줘\n/show request\n" };

test.concurrent("settings of the repository apply in its folders, and are named", async () => {
  const settings = JSON.stringify({
    device: "jp-wave",
    lang: "ko",
    clock: "virtual",
    rules: { "session.reprompt": false },
  });
  const { root, cwd } = repository({ "clova-device.json": settings });
  const { code, stdout, stderr } = await run([], { ...launched, cwd });
  expect(code).toBe(0);
  expect(stderr).toContain(`Settings: ${join(root, "clova-device.json")}\n`);
  expect(stdout).toContain('"locale"');
});

test.concurrent("settings serve the screen, and the command line switches it off again", async () => {
  const settings = JSON.stringify({ extension: "demo", clock: "virtual", screen: true });
  const { cwd } = repository({ "clova-device.json": settings });
  const [on, off] = await Promise.all([run([], { cwd }), run(["--screen", "off"], { cwd })]);
  expect(on.stderr).toMatch(/^Screen: http:\/\/127\.0\.0\.1:\d+\/#token=/m);
  expect(off.stderr).not.toContain("Screen:");
});

test.concurrent("the command line wins over settings, rule by rule", async () => {
  const rules = { "session.reprompt": false, "listening.waitingTime": 1000 };
  const { cwd } = repository({ "clova-device.json": JSON.stringify({ device: "jp-wave", clock: "virtual", rules }) });
  const args = ["--device", "kr-speaker", "--rule", "session.reprompt=true", "--json"];
  const { stdout } = await run(args, { input: "피자봇 시작해줘\n/quiet\n", cwd });
  expect(stdout).toContain('"kind":"listening","state":"closed","reason":"silence","ms":1000');
  expect(stdout).toContain('"source":"reprompt"');
});

test.concurrent("settings stand in package.json too, and paths are relative to their file", async () => {
  const { root, cwd } = repository({ "package.json": JSON.stringify({ "clova-device": { model: "./no-model" } }) });
  const { code, stderr } = await run([], { cwd });
  expect(code).toBe(2);
  expect(stderr).toContain(`${join(root, "no-model")}: there is no such folder`);
});

test.concurrent("a package.json that does not name us is left alone, however broken", async () => {
  const { cwd } = repository({ "package.json": "{ broken" });
  expect(await run([], { cwd })).toEqual({ code: 0, stdout: "", stderr: "" });
});

test.concurrent("nothing above the repository is read", async () => {
  const root = temporaryFolder();
  const cwd = join(root, "repository");
  mkdirSync(join(cwd, ".git"), { recursive: true });
  writeFileSync(join(root, "clova-device.json"), "{ broken");
  expect((await run([], { cwd })).code).toBe(0);
});

test.concurrent("without a repository, the nearest package.json ends the project", async () => {
  const root = temporaryFolder();
  const cwd = join(root, "project", "deep", "inside");
  mkdirSync(cwd, { recursive: true });
  writeFileSync(join(root, "clova-device.json"), "{ broken");
  writeFileSync(join(root, "project", "package.json"), "{}");
  expect(await run([], { cwd })).toEqual({ code: 0, stdout: "", stderr: "" });
  writeFileSync(join(root, "project", "clova-device.json"), "{ broken");
  expect((await run([], { cwd })).stderr).toContain(join(root, "project", "clova-device.json"));
});

test.concurrent("without either, the folder is alone", async () => {
  const root = temporaryFolder();
  const cwd = join(root, "inside");
  mkdirSync(cwd);
  writeFileSync(join(root, "clova-device.json"), "{ broken");
  expect((await run([], { cwd })).code).toBe(0);
});

test.concurrent.for<[settings: string, message: string]>([
  ['{"lagn": "ko"}', "there is no setting `lagn`. Did you mean `lang`?"],
  ['{"message-format": "2018"}', "there is no setting `message-format`. Did you mean `messageFormat`?"],
  ['{"lang": "kr"}', "`lang`: must be `ko`, `ja` or `en`, got `kr`. Did you mean `ko`?"],
  ['{"seed": true}', "`seed`: must be text or a number, got true"],
  ['{"rules": {"nothing": 1}}', "there is no rule `nothing`"],
  ['{"lang": "ko"\n "seed": 1}', "clova-device.json:2:2: not JSON: "],
  ["[]", "settings must be an object, got []"],
])("settings %s are refused", async ([settings, message]) => {
  const { cwd } = repository({ "clova-device.json": settings });
  const { code, stdout, stderr } = await run([], { cwd });
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(message);
});

test.concurrent.for<[setting: string, value: string]>([
  ["key", "key.pem"],
  ["ca", "ca.pem"],
  ["tls", "trust-any"],
  ["trace", "trace.jsonl"],
  ["user", "user.json"],
  ["accessTokenFile", "token"],
  ["sound", "wav:out.wav"],
])("a project's settings cannot name `%s`", async ([setting, value]) => {
  const { cwd } = repository({ "clova-device.json": JSON.stringify({ [setting]: value }) });
  const { code, stderr } = await run([], { cwd });
  expect(code).toBe(2);
  expect(stderr).toContain(`\`${setting}\`: a project may come from somebody else`);
});

test.concurrent("the user's own settings may, and a project's win over them in the rest", async () => {
  const { root, cwd } = repository({
    "home/clova-device.json": JSON.stringify({ trace: "trace.jsonl", lang: "en", clock: "virtual" }),
    "clova-device.json": JSON.stringify({ lang: "ko" }),
  });
  const { code, stderr } = await run([], { ...launched, cwd, env: { CLOVA_DEVICE_HOME: join(root, "home") } });
  expect(code).toBe(0);
  expect(stderr.match(/^Settings: /gm)).toHaveLength(2);
  expect(readFileSync(join(root, "home", "trace.jsonl"), "utf8")).toContain("무엇을 주문할까요?");
});
