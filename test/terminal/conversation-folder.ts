import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { temporaryFolder } from "./run-bin.ts";

export const launch = '> 피자봇 시작해줘\n  sends LaunchRequest\n  says "무엇을 주문할까요?" (ko)\n  listens\n';
export const wrong = launch.replace("listens", "session ends: user");

export function write(cwd: string, name: string, text: string): void {
  const file = join(cwd, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

export function folderWith(files: Readonly<Record<string, string>>): string {
  const cwd = temporaryFolder();
  for (const [name, text] of Object.entries(files)) write(cwd, name, text);
  return cwd;
}

/** For tests that start the bin several times. */
export const slowly = { timeout: 60_000 };
