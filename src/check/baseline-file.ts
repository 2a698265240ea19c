import { writeFile } from "node:fs/promises";
import { ConfigurationError, systemCode } from "../errors.ts";
import { readJsonFile } from "../node/json-file.ts";
import { described } from "../schema-problem.ts";
import { entriesOf, type BaselineEntry } from "./baseline.ts";
import type { CheckReport } from "./report.ts";

/** Reads a baseline. Rejects with ConfigurationError where the file is none. */
export async function readBaseline(file: string): Promise<readonly BaselineEntry[]> {
  const json = await readJsonFile(file);
  if (!Array.isArray(json)) {
    throw new ConfigurationError(`a baseline is a list of findings, got ${described(json)}`, { file });
  }
  return json.map((entry: unknown, index) => readEntry(entry, file, `[${index}]`));
}

function readEntry(entry: unknown, file: string, path: string): BaselineEntry {
  if (isEntry(entry)) return { rule: entry.rule, path: entry.path, probe: entry.probe };
  throw new ConfigurationError("must have `rule` and `probe`, and a `path` that is a text or null", { file, path });
}

const isEntry = (entry: unknown): entry is BaselineEntry => {
  if (typeof entry !== "object" || entry === null) return false;
  const { rule, path, probe } = entry as Readonly<Record<string, unknown>>;
  return typeof rule === "string" && typeof probe === "string" && (path === null || typeof path === "string");
};

/** Writes the baseline that accepts everything a report has found; resolves with the number of its entries. */
export async function writeBaseline(file: string, { findings, accepted }: CheckReport): Promise<number> {
  const entries = entriesOf([...findings, ...accepted]);
  const lines = entries.map((entry) => `  ${JSON.stringify(entry)}`);
  const text = lines.length === 0 ? "[]\n" : `[\n${lines.join(",\n")}\n]\n`;
  try {
    await writeFile(file, text);
  } catch (cause) {
    const code = systemCode(cause);
    throw new ConfigurationError(`the baseline cannot be written (${code})`, { file }, { cause });
  }
  return entries.length;
}
