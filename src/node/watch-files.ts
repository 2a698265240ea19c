import { stat } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";
import { clearInterval, clearTimeout, setInterval, setTimeout } from "node:timers";
import type { FSWatcher } from "chokidar";

/** A folder with what is below it, or the one file of a folder. */
export interface WatchedPlace {
  readonly path: string;
  readonly is: "file" | "folder" | "tree";
  /** Only files whose names end so. */
  readonly ending?: string | undefined;
}

export interface FilesWatch {
  /** Watches exactly these from now on; resolves when it does. What was watched before goes on without a gap. */
  watch(places: readonly WatchedPlace[]): Promise<void>;
  close(): Promise<void>;
}

/** Files saved together come together. Longer than the 50 ms in which chokidar drops a second change. */
const quiet = 120;
/** How often it is asked whether a folder is still the one that is watched. */
const lookEvery = 500;
/** A folder that never tells that it is watched holds nobody up for longer. */
const longestStart = 5000;

/**
 * Tells which files were saved, made or taken away, with their absolute paths, once nothing has happened for a moment.
 * Editors that write a new file and rename it tell of one change. Hidden folders and installed packages are left out.
 */
export function watchFiles(
  onChange: (paths: readonly string[]) => void,
  onFault: (message: string) => void,
): FilesWatch {
  const roots = new Map<string, Root>();
  let changed = new Set<string>();
  let waiting: NodeJS.Timeout | undefined;
  let isClosed = false;
  const saved = (path: string): void => {
    if (isClosed) return;
    changed.add(path);
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      const paths = [...changed];
      changed = new Set();
      onChange(paths);
    }, quiet);
  };
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
        const root = new Root(place, saved, onFault);
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

const keyOf = ({ path, is, ending = "" }: WatchedPlace): string => `${is} ${ending} ${resolve(path)}`;

/** Hidden folders and installed packages. */
const isSkipped = (name: string): boolean => name.startsWith(".") || name === "node_modules";

class Root {
  readonly #folder: string;
  readonly #is: WatchedPlace["is"];
  readonly #path: string;
  readonly #ending: string;
  readonly #saved: (path: string) => void;
  readonly #onFault: (message: string) => void;
  #watcher: FSWatcher | null = null;
  /** Which folder it is that is watched; null when there is none. */
  #watched: string | null = null;
  #isLooking = false;
  #isClosed = false;

  constructor(
    { path, is, ending = "" }: WatchedPlace,
    saved: (path: string) => void,
    onFault: (message: string) => void,
  ) {
    this.#path = resolve(path);
    // A file that is replaced is another one to the system; the folder stays.
    this.#folder = is === "file" ? dirname(this.#path) : this.#path;
    this.#is = is;
    this.#ending = ending;
    this.#saved = saved;
    this.#onFault = onFault;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#watcher?.close();
  }

  /** Nobody tells of a folder that goes, comes or is put in another's place. */
  async look(isFirst = false): Promise<void> {
    if (this.#isLooking || this.#isClosed) return;
    this.#isLooking = true;
    try {
      const found = await identity(this.#folder);
      if (this.#isClosed || found === this.#watched) return;
      await this.#watcher?.close();
      this.#watcher = null;
      this.#watched = found;
      if (!isFirst) this.#saved(this.#path);
      if (found !== null) await this.#watch();
    } finally {
      this.#isLooking = false;
    }
  }

  async #watch(): Promise<void> {
    const { watch } = await import("chokidar");
    if (this.#isClosed) return;
    const watcher = watch(this.#folder, {
      ...(this.#is !== "tree" && { depth: 0 }),
      ignoreInitial: true,
      ignorePermissionErrors: true,
      // Its own filter for editors' files goes by the whole path.
      atomic: false,
      ignored: (path, stats) => this.#isLeftOut(resolve(path), stats?.isFile() === true),
    });
    this.#watcher = watcher;
    let hasFailed = false;
    watcher.on("error", (error) => {
      // Every file has a watch of its own, which fails like the first.
      if (!hasFailed) this.#onFault(`${this.#folder} cannot be watched: ${(error as Error).message}`);
      hasFailed = true;
    });
    watcher.on("all", (event, path) => {
      if (event !== "addDir" && event !== "unlinkDir") this.#saved(resolve(path));
    });
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, longestStart);
      watcher.once("ready", () => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  #isLeftOut(path: string, isFile: boolean): boolean {
    if (path === this.#folder) return false;
    if (this.#is === "file") return path !== this.#path;
    return isSkipped(basename(path)) || (isFile && !path.endsWith(this.#ending));
  }
}

/** Tells one folder from the next of the same name; null when there is none. */
async function identity(folder: string): Promise<string | null> {
  try {
    // A number that was freed is soon given again.
    const { dev, ino, birthtimeMs } = await stat(folder);
    return [dev, ino, birthtimeMs].join();
  } catch {
    return null;
  }
}
