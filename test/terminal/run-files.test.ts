import { execFileSync } from "node:child_process";
import { existsSync, linkSync, mkdirSync, openSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { bin, run, temporaryFolder } from "./run-bin.ts";

// What a run of `test` writes: its reports, and stdout where nothing more fits.

const launch = '> 피자봇 시작해줘\n  sends LaunchRequest\n  says "무엇을 주문할까요?" (ko)\n  listens\n';

const folder = (): string => {
  const cwd = temporaryFolder();
  const files = {
    "a.conversation": `model: model\nuser: who.json\ndevice: ./mine.json\n---\n${launch}`,
    "who.json": '{ "owner": { "userId": "mother" } }',
    "mine.json": '{ "name": "mine", "region": "kr", "display": { "size": "none" }, "userId": "profile" }',
    "model/extension.json": '{ "extensionId": "a.b", "invocationNames": ["피자봇"], "lang": "ko" }',
    "handler.mjs": "export default () => ({});",
    "clova-device.json": "{}",
    ".git/HEAD": "",
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), text);
  }
  linkSync(join(cwd, "a.conversation"), join(cwd, "hard.xml"));
  symlinkSync("who.json", join(cwd, "soft.xml"));
  return cwd;
};

test.concurrent.for([
  ["--output", "a.conversation"],
  ["--output", "hard.xml"],
  ["--output", "soft.xml"],
  ["--output", "mine.json"],
  ["--output", "model/extension.json"],
  ["--output", "clova-device.json"],
  ["--html", "handler.mjs"],
] as const)("`%s %s` does not take the place of a file that is read", async ([option, name]) => {
  const cwd = folder();
  const before = readFileSync(join(cwd, name), "utf8");
  const { code, stdout, stderr } = await run(["test", ".", "--handler", "handler.mjs", option, name], { cwd });
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(`\`${option} ${name}\` would write over a file that this run reads; name another file`);
  expect(readFileSync(join(cwd, name), "utf8")).toBe(before);
});

test.concurrent("folders that a report needs are made", async () => {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, "a.conversation"), launch);
  const args = ["test", ".", "--reporter", "tap", "--output", "out/ci/a.tap", "--html", "out/html/a.html"];
  expect(await run(args, { cwd })).toMatchObject({ code: 0, stderr: "" });
  expect(readFileSync(join(cwd, "out/ci/a.tap"), "utf8")).toContain("ok 1");
  expect(existsSync(join(cwd, "out/html/a.html"))).toBe(true);
});

test.skipIf(process.platform === "win32").for(["--output", "--html"])(
  "a pipe that nobody reads holds nobody up: %s",
  async (option) => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, "a.conversation"), launch);
    execFileSync("mkfifo", [join(cwd, "pipe")]);
    const { code, stderr } = await run(["test", ".", option, "pipe"], { cwd });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: "pipe: this is a pipe, and what is written needs a file; name another one\n",
    });
  },
);

test
  .skipIf(!existsSync("/dev/full"))
  .for([["test", "."], ["test", ".", "--reporter", "json"], ["devices"], ["--help"]])(
  "stdout that takes nothing more is told, and the run is no success: %s",
  async (args) => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, "a.conversation"), launch);
    const child = spawn(process.execPath, [bin, ...args], {
      cwd,
      stdio: ["ignore", openSync("/dev/full", "w"), "pipe"],
    });
    let stderr = "";
    child.stderr!.on("data", (chunk) => (stderr += String(chunk)));
    const [code] = (await once(child, "close")) as [number];
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: "stdout cannot be written (ENOSPC), so what stands there is not all\n",
    });
  },
);
