import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { AudioError } from "../../src/errors.ts";
import { findProgram } from "../../src/voice/find-program.ts";
import { run, usualLimits, type Limits, type Outcome } from "../../src/voice/program.ts";

const closing = new AbortController();

/** Runs a script with our own Node. */
const runScript = (script: string, limits: Partial<Limits> = {}, signal = closing.signal): Promise<Outcome> =>
  run({ file: process.execPath, args: ["-e", script], input: "피자" }, signal, { ...usualLimits, ...limits });

it("hands the text to stdin and gives back what the program writes", async () => {
  const { code, output } = await runScript("process.stdin.pipe(process.stdout)");
  expect(code).toBe(0);
  expect(output.toString()).toBe("피자");
});

it("does not mind a program that reads nothing", async () => {
  expect((await runScript("process.stdin.destroy()")).code).toBe(0);
});

it("quotes the complaint of a program in one printable line", async () => {
  const { code, end } = await runScript(
    "process.stderr.write('loading\\n\\u001b[31mError: no voice\\u0007 here\\nbye\\n'); process.exitCode = 2",
  );
  expect(code).toBe(2);
  expect(end).toBe("exit code 2:  [31mError: no voice  here".replace("  [", " ["));
});

it("kills a program that hangs, and what it has started does not keep us waiting", async () => {
  const child = "require('node:child_process').spawn('sleep', ['3'], { stdio: 'inherit' })";
  const hung = runScript(`${child}; console.error('thinking'); setInterval(() => {}, 1000)`, { patience: 300 });
  await expect(hung).rejects.toThrow(AudioError);
  await expect(hung).rejects.toThrow("no end in 300 ms");
});

it("kills a program that writes without end", async () => {
  const endless = runScript("const more = () => process.stdout.write(Buffer.alloc(65536), more); more()", {
    mostBytes: 1_000_000,
  });
  await expect(endless).rejects.toThrow("more than 1000000 bytes of sound");
});

it("kills a program when the voice is closed", async () => {
  const abort = new AbortController();
  const running = runScript("setInterval(() => {}, 1000)", {}, abort.signal);
  abort.abort();
  await expect(running).rejects.toThrow("the voice was closed");
  await expect(runScript("0", {}, abort.signal)).rejects.toThrow("the voice was closed");
});

it("tells the signal a program died of", async () => {
  await expect(runScript("process.kill(process.pid, 'SIGKILL')")).rejects.toThrow("SIGKILL");
});

it("tells that a program is not there", async () => {
  const call = { file: "/nowhere/to/be/found", args: [], input: "" };
  await expect(run(call, closing.signal)).rejects.toThrow("ENOENT");
});

let folder: string | undefined;
afterEach(() => folder && rmSync(folder, { recursive: true }));

it("finds programs on the PATH, and never in the current folder", () => {
  folder = mkdtempSync(join(tmpdir(), "clova-path-"));
  mkdirSync(join(folder, "bin"));
  const file = join(folder, "bin", "speaks");
  writeFileSync(file, "", { mode: 0o755 });
  writeFileSync(join(folder, "bin", "notes"), "", { mode: 0o644 });
  expect(findProgram("speaks", `/nowhere:${folder}/bin`)).toBe(file);
  expect(findProgram("notes", `${folder}/bin`)).toBeNull();
  expect(findProgram("package.json", ":.:")).toBeNull();
});
