import { numerals } from "./numerals.ts";
import { numberReader } from "./read-number.ts";
import type { BuiltinSlotType } from "./builtin-slot-type.ts";

/** CLOVA.NUMBER: digits, whatever words they were said in. In Japanese a unit comes along (japanese-number-types.ts). */
export const numberTypes: readonly BuiltinSlotType[] = (["ko", "en"] as const).map((lang) => ({
  name: "CLOVA.NUMBER",
  lang,
  reader: () => numberReader(numerals[lang]),
}));
