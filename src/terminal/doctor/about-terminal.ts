import type { Row } from "./rows.ts";

type Stream = Pick<NodeJS.WriteStream, "isTTY" | "columns"> & Partial<Pick<NodeJS.WriteStream, "getColorDepth">>;

/** What is known of the terminal, for whoever sees wrong signs or colours. */
export function aboutTerminal(
  stream: Stream = process.stdout,
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): readonly Row[] {
  const term = env["TERM"] ?? "";
  const parts = stream.isTTY
    ? [term || "TERM is not set", coloursOf(stream), `${stream.columns} columns`]
    : [...(term === "" ? [] : [term]), "stdout is no terminal"];
  const terminal: Row = { works: null, name: "terminal", detail: parts.join(", ") };
  return platform === "win32" ? [terminal] : [terminal, aboutLocale(env)];
}

const coloursOf = (stream: Stream): string => depths[stream.getColorDepth?.() ?? 1] ?? "no colour";

const depths: Readonly<Record<number, string>> = { 4: "16 colours", 8: "256 colours", 24: "16 million colours" };

/** POSIX, Environment variables: the first of these that is set and not empty. */
function aboutLocale(env: NodeJS.ProcessEnv): Row {
  const variable = ["LC_ALL", "LC_CTYPE", "LANG"].find((name) => env[name]);
  const value = variable === undefined ? "" : (env[variable] ?? "");
  if (/utf-?8/i.test(value)) return { works: true, name: "locale", detail: `${value} (${variable})` };
  return {
    works: variable === undefined ? null : false,
    name: "locale",
    detail: variable === undefined ? "LC_ALL, LC_CTYPE and LANG are not set" : `${value} (${variable}) is not UTF-8`,
    more: ["Where Hangul or kana come out wrong: set LANG to a locale in UTF-8, such as `C.UTF-8`."],
  };
}
