import { readFileSync } from "node:fs";

/**
 * Whether another job has the terminal, so that whoever changes it is stopped by the system. Linux tells (proc_pid_stat(5):
 * behind the name the state, the parent, the group, the session, the terminal, and the group that has it); for others it is
 * false.
 */
export function isInBackground(): boolean {
  if (process.platform !== "linux") return false;
  try {
    const stat = readFileSync("/proc/self/stat", "utf8");
    const [, , group, , , foreground] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return Number(foreground) > 0 && foreground !== group;
  } catch {
    return false;
  }
}

/** Stops the job, as the system does with one in the background that changes the terminal. `fg` brings it back. */
export const stopForTerminal = (): void => void process.kill(0, "SIGTTOU");
