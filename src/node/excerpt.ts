import { stripVTControlCharacters } from "node:util";

/** Text from outside as one harmless line for a message: no terminal controls, no direction marks, no tags, cut short. */
export function excerpt(text: string, length = 200): string {
  const plain = stripVTControlCharacters(text.slice(0, 20 * length))
    .replace(/<[^<>]*>/g, " ")
    .replace(/[\p{C}\p{Z}]+/gu, " ")
    .trim();
  const characters = [...plain];
  return characters.length <= length ? plain : `${characters.slice(0, length - 1).join("")}…`;
}

/** What somebody threw, whatever it is, as one line: `TypeError: x is not a function`. */
export function thrown(value: unknown): string {
  try {
    return excerpt(value instanceof Error ? `${value.name}: ${value.message}` : String(value));
  } catch {
    return "something that cannot be shown";
  }
}
