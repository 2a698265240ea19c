import { stat } from "node:fs/promises";
import { basename, relative } from "node:path";
import { clearInterval, clearTimeout, setInterval, setTimeout } from "node:timers";
import type { FSWatcher } from "chokidar";
import { ConfigurationError } from "../errors.ts";
import type { InteractionModel } from "../nlu/interaction-model.ts";
import { isModelFile, readModel } from "./model-folder.ts";

/** What a model folder has become: a model, or what is wrong with it. */
export type ModelChange = { readonly model: InteractionModel } | { readonly error: ConfigurationError };

export interface WatchModelOptions {
  /** When the model in use was read, in ms since the epoch; what was saved later counts. Now by default. */
  readonly since?: number | undefined;
}

/** Files saved together come together. Longer than the 50 ms in which chokidar drops a second change. */
const quiet = 100;
/** How often it is asked whether the folder is still the one that is watched. */
const lookEvery = 500;

/**
 * Reads the model of a folder anew whenever files of it were saved. Chokidar is loaded with the first call. Close it in
 * the end: until then it keeps the process from ending.
 *
 * @example
 * const close = watchModel("./my-model", (change) => {
 *   if ("model" in change) clova.replaceModel(change.model);
 *   else console.error(change.error.message);
 * });
 */
export function watchModel(
  folder: string,
  onChange: (change: ModelChange) => void,
  { since = Date.now() }: WatchModelOptions = {},
): () => Promise<void> {
  const watch = new ModelWatch(folder, onChange, since);
  return () => watch.close();
}

class ModelWatch {
  readonly #folder: string;
  readonly #onChange: (change: ModelChange) => void;
  readonly #since: number;
  readonly #looking: NodeJS.Timeout;
  #watcher: FSWatcher | null = null;
  /** Which folder it is that is watched; null when there is none. */
  #watched: string | null = null;
  #isLooking = false;
  #waiting: NodeJS.Timeout | undefined;
  /** How often something was saved, so that what was read in the midst of it is read again. */
  #saves = 0;
  #isClosed = false;

  constructor(folder: string, onChange: (change: ModelChange) => void, since: number) {
    this.#folder = folder;
    this.#onChange = onChange;
    this.#since = since;
    this.#looking = setInterval(() => void this.#look(), lookEvery).unref();
    void this.#look(true);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearInterval(this.#looking);
    clearTimeout(this.#waiting);
    await this.#watcher?.close();
  }

  /** Nobody tells of a folder that goes, comes or is put in another's place; chokidar keeps to the one it found. */
  async #look(isFirst = false): Promise<void> {
    if (this.#isLooking) return;
    this.#isLooking = true;
    try {
      const found = await identity(this.#folder);
      if (this.#isClosed || found === this.#watched) return;
      await this.#watcher?.close();
      this.#watcher = null;
      this.#watched = found;
      if (found === null) return;
      if (!isFirst) this.#saved();
      await this.#watch();
    } catch (error) {
      this.#failed(error);
    } finally {
      this.#isLooking = false;
    }
  }

  async #watch(): Promise<void> {
    const { watch } = await import("chokidar");
    if (this.#isClosed) return;
    const watcher = watch(this.#folder, {
      depth: 0,
      // Files that are to be read, so that it is told when they cannot be.
      ignorePermissionErrors: true,
      // Its own filter for editors' files goes by the whole path.
      atomic: false,
      // Chokidar hands over paths with `/` on every system.
      ignored: (path) => relative(this.#folder, path) !== "" && !isModelFile(basename(path)),
    });
    this.#watcher = watcher;
    let isReady = false;
    watcher.once("ready", () => (isReady = true));
    let hasFailed = false;
    watcher.on("error", (error) => {
      // Every file has a watch of its own, which fails like the first.
      if (!hasFailed) this.#failed(error);
      hasFailed = true;
    });
    watcher.on("all", (event, _path, stats) => {
      if (event === "addDir") return;
      const isFound = event === "add" && !isReady && stats !== undefined;
      if (!isFound || Math.max(stats.ctimeMs, stats.mtimeMs) > this.#since) this.#saved();
    });
  }

  #saved(): void {
    if (this.#isClosed) return;
    this.#saves += 1;
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => void this.#read(), quiet).unref();
  }

  async #read(): Promise<void> {
    const saves = this.#saves;
    const change = await readModel(this.#folder).then(
      (model) => ({ model }),
      (error: unknown) => ({ error: this.#asFault(error) }),
    );
    if (!this.#isClosed && saves === this.#saves) this.#onChange(change);
  }

  #failed(error: unknown): void {
    if (!this.#isClosed) this.#onChange({ error: this.#asFault(error, "the folder cannot be watched: ") });
  }

  #asFault(error: unknown, what = ""): ConfigurationError {
    if (error instanceof ConfigurationError) return error;
    const message = error instanceof Error ? error.message : String(error);
    return new ConfigurationError(what + message, { file: this.#folder }, { cause: error });
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
