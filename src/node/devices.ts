import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { readProfile, type DeviceProfile } from "../device/profile.ts";
import { ConfigurationError } from "../errors.ts";
import { suggestion } from "../suggestion.ts";
import { readJsonFile } from "./json-file.ts";

/** The folder of the profiles that come with the package; it stands beside `src/` and `dist/` alike. */
const folder = join(import.meta.dirname, "..", "..", "devices");

/** Names of the devices that come with the package. */
export async function deviceNames(): Promise<string[]> {
  const files = await readdir(folder);
  return files.flatMap((file) => (/(?<!\.schema)\.json$/.test(file) ? [basename(file, ".json")] : [])).sort();
}

/** A profile by its name, or from a file of the user's own. Rejects with ConfigurationError. */
export async function readDevice(nameOrFile: string): Promise<DeviceProfile> {
  const isFile = /[/\\]|\.json$/i.test(nameOrFile);
  const file = isFile ? nameOrFile : join(folder, `${nameOrFile}.json`);
  if (!isFile && !existsSync(file)) {
    const names = await deviceNames();
    const message = `there is no device \`${nameOrFile}\`.${suggestion(nameOrFile, names)} The devices are ${names.join(", ")}`;
    throw new ConfigurationError(`${message}; a file of your own needs its path, as in ./mine.json`);
  }
  const read = readProfile(await readJsonFile(file));
  if (read.ok) return read.profile;
  const [{ path, expected, received } = { path: "", expected: "a profile", received: "something else" }] =
    read.problems;
  throw new ConfigurationError(`must be ${expected.replace(/[()]/g, "")}, got ${received}`, { file, path });
}
