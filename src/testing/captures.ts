// `(?<name>…)` in an expression captures a text of the device's, and `${name}` further on stands for it.

/** Where each name is captured: lines of the file, in order. */
export type CaptureNames = ReadonlyMap<string, readonly number[]>;

/** Texts of the transcript, by name. */
export type Captured = ReadonlyMap<string, string>;

/** `${name}`; in an expression what stands behind a backslash is none. */
const inText = /\$\{([^{}]*)\}/g;
const inSource = /\\.|\$\{([^{}]*)\}/gs;

/** The names of the file's that stand in a text, each once. */
export function namesIn(text: string, names: CaptureNames, isPattern = false): string[] {
  if (names.size === 0) return [];
  const found = [...text.matchAll(isPattern ? inSource : inText)].flatMap(([, name]) => name ?? []);
  return [...new Set(found)].filter((name) => names.has(name));
}

/** The first place of a name in a text, from 0 on. */
export const placeOfName = (text: string, name: string): number => text.indexOf(`\${${name}}`);

/** The text with what stands for the names in it. */
export const withTexts = (text: string, textOf: (name: string) => string | undefined): string =>
  text.replace(inText, (written, name: string) => textOf(name) ?? written);

/** The source of an expression with sources in place of the names in it. */
export const withSources = (source: string, sourceOf: (name: string) => string | undefined): string =>
  source.replace(inSource, (written, name: string | undefined) => {
    const filled = name === undefined ? undefined : sourceOf(name);
    return filled === undefined ? written : `(?:${filled})`;
  });

/** An expression that can be read before anything is captured. */
export const withoutNames = (source: string, names: CaptureNames): string =>
  withSources(source, (name) => (names.has(name) ? "" : undefined));

/** Matches this text and nothing else, in a class of characters too. */
export const literally = (text: string): string =>
  text.replace(/[\\^$.*+?()[\]{}|/-]/g, (mark) => `\\x${mark.charCodeAt(0).toString(16)}`);

/** The names of an expression's groups; none where it is no expression. */
export function groupNames(source: string): string[] {
  if (!source.includes("(?<")) return [];
  try {
    // The empty alternative matches at once, whatever the rest is like.
    const { groups = {} } = new RegExp(`|${withSources(source, () => "")}`, "u").exec("")!;
    return Object.keys(groups);
  } catch {
    return [];
  }
}

const shortEscapes: Readonly<Record<string, string>> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };

/** A text of the transcript without the escapes of JSON. A broken escape stays as it is. */
export const unescaped = (text: string): string =>
  text.replace(/\\(?:u([0-9a-fA-F]{4})|([bfnrt"\\/]))/g, (_, code: string | undefined, mark: string) =>
    code === undefined ? (shortEscapes[mark] ?? mark) : String.fromCharCode(parseInt(code, 16)),
  );

/** On one line, as an utterance is. */
export const onOneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ");
