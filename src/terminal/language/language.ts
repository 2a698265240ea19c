import { localeLanguage } from "./locale.ts";
import type { Translation } from "./translation.ts";

// The language of what the command line says to people. Sentences are written in English where they arise; where they are
// shown, they are looked up.

let translation: Translation = () => null;

/** Whether sentences are shown as they are written. */
export const isEnglish = (): boolean => localeLanguage() === "en";

/**
 * From now on sentences are shown in the user's language: those of the help, or all. English needs nothing loaded, and a
 * page of help not the rest.
 */
export async function chooseLanguage(which: "help" | "all"): Promise<void> {
  const language = localeLanguage();
  if (language === "en") return;
  const [{ createTranslation }, { catalogue }] = await Promise.all([
    import("./translation.ts"),
    which === "help" ? import("./catalogue/help-catalogue.ts") : import("./catalogue/catalogue.ts"),
  ]);
  translation = createTranslation(catalogue, language);
}

/** The sentence in the user's language; as it is where the catalogue has none, and for text of somebody else's. */
export const translated = (sentence: string): string => translation(sentence) ?? sentence;

/** A sentence and the one behind it, both in the user's language or neither. */
export function translatedTogether(sentence: string, next: string): string {
  const both = [translation(sentence), translation(` ${next}`)];
  return both.includes(null) ? `${sentence} ${next}` : both.join("");
}

/** The message of an error, behind the place it names. */
export function translatedBehind(place: string, message: string): string {
  return message.startsWith(place) ? place + translated(message.slice(place.length)) : translated(message);
}
