import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { isDeviceFile } from "../axes.ts";
import { readProfile, type DeviceProfile } from "../device/profile.ts";
import { ConfigurationError, type Problem } from "../errors.ts";
import { jsonPlace } from "../json-fault.ts";
import { readRules } from "../rules/read-rules.ts";
import { suggestion } from "../suggestion.ts";
import { readJsonFile } from "./json-file.ts";

/** The folder of the profiles that come with the package; it stands beside `src/` and `dist/` alike. */
const folder = join(import.meta.dirname, "..", "..", "devices");

/** Names of the devices that come with the package. */
export async function deviceNames(): Promise<string[]> {
  const files = await readdir(folder);
  return files.flatMap((file) => (/(?<!\.schema)\.json$/.test(file) ? [basename(file, ".json")] : [])).sort();
}

/** Profiles that come with the package do not change while it runs. */
const known = new Map<string, Promise<DeviceProfile>>();

/** A profile by its name, or from a file of the user's own. Rejects with ConfigurationError. */
export function readDevice(nameOrFile: string): Promise<DeviceProfile> {
  if (isDeviceFile(nameOrFile)) return readDeviceFile(nameOrFile);
  const profile = known.get(nameOrFile) ?? readNamedDevice(nameOrFile);
  known.set(nameOrFile, profile);
  return profile;
}

async function readNamedDevice(name: string): Promise<DeviceProfile> {
  const file = join(folder, `${name}.json`);
  if (existsSync(file)) return readProfileFile(file);
  const names = await deviceNames();
  const message = `there is no device \`${name}\`.${suggestion(name, names)} The devices are ${names.join(", ")}`;
  throw new ConfigurationError(`${message}; a file of your own needs its path, as in ./mine.json`);
}

async function readDeviceFile(file: string): Promise<DeviceProfile> {
  const profile = await readProfileFile(file);
  // Not of one that comes with the package: the first look at a time zone takes as long as a tenth of the start.
  checkTimeZone(profile.timeZone, file);
  return profile;
}

async function readProfileFile(file: string): Promise<DeviceProfile> {
  const read = readProfile(await readJsonFile(file));
  if (!read.ok) throw await faultyProfile(file, read.problems);
  readRules(read.profile.rules, { file });
  return read.profile;
}

/** All that is wrong with a profile, and the line of the first of it. */
async function faultyProfile(file: string, problems: readonly Problem[]): Promise<ConfigurationError> {
  const place = jsonPlace(await readFile(file, "utf8"), problems[0]!.path);
  return new ConfigurationError(problems.map(inWords).join("; "), { file, ...place });
}

/** Of what is not there, or should not be, the name says it all. */
function inWords({ path, expected, received }: Problem): string {
  if (path === "") return `the profile must be ${expected}, got ${received}`;
  if (expected === "given") return `\`${path}\` must be given`;
  if (expected === "left out") return `\`${path}\` must be left out`;
  return `\`${path}\` must be ${expected}, got ${received}`;
}

function checkTimeZone(timeZone: string, file: string): void {
  try {
    new Intl.DateTimeFormat("en", { timeZone });
  } catch (cause) {
    const message = `must be an IANA name such as Asia/Seoul, got ${JSON.stringify(timeZone)}`;
    throw new ConfigurationError(message, { file, path: "timeZone" }, { cause });
  }
}
