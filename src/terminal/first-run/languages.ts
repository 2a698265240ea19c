import type { Lang } from "../../axes.ts";
import { EmulatorError } from "../../errors.ts";
import { readModel } from "../../index.ts";
import { localeLanguage } from "../language/locale.ts";

/** A device that speaks this language. */
export const usualDevice = (lang: Lang): string => (lang === "ja" ? "jp-friends" : "kr-speaker");

/** The language of a model; where there is none, that of the user's locale. */
export async function languageOf(model: string | undefined): Promise<Lang> {
  if (model === undefined) return localeLanguage();
  return (await readModel(model).catch(noneOnFault))?.lang ?? localeLanguage();
}

/** What is wrong with it is told when it is opened. */
function noneOnFault(error: unknown): null {
  if (error instanceof EmulatorError) return null;
  throw error;
}
