import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { isModelFile, readModel } from "./model-folder.ts";

/** So many folders are looked into. */
const most = 200;

/** The first interaction model at a folder or one level below it, as a path from there; null where there is none. */
export async function findModel(folder: string): Promise<string | null> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const below = entries.filter((entry) => entry.isDirectory() && isOrdinary(entry.name)).map(({ name }) => name);
  for (const name of [".", ...below.sort().slice(0, most)]) {
    const place = join(folder, name);
    const looksLikeOne = (await readdir(place).catch(() => [])).some(isTelling);
    // A file of that name may be another program's.
    if (looksLikeOne && (await isReadable(place))) return name;
  }
  return null;
}

const isOrdinary = (name: string): boolean => !name.startsWith(".") && name !== "node_modules";

/** As the console names what it downloads, or ours; any other table may be anybody's. */
const isTelling = (name: string): boolean =>
  isModelFile(name) && (name === "extension.json" || name.includes("_intent_"));

const isReadable = (folder: string): Promise<boolean> =>
  readModel(folder).then(
    () => true,
    () => false,
  );
