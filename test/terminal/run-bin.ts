import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll } from "vitest";

export const bin = join(import.meta.dirname, "..", "..", "bin", "clova-device.js");

const root = mkdtempSync(join(tmpdir(), "clova-device-"));
// A program whose terminal has just gone may still be writing its last file.
afterAll(() => rmSync(root, { recursive: true, force: true, maxRetries: 10 }));

/** Where a shell would find the command once it is installed. */
export const installed = join(root, "bin");
mkdirSync(installed);
symlinkSync(bin, join(installed, "clova-device"));

/** A folder of its own for a test, outside of any repository. */
export const temporaryFolder = (): string => mkdtempSync(join(root, "test-"));

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  /** What comes through the pipe; nothing by default. */
  readonly input?: string;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** The real bin, as a shell would start it, in English, with settings and a key of nobody's. */
export function start(args: readonly string[], { cwd, env = {} }: RunOptions = {}): ChildProcessWithoutNullStreams {
  const folder = cwd ?? temporaryFolder();
  const { CLOVA_ACCESS_TOKEN: _, ...ours } = process.env;
  return spawn(process.execPath, [bin, ...args], {
    cwd: folder,
    env: {
      ...ours,
      PATH: `${installed}${delimiter}${ours["PATH"]}`,
      LC_ALL: "C.UTF-8",
      CLOVA_DEVICE_HOME: join(folder, "home"),
      ...env,
    },
  });
}

/** Runs it to its end. */
export async function run(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const child = start(args, options);
  child.stdin.on("error", () => undefined); // it may end before it has read everything
  child.stdin.end(options.input ?? "");
  return ended(child);
}

export async function ended(child: ChildProcessWithoutNullStreams): Promise<Run> {
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() };
}

/** Resolves when stdout has this text. */
export function printed(child: ChildProcessWithoutNullStreams, text: string): Promise<void> {
  let seen = "";
  return new Promise((resolve) => {
    child.stdout.on("data", (chunk: Buffer) => {
      seen += chunk.toString();
      if (seen.includes(text)) resolve();
    });
  });
}

/** Resolves with what the pattern captures when stderr has it. */
export function printedOnStderr(child: ChildProcessWithoutNullStreams, pattern: RegExp): Promise<string> {
  let seen = "";
  return new Promise((resolve, reject) => {
    child.once("close", () => reject(new Error(`stderr never had ${String(pattern)}: ${seen}`)));
    child.stderr.on("data", (chunk: Buffer) => {
      seen += chunk.toString();
      const found = pattern.exec(seen)?.[1];
      if (found !== undefined) resolve(found);
    });
  });
}
