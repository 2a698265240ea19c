import { japaneseTimeTypes } from "../../../../src/nlu/slot-types/japanese-time/japanese-time-types.ts";
import { referenceTime } from "../../model.ts";
import { wholeReading } from "../reading.ts";
import type { Region } from "../../../../src/axes.ts";
import type { ReadSlot } from "../../../../src/nlu/slot-types/slot-reader.ts";

/** The reader of a built-in type for times. */
export function readerOf(name: string, region: Region = "jp"): ReadSlot {
  const row = japaneseTimeTypes.find((type) => type.name === name);
  if (row === undefined) throw new Error(`no type ${name}`);
  return row.reader(region);
}

export const readDateTime = readerOf("CLOVA.DATETIME");
export const readRecent = readerOf("CLOVA.DATETIME_RECENT");

/** `2018-08-10 DATE`: what is delivered for the whole utterance, or null. */
export function delivered(read: ReadSlot, utterance: string, now = referenceTime): string | null {
  const slot = wholeReading(read, utterance, now);
  return slot === null ? null : [slot.value, slot.valueType].filter(Boolean).join(" ");
}

/** A moment in Japan: `2018-08-10 09:00`. */
export const inJapan = (moment: string): number => Date.parse(`${moment.replace(" ", "T")}:00+09:00`);
