import { existsSync } from "node:fs";
import { ConfigurationError } from "../errors.ts";
import type { InteractionModel } from "../nlu/interaction-model.ts";
import { readModel } from "./model-folder.ts";
import { watchFiles } from "./watch-files.ts";

/** What a model folder has become: a model, or what is wrong with it. */
export type ModelChange = { readonly model: InteractionModel } | { readonly error: ConfigurationError };

export interface WatchModelOptions {
  /** When the model in use was read, in ms since the epoch; what was saved later counts. Now by default. */
  readonly since?: number | undefined;
}

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
  /** How often something was saved, so that what was read in the midst of it is not told. */
  let saves = 0;
  let isClosed = false;

  async function read(): Promise<void> {
    const before = saves;
    // One that is taken away may be on its way to another's place.
    if (!existsSync(folder)) return;
    const change = await readModel(folder).then(
      (model) => ({ model }),
      (error: unknown) => ({ error: asFault(error, folder) }),
    );
    if (!isClosed && before === saves) onChange(change);
  }

  const failed = (message: string): void => onChange({ error: new ConfigurationError(message) });
  const watch = watchFiles(() => void read(), failed, { since, onSave: () => void saves++ });
  void watch.watch([{ path: folder, is: "model" }]);
  return () => {
    isClosed = true;
    return watch.close();
  };
}

function asFault(error: unknown, file: string): ConfigurationError {
  if (error instanceof ConfigurationError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new ConfigurationError(message, { file }, { cause: error });
}
