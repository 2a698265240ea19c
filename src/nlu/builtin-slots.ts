import { numerals } from "./numerals.ts";
import { numberReader } from "./read-number.ts";
import type { Lang } from "../axes.ts";
import type { ReadSlot } from "./slot-reader.ts";

// Extension guide, Design custom extension: built-in slot types. A type we can read is a row here. The guides do not
// publish the words of the others or what is delivered for them, so any words are taken, and delivered as spoken.
const readers: ReadonlyMap<string, (lang: Lang) => ReadSlot> = new Map([
  ["CLOVA.NUMBER", (lang: Lang) => numberReader(numerals[lang])],
]);

/** Whether the type is Clova's own and needs no dictionary in the model. */
export const isBuiltinSlotType = (name: string): boolean => name.startsWith("CLOVA.");

/** Reads a built-in slot type; null if its words are not known here. */
export const builtinSlotReader = (name: string, lang: Lang): ReadSlot | null => readers.get(name)?.(lang) ?? null;
