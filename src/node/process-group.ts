import { spawnSync, type ChildProcess } from "node:child_process";
import { setTimeout as passed } from "node:timers/promises";

/** A program and all it has started. */
export interface ProcessGroup {
  /** Asks them to end, and ends them where they do not. */
  end(): Promise<void>;
}

/** How long they may take, in ms. */
const patience = 2000;
const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

const running = new Set<ChildProcess>();
let heard = 0;

/** Sees to it that a program that was started as the head of a group is not left behind, however our own process ends. */
export function createProcessGroup(child: ChildProcess): ProcessGroup {
  if (running.size === 0) watchOwnEnd();
  running.add(child);
  let ending: Promise<void> | null = null;
  const end = async (): Promise<void> => {
    await endGroup(child);
    for (const stream of [child.stdout, child.stderr]) stream?.destroy();
    running.delete(child);
    if (running.size === 0) leaveOwnEnd();
  };
  return { end: () => (ending ??= end()) };
}

const killAll = (): void => running.forEach((child) => send(child, "SIGKILL"));

/** The first signal is for whoever ends this run in good order, if there is somebody; the second ends it the hard way. */
function onSignal(name: NodeJS.Signals): void {
  heard += 1;
  if (heard === 1 && process.listenerCount(name) > 1) return;
  killAll();
  leaveOwnEnd();
  process.kill(process.pid, name);
}

function watchOwnEnd(): void {
  heard = 0;
  process.on("exit", killAll);
  // In front, where those that listen once still count.
  for (const name of signals) process.prependListener(name, onSignal);
}

function leaveOwnEnd(): void {
  process.off("exit", killAll);
  for (const name of signals) process.off(name, onSignal);
}

async function endGroup(child: ChildProcess): Promise<void> {
  if (!send(child, "SIGTERM")) return;
  const until = performance.now() + patience;
  while (performance.now() < until) {
    await passed(20);
    if (!send(child, 0)) return;
  }
  send(child, "SIGKILL");
}

/** Whether there was anybody to send it to. */
function send({ pid, exitCode }: ChildProcess, signal: NodeJS.Signals | 0): boolean {
  if (pid === undefined) return false;
  if (process.platform === "win32") {
    if (signal === 0) return exitCode === null;
    return spawnSync("taskkill", ["/pid", String(pid), "/T", "/F"], { windowsHide: true }).status === 0;
  }
  try {
    return process.kill(-pid, signal);
  } catch {
    return false;
  }
}
