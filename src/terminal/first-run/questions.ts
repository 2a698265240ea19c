import { homedir } from "node:os";
import { join } from "node:path";
import type { Lang } from "../../axes.ts";
import { ConfigurationError } from "../../errors.ts";
import { deviceNames, findModel, readDevice, readModel, requireExtension } from "../../index.ts";
import { asUrl, withoutUser } from "../command-line/address.ts";
import { width } from "../../cells.ts";
import { usualDevice } from "./languages.ts";
import type { Asker } from "./question.ts";

// The questions that are asked at the beginning, each with an answer that Enter takes. Null: the user would rather not.

/** What may be answered instead of a URL, and the question where Enter takes it. */
const instead = {
  demo: ["Your extension's URL (Enter: the built-in pizza bot)", "Your extension's URL", "URL"],
  sample: ["Your extension's URL (Enter: a sample is written)", "Your extension's URL", "URL"],
} as const;

/** Asks for the URL of an extension; `demo` may be answered too, and `initial`. */
export async function askForExtension(asker: Asker, initial: Initial = "demo"): Promise<string | null> {
  const answer = await asker.text({
    wordings: instead[initial],
    initial,
    tellsEnter: true,
    fault: (text) => faultOfExtension(text, initial),
    shown: (text) => withoutUser(readExtension(text, initial) ?? text),
  });
  return answer === null ? null : readExtension(answer, initial);
}

type Initial = keyof typeof instead;

const isWord = (text: string, initial: Initial): boolean => text.trim() === "demo" || text.trim() === initial;

/** What is wrong with the answer; null where it is one. */
const faultOfExtension = (text: string, initial: Initial): string | null =>
  isWord(text, initial) ? null : faultOfAddress(text);

/** The extension that was answered, as other options take it. */
const readExtension = (text: string, initial: Initial): string | null =>
  isWord(text, initial) ? text.trim() : asUrl(text);

function faultOfAddress(text: string): string | null {
  const url = asUrl(text);
  if (url === null) return "`demo`, or a URL such as http://localhost:3000/clova";
  try {
    requireExtension(url);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

const noModel = "none";

/** Asks for the folder of the extension's interaction model; the one that is found here is offered. `none` is no model. */
export async function askForModel(asker: Asker): Promise<string | null> {
  const found = await findModel(process.cwd());
  const answer = await asker.text({
    wordings: ["Folder of its interaction model, or `none`", "Its interaction model", "Model"],
    initial: found === null ? noModel : found === "." ? found : `./${found}`,
    fault: (text) => (isNone(text) ? null : faultOfModel(asPath(text))),
  });
  return answer === null ? null : isNone(answer) ? noModel : asPath(answer);
}

/** A folder of that name is `./none`. */
export const isNone = (text: string): boolean => text.trim() === noModel;

/** As it is written elsewhere: with quotes around it, or below the home folder. */
function asPath(text: string): string {
  const [, , unquoted = text] = /^\s*(["'])(.*)\1\s*$/s.exec(text) ?? [];
  return unquoted.startsWith("~/") ? join(homedir(), unquoted.slice(2)) : unquoted;
}

const faultOfModel = (folder: string): Promise<string | null> =>
  readModel(folder).then(
    () => null,
    (error: unknown) => {
      if (!(error instanceof ConfigurationError)) throw error;
      // Which folder it is stands above.
      const { message } = error;
      return message.startsWith(`${folder}: `) ? message.slice(folder.length + 2) : message;
    },
  );

/** Asks for one of the devices; what a Korean or a Japanese extension is made for is offered. */
export async function askForDevice(asker: Asker, lang: Lang): Promise<string | null> {
  const devices = await Promise.all((await deviceNames()).map(readDevice));
  const widest = Math.max(...devices.map(({ name }) => width(name)));
  return asker.choice({
    wordings: ["Which device is it to be?", "Device"],
    choices: devices.map(({ name, title }) => ({
      value: name,
      title: `${name.padEnd(widest)}  ${title}`,
      short: name,
    })),
    initial: usualDevice(lang),
  });
}

const names = { ko: "한국어 (Korean)", ja: "日本語 (Japanese)", en: "English" } as const;

/** Asks for the language of the user of the extension. */
export const askForLanguage = (asker: Asker, usual: Lang): Promise<Lang | null> =>
  asker.choice<Lang>({
    wordings: ["Which language does your extension speak?", "Language"],
    choices: (["ko", "ja", "en"] as const).map((value) => ({ value, title: names[value] })),
    initial: usual,
  });
