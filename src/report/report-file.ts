import { constants } from "node:fs";
import { access, readFile, readlink, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { ConfigurationError, systemCode } from "../errors.ts";
import { generator } from "./html-report.ts";
import { readPreviousRun, type PreviousRun } from "./previous-run.ts";

/** Where a report goes. */
export interface ReportFile {
  /** The run it told of before; null where there is none that can be read. */
  readonly previous: PreviousRun | null;
  /** Why what is there cannot be compared with; null where nothing is wrong. */
  readonly fault: string | null;
  /** As a whole or not at all. Rejects with ConfigurationError. */
  readonly write: (text: string) => Promise<void>;
}

/** A report of ours says so in its first characters. */
const beginning = 400;
/** Bytes of a report that are still read for comparison. */
const largest = 256 * 2 ** 20;

/** Looks at what is there. Rejects with ConfigurationError where it is no report, and would be lost. */
export async function openReportFile(file: string): Promise<ReportFile> {
  const there = await stat(file).catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw unusable(file, "read", error);
  });
  if (there === null) {
    const target = await placeOf(file);
    await requireRoom(target);
    return { previous: null, fault: null, write: (text) => replace(target, text) };
  }
  if (there.isDirectory()) throw new ConfigurationError("a report needs a file, and this is a folder", { file });
  // A pipe or a device takes the text, and nothing is read from it.
  if (!there.isFile()) return { previous: null, fault: null, write: (text) => write(file, text) };
  const target = await realpath(file);
  await requireRoom(target);
  const writing = { write: (text: string) => replace(target, text, there.mode) };
  if (there.size === 0) return { previous: null, fault: null, ...writing };
  if (there.size > largest) throw notOurs(file);
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    throw unusable(file, "read", error);
  });
  if (!isReport(text)) throw notOurs(file);
  const previous = readPreviousRun(text);
  const fault =
    previous === null ? `${file}: the report that was there is broken, so nothing is compared with it.` : null;
  return { previous, fault, ...writing };
}

/** Where a file will be that is not there: a link may lead to it. Of links in a circle nothing is missing. */
async function placeOf(file: string): Promise<string> {
  const link = await readlink(file).catch(() => null);
  if (link === null) return file;
  const folder = await realpath(path.dirname(file)).catch(() => path.dirname(file));
  return placeOf(path.resolve(folder, link));
}

/** The new report is written beside the old one, and then put in its place. */
async function requireRoom(file: string): Promise<void> {
  await access(path.dirname(file), constants.W_OK).catch((error: unknown) => {
    throw unusable(file, "written", error);
  });
}

const isReport = (text: string): boolean =>
  text.slice(0, beginning).includes(`<meta name="generator" content="${generator}">`);

const notOurs = (file: string): ConfigurationError =>
  new ConfigurationError(
    "there is a file already that is no report, and would be lost; name another file, or delete it",
    {
      file,
    },
  );

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === "ENOENT";

const unusable = (file: string, verb: string, cause: unknown): ConfigurationError => {
  const code = systemCode(cause);
  return new ConfigurationError(`the report cannot be ${verb} (${code}); name another file`, { file }, { cause });
};

async function write(file: string, text: string): Promise<void> {
  await writeFile(file, text).catch((error: unknown) => {
    throw unusable(file, "written", error);
  });
}

/** Whoever reads it meanwhile reads the old one or the new one. */
async function replace(file: string, text: string, mode = 0o666): Promise<void> {
  const unfinished = `${file}.${process.pid}.${Date.now()}.tmp`;
  try {
    await writeFile(unfinished, text, { flag: "wx", mode: mode & 0o777 });
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw unusable(file, "written", error);
  }
}
