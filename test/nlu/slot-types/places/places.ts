import { placeTypes } from "../../../../src/nlu/slot-types/places/place-types.ts";
import type { Lang } from "../../../../src/axes.ts";
import type { ReadSlot } from "../../../../src/nlu/slot-types/slot-reader.ts";

/** The reader of a type of place. */
export function placeReader(name: string, lang: Lang): ReadSlot {
  const row = placeTypes.find((type) => type.name === name && type.lang === lang);
  if (row === undefined) throw new Error(`no row for ${name} in ${lang}`);
  return row.reader(lang === "ja" ? "jp" : "kr");
}
