import { existsSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { ConfigurationError } from "../errors.ts";
import { readJsonFile } from "./json-file.ts";
import { refuseEndless } from "./refuse-endless.ts";
import { userFolder } from "./user-folder.ts";
import type { WatchedPlace } from "./watched-root.ts";

/** Settings as they stand in a file. What they mean is for the reader to check. */
export interface SettingsFile {
  readonly file: string;
  /** From the user's own folder, not from a project that may be somebody else's. */
  readonly own: boolean;
  readonly values: ReadonlyMap<string, unknown>;
}

export const settingsName = "clova-device.json";
/** The key of a package.json that holds settings. */
export const packageKey = "clova-device";

/**
 * The settings that apply in a folder, later ones winning: the user's own, then the nearest of the project, from the
 * folder up to the root of the repository or the home folder, else to the nearest package.json. Rejects with
 * ConfigurationError.
 */
export async function findSettings(
  folder: string = process.cwd(),
  env: NodeJS.ProcessEnv = process.env,
): Promise<readonly SettingsFile[]> {
  const ownFile = join(userFolder(env), settingsName);
  const own = existsSync(ownFile) ? [await settingsIn(ownFile, true)] : [];
  for (const project of projectFolders(resolve(folder), env.HOME || homedir())) {
    const found =
      (await ofFile(join(project, settingsName), ownFile)) ?? (await ofPackage(join(project, "package.json")));
    if (found) return [...own, found];
  }
  return own;
}

/** Where settings that apply in a folder are, or could come to be, to be watched. */
export function settingsToWatch(
  folder: string = process.cwd(),
  env: NodeJS.ProcessEnv = process.env,
): readonly WatchedPlace[] {
  const projects = projectFolders(resolve(folder), env.HOME || homedir());
  return [
    { path: userFolder(env), is: "folder", names: [settingsName] },
    ...projects.map((path) => ({ path, is: "folder", names: [settingsName, "package.json"] }) as const),
  ];
}

/**
 * From the folder upwards. Outside of any repository and of the home folder a package.json of the user's own ends a project;
 * without one, it is the folder alone.
 */
function projectFolders(folder: string, home: string): readonly string[] {
  const folders = upwards(folder);
  const isRoot = (at: string): boolean => at === home || existsSync(join(at, ".git"));
  const isPackage = (at: string): boolean => isOurs(join(at, "package.json"));
  const root = [folders.findIndex(isRoot), folders.findIndex(isPackage)].find((index) => index !== -1) ?? 0;
  return folders.slice(0, root + 1);
}

/** Settings may start a program: in a folder such as /tmp anybody may have laid some down. */
function isOurs(file: string): boolean {
  const { uid } = statSync(file, { throwIfNoEntry: false }) ?? {};
  return uid !== undefined && (process.getuid === undefined || uid === process.getuid());
}

function upwards(folder: string): readonly string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...upwards(above)];
}

async function ofFile(file: string, ownFile: string): Promise<SettingsFile | null> {
  return existsSync(file) && file !== ownFile ? settingsIn(file, false) : null;
}

async function settingsIn(file: string, own: boolean): Promise<SettingsFile> {
  return { file, own, values: members(await readJsonFile(file), { file }) };
}

/** A package.json that does not mention us is nobody's business of ours, not even when it is broken. */
async function ofPackage(file: string): Promise<SettingsFile | null> {
  if (!existsSync(file)) return null;
  refuseEndless(file);
  if (!(await readFile(file, "utf8")).includes(`"${packageKey}"`)) return null;
  const settings = members(await readJsonFile(file), { file }).get(packageKey);
  if (settings === undefined) return null;
  return { file, own: false, values: members(settings, { file, path: packageKey }) };
}

function members(json: unknown, place: { file: string; path?: string }): ReadonlyMap<string, unknown> {
  if (typeof json === "object" && json !== null && !Array.isArray(json)) return new Map(Object.entries(json));
  throw new ConfigurationError(`settings must be an object, got ${JSON.stringify(json).slice(0, 80)}`, place);
}
