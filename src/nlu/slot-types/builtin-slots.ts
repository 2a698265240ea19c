import { numberTypes } from "./number-types.ts";
import type { Lang, Region } from "../../axes.ts";
import type { ReadSlot } from "./slot-reader.ts";

/** A built-in slot type whose words are known in one language. */
export interface BuiltinSlotType {
  readonly name: string;
  readonly lang: Lang;
  /** What is delivered may differ by region: `unit` and `valueType` exist in Japan alone. */
  readonly reader: (region: Region) => ReadSlot;
}

// Extension guide, Design custom extension, and LINE guide, Interaction model: built-in slot types. A type we can read is
// a row. The guides do not publish the words of the others or what is delivered for them, so any words are taken, and
// delivered as spoken.
const rows: readonly BuiltinSlotType[] = [...numberTypes];

/** Whether the type is Clova's own and needs no dictionary in the model. */
export const isBuiltinSlotType = (name: string): boolean => name.startsWith("CLOVA.");

/** Reads a built-in slot type; null if its words are not known here. */
export const builtinSlotReader = (name: string, lang: Lang, region: Region): ReadSlot | null =>
  rows.find((row) => row.name === name && row.lang === lang)?.reader(region) ?? null;
