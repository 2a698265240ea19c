import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ConfigurationError, systemCode } from "../errors.ts";
import { cacheFolder } from "./cache-folder.ts";

// Which conversation files failed the last time, for each working folder, as absolute paths.

/** Rejects with ConfigurationError where it is remembered and cannot be read. */
export async function readFailedFiles(folder: string = process.cwd()): Promise<readonly string[]> {
  const file = memoryOf(folder);
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (cause) {
    if (systemCode(cause) === "ENOENT") return [];
    throw new ConfigurationError(`the file cannot be read (${systemCode(cause)})`, { file }, { cause });
  }
  const failed = failedIn(text);
  if (failed === null) throw new ConfigurationError("the file is not one of ours any more; delete it", { file });
  return failed;
}

/** Replaces what is remembered, as a whole or not at all. Rejects with ConfigurationError. */
export async function rememberFailedFiles(failed: readonly string[], folder: string = process.cwd()): Promise<void> {
  const file = memoryOf(folder);
  const draft = `${file}.${randomUUID()}`;
  try {
    // Names of files may be nobody else's business.
    await mkdir(join(cacheFolder(), place), { recursive: true, mode: 0o700 });
    await writeFile(draft, `${JSON.stringify({ folder, failed })}\n`, { mode: 0o600, flag: "wx" });
    await rename(draft, file);
  } catch (cause) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw new ConfigurationError(`the file cannot be written (${systemCode(cause)})`, { file }, { cause });
  }
}

const place = "failed";

const memoryOf = (folder: string): string =>
  join(cacheFolder(), place, `${createHash("sha256").update(folder).digest("hex").slice(0, 32)}.json`);

function failedIn(text: string): readonly string[] | null {
  try {
    const { failed } = JSON.parse(text) as { readonly failed?: unknown };
    return Array.isArray(failed) && failed.every((file) => typeof file === "string") ? failed : null;
  } catch {
    return null;
  }
}
