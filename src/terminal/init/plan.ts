import { readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { isDeviceFile } from "../../axes.ts";
import { ConfigurationError } from "../../errors.ts";
import { isTaken, namesInFolder, readModel, type NewFile, type SettingsFile } from "../../index.ts";
import type { Lang } from "../../axes.ts";
import { asUrl, withoutUser } from "../command-line/address.ts";
import { moduleName } from "./module-name.ts";
import { anyConversation, demoConversation, sampleConversation } from "./sample/conversation.ts";
import { sampleExtension } from "./sample/extension.ts";
import { sampleModel } from "./sample/model.ts";
import type { Wanted } from "./wanted.ts";

/** What is to be written into a folder, and what is there and stays. Paths are within the folder. */
export interface Plan {
  readonly files: readonly NewFile[];
  readonly kept: readonly string[];
  /** The sample's words are to be replaced by those of the user's own extension. */
  readonly isForeignModel: boolean;
  /** The model the settings name, relative to the folder; null where they name none. */
  readonly model: string | null;
}

export const settingsName = "clova-device.json";
const conversations = "conversations";

/**
 * What a folder without settings lacks. The settings come last: while they are missing, another run takes up where one
 * ended. Rejects with ConfigurationError where something is in the way.
 */
export async function planFor(wanted: Wanted): Promise<Plan> {
  const { folder, extension, lang, hasReprompt } = wanted;
  const model = wanted.model === null ? null : await modelPart(folder, wanted.model, lang);
  const module = extension === "sample" ? modulePart(wanted) : null;
  const isSample = module !== null && model !== null && model.isSample;
  const conversation =
    extension === "demo" && model === null
      ? demoConversation(lang)
      : isSample
        ? sampleConversation(lang, hasReprompt)
        : anyConversation(lang);
  const parts = [...(model ? [model] : []), ...(module ? [module] : []), conversationPart(folder, conversation)];
  const settings = settingsText(wanted, module?.name);
  return {
    files: [...parts.flatMap(({ files }) => files), { path: settingsName, text: settings }],
    kept: parts.flatMap(({ kept }) => kept),
    isForeignModel: model?.isSample === true && !isSample,
    model: model && within(folder, wanted.model ?? ""),
  };
}

/** What a folder lacks that has settings: a conversation. */
export function planBeside({ file, values }: SettingsFile, folder: string, lang: Lang): Plan {
  const model = values.get("model");
  const isDemo = !values.has("handler") && (values.get("extension") ?? "demo") === "demo" && model === undefined;
  const { files, kept } = conversationPart(folder, isDemo ? demoConversation(lang) : anyConversation(lang));
  const named = typeof model === "string" ? model : null;
  return { files, kept: [relative(folder, file), ...kept], isForeignModel: false, model: named };
}

interface Part {
  readonly files: readonly NewFile[];
  readonly kept: readonly string[];
}

/** The sample, as far as it is missing; a model that is another stays. */
async function modelPart(folder: string, place: string, lang: Lang): Promise<Part & { readonly isSample: boolean }> {
  const sample = sampleModel(lang);
  const there = namesInFolder(place) ?? [];
  const path = relative(folder, place);
  if (there.every((name) => sample.some((file) => file.path === name))) {
    const named = sample.map(({ path: name, text }) => ({ path: join(path, name), text }));
    const [files, kept] = divided(folder, named);
    return { files, kept: kept.length === named.length ? [path] : kept, isSample: true };
  }
  await readModel(place).catch((error: unknown) => {
    if (!(error instanceof ConfigurationError)) throw error;
    const message = `there is no interaction model in it to be used, nor room for one: name another folder with \`--model\``;
    throw new ConfigurationError(message, { file: place }, { cause: error });
  });
  return { files: [], kept: [path], isSample: false };
}

/** A file of the user's that has the sample's name is not taken for it. */
function modulePart({ folder, lang, hasReprompt }: Wanted): Part & { readonly name: string } {
  const path = moduleName(folder);
  const file = join(folder, path);
  const text = sampleExtension(lang, hasReprompt);
  if (!isTaken(file)) return { files: [{ path, text }], kept: [], name: path };
  const isFile = statSync(file, { throwIfNoEntry: false })?.isFile() === true;
  if (isFile && readFileSync(file, "utf8") === text) return { files: [], kept: [path], name: path };
  throw new ConfigurationError(
    `there is such a file already. Where it is your extension, name it with \`--handler ${path}\``,
    { file },
  );
}

function conversationPart(folder: string, text: string): Part {
  const there = namesInFolder(join(folder, conversations)) ?? [];
  if (there.some((name) => name.endsWith(".conversation"))) return { files: [], kept: [conversations] };
  return { files: [{ path: join(conversations, "first.conversation"), text }], kept: [] };
}

function divided(folder: string, files: readonly NewFile[]): [missing: NewFile[], there: string[]] {
  const there = files.map(({ path }) => path).filter((path) => isTaken(join(folder, path)));
  return [files.filter(({ path }) => !there.includes(path)), there];
}

function settingsText({ folder, extension, lang, model, device, messageFormat }: Wanted, module?: string): string {
  const settings = {
    ...(extension === "demo" && { extension, lang }),
    ...(module !== undefined && { handler: `./${module}` }),
    ...(typeof extension === "object" &&
      ("url" in extension
        ? { extension: withoutUser(asUrl(extension.url) ?? extension.url) }
        : { handler: within(folder, extension.handler) })),
    ...(model !== null && { model: within(folder, model) }),
    device: isDeviceFile(device) ? within(folder, device) : device,
    ...(messageFormat !== undefined && { messageFormat }),
  };
  return `${JSON.stringify(settings, null, 2)}\n`;
}

/** As a path is written that stands in the folder's settings. */
function within(folder: string, file: string): string {
  const way = relative(folder, file);
  return way.startsWith("..") || /^([a-z]:|[/\\])/i.test(way) ? way : `.${sep}${way}`;
}
