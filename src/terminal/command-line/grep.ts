import type { Kind } from "./values.ts";

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
