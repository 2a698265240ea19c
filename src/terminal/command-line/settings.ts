import { ConfigurationError } from "../../errors.ts";
import { findSettings, readRules, userFolder, type SettingsFile } from "../../index.ts";
import { suggestion } from "../../suggestion.ts";
import { complain } from "../output/output.ts";
import { layered, merged } from "./layers.ts";
import { readValue, settingNames, valueOptions, type Choices, type ValueName } from "./options.ts";
import { anyPort, isRecording, type Kind } from "./values.ts";
import { dirname, join } from "node:path";

/** What the settings that apply here choose; each file is named on stderr. Rejects with ConfigurationError. */
export async function readSettings(): Promise<Choices> {
  const files = await findSettings();
  for (const { file } of files) complain(`Settings: ${file}`);
  return choicesOfAll(files);
}

/** The same without a word about it. Rejects with ConfigurationError. */
export const readSettingsAgain = async (): Promise<Choices> => choicesOfAll(await findSettings());

/** What the user's own settings choose, without a word about it, whatever the folder says. Rejects with ConfigurationError. */
export const readOwnSettings = async (folder: string): Promise<Choices> =>
  choicesOfAll((await findSettings(folder)).filter(({ own }) => own));

const choicesOfAll = (files: readonly SettingsFile[]): Choices => files.map(choicesOf).reduce(layered, {});

const keys = ["rules", ...settingNames];

function choicesOf(settings: SettingsFile): Choices {
  const entries = [...settings.values].filter(([key]) => key !== "$schema");
  if (settings.values.has("extension") && settings.values.has("handler")) {
    throw new ConfigurationError("`extension` and `handler` exclude each other", { file: settings.file });
  }
  return entries.map(([key, value]) => choiceOf(settings, key, value)).reduce(merged, {});
}

function choiceOf(settings: SettingsFile, key: string, given: unknown): Choices {
  const { file, own } = settings;
  const value = typeof given === "boolean" ? (switched[key]?.[given ? "on" : "off"] ?? given) : given;
  if (key === "rules") return { rules: readRules(value, { file }) };
  const name = settingNames.find((candidate) => candidate === key);
  if (name === undefined) {
    throw new ConfigurationError(`there is no setting \`${key}\`.${suggestion(key, keys)}`, { file });
  }
  if (typeof value !== "string" && typeof value !== "number") {
    throw new ConfigurationError(`must be text or a number, got ${JSON.stringify(value)}`, { file, path: key });
  }
  if (!own && isOwnersOnly(name, String(value))) throw new ConfigurationError(refusal(), { file, path: key });
  const kind: Kind<unknown> = valueOptions[name].kind;
  const text = kind.within?.(dirname(file), String(value)) ?? String(value);
  const inPlace = kind.readIn?.(dirname(file), text);
  if (inPlace !== undefined) return { [name]: inPlace };
  const read = readValue(name, text);
  if ("fault" in read) throw new ConfigurationError(read.fault, { file, path: key });
  return read.value;
}

/** Settings that may be `true` or `false`, and what that is as text. */
const switched: Readonly<Record<string, { readonly on: string; readonly off: string }>> = {
  screen: { on: anyPort, off: "off" },
  plain: { on: "on", off: "off" },
};

const isOwnersOnly = (name: ValueName, value: string): boolean =>
  valueOptions[name].own === true || (name === "sound" && isRecording(value));

const refusal = (): string =>
  "a project may come from somebody else, so what writes a file, names a secret or trusts somebody is not taken from its settings; " +
  `use the command line, or your own ${join(userFolder(), "clova-device.json")}`;
