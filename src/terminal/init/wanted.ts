import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Lang } from "../../axes.ts";
import { ConfigurationError } from "../../errors.ts";
import { readDevice, requireExtension } from "../../index.ts";
import type { Choices } from "../command-line/options.ts";
import { readOwnSettings } from "../command-line/settings.ts";
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
 * What is wanted in a folder without settings, by the options and by what is answered on a terminal. An exit
 * code when the user would rather not answer. Rejects with ConfigurationError and UsageError.
 */
export async function wantedIn(folder: string, given: Choices): Promise<Wanted | number> {
  const { extension, handler, messageFormat } = given;
  if (extension !== undefined) requireExtension(extension);
  if (handler !== undefined && !existsSync(handler)) {
    throw new ConfigurationError("there is no such file; it was to be named as the handler module", { file: handler });
  }
  const model = resolve(given.model ?? join(folder, "model"));
  const profile = given.device === undefined ? undefined : await readDevice(given.device);
  const usual = profile?.lang ?? (await languageOf(existsSync(model) ? model : undefined));
  const answers = await answersTo(folder, given, usual);
  if (typeof answers === "number") return answers;
  const { lang } = answers;
  const answerer = handler === undefined ? answers.extension : { handler: resolve(handler) };
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

type Answers = { readonly lang: Lang; readonly extension: string };

/** Language and extension, where they are not given; without a terminal what Enter would take. */
async function answersTo(folder: string, given: Choices, usual: Lang): Promise<Answers | number> {
  const { lang, extension = given.handler } = given;
  const isAsked = (lang === undefined || extension === undefined) && terminalHere({}) !== null;
  const terminal = isAsked ? terminalHere({ ...(await readOwnSettings(folder)), ...given }) : null;
  if (terminal === null) return { lang: lang ?? usual, extension: extension ?? "sample" };
  // What only a terminal needs.
  const [{ asking }, { askForExtension, askForLanguage }] = await Promise.all([
    import("../first-run/asking.ts"),
    import("../first-run/questions.ts"),
  ]);
  return asking(terminal, async (asker) => {
    const spoken = lang ?? (await askForLanguage(asker, usual));
    if (spoken === null) return null;
    const answerer = extension ?? (await askForExtension(asker, "sample"));
    return answerer === null ? null : { lang: spoken, extension: answerer };
  });
}
