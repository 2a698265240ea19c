import { stat } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";
import { clearTimeout, setTimeout } from "node:timers";
import type { FSWatcher } from "chokidar";
import { isModelFile } from "./model-folder.ts";

/** A file, the files of a folder or of a model, or a folder with all that is below it. */
export interface WatchedPlace {
  readonly path: string;
  readonly is: "file" | "folder" | "model" | "tree";
  /** Only files whose names end so. */
  readonly ending?: string | undefined;
  /** Only these files of a folder. */
  readonly names?: readonly string[] | undefined;
}

export interface RootListener {
  readonly since: number | undefined;
  readonly saved: (path: string) => void;
  readonly failed: (message: string) => void;
}

/** A folder that never tells that it is watched holds nobody up for longer. */
const longestStart = 5000;

/** The folder of one place that is watched, through its going and coming. */
export class WatchedRoot {
  readonly #place: WatchedPlace;
  readonly #path: string;
  readonly #folder: string;
  readonly #listener: RootListener;
  #watcher: FSWatcher | null = null;
  /** Which folder it is that is watched; null when there is none. */
  #watched: string | null = null;
  /** Waits no longer for the watch to begin. */
  #begun = (): void => undefined;
  #isLooking = false;
  #isClosed = false;

  constructor(place: WatchedPlace, listener: RootListener) {
    this.#place = place;
    this.#path = resolve(place.path);
    // A file that is replaced is another one to the system; the folder stays.
    this.#folder = place.is === "file" ? dirname(this.#path) : this.#path;
    this.#listener = listener;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    // A watcher that is closed tells of nothing any more, not of its beginning either.
    this.#begun();
    await this.#watcher?.close();
  }

  /** Nobody tells of a folder that goes, comes or is put in another's place; chokidar keeps to the one it found. */
  async look(isFirst = false): Promise<void> {
    if (this.#isLooking || this.#isClosed) return;
    this.#isLooking = true;
    try {
      const found = await identity(this.#folder);
      if (this.#isClosed || found === this.#watched) return;
      await this.#watcher?.close();
      this.#watcher = null;
      this.#watched = found;
      if (!isFirst) this.#listener.saved(this.#path);
      if (found !== null) await this.#watch();
    } catch (error) {
      this.#failed(error);
    } finally {
      this.#isLooking = false;
    }
  }

  async #watch(): Promise<void> {
    const { watch } = await import("chokidar");
    if (this.#isClosed) return;
    const { since = Infinity, saved } = this.#listener;
    const watcher = watch(this.#folder, {
      ...(this.#place.is !== "tree" && { depth: 0 }),
      ignoreInitial: since === Infinity,
      // Files that are to be read, so that it is told when they cannot be.
      ignorePermissionErrors: true,
      // Its own filter for editors' files goes by the whole path.
      atomic: false,
      // Chokidar hands over paths with `/` on every system.
      ignored: (path, stats) => this.#isLeftOut(resolve(path), stats?.isFile() === true),
    });
    this.#watcher = watcher;
    let [isReady, hasFailed] = [false, false];
    watcher.on("error", (error) => {
      // Every file has a watch of its own, which fails like the first.
      if (!hasFailed) this.#failed(error);
      hasFailed = true;
    });
    watcher.on("all", (event, path, stats) => {
      if (event === "addDir" || event === "unlinkDir") return;
      const isFound = event === "add" && !isReady && stats !== undefined;
      if (!isFound || Math.max(stats.ctimeMs, stats.mtimeMs) > since) saved(resolve(path));
    });
    await new Promise<void>((goOn) => {
      const timer = setTimeout(goOn, longestStart);
      this.#begun = () => {
        clearTimeout(timer);
        goOn();
      };
      watcher.once("ready", () => {
        isReady = true;
        this.#begun();
      });
    });
  }

  #failed(error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    this.#listener.failed(`${this.#folder} cannot be watched: ${message}`);
  }

  #isLeftOut(path: string, isFile: boolean): boolean {
    const { is, ending = "", names } = this.#place;
    if (path === this.#folder) return false;
    if (names) return !names.includes(basename(path));
    if (is === "file") return path !== this.#path;
    if (is === "model") return !isModelFile(basename(path));
    return isSkipped(basename(path)) || (isFile && !path.endsWith(ending));
  }
}

/** Hidden folders and installed packages. */
const isSkipped = (name: string): boolean => name.startsWith(".") || name === "node_modules";

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
