import type { Lang } from "../../axes.ts";

/** Which language the user reads: by the first of the variables that is set, else by the system; English for any other. */
export function localeLanguage(env: NodeJS.ProcessEnv = process.env, system: () => string = systemLocale): Lang {
  const locale = env["LC_ALL"] || env["LC_MESSAGES"] || env["LANG"] || system();
  const [, language = "", , charset = "utf8"] = /^([a-z]+)([_-][^.@]*)?(?:\.([^@]*))?/i.exec(locale) ?? [];
  // What is written is UTF-8: to a terminal of another encoding only English is the same.
  if (!/^utf-?8$/i.test(charset)) return "en";
  const name = language.toLowerCase();
  return name === "ko" || name === "ja" ? name : "en";
}

const systemLocale = (): string => new Intl.DateTimeFormat().resolvedOptions().locale;
