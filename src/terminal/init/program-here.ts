import { existsSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";

const name = "clova-device";

export interface Here {
  readonly path: string;
  /** The file that runs now. */
  readonly program: string;
}

/** How the command is called in a folder: by its name, by npx where npm has put it, else by the file that runs now. */
export function programFor(folder: string, { path, program }: Here): readonly string[] {
  // What npm adds for the length of a command is not there in the shell.
  const lasting = path
    .split(delimiter)
    .filter((entry) => entry !== "" && !/[\\/](node_modules[\\/]\.bin|node-gyp-bin)$/.test(entry));
  if (lasting.some((entry) => existsSync(join(entry, name)) || existsSync(join(entry, `${name}.cmd`)))) return [name];
  return isInstalledFor(folder) ? ["npx", name] : ["node", program];
}

function isInstalledFor(folder: string): boolean {
  if (existsSync(join(folder, "node_modules", ".bin", name))) return true;
  const above = dirname(folder);
  return above !== folder && isInstalledFor(above);
}
