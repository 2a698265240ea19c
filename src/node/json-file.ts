import { readFile } from "node:fs/promises";
import { parse, printParseErrorCode, type ParseError } from "jsonc-parser";
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
  const errors: ParseError[] = [];
  const json: unknown = parse(content, errors, { allowTrailingComma: true, allowEmptyContent: false });
  const [fault] = errors;
  if (!fault) return json;
  const lines = content.slice(0, fault.offset).split(/\r\n|\r|\n/);
  const message = `not JSON: ${printParseErrorCode(fault.error)}`;
  throw new ConfigurationError(message, { file, line: lines.length, column: lines.at(-1)!.length + 1 });
}
