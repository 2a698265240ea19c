import { japaneseNumberTypes } from "./japanese-number-types.ts";
import { japaneseTimeTypes } from "./japanese-time/japanese-time-types.ts";
import { koreanTypes } from "./korean-types.ts";
import { placeTypes } from "./places/place-types.ts";
import { numberTypes } from "./number-types.ts";
import type { Lang } from "../../axes.ts";
import type { BuiltinSlotType } from "./builtin-slot-type.ts";

// Extension guide, Design custom extension, and LINE guide, Interaction model: built-in slot types. A type we can read is
// a row. The guides do not publish the words of the others or what is delivered for them, so any words are taken, and
// delivered as spoken.
const rows: readonly BuiltinSlotType[] = [
  ...koreanTypes,
  ...japaneseNumberTypes,
  ...japaneseTimeTypes,
  ...placeTypes,
  ...numberTypes,
];

/** Whether the type is Clova's own and needs no dictionary in the model. */
export const isBuiltinSlotType = (name: string): boolean => name.startsWith("CLOVA.");

/** The type as it is known in one language; null if its words are not known here. */
export const builtinSlotType = (name: string, lang: Lang): BuiltinSlotType | null =>
  rows.find(
    (row) => row.lang === lang && (row.name === name || (row.name.endsWith("_") && name.startsWith(row.name))),
  ) ?? null;
