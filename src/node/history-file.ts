import { randomUUID } from "node:crypto";
import {
  chmodSync,
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";
import { systemCode } from "../errors.ts";
import { makeFolder } from "./make-folder.ts";

// A file of lines that several programs add to at once: each line a JSON string, so that one that was written by half is
// no line. Nobody holds it open, and whoever finds that another has replaced it meanwhile adds once more.

export interface KeptLines {
  /** Oldest first, as they stand there. */
  readonly texts: readonly string[];
  /** Nothing else stands there. */
  readonly isTidy: boolean;
}

/** In bytes. What stands before is older than anything that is kept. */
const longestRead = 4 * 1024 * 1024;
/** A file that says somebody is trimming says so no longer after this time, in ms. */
const longestTrimming = 60_000;

/** The lines of the file; none where there is no file. Throws the system's error, and where it is no ordinary file. */
export function keptLines(file: string): KeptLines {
  const handle = opened(file, constants.O_RDONLY);
  if (handle === null) return { texts: [], isTidy: true };
  try {
    const { size } = fstatSync(handle);
    const { texts, isTidy } = linesIn(bytesFrom(handle, Math.max(0, size - longestRead)));
    return { texts, isTidy: isTidy && size <= longestRead };
  } finally {
    closeSync(handle);
  }
}

/** Adds a line, making file and folder. Throws the system's error. */
export function appendLine(file: string, line: string): void {
  makeFolder(dirname(file), 0o700);
  hideFolder(dirname(file));
  // Another program may replace it while this one writes: as often as that, once more.
  for (let attempts = 0; attempts < 10 && !append(file, line); attempts += 1);
}

/** Replaces the lines by what `tidy` makes of them, as a whole or not at all; not while another program does the same. */
export function trimLines(file: string, tidy: (texts: readonly string[]) => readonly string[]): void {
  const lock = `${file}.lock`;
  if (!locked(lock)) return;
  const draft = `${file}.${randomUUID()}`;
  let handle: number | null = null;
  try {
    handle = opened(file, constants.O_RDONLY);
    if (handle === null) return;
    const { size } = fstatSync(handle);
    const { texts } = linesIn(bytesFrom(handle, Math.max(0, size - longestRead), size));
    write(draft, tidy(texts).map(asLine).join(""));
    renameSync(draft, file);
    // What others have added to the old file meanwhile.
    for (const text of linesIn(bytesFrom(handle, size)).texts) appendLine(file, text);
  } finally {
    if (handle !== null) closeSync(handle);
    rmSync(draft, { force: true });
    rmSync(lock, { force: true });
  }
}

const asLine = (text: string): string => `${JSON.stringify(text)}\n`;

/** Whether it stands in the file that has this name now. */
function append(file: string, line: string): boolean {
  const handle = opened(file, constants.O_RDWR | constants.O_APPEND | constants.O_CREAT)!;
  try {
    const { size, mode, ino, dev } = fstatSync(handle);
    if (process.platform !== "win32" && (mode & 0o077) !== 0) fchmodSync(handle, 0o600);
    const last = Buffer.alloc(1);
    const isCut = size > 0 && readSync(handle, last, 0, 1, size - 1) === 1 && last[0] !== newline;
    const bytes = Buffer.from((isCut ? "\n" : "") + asLine(line));
    if (writeSync(handle, bytes) < bytes.length) throw new Error("the disk is full");
    const now = statSync(file, { throwIfNoEntry: false });
    return now !== undefined && now.ino === ino && now.dev === dev;
  } finally {
    closeSync(handle);
  }
}

const newline = 0x0a;

/** Null where there is none. A link, a pipe or a folder in its place is refused, and never waited for. */
function opened(file: string, flags: number): number | null {
  let handle: number;
  try {
    handle = openSync(file, flags | safely, 0o600);
  } catch (error) {
    if (systemCode(error) === "ENOENT" && (flags & constants.O_CREAT) === 0) return null;
    throw error;
  }
  if (fstatSync(handle).isFile()) return handle;
  closeSync(handle);
  throw new Error("it is no ordinary file");
}

/** Windows has neither. */
const safely = (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

function write(file: string, text: string): void {
  const handle = openSync(file, "wx", 0o600);
  try {
    const bytes = Buffer.from(text);
    if (writeSync(handle, bytes) < bytes.length) throw new Error("the disk is full");
  } finally {
    closeSync(handle);
  }
}

function bytesFrom(handle: number, from: number, to = Infinity): Buffer {
  const chunks: Buffer[] = [];
  for (let at = from; at < to;) {
    const chunk = Buffer.alloc(Math.min(64 * 1024, to - at));
    const length = readSync(handle, chunk, 0, chunk.length, at);
    if (length === 0) break;
    chunks.push(chunk.subarray(0, length));
    at += length;
  }
  return Buffer.concat(chunks);
}

function linesIn(bytes: Buffer): KeptLines {
  const found = bytes
    .toString("utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map(textOf);
  const texts = found.filter((text) => text !== null);
  return { texts, isTidy: texts.length === found.length };
}

function textOf(line: string): string | null {
  try {
    const text: unknown = JSON.parse(line);
    return typeof text === "string" ? text : null;
  } catch {
    return null;
  }
}

/** False where another program holds it; one that was left behind is taken away for the next time. */
function locked(lock: string): boolean {
  try {
    closeSync(openSync(lock, "wx", 0o600));
    return true;
  } catch (error) {
    if (systemCode(error) !== "EEXIST") throw error;
    const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Infinity);
    if (age > longestTrimming) rmSync(lock, { force: true });
    return false;
  }
}

function hideFolder(folder: string): void {
  if (process.platform === "win32" || (statSync(folder).mode & 0o077) === 0) return;
  chmodSync(folder, 0o700);
}
