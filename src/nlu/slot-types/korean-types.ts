import { currencyPhrase } from "./korean-currencies.ts";
import { dateTime } from "./korean-time/date-time.ts";
import { duration } from "./korean-time/duration.ts";
import { unitPhrase } from "./korean-units.ts";
import { officialDate, orderPhrase, vagueTime } from "./korean-words.ts";
import { phraseReader } from "./grammar.ts";
import type { BuiltinSlotType } from "./builtin-slot-type.ts";
import type { Phrase } from "./grammar.ts";

// Extension guide, Design custom extension: which words belong to each type. What is delivered for them it does not say.
const phrases: Readonly<Record<string, Phrase>> = {
  "CLOVA.DATETIME": dateTime,
  "CLOVA.DURATION": duration,
  "CLOVA.RELATIVETIME": vagueTime,
  "CLOVA.UNIT": unitPhrase,
  "CLOVA.ORDER": orderPhrase,
  "CLOVA.CURRENCY": currencyPhrase,
  "CLOVA.OFFICIALDATE": officialDate,
};

/** The built-in slot types of Korea whose words are delivered as spoken. */
export const koreanTypes: readonly BuiltinSlotType[] = Object.entries(phrases).map(([name, phrase]) => ({
  name,
  lang: "ko",
  reader: () => phraseReader(phrase),
}));
