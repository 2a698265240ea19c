import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Lang } from "../../axes.ts";
import { ConfigurationError } from "../../errors.ts";
import { readDevice, requireExtension } from "../../index.ts";
import type { Choices } from "../command-line/options.ts";
import { terminalHere } from "../terminal-kind.ts";
import { languageOf, usualDevice } from "../first-run/languages.ts";

/** What a folder is to begin with. Paths are absolute. */
export interface Wanted {
  readonly folder: string;
  readonly lang: Lang;
  /** `sample` where a sample extension is to answer. */
  readonly extension: { readonly url: string } | { readonly handler: string } | "demo" | "sample";
  /** Null where none is to be named, as the demo has its own. */
  readonly model: string | null;
  readonly device: string;
  readonly messageFormat: string | undefined;
  readonly hasReprompt: boolean;
}

/**
 * What is wanted in a folder without settings, by the options and by what is answered on a terminal. Null when the user
 * would rather not answer. Rejects with ConfigurationError and UsageError.
 */
export async function wantedIn(folder: string, given: Choices): Promise<Wanted | null> {
  const { extension, handler, messageFormat } = given;
  if (extension !== undefined) requireExtension(extension);
  if (handler !== undefined && !existsSync(handler)) {
    throw new ConfigurationError("there is no such file; it was to be named as the handler module", { file: handler });
  }
  const model = resolve(given.model ?? join(folder, "model"));
  const profile = given.device === undefined ? undefined : await readDevice(given.device);
  const lang =
    given.lang ?? (await askedLanguage(profile?.lang ?? (await languageOf(existsSync(model) ? model : undefined))));
  if (lang === null) return null;
  const answerer = handler === undefined ? (extension ?? (await askedExtension())) : { handler: resolve(handler) };
  if (answerer === null) return null;
  const device = given.device ?? usualDevice(lang);
  return {
    folder,
    lang,
    extension: typeof answerer === "object" || isWord(answerer) ? answerer : { url: answerer },
    model: answerer === "demo" && given.model === undefined ? null : model,
    device,
    messageFormat,
    // The formats of 2017 have none.
    hasReprompt: !(messageFormat ?? (profile ?? (await readDevice(device))).messageFormat).startsWith("2017"),
  };
}

const isWord = (extension: string): extension is "demo" | "sample" => extension === "demo" || extension === "sample";

// What only a terminal needs.
const askedLanguage = async (usual: Lang): Promise<Lang | null> =>
  terminalHere({}) === "screen" ? (await import("../first-run/questions.ts")).askForLanguage(usual) : usual;
const askedExtension = async (): Promise<string | null> =>
  terminalHere({}) === "screen" ? (await import("../first-run/questions.ts")).askForExtension("sample") : "sample";
