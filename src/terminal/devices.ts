import { deviceNames, readDevice, type DeviceProfile } from "../index.ts";
import type { Arguments } from "./command-line/arguments.ts";
import { print } from "./output/output.ts";

/** Lists the device profiles, or shows one with the sources of its values. Resolves with the exit code. */
export async function devices({ operands: [name] }: Arguments): Promise<number> {
  if (name === undefined) table(await Promise.all((await deviceNames()).map(readDevice)));
  else detail(await readDevice(name));
  return 0;
}

function table(profiles: readonly DeviceProfile[]): void {
  const heads = ["NAME", "SCREEN", "FORMAT", "LANG", "TITLE"];
  const rows = profiles.map((profile) => {
    const { name, title, messageFormat, lang } = profile;
    return [name, screen(profile), messageFormat, lang, title];
  });
  const all = [heads, ...rows];
  const widths = heads.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  for (const row of all)
    print(
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join("  ")
        .trimEnd(),
    );
}

function screen({ display }: DeviceProfile): string {
  const { size, contentLayer } = display;
  return contentLayer === undefined ? size : `${size} ${contentLayer.width}x${contentLayer.height}`;
}

function detail({ sources, ...profile }: DeviceProfile): void {
  for (const [field, value] of Object.entries(profile)) {
    print(`${field.padEnd(14)}${typeof value === "string" ? value : JSON.stringify(value)}`);
    const source = sources[field];
    if (source !== undefined) print(`${" ".repeat(14)}Source: ${source}`);
  }
  // Sources of values inside a field, and of what has none of its own.
  for (const [path, source] of Object.entries(sources)) if (!(path in profile)) print(`${path}: Source: ${source}`);
}
