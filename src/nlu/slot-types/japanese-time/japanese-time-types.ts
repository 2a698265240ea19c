import { wordReader } from "../slot-reader.ts";
import { amountsAt, isoDuration } from "./amounts.ts";
import { isWithinNumber } from "./calendar-number.ts";
import { timeReader } from "./read-time.ts";
import { officialDates, orders, relativeTimes } from "./time-words.ts";
import type { BuiltinSlotType } from "../builtin-slot-type.ts";
import type { ReadSlot } from "../slot-reader.ts";

const readDuration: ReadSlot = (text, start) =>
  isWithinNumber(text, start)
    ? []
    : amountsAt(text, start).map(({ end, amount }) => ({ end, value: { value: isoDuration(amount) } }));

const readRelativeTime = wordReader(relativeTimes.map((word) => [word, null]));
const readOrder = wordReader(orders.map((word) => [word, null]));
const readOfficialDate = wordReader(
  officialDates.flatMap(([value, spellings]) => [value, ...spellings].map((word) => [word, { value }] as const)),
);

/** LINE guide, Interaction model: the built-in slot types for times. */
export const japaneseTimeTypes: readonly BuiltinSlotType[] = [
  { name: "CLOVA.DATETIME", lang: "ja", reader: (region) => timeReader("future", region) },
  { name: "CLOVA.DATETIME_RECENT", lang: "ja", reader: (region) => timeReader("past", region) },
  { name: "CLOVA.DURATION", lang: "ja", reader: () => readDuration },
  { name: "CLOVA.RELATIVETIME", lang: "ja", reader: () => readRelativeTime },
  { name: "CLOVA.ORDER", lang: "ja", reader: () => readOrder },
  { name: "CLOVA.OFFICIALDATE", lang: "ja", reader: () => readOfficialDate },
];
