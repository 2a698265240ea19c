import { resolve } from "node:path";
import { clearInterval, clearTimeout, setInterval, setTimeout } from "node:timers";
import { WatchedRoot, type RootListener, type WatchedPlace } from "./watched-root.ts";

export interface FilesWatch {
  /** Watches exactly these from now on; resolves when it does. What was watched before goes on without a gap. */
  watch(places: readonly WatchedPlace[]): Promise<void>;
  close(): Promise<void>;
}

export interface WatchFilesOptions {
  /** What was saved later, in ms since the epoch, counts though the watch has not begun (only what comes). */
  readonly since?: number | undefined;
  /** Told at once that something is being saved. */
  readonly onSave?: (() => void) | undefined;
}

/** Files saved together come together. Longer than the 50 ms in which chokidar drops a second change. */
const quiet = 120;
/** How often it is asked whether a folder is still the one that is watched. */
const lookEvery = 500;

/**
 * Tells which files were saved, made or taken away, with their absolute paths, once nothing has happened for a moment.
 * Editors that write a new file and rename it tell of one change. Hidden folders and installed packages are left out.
 */
export function watchFiles(
  onChange: (paths: readonly string[]) => void,
  onFault: (message: string) => void,
  { since, onSave }: WatchFilesOptions = {},
): FilesWatch {
  const roots = new Map<string, WatchedRoot>();
  let changed = new Set<string>();
  let waiting: NodeJS.Timeout | undefined;
  let isClosed = false;
  const saved = (path: string): void => {
    if (isClosed) return;
    changed.add(path);
    onSave?.();
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      const paths = [...changed];
      changed = new Set();
      onChange(paths);
    }, quiet);
  };
  const listener: RootListener = { since, saved, failed: (message) => isClosed || onFault(message) };
  const looking = setInterval(() => roots.forEach((root) => void root.look()), lookEvery).unref();

  return {
    async watch(places) {
      const wanted = new Map(places.map((place) => [keyOf(place), place]));
      for (const [key, root] of roots) {
        if (wanted.has(key)) continue;
        roots.delete(key);
        await root.close();
      }
      const begun = [...wanted].map(async ([key, place]) => {
        if (roots.has(key) || isClosed) return;
        const root = new WatchedRoot(place, listener);
        roots.set(key, root);
        await root.look(true);
      });
      await Promise.all(begun);
    },
    async close() {
      isClosed = true;
      clearInterval(looking);
      clearTimeout(waiting);
      await Promise.all([...roots.values()].map((root) => root.close()));
    },
  };
}

const keyOf = ({ path, is, ending = "", names = [] }: WatchedPlace): string =>
  [is, ending, ...names, resolve(path)].join(" ");
