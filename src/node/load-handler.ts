import { statSync } from "node:fs";
import { resolve as absolute } from "node:path";
import { ConfigurationError } from "../errors.ts";
import { HandlerFault, takingTerms } from "./handler-fault.ts";
import { HandlerModule, type HandlerModuleOptions } from "./handler-module.ts";
import { refuseEndlessModule } from "./module-files.ts";

/** An extension from a module, for as long as it is needed. */
export interface LoadedHandler {
  /** Goes where an extension goes: `createEmulator({ extension: handler })`. */
  readonly handler: (request: unknown) => Promise<unknown>;
  /**
   * Loads the module anew, with all it imports, in a thread of its own: the next request is answered by that one, those
   * under way by the one they came to. Rejects with ConfigurationError where it cannot be used, and with the reason of the
   * signal, which ends the loading; the old one stays then.
   */
  readonly reload: (options?: Pick<LoadHandlerOptions, "signal">) => Promise<void>;
  /** Ends its thread. */
  readonly close: () => Promise<void>;
}

export interface LoadHandlerOptions extends HandlerModuleOptions {
  /** Ends the loading, which rejects with its reason then. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Loads a JavaScript module whose default export, or `handler`, is a function from a CEK request to the answer or a
 * promise of it. It has a thread of its own: one that loops is replaced, one that crashes or ends itself answers with a
 * failure. Rejects with ConfigurationError where the module cannot be used.
 *
 * @example
 * const { handler, close } = await loadHandler("./extension.js");
 * await runConversations(["conversations"], { emulator: { extension: handler } });
 * await close();
 */
export async function loadHandler(file: string, options: LoadHandlerOptions = {}): Promise<LoadedHandler> {
  let module = await startModule(file, options, options.signal);
  const closing = new AbortController();
  const replaced = new Set<HandlerModule>();
  return {
    handler: takingTerms((request, terms) => module.call(request, terms)),
    async reload({ signal = closing.signal } = {}) {
      const next = await startModule(file, options, AbortSignal.any([signal, closing.signal]));
      if (closing.signal.aborted) return next.close();
      const before = module;
      module = next;
      replaced.add(before);
      before.retire(() => replaced.delete(before));
    },
    async close() {
      closing.abort(new HandlerFault("its module was closed"));
      await Promise.all([module, ...replaced].map((one) => one.close()));
    },
  };
}

async function startModule(
  file: string,
  options: LoadHandlerOptions,
  signal: AbortSignal | undefined,
): Promise<HandlerModule> {
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) {
    throw new ConfigurationError("there is no such file; a handler module was to be loaded from it", { file });
  }
  await refuseEndlessModule(file);
  const module = new HandlerModule(absolute(file), options);
  await module.start(signal);
  return module;
}
