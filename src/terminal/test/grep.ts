import { readFileSync } from "node:fs";
import { sep } from "node:path";
import { UsageError } from "../../errors.ts";
import type { Kind } from "../command-line/values.ts";
import { listed } from "../output/columns.ts";

/** Which conversations are meant, by their names. */
export interface Grep {
  /** As it was given. */
  readonly text: string;
  /** Where it stands in a name; -1 where it does not. */
  readonly find: (name: string) => number;
}

/** Text that stands somewhere in the name, in capitals or not; between slashes a regular expression. */
export const grep: Kind<Grep> = {
  takes: "NAME",
  expected: "a part of a name, or a regular expression as in `/^menu/i`",
  read(text) {
    const find = finderOf(text);
    return typeof find === "string" ? undefined : { text, find };
  },
  fault(text) {
    const find = finderOf(text);
    return typeof find === "string" ? find : undefined;
  },
};

/** The same of whatever is typed: what is no regular expression is looked for as it stands. */
export const grepOf = (text: string): Grep => grep.read(text) ?? { text, find: inPlain(text) };

/** Either of them. */
export const joinedGrep = (first: Grep, then: Grep): Grep => ({
  text: `${first.text}\` or \`-t ${then.text}`,
  find(name) {
    const places = [first.find(name), then.find(name)].filter((place) => place !== -1);
    return places.length === 0 ? -1 : Math.min(...places);
  },
});

/** What looks at names, or what is wrong with the text. */
function finderOf(text: string): Grep["find"] | string {
  if (text.trim() === "") return `must be ${grep.expected}, got \`${text}\``;
  const [, source, flags = ""] = /^\/(.+)\/([a-z]*)$/s.exec(text) ?? [];
  if (source === undefined) {
    return inPlain(text);
  }
  try {
    // Another start for each name would be remembered with these flags.
    const pattern = new RegExp(source.normalize(), flags.replace(/[gy]/g, ""));
    return (name) => name.normalize().search(pattern);
  } catch (error) {
    return `is no regular expression: ${(error as Error).message}`;
  }
}

function inPlain(text: string): Grep["find"] {
  const wanted = plain(text);
  return (name) => plain(name).indexOf(wanted);
}

/** A file system may have taken syllables apart. */
const plain = (text: string): string => text.normalize().toLowerCase();

/** Those whose path, or the comment they begin with, is meant. */
export const matching = (files: readonly string[], { find }: Grep): readonly string[] =>
  files.filter(
    (file) => isInName(find(file.split(sep).join("/")), file) || headingOf(file).some((line) => find(line) !== -1),
  );

/** The same. Throws UsageError where none is. */
export function someMatching(files: readonly string[], grep: Grep): readonly string[] {
  const found = matching(files, grep);
  if (found.length > 0) return found;
  throw new UsageError(
    `no conversation matches \`-t ${grep.text}\`: neither a path nor the comment at the beginning of a file has it. ` +
      `There are ${listed(files, 5)}`,
  );
}

/** All files end alike, so that nothing is told of them by that. */
const isInName = (place: number, file: string): boolean =>
  place !== -1 && place < file.normalize().length - ".conversation".length;

/** The comment at the beginning of the file, line by line; of one that cannot be read, its run will tell. */
function headingOf(file: string): readonly string[] {
  const lines = textOf(file)
    .replace(/^\ufeff/, "")
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim());
  const end = lines.findIndex((line) => line !== "" && !line.startsWith("#"));
  return lines.slice(0, end === -1 ? undefined : end).map((line) => line.replace(/^#\s*/, ""));
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
