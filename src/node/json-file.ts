import { readFile } from "node:fs/promises";
import { ConfigurationError } from "../errors.ts";
import { refuseEndless } from "./refuse-endless.ts";

/** Reads one of the user's JSON files. Rejects with ConfigurationError: file, line and column of the first fault. */
export async function readJsonFile(file: string): Promise<unknown> {
  let text: string;
  try {
    refuseEndless(file);
    text = await readFile(file, "utf8");
  } catch (cause) {
    if (cause instanceof ConfigurationError) throw cause;
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
    const message = code === "ENOENT" ? "there is no such file" : `the file cannot be read (${code})`;
    throw new ConfigurationError(message, { file }, { cause });
  }
  const content = text.replace(/^\ufeff/, "");
  try {
    return JSON.parse(content);
  } catch (cause) {
    throw await fault(content, file, cause);
  }
}

/** Only a faulty file needs the parser that tells places. */
async function fault(content: string, file: string, cause: unknown): Promise<ConfigurationError> {
  const { jsonFault } = await import("../json-fault.ts");
  const { says, ...place } = jsonFault(content);
  return new ConfigurationError(`not JSON: ${says}`, { file, ...place }, { cause });
}
