import { visit } from "jsonc-parser";
import { isJsonObject, type Json } from "../../cic/json.ts";
import { item, member, type Find } from "./finding.ts";

/** Enough to see what is wrong, however many there are. */
const mostDuplicates = 20;

/** Finds keys that stand twice in an object of a text that is JSON; `JSON.parse` keeps the last one in silence. */
export function judgeDuplicateKeys(text: string, json: Json, find: Find): void {
  // A text with as many keys as its value has none twice: only the others are read once more.
  if (colons(text) === keys(json)) return;
  const objects: Set<string>[] = [];
  let found = 0;
  visit(text, {
    onObjectBegin: () => void objects.push(new Set()),
    onObjectEnd: () => void objects.pop(),
    onObjectProperty(key, _offset, _length, _line, _column, path) {
      const seen = objects.at(-1);
      if (seen?.has(key) && found++ < mostDuplicates) {
        const at = pathOf([...path(), key]);
        find("answer-duplicate-key", at, `\`${at}\` stands twice; the last one counts`, "Send it once");
      }
      seen?.add(key);
    },
  });
}

const pathOf = (segments: readonly (string | number)[]): string =>
  segments.reduce<string>((path, key) => (typeof key === "number" ? item(path, key) : member(path, key)), "");

/** How many colons stand outside of strings: as many as there are keys. */
function colons(text: string): number {
  let count = 0;
  let isInString = false;
  for (let index = 0; index < text.length; index++) {
    switch (text.charCodeAt(index)) {
      case 0x22: // "
        isInString = !isInString;
        break;
      case 0x5c: // \
        index++;
        break;
      case 0x3a: // :
        if (!isInString) count++;
    }
  }
  return count;
}

function keys(json: Json): number {
  let count = 0;
  const rest: Json[] = [json];
  for (let value = rest.pop(); value !== undefined; value = rest.pop()) {
    if (Array.isArray(value)) for (const child of value as readonly Json[]) rest.push(child);
    else if (isJsonObject(value)) {
      for (const child of Object.values(value)) {
        count++;
        rest.push(child);
      }
    }
  }
  return count;
}
