import { fork, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import type { Socket } from "node:net";
import { fileURLToPath } from "node:url";

export const embeddedVoicePackage = "@echogarden/espeak-ng-emscripten";

/** Whether the package of the voice is there; does not load it. */
export function embeddedVoiceInstalled(): boolean {
  try {
    createRequire(import.meta.url).resolve(embeddedVoicePackage);
    return true;
  } catch {
    return false;
  }
}

/** Starts a process with the engine. An idle one does not keep our own process alive. */
export function forkEngine(): ChildProcess {
  const child = fork(builtModule("embedded-voice-process.js"), {
    execArgv: [],
    serialization: "advanced",
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  child.unref();
  child.channel?.unref();
  for (const stream of [child.stdout, child.stderr]) (stream as Socket | null)?.unref();
  return child;
}

/** A child process cannot run our TypeScript: where the source runs, its build is taken. */
function builtModule(name: string): string {
  const beside = fileURLToPath(new URL(name, import.meta.url));
  return existsSync(beside) ? beside : fileURLToPath(new URL(`../../dist/voice/${name}`, import.meta.url));
}

/** The line that says what went wrong, out of what a process printed before it ended. */
export function tellingLine(printed: string): string {
  const lines = printed.trim().split("\n");
  return (lines.find((line) => /error/i.test(line)) ?? lines.at(-1) ?? "").trim().slice(0, 200);
}
