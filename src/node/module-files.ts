import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { endlessAt, refuseEndless } from "./refuse-endless.ts";

/** So many are followed. */
const most = 1000;

/** A JavaScript module and all it imports by relative paths, as far as its text tells; absolute paths, the module first. */
export async function moduleFiles(file: string): Promise<readonly string[]> {
  const found = new Set([resolve(file)]);
  for (const path of found) {
    if (found.size >= most) break;
    for (const imported of await importedBy(path)) found.add(imported);
  }
  return [...found];
}

/** Throws ConfigurationError where Node.js would wait for one of them without end, and nothing could end its thread. */
export async function refuseEndlessModule(file: string): Promise<void> {
  for (const path of [...(await moduleFiles(file)), nearestPackage(dirname(resolve(file)))]) refuseEndless(path);
}

/** The package.json that tells Node.js what the modules of a folder are. */
function nearestPackage(folder: string): string {
  const file = join(folder, "package.json");
  const above = dirname(folder);
  return existsSync(file) || above === folder ? file : nearestPackage(above);
}

const specifiers = /(?:\bfrom|\bimport|\brequire)\s*\(?\s*(["'])(\.{1,2}\/[^"'\n]+)\1/g;

async function importedBy(path: string): Promise<readonly string[]> {
  if (endlessAt(path) !== null) return [];
  const text = await readFile(path, "utf8").catch(() => "");
  const require = createRequire(pathToFileURL(path));
  return [...text.matchAll(specifiers)].map(([, , specifier]) => {
    try {
      return require.resolve(specifier!);
    } catch {
      // It may come to be there, or be named by a comment alone.
      return resolve(dirname(path), specifier!);
    }
  });
}
