import { randomUUID } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { access, constants, readdir, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { ConfigurationError, UsageError, systemCode } from "../errors.ts";
import { refuseEndless } from "../node/refuse-endless.ts";

/**
 * The files meant by these paths: each file, in each folder every `*.conversation`, and what a `*` in the last part of a
 * path stands for. Rejects with UsageError.
 */
export async function findConversations(paths: readonly string[]): Promise<string[]> {
  const found = new Map<string, string>();
  for (const path of paths) {
    for (const file of await conversationsAt(path)) found.set(resolve(file), found.get(resolve(file)) ?? file);
  }
  if (found.size > 0) return [...found.values()];
  throw new UsageError(
    paths.length === 0
      ? "no conversation to run: no file or folder is named. Name a file, or a folder with *.conversation files in it"
      : `no conversation to run: no file below ${listed(paths)} has a name that ends in \`${ending}\`. ` +
          "Hidden folders and `node_modules` are passed over",
  );
}

const ending = ".conversation";

const listed = (paths: readonly string[]): string => paths.map((path) => `\`${path}\``).join(", ");

async function conversationsAt(path: string): Promise<string[]> {
  const entry = await stat(path).catch(() => null);
  if (entry === null) {
    const meant = await matchesOf(path);
    if (meant.length > 0) return (await Promise.all(meant.map(conversationsAt))).flat();
    throw new UsageError(`there is no file or folder \`${path}\`.${adviceOn(path)}`);
  }
  if (entry.isDirectory()) return conversationsIn(path);
  if (path.endsWith(ending)) return [path];
  throw new UsageError(`\`${path}\` is no conversation file: the name of one ends in \`${ending}\``);
}

function adviceOn(path: string): string {
  if (existsSync(path + ending)) return ` Did you mean \`${path}${ending}\`?`;
  return /[*?]/.test(path)
    ? " Of patterns only `*` in the last part of a path is known here: take the quotes away, or name the folder."
    : "";
}

/** What a pattern such as `conversations/*.conversation` means, where no shell has said so. */
async function matchesOf(path: string): Promise<string[]> {
  const [folder, last] = [dirname(path), basename(path)];
  if (!last.includes("*")) return [];
  const parts = last.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  const pattern = new RegExp(`^${parts.join(".*")}$`, "s");
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => pattern.test(name) && !isSkipped(name))
    .sort()
    .map((name) => join(folder, name))
    .filter((file) => existsSync(file)); // of a link that leads nowhere there is no file
}

/** Hidden folders and installed packages hold nobody's conversations. */
const isSkipped = (name: string): boolean => name.startsWith(".") || name === "node_modules";

async function conversationsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = entries
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .map(async (entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return isSkipped(entry.name) ? [] : conversationsIn(path);
      return entry.name.endsWith(ending) ? [path] : [];
    });
  return (await Promise.all(found)).flat();
}

/** Throws ConfigurationError where the file is no text. At once: a promise takes longer than such a file. */
export function readConversationFile(file: string): string {
  let bytes: Buffer;
  try {
    refuseEndless(file);
    bytes = readFileSync(file);
  } catch (cause) {
    if (cause instanceof ConfigurationError) throw cause;
    throw new ConfigurationError(`the file cannot be read (${systemCode(cause)})`, { file }, { cause });
  }
  try {
    // A byte order mark is part of the file, and stays when it is written back.
    return decoded(bytes);
  } catch (cause) {
    throw new ConfigurationError("not UTF-8. Save the file as UTF-8.", { file, line: firstBroken(bytes) }, { cause });
  }
}

const decoded = (bytes: Uint8Array): string => new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);

/** The first line that is no text; no character reaches over the end of a line. */
function firstBroken(bytes: Buffer): number {
  let start = 0;
  for (let line = 1; ; line++) {
    const end = bytes.indexOf(10, start);
    try {
      decoded(bytes.subarray(start, end === -1 ? undefined : end));
    } catch {
      return line;
    }
    if (end === -1) return line;
    start = end + 1;
  }
}

/**
 * Replaces the file as a whole or not at all, and only where it still holds `before`. Rejects with ConfigurationError.
 */
export async function writeConversationFile(file: string, text: string, before: string): Promise<void> {
  if (readConversationFile(file) !== before) {
    throw new ConfigurationError("not updated: the file was changed while the conversation was had. Run it again.", {
      file,
    });
  }
  let made: string | undefined;
  try {
    const target = await realpath(file);
    // A file is replaced without being opened, and one that may not be written must stay.
    await access(target, constants.W_OK);
    const { mode } = await stat(target);
    made = join(dirname(target), `.conversation-${randomUUID()}.tmp`);
    await writeFile(made, text, { mode, flag: "wx" });
    await rename(made, target);
  } catch (cause) {
    if (made !== undefined) await rm(made, { force: true });
    throw new ConfigurationError(`the file cannot be written (${systemCode(cause)})`, { file }, { cause });
  }
}
