import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { EmulatorError } from "../../errors.ts";
import { readFailedFiles, rememberFailedFiles, type ConversationResults } from "../../index.ts";
import { complain } from "../output/output.ts";

/** Which files failed the last time in this folder. */
export interface FailedMemory {
  readonly failed: ReadonlySet<string>;
  /** Failures of files that were not run this time stay. */
  keep(results: ConversationResults): Promise<void>;
}

/** What is wrong with it is told once. */
let hasComplained = false;

/** Without it a run is none the worse. */
export async function openFailedMemory(): Promise<FailedMemory> {
  const tell = (what: (fault: string) => string, error: unknown): void => {
    if (!(error instanceof EmulatorError)) throw error;
    if (!hasComplained) complain(what(error.message));
    hasComplained = true;
  };
  const before = await readFailedFiles().catch((error: unknown) => {
    tell((fault) => `Which files failed the last time is not known: ${fault}`, error);
    return [];
  });
  const failed = new Set(before.filter((file) => existsSync(file)));
  return {
    failed,
    async keep({ results }) {
      for (const { file } of results) failed.delete(resolve(file));
      for (const { file, status } of results) if (status === "failed") failed.add(resolve(file));
      const after = [...failed].sort();
      if (JSON.stringify(after) === JSON.stringify([...before].sort())) return;
      await rememberFailedFiles(after).catch((error: unknown) =>
        tell((fault) => `Which files failed is not remembered: ${fault}`, error),
      );
    },
  };
}
