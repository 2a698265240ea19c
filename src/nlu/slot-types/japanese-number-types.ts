import { general, otherCounters } from "./japanese-counters.ts";
import { currency } from "./japanese-currencies.ts";
import { numberAndUnitReader, quantityReader, readWholeNumber, unitReader } from "./japanese-quantities.ts";
import { measures } from "./japanese-units.ts";
import type { BuiltinSlotType } from "./builtin-slot-type.ts";
import type { Measure } from "./japanese-units.ts";

// LINE guide, Interaction model: for each kind of unit there is a type that delivers the unit alone, and one that delivers
// the number with it.
const kinds: readonly (readonly [unitType: string, quantityType: string, Measure])[] = [
  ["CLOVA.UNIT_GENERAL", "CLOVA.GENERIC_NUMBER", general],
  ["CLOVA.UNIT_AREA", "CLOVA.AREA", measures.area],
  ["CLOVA.UNIT_CURRENCY", "CLOVA.MONEY", currency],
  ["CLOVA.UNIT_INFORMATION", "CLOVA.INFORMATION", measures.information],
  ["CLOVA.UNIT_LENGTH", "CLOVA.LENGTH", measures.length],
  ["CLOVA.UNIT_RATIO", "CLOVA.RATIO", measures.ratio],
  ["CLOVA.UNIT_SPEED", "CLOVA.SPEED", measures.speed],
  ["CLOVA.UNIT_TEMPERATURE", "CLOVA.TEMPERATURE", measures.temperature],
  ["CLOVA.UNIT_VOLUME", "CLOVA.VOLUME", measures.volume],
  ["CLOVA.UNIT_WEIGHT", "CLOVA.WEIGHT", measures.weight],
];
const all = kinds.map(([, , measure]) => measure);

/** The Japanese types of numbers and units. */
export const japaneseNumberTypes: readonly BuiltinSlotType[] = [
  { name: "CLOVA.WHOLE_NUMBER", lang: "ja", reader: () => readWholeNumber },
  {
    name: "CLOVA.NUMBER",
    lang: "ja",
    reader: (region) => numberAndUnitReader([...all, otherCounters], region === "jp"),
  },
  { name: "CLOVA.UNIT", lang: "ja", reader: () => unitReader(all) },
  // The name that CLOVA.UNIT_CURRENCY had until June 2019.
  { name: "CLOVA.CURRENCY", lang: "ja", reader: () => unitReader([currency]) },
  ...kinds.flatMap(([unitType, quantityType, measure]): BuiltinSlotType[] => [
    { name: unitType, lang: "ja", reader: () => unitReader([measure]) },
    { name: quantityType, lang: "ja", reader: (region) => quantityReader([measure], region === "jp") },
  ]),
];
