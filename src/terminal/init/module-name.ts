import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";

/** What a module in this folder has to be called for Node.js to take it for one, whatever package it comes to be in. */
export const moduleName = (folder: string): "extension.js" | "extension.mjs" =>
  isOfModules(folder) ? "extension.js" : "extension.mjs";

/** Whether the nearest package.json says that its files are modules. */
function isOfModules(folder: string): boolean {
  const file = join(folder, "package.json");
  if (existsSync(file)) return typeIn(file) === "module";
  const above = dirname(folder);
  return above !== folder && isOfModules(above);
}

function typeIn(file: string): unknown {
  try {
    // Nobody may write into a pipe.
    if (!statSync(file).isFile()) return undefined;
    return (JSON.parse(readFileSync(file, "utf8")) as { readonly type?: unknown } | null)?.type;
  } catch {
    return undefined;
  }
}
