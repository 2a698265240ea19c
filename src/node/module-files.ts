import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, resolve } from "node:path";
import { pathToFileURL } from "node:url";

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

const specifiers = /(?:\bfrom|\bimport|\brequire)\s*\(?\s*(["'])(\.{1,2}\/[^"'\n]+)\1/g;

async function importedBy(path: string): Promise<readonly string[]> {
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
