import { fork, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import type { Socket } from "node:net";
import { fileURLToPath } from "node:url";

/** Starts a module of this room, such as `embedded-voice-process.js`. An idle one does not keep our own process alive. */
export function forkBuilt(module: string): ChildProcess {
  const child = fork(builtFile(module), {
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
function builtFile(module: string): string {
  const beside = fileURLToPath(new URL(module, import.meta.url));
  return existsSync(beside) ? beside : fileURLToPath(new URL(`../../dist/voice/${module}`, import.meta.url));
}
