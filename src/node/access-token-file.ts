import { readFile } from "node:fs/promises";
import { ConfigurationError } from "../errors.ts";
import { refuseEndless } from "./refuse-endless.ts";

/** Reads the access token of a linked account: all there is in a file. Rejects with ConfigurationError. */
export async function readAccessToken(file: string): Promise<string> {
  let content: string;
  try {
    refuseEndless(file);
    content = await readFile(file, "utf8");
  } catch (cause) {
    if (cause instanceof ConfigurationError) throw cause;
    const isMissing = (cause as NodeJS.ErrnoException).code === "ENOENT";
    const message = isMissing ? "there is no such file" : "the file cannot be read";
    throw new ConfigurationError(`${message}; an access token was to come from it`, { file }, { cause });
  }
  const token = content.replace(/^\ufeff/, "").trim();
  if (/^[^\s\p{Cc}]+$/u.test(token)) return token;
  // What is in the file never stands in a message.
  throw new ConfigurationError("the file must hold an access token and nothing else", { file });
}
