import { execFile, execFileSync } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync, readSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { expect, test, type TestContext } from "vitest";
import { bin, ended, printed, printedOnStderr, start, temporaryFolder, type Run } from "./run-bin.ts";

// Pipes that nobody writes into and nobody reads: who opens one waits for ever, and so does who then wants to end.

const posix = test.skipIf(process.platform === "win32").concurrent;
const expected = "a pipe stands there where a file was expected";

function makePipe(file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  execFileSync("mkfifo", [file]);
}

/** Puts one in the place of a file. */
function exchange(file: string): void {
  makePipe(`${file}.new`);
  renameSync(`${file}.new`, file);
}

type Ending = Pick<TestContext, "onTestFinished">;

/** The bin in a folder; one that waits for ever is ended with the test. */
function startIn(cwd: string, args: readonly string[], { onTestFinished }: Ending): ReturnType<typeof start> {
  const child = start(args, { cwd });
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}

async function runIn(cwd: string, args: readonly string[], ending: Ending, input = ""): Promise<Run> {
  const child = startIn(cwd, args, ending);
  child.stdin.on("error", () => undefined);
  child.stdin.end(input);
  return ended(child);
}

posix.for<[args: string, message: string]>([
  ["demo --access-token-file pipe", `pipe: ${expected}`],
  ["http://127.0.0.1:9 --key pipe", `pipe: ${expected}`],
  ["doctor --key pipe", `pipe: ${expected}`],
  ["doctor --ca pipe", `pipe: ${expected}`],
  ["demo --trace pipe", "pipe: nobody reads this pipe; name a file for the trace"],
])("%s is refused", async ([args, message], ending) => {
  const cwd = temporaryFolder();
  makePipe(join(cwd, "pipe"));
  const { code, stderr } = await runIn(cwd, args.split(" "), ending);
  expect({ code, stderr }).toEqual({ code: 2, stderr: `${message}\n` });
});

posix.for(["demo", "init", "doctor"])("%s does not wait for a package.json", async (command, ending) => {
  const cwd = temporaryFolder();
  makePipe(join(cwd, "package.json"));
  const { code, stdout, stderr } = await runIn(cwd, [command], ending);
  expect(code).toBe(2);
  expect(stdout + stderr).toContain(`package.json: ${expected}`);
});

posix("a package.json of folders above says nothing of the modules in a new folder", async (ending) => {
  const cwd = temporaryFolder();
  makePipe(join(cwd, "package.json"));
  mkdirSync(join(cwd, "project", ".git"), { recursive: true });
  expect(await runIn(join(cwd, "project"), ["init"], ending)).toMatchObject({ code: 0, stderr: "" });
  expect(readFileSync(join(cwd, "project", "extension.mjs"), "utf8")).toContain("export default");
});

posix("`init` does not take one for its sample", async (ending) => {
  const cwd = temporaryFolder();
  makePipe(join(cwd, "extension.mjs"));
  const { code, stderr } = await runIn(cwd, ["init"], ending);
  expect(code).toBe(2);
  expect(stderr).toContain("there is such a file already");
});

posix("`/save` leaves one alone", async (ending) => {
  const cwd = temporaryFolder();
  makePipe(join(cwd, "pipe.conversation"));
  const input = "/launch\n/save pipe.conversation\n";
  const { code, stderr } = await runIn(cwd, ["demo", "--clock", "virtual"], ending, input);
  expect(code).toBe(0);
  expect(stderr).toBe("pipe.conversation: this is a pipe, and what is written needs a file; name another one\n");
});

posix("a trace goes into a pipe that somebody reads", async (ending) => {
  const cwd = temporaryFolder();
  makePipe(join(cwd, "pipe"));
  const reader = openSync(join(cwd, "pipe"), "r+");
  ending.onTestFinished(() => closeSync(reader));
  const args = ["demo", "--clock", "virtual", "--trace", "pipe"];
  expect(await runIn(cwd, args, ending, "/launch\n")).toMatchObject({ code: 0, stderr: "" });
  const bytes = Buffer.alloc(65_536);
  const size = readSync(reader, bytes);
  expect(bytes.toString("utf8", 0, size)).toMatch(/^\{"seq":1,.*"kind":"request"/s);
});

posix.for<[command: string, stdout: string]>([
  [`"$@" --trace /dev/stderr 2>&1 >/dev/null <lines | grep -o '"kind":"request"'`, '"kind":"request"\n'],
  ['"$@" --trace /dev/null <lines | grep -o LaunchRequest', "LaunchRequest\n"],
  ['echo T0ken | "$@" --access-token-file /dev/fd/3 3<&0 <lines | grep -o LaunchRequest', "LaunchRequest\n"],
])("what a shell hands over is taken: %s", async ([command, stdout]) => {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, "lines"), "/launch\n");
  const args = ["-c", command, "sh", process.execPath, bin, "demo", "--clock", "virtual"];
  const env = { ...process.env, LC_ALL: "C.UTF-8", CLOVA_DEVICE_HOME: join(cwd, "home") };
  const shell = await promisify(execFile)("sh", args, { cwd, env, timeout: 20_000 });
  expect(shell.stdout).toBe(stdout);
});

posix("one in the place of package.json holds nobody up who quits", async (ending) => {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, "package.json"), "{}");
  const child = startIn(cwd, ["demo", "--clock", "virtual"], ending);
  const whole = ended(child);
  const begun = printed(child, "sends LaunchRequest");
  child.stdin.write("/launch\n");
  await begun;
  const refused = printedOnStderr(child, /(Settings not reloaded[^\n]*)\n/);
  exchange(join(cwd, "package.json"));
  expect(await refused).toContain(expected);
  child.stdin.end();
  expect(await whole).toMatchObject({ code: 0 });
});

posix.for(["handler.mjs", "words.mjs", "menu.cjs", "package.json"])(
  "one in the place of %s, of a handler module, holds nobody up who quits",
  async (name, ending) => {
    const cwd = temporaryFolder();
    const module = join(cwd, "module", "handler.mjs");
    mkdirSync(dirname(module));
    writeFileSync(join(cwd, "module", "words.mjs"), 'import "./menu.cjs"; export const words = {};');
    writeFileSync(join(cwd, "module", "menu.cjs"), "module.exports = 1;");
    writeFileSync(module, 'import { words } from "./words.mjs"; export default () => words;');
    const child = startIn(cwd, ["--handler", module, "--clock", "virtual"], ending);
    const whole = ended(child);
    const begun = printed(child, "sends LaunchRequest");
    child.stdin.write("/launch\n");
    await begun;
    const refused = printedOnStderr(child, /(Handler not reloaded[^\n]*)\n/);
    if (name === "package.json") {
      makePipe(join(cwd, "module", name));
      writeFileSync(module, "export default () => ({});");
    } else exchange(join(cwd, "module", name));
    expect(await refused).toContain(name);
    child.stdin.end();
    expect(await whole).toMatchObject({ code: 0 });
  },
);
