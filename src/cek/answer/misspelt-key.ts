import { nearestName } from "../../suggestion.ts";
import type { JsonObject } from "../../cic/json.ts";

/** Enough to see what is wrong, however many there are. */
const mostKeys = 20;

/** Members that are not among `names` but nearly one that is missing, with the name that was meant. */
export function misspeltKeys(json: JsonObject, names: ReadonlySet<string>): readonly { key: string; meant: string }[] {
  const unknown: string[] = [];
  for (const key in json) {
    if (names.has(key) || !Object.hasOwn(json, key)) continue;
    unknown.push(key);
    if (unknown.length === mostKeys) break;
  }
  if (unknown.length === 0) return [];
  const free = [...names].filter((name) => !Object.hasOwn(json, name));
  return unknown.flatMap((key) => {
    const meant = nearestName(key, free);
    return meant === undefined ? [] : [{ key, meant }];
  });
}
