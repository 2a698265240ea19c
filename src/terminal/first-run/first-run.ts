import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import { isDeviceFile } from "../../axes.ts";
import { ConfigurationError } from "../../errors.ts";
import { rememberSettings, settingsPlaces } from "../../index.ts";
import { withoutUser } from "../command-line/address.ts";
import type { Choices } from "../command-line/options.ts";
import { isHttp } from "../extension/server.ts";
import { translated } from "../language/language.ts";
import { complain } from "../output/output.ts";
import { languageOf } from "./languages.ts";
import type { Asker } from "./question.ts";
import { askForDevice, askForExtension, askForModel, isNone } from "./questions.ts";

/** What is chosen already. */
interface Known {
  readonly choices: Choices;
  /** On the command line alone. */
  readonly given: Choices;
}

/**
 * Asks for the extension and, of one that is no demo, for what else is not known of it; what is answered may be
 * remembered. Null when the user would rather not.
 */
export async function askAtFirst(asker: Asker, { choices, given }: Known): Promise<Choices | null> {
  const extension = await askForExtension(asker);
  if (extension === null) return null;
  if (!isHttp(extension)) return { extension };
  const model = choices.model ?? (await askForModel(asker));
  if (model === null) return null;
  const folder = choices.model ?? (isNone(model) ? undefined : model);
  const device = choices.device ?? (await askForDevice(asker, choices.lang ?? (await languageOf(folder))));
  if (device === null) return null;
  // What settings say needs no second place.
  const isNew = (name: "model" | "device"): boolean => choices[name] === undefined || given[name] !== undefined;
  const settings = {
    extension,
    ...(folder !== undefined && isNew("model") && { model: folder }),
    ...(isNew("device") && { device }),
  };
  return (await offerToRemember(asker, settings)) ? settings : null;
}

type Remembered = { readonly extension: string; readonly model?: string; readonly device?: string };

/** False when the user would rather not answer. */
async function offerToRemember(asker: Asker, settings: Remembered): Promise<boolean> {
  const { project, own } = await settingsPlaces();
  const bare = withoutUser(settings.extension);
  const isSecret = bare !== settings.extension;
  const inProject = (file: string): string =>
    isSecret ? `In this project, without the URL's user and password: ${file}` : `In this project: ${file}`;
  const answer = await asker.choice<"no" | "project" | "own">({
    wordings: ["Remember this for the next start?", "Remember this?"],
    choices: [
      { value: "no", title: translated("No") },
      ...(project === null
        ? []
        : [
            {
              value: "project" as const,
              title: translated(inProject(near(project))),
              short: translated("In this project"),
            },
          ]),
      { value: "own", title: translated(`For me, wherever I am: ${own}`), short: translated("For me, wherever I am") },
    ],
    initial: "no",
  });
  if (answer === null) return false;
  if (answer === "own") await remember(own, inPlace(settings, null), true);
  if (answer === "project" && project !== null) {
    const kept = await remember(project, inPlace({ ...settings, extension: bare }, dirname(project)), false);
    if (kept && isSecret) complain("The user and password of the URL are not in it: name the URL again to use them.");
  }
  return true;
}

/** One conversation is none the worse for not being remembered. */
async function remember(file: string, settings: Readonly<Record<string, string>>, own: boolean): Promise<boolean> {
  try {
    await rememberSettings(file, settings, { own });
    complain(`Remembered: ${near(file)}`);
    return true;
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    complain(`Not remembered: ${error.message}`);
    return false;
  }
}

/** With paths as they are to stand in a file of this folder; null: in one that counts everywhere. */
function inPlace({ extension, model, device }: Remembered, folder: string | null): Record<string, string> {
  const path = (file: string): string => (folder === null ? resolve(file) : fromThere(folder, resolve(file)));
  return {
    extension,
    ...(model !== undefined && { model: path(model) }),
    ...(device !== undefined && { device: isDeviceFile(device) ? path(device) : device }),
  };
}

function fromThere(folder: string, file: string): string {
  const way = relative(folder, file);
  if (isAbsolute(way)) return way;
  return way.startsWith("..") ? way : `.${sep}${way}`;
}

/** A file of this folder as one would name it here. */
const near = (file: string): string => fromThere(process.cwd(), file);
