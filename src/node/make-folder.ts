import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Makes a folder, and those above it, where there is none. Level by level: Node's own way to make several at once never
 * returns on some file systems. Throws what the system says.
 */
export function makeFolder(folder: string, mode: number): void {
  if (isThere(folder)) return;
  makeFolder(dirname(folder), mode);
  try {
    mkdirSync(folder, { mode });
  } catch (error) {
    // Another program that starts just now may have been first.
    if (!isThere(folder)) throw error;
  }
}

const isThere = (folder: string): boolean => statSync(folder, { throwIfNoEntry: false }) !== undefined;
