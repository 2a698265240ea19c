import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { ConfigurationError, systemCode } from "../errors.ts";
import { readModelFiles } from "../nlu/model-files/read-model.ts";
import type { InteractionModel } from "../nlu/interaction-model.ts";
import type { TextFile } from "../nlu/model-files/read-model.ts";

const settingsFile = "extension.json";
const mostBytes = 64 * 1024 * 1024;

/**
 * Reads an interaction model from a folder: the console's TSV files and `extension.json`. Other files are left alone,
 * hidden ones too.
 * Rejects with ConfigurationError.
 */
export async function readModel(folder: string): Promise<InteractionModel> {
  const names = (await namesIn(folder)).sort();
  const tsvNames = names.filter(isTsv);
  if (tsvNames.length === 0 && !names.includes(settingsFile)) {
    const remedy =
      "Download the intents and slot types of your extension from the console into it, or write them: " +
      "docs/interaction-models.md.";
    throw new ConfigurationError(`the folder has no .tsv files and no ${settingsFile}. ${remedy}`, { file: folder });
  }
  const tsvFiles: TextFile[] = [];
  for (const name of tsvNames) tsvFiles.push(await readText(join(folder, name)));
  const settings = names.includes(settingsFile) ? await readText(join(folder, settingsFile)) : null;
  return readModelFiles(folder, tsvFiles, settings);
}

/** Whether a file of this name in a model's folder belongs to the model. */
export const isModelFile = (name: string): boolean => name === settingsFile || isTsv(name);

/** Editors keep hidden files beside those being edited: `.#Order.tsv`, `._Order.tsv`, `~$Order.tsv`. */
const isTsv = (name: string): boolean => /^(?!\.|~\$).*\.tsv$/i.test(name);

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (cause) {
    const says = { ENOENT: "there is no such folder", ENOTDIR: "not a folder; a model is a folder of .tsv files" };
    const code = systemCode(cause);
    const message = code === "ENOENT" || code === "ENOTDIR" ? says[code] : `the folder cannot be read (${code})`;
    throw new ConfigurationError(message, { file: folder }, { cause });
  }
}

async function readText(path: string): Promise<TextFile> {
  const bytes = await readBytes(path);
  try {
    // A BOM is dropped here: TextDecoder does so by default.
    return { path, content: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch (cause) {
    throw new ConfigurationError("not UTF-8. Save the file as UTF-8.", { file: path, ...firstBad(bytes) }, { cause });
  }
}

async function readBytes(path: string): Promise<Buffer> {
  try {
    const entry = await stat(path);
    if (!entry.isFile()) throw new ConfigurationError("expected a file", { file: path });
    const { size } = entry;
    if (size > mostBytes) {
      throw new ConfigurationError(`the file has ${size} bytes; at most ${mostBytes} are read`, { file: path });
    }
    return await readFile(path);
  } catch (cause) {
    if (cause instanceof ConfigurationError) throw cause;
    throw new ConfigurationError(`the file cannot be read (${systemCode(cause)})`, { file: path }, { cause });
  }
}

/** The line of the first byte that is not UTF-8. */
function firstBad(bytes: Buffer): { line?: number } {
  const decoded = bytes.toString("utf8");
  const end = decoded.indexOf("\uFFFD");
  return end === -1 ? {} : { line: decoded.slice(0, end).split(/\r\n|\r|\n/).length };
}
