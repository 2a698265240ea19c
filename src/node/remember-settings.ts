import { randomUUID } from "node:crypto";
import { chmodSync, lstatSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { ConfigurationError, systemCode } from "../errors.ts";
import { readJsonFile } from "./json-file.ts";
import { makeFolder } from "./make-folder.ts";
import { findSettings, packageKey, settingsName } from "./settings-files.ts";
import { userFolder } from "./user-folder.ts";

/** Where something can be remembered for the next start. */
export interface SettingsPlaces {
  /** The settings that hold in a folder, or would; null where they are the user's own. */
  readonly project: string | null;
  readonly own: string;
}

/** Rejects with ConfigurationError where there are settings that cannot be read. */
export async function settingsPlaces(
  folder: string = process.cwd(),
  env: NodeJS.ProcessEnv = process.env,
): Promise<SettingsPlaces> {
  const own = join(userFolder(env), settingsName);
  const project = (await findSettings(folder, env)).find((found) => !found.own)?.file;
  const beside = resolve(folder, settingsName);
  return { own, project: project ?? (beside === own ? null : beside) };
}

/**
 * Puts settings into a file beside what stands there, which stays. A new one is made; the user's own can
 * be read by nobody else. Rejects with ConfigurationError.
 */
export async function rememberSettings(
  file: string,
  settings: Readonly<Record<string, string>>,
  { own }: { readonly own: boolean },
): Promise<void> {
  const target = attempt(file, () => targetOf(file, own));
  const before = statSync(target, { throwIfNoEntry: false });
  const text = before === undefined ? "{}\n" : await textOf(target);
  const edited = await edit(text, settings, basename(file) === "package.json" ? [packageKey] : []);
  attempt(file, () => {
    if (before !== undefined) return replace(target, edited, own ? 0o600 : before.mode & 0o777);
    makeFolder(dirname(target), own ? 0o700 : 0o777);
    writeFileSync(target, edited, { flag: "wx", mode: own ? 0o600 : 0o666 });
  });
}

/** One's own may be a link to where one keeps such files; a project's may be a trap. */
function targetOf(file: string, own: boolean): string {
  const isLink = lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  if (isLink && !own) {
    throw new ConfigurationError("this is a link to another place, and nothing is written through it", { file });
  }
  return isLink ? realpathSync(file) : file;
}

/** Refuses what is no object, with the place of the fault. */
async function textOf(file: string): Promise<string> {
  const value = await readJsonFile(file);
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return readFileSync(file, "utf8");
  throw new ConfigurationError("settings must be an object", { file });
}

async function edit(
  given: string,
  settings: Readonly<Record<string, string>>,
  path: readonly string[],
): Promise<string> {
  const { applyEdits, modify } = await import("jsonc-parser");
  const [, mark = "", text = ""] = /^(\ufeff?)(.*)$/s.exec(given) ?? [];
  const formattingOptions = {
    insertSpaces: !/^\t/m.test(text),
    tabSize: /^ {4}"/m.test(text) ? 4 : 2,
    eol: text.includes("\r\n") ? "\r\n" : "\n",
  };
  const edited = Object.entries(settings).reduce(
    (text, [key, value]) => applyEdits(text, modify(text, [...path, key], value, { formattingOptions })),
    text,
  );
  return mark + edited;
}

/** As a whole or not at all. */
function replace(file: string, text: string, mode: number): void {
  const draft = `${file}.${randomUUID()}`;
  try {
    writeFileSync(draft, text, { flag: "wx", mode: 0o600 });
    chmodSync(draft, mode);
    renameSync(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
}

function attempt<Result>(file: string, act: () => Result): Result {
  try {
    return act();
  } catch (cause) {
    if (cause instanceof ConfigurationError) throw cause;
    throw new ConfigurationError(`the file cannot be written (${systemCode(cause)})`, { file }, { cause });
  }
}
