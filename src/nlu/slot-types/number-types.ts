import { languages } from "../../axes.ts";
import { numerals } from "./numerals.ts";
import { numberReader } from "./read-number.ts";
import type { BuiltinSlotType } from "./builtin-slots.ts";

/** CLOVA.NUMBER: digits, whatever words they were said in. */
export const numberTypes: readonly BuiltinSlotType[] = languages.map((lang) => ({
  name: "CLOVA.NUMBER",
  lang,
  reader: () => numberReader(numerals[lang]),
}));
