import { lstatSync, mkdirSync, readdirSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ConfigurationError, systemCode } from "../errors.ts";

/** A file that is to be made. */
export interface NewFile {
  /** Within the folder it is made in. */
  readonly path: string;
  readonly text: string;
}

/**
 * Makes files that are not there, in a folder that may not be there either: all of them, or none. Nothing is overwritten,
 * and within the folder nothing is written through a link. Throws ConfigurationError.
 */
export function writeNewFiles(folder: string, files: readonly NewFile[]): void {
  const made: (() => void)[] = [];
  try {
    makeFolders(folder, made);
    for (const { path, text } of files) {
      const file = join(folder, path);
      makeOwnFolders(folder, dirname(path), made);
      attempt(file, () => {
        writeFileSync(file, "", { flag: "wx" });
        made.push(() => rmSync(file));
        writeFileSync(file, text);
      });
    }
  } catch (error) {
    for (const undo of made.reverse()) undoQuietly(undo);
    throw error;
  }
}

/** What stands in a folder: the names in it; null where there is no such folder. Throws ConfigurationError. */
export function namesInFolder(folder: string): readonly string[] | null {
  return isTaken(folder) ? attempt(folder, () => readdirSync(folder)) : null;
}

/** Whether anything has this name, be it a link to nowhere. */
export const isTaken = (file: string): boolean =>
  attempt(file, () => lstatSync(file, { throwIfNoEntry: false })) !== undefined;

/** Level by level, so that what was made can be taken away again. */
function makeFolders(folder: string, made: (() => void)[]): void {
  if (isTaken(folder)) return;
  makeFolders(dirname(folder), made);
  attempt(folder, () => mkdirSync(folder));
  made.push(() => rmdirSync(folder));
}

function makeOwnFolders(root: string, path: string, made: (() => void)[]): void {
  if (path === ".") return;
  makeOwnFolders(root, dirname(path), made);
  const folder = join(root, path);
  if (attempt(folder, () => lstatSync(folder, { throwIfNoEntry: false }))?.isSymbolicLink()) {
    throw new ConfigurationError("this is a link to another place, and nothing is written through it", {
      file: folder,
    });
  }
  makeFolders(folder, made);
}

function attempt<Result>(file: string, act: () => Result): Result {
  try {
    return act();
  } catch (cause) {
    const code = systemCode(cause);
    const says =
      code === "EEXIST"
        ? "there is such a file already, and none is overwritten"
        : `it cannot be written (${code})${remedies[code] ?? ""}`;
    throw new ConfigurationError(says, { file }, { cause });
  }
}

const remedies: Readonly<Record<string, string>> = { ENOTDIR: ". A file stands where a folder belongs: name another" };

function undoQuietly(undo: () => void): void {
  try {
    undo();
  } catch {
    // Somebody else has put something in there.
  }
}
