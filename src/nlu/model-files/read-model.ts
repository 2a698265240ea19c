import { ConfigurationError } from "../../errors.ts";
import { isBuiltinSlotType } from "../slot-types/builtin-slots.ts";
import { readExtensionJson } from "./extension-json.ts";
import { folded } from "../text/folded-text.ts";
import { readTsv } from "./read-tsv.ts";
import { suggestion } from "../../suggestion.ts";
import type { Lang } from "../../axes.ts";
import type { ExtensionSettings } from "./extension-json.ts";
import type { InteractionModel } from "../interaction-model.ts";
import type { ModelFile } from "./read-tsv.ts";

/** A file of a model folder, as text; `path` is what messages call it. */
export interface TextFile {
  readonly path: string;
  readonly content: string;
}

type IntentFile = Extract<ModelFile, { kind: "intent" }>;
type SlotTypeFile = Extract<ModelFile, { kind: "slotType" }>;

/** Puts the files of a folder together: the TSV files in their order, and `extension.json` if there is one. */
export function readModelFiles(folder: string, tsvFiles: readonly TextFile[], json: TextFile | null): InteractionModel {
  const settings = json === null ? {} : readExtensionJson(json.content, json.path);
  const files = tsvFiles.map(({ path, content }) => readTsv(content, path));
  const intents = files.filter((file): file is IntentFile => file.kind === "intent");
  const slotTypes = files.filter((file): file is SlotTypeFile => file.kind === "slotType");
  if (intents.length === 0 && slotTypes.length > 0) throw noIntent(folder, slotTypes);
  onlyOnce(
    intents.map(({ file, intent }) => ({ file, name: intent.name })),
    "intent",
  );
  onlyOnce(
    slotTypes.map(({ file, slotType }) => ({ file, name: slotType.name })),
    "slot type",
  );

  const openTypes = settings.openTypes ?? [];
  const known = [...slotTypes.map(({ slotType }) => slotType.name), ...openTypes];
  for (const intent of intents) slotTypesExist(intent, known);

  const invocationNames = namesIn(settings, json?.path ?? `${folder}/extension.json`);
  const model = { intents: intents.map(({ intent }) => intent), slotTypes: slotTypes.map(({ slotType }) => slotType) };
  return {
    extensionId: settings.extensionId ?? idInFileNames(files) ?? "com.example.extension",
    invocationNames,
    lang: settings.lang ?? languageOf(model, invocationNames),
    ...model,
    builtinIntents: settings.builtinIntents ?? null,
    launchPhrases: settings.launchPhrases ?? [],
    endPhrases: settings.endPhrases ?? [],
    openTypes,
  };
}

function noIntent(folder: string, slotTypes: readonly SlotTypeFile[]): ConfigurationError {
  const most = 10;
  const read = slotTypes.slice(0, most).map(({ file, slotType }) => `${file} as the slot type \`${slotType.name}\``);
  const more = slotTypes.length > most ? `, and ${slotTypes.length - most} more likewise` : "";
  const message =
    `none of the .tsv files is an intent; read was ${read.join(", ")}${more}. The file of an intent begins with ` +
    "[INTENT SLOT] or [INTENT EXPRESSION]; docs/interaction-models.md shows one";
  return new ConfigurationError(message, { file: folder });
}

function onlyOnce(named: readonly { readonly file: string; readonly name: string }[], kind: string): void {
  const seen = new Map<string, string>();
  for (const { file, name } of named) {
    const earlier = seen.get(name);
    if (earlier !== undefined) {
      throw new ConfigurationError(`${kind} \`${name}\` is already in ${earlier}; keep one of the two files`, { file });
    }
    seen.set(name, file);
  }
}

function slotTypesExist({ file, intent }: IntentFile, known: readonly string[]): void {
  const names = new Set(known);
  for (const { name, type, line } of intent.slots) {
    if (names.has(type) || isBuiltinSlotType(type)) continue;
    const remedy = `Add \`${type}.tsv\` with its words, or name it in \`openTypes\` of extension.json.`;
    const message = `slot \`${name}\` has the type \`${type}\`, which the folder does not have. ${remedy}`;
    throw new ConfigurationError(message + suggestion(type, known), { file, line });
  }
}

/** None is allowed, for the console's folder does not know them; the extension is then started by hand. */
function namesIn({ invocationNames = [] }: ExtensionSettings, file: string): readonly string[] {
  const names = invocationNames.map((name) => name.trim());
  const unsayable = names.find((name) => folded(name) === "");
  if (unsayable === undefined) return names;
  const message = `a name must have letters, got ${JSON.stringify(unsayable)}`;
  throw new ConfigurationError(message, { file, path: "invocationNames" });
}

function idInFileNames(files: readonly ModelFile[]): string | null {
  const [first, ...others] = files.filter(({ extensionId }) => extensionId !== null);
  const other = others.find(({ extensionId }) => extensionId !== first?.extensionId);
  if (first !== undefined && other !== undefined) {
    const message = `the file is of extension \`${other.extensionId}\`, ${first.file} of \`${first.extensionId}\`; keep one extension a folder`;
    throw new ConfigurationError(message, { file: other.file });
  }
  return first?.extensionId ?? null;
}

/** The language of a model that does not name it, told by its letters. */
function languageOf({ intents }: Pick<InteractionModel, "intents">, names: readonly string[]): Lang {
  const text = [
    ...names,
    ...intents.flatMap(({ samples }) => samples.slice(0, 20).map((sample) => sample.text)),
  ].join();
  if (/\p{Script=Hangul}/u.test(text)) return "ko";
  return /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(text) ? "ja" : "en";
}
