import { languages, type Lang, type MessageFormat } from "../axes.ts";
import { dialects } from "../cek/dialect.ts";
import { demoModels } from "../demo/models.ts";
import { createPizzaBot } from "../demo/pizza-bot.ts";
import type { DeviceProfile } from "../device/profile.ts";
import { readEndpoint } from "../node/endpoint.ts";
import { createHandlerExtension, type HandlerExtensionOptions } from "../node/handler-extension.ts";
import { readModel } from "../node/model-folder.ts";
import { readModelFiles } from "../nlu/model-files/read-model.ts";
import type { InteractionModel } from "../nlu/interaction-model.ts";
import type { Extension, SealedRequest } from "../ports.ts";
import type { EmulatorOptions } from "./options.ts";

/** The interaction models Clova knows: one, or the demo's in every language. The first is meant when none is named. */
export async function modelsFor(
  { extension, model }: EmulatorOptions,
  profile: DeviceProfile,
  lang: Lang | undefined,
): Promise<readonly [InteractionModel, ...InteractionModel[]]> {
  if (typeof model === "string") return [await readModel(model)];
  if (model) return [model];
  const spoken = lang ?? profile.lang;
  if (!isDemo(extension)) return [unknownModels[spoken]];
  const others = languages.filter((other) => other !== spoken);
  return [demoModel(spoken), ...others.map(demoModel)];
}

/**
 * The same models for a device of another language: the demo's in that language comes first, and an extension of which only
 * the address is known is called in it. A model that took the place of one of these stays.
 */
export function inOrderFor(
  lang: Lang,
  [first, ...others]: readonly [InteractionModel, ...InteractionModel[]],
): readonly [InteractionModel, ...InteractionModel[]] {
  if (first === unknownModels[first.lang]) return [unknownModels[lang]];
  const meant = others.find((model) => model.lang === lang);
  if (first.lang === lang || meant === undefined) return [first, ...others];
  return [meant, first, ...others.filter((model) => model !== meant)];
}

/** The same models: first the one in a language that is preferred, where messages of this format have that language. */
export function preferring(
  lang: Lang | undefined,
  messageFormat: MessageFormat,
  models: readonly [InteractionModel, ...InteractionModel[]],
): readonly [InteractionModel, ...InteractionModel[]] {
  const meant = models.find((model) => model.lang === lang);
  if (meant === undefined || !dialects[messageFormat].languages.includes(meant.lang)) return models;
  return [meant, ...models.filter((model) => model !== meant)];
}

export const isDemo = (extension: EmulatorOptions["extension"]): boolean =>
  extension === undefined || extension === "demo";

/** Throws UsageError where this is neither the demo nor the URL of an extension. */
export function requireExtension(address: string): void {
  if (!isDemo(address)) readEndpoint(address);
}

const demoModelsRead = new Map<Lang, InteractionModel>();

/** The pizza bot's interaction model in one language; read once, so that its understanding too is built once. */
export function demoModel(lang: Lang): InteractionModel {
  const known = demoModelsRead.get(lang) ?? readDemoModel(lang);
  demoModelsRead.set(lang, known);
  return known;
}

function readDemoModel(lang: Lang): InteractionModel {
  const { tsv, extension } = demoModels[lang];
  const files = Object.entries(tsv).map(([path, content]) => ({ path, content }));
  return readModelFiles("demo", files, { path: "extension.json", content: JSON.stringify(extension) });
}

const unknownModel = (lang: Lang): InteractionModel => ({
  extensionId: "com.example.extension",
  invocationNames: [],
  lang,
  intents: [],
  slotTypes: [],
  builtinIntents: null,
  launchPhrases: [],
  endPhrases: [],
  openTypes: [],
});

/**
 * An extension of which only the address is known: built-in intents are understood, all else goes by `/` lines. One
 * object for each language, so that its understanding is built once.
 */
const unknownModels: Readonly<Record<Lang, InteractionModel>> = {
  ko: unknownModel("ko"),
  ja: unknownModel("ja"),
  en: unknownModel("en"),
};

/** The pizza bot in all its languages: an extension each, told apart by its id. */
export function createDemoExtension(options: HandlerExtensionOptions): Extension {
  const bots = languages.map((lang): [string, Extension] => {
    const extension = createHandlerExtension(createPizzaBot(lang), options);
    return [demoModel(lang).extensionId, extension];
  });
  const byId = new Map(bots);
  const first = bots[0]![1];
  const addressees = new WeakMap<SealedRequest, Extension>();
  return {
    address: "the demo",
    seal(body, summary, extensionId = "") {
      const bot = byId.get(extensionId) ?? first;
      const sealed = bot.seal(body, summary);
      addressees.set(sealed, bot);
      return sealed;
    },
    send: (request, signal) => (addressees.get(request) ?? first).send(request, signal),
    close: async () => void (await Promise.all(bots.map(([, bot]) => bot.close()))),
  };
}
