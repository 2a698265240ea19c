import { wrapped } from "../output/wrapped.ts";
import { translated } from "../language/language.ts";

/** As wide as a page of help is. */
const columns = 110;

/**
 * A page of help in the user's language: line by line, where a line that does not end a sentence goes on in the next.
 * What stands in a list is looked up without the name in front of it.
 */
export const translatedPage = (page: string): string => page.split("\n\n").map(translatedPart).join("\n\n");

function translatedPart(part: string): string {
  const isKnown = sentencesOf(part).every((line) => translated(line) !== line);
  return isKnown ? linesOf(part).flatMap(translatedLine).join("\n") : part;
}

/** What of a page stands in the catalogue. */
export const sentencesOf = (page: string): readonly string[] =>
  page.split("\n\n").flatMap((part) => linesOf(part).map((line) => listItem.exec(line)?.[2] ?? line));

const linesOf = (part: string): readonly string[] =>
  part.split(/(?<=[.:])\n|\n(?= )/).map((line) => line.replaceAll("\n", " "));

/** `  talk         talk with a device`. */
const listItem = /^( +\S+ {2,})(\S.*)$/;

function translatedLine(line: string): readonly string[] {
  const [, name = "", says = line] = listItem.exec(line) ?? [];
  return wrapped(name + translated(says), columns, " ".repeat(name.length));
}
