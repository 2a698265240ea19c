import { statSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { isDeviceFile } from "../../../axes.ts";
import { settingsToWatch, type WatchedPlace } from "../../../index.ts";
import type { Choices } from "../../command-line/options.ts";

/** Files by the folders they are in, to be watched. */
function placesOf(files: readonly string[]): readonly WatchedPlace[] {
  const folders = new Map<string, string[]>();
  for (const file of files.map((file) => resolve(file)))
    folders.set(dirname(file), [...(folders.get(dirname(file)) ?? []), basename(file)]);
  return [...folders].map(([path, names]) => ({ path, is: "folder", names: [...new Set(names)].sort() }));
}

/** What is watched besides the model in use. */
export function watchedPlaces(all: readonly Choices[], ofHandler: readonly string[]): readonly WatchedPlace[] {
  const devices = all.flatMap(({ device }) => (device !== undefined && isDeviceFile(device) ? [device] : []));
  const [inUse, ...others] = all;
  // One that could not be read may be put right.
  const models = others.flatMap(({ model }) => (model === undefined || model === inUse?.model ? [] : [model]));
  return [
    ...settingsToWatch(),
    ...placesOf(devices),
    ...models.map((path) => ({ path, is: "model" }) as const),
    ...placesOf(ofHandler),
  ];
}

/** Which of these changes are the handler module's; a folder that was put in another's place may be anybody's. */
export function sortedChanges(
  paths: readonly string[],
  ofHandler: readonly string[],
): { readonly handler: readonly string[]; readonly others: readonly string[] } {
  const isSettings = (path: string): boolean => /^(clova-device|package)\.json$/.test(basename(path));
  const folders = new Set(ofHandler.map((file) => dirname(file)));
  return {
    handler: paths.filter((path) => ofHandler.includes(path) || folders.has(path)),
    others: paths.filter((path) => isSettings(path) || !ofHandler.includes(path)),
  };
}

/** Whether any of these was saved after a time, in ms since the epoch, or is gone. */
export const isSavedSince = (paths: readonly string[], time: number): boolean =>
  paths.some((path) => {
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats === undefined || Math.max(stats.mtimeMs, stats.ctimeMs) >= time;
  });
