import { readFile } from "node:fs/promises";
import type { ParseError } from "jsonc-parser";
import { ConfigurationError } from "../errors.ts";

/** Reads one of the user's JSON files. Rejects with ConfigurationError: file, line and column of the first fault. */
export async function readJsonFile(file: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (cause) {
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
  const { parse, printParseErrorCode } = await import("jsonc-parser");
  const errors: ParseError[] = [];
  parse(content, errors, { disallowComments: true });
  const { error, offset } = errors[0] ?? { error: 1, offset: 0 };
  const lines = content.slice(0, offset).split(/\r\n|\r|\n/);
  const place = { file, line: lines.length, column: lines.at(-1)!.length + 1 };
  return new ConfigurationError(`not JSON: ${printParseErrorCode(error)}`, place, { cause });
}
