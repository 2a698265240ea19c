import { languages } from "../../../axes.ts";
import { wordReader, type ReadSlot } from "../slot-reader.ts";
import { countryNames } from "./country-names.ts";
import { japaneseCities, otherCityNames } from "./japanese-cities.ts";
import { japaneseTowns } from "./japanese-towns.ts";
import { formerWards, japaneseWards } from "./japanese-wards.ts";
import { citiesAndCounties, districts, provinces } from "./korean-districts.ts";
import { phrasesOf, withEitherKe, wordsOf } from "./place-words.ts";
import { prefectures } from "./prefectures.ts";
import { worldCities } from "./world-cities.ts";
import type { BuiltinSlotType } from "../builtin-slot-type.ts";

/**
 * Countries, cities and the places of Japan and Korea. The console's list of Korean units is not published, so the row
 * `CLOVA.KO_ADDRESS_` stands for every type that begins with it, and its names for those of all units.
 */
export const placeTypes: readonly BuiltinSlotType[] = [
  ...languages.flatMap((lang): BuiltinSlotType[] => [
    { name: "CLOVA.WORLD_COUNTRY", lang, reader: () => asSpoken(countryNames(lang)), isIncomplete: true },
    { name: "CLOVA.WORLD_CITY", lang, reader: () => asSpoken(phrasesOf(worldCities[lang])), isIncomplete: true },
  ]),
  { name: "CLOVA.JP_ADDRESS_KEN", lang: "ja", reader: prefectureReader },
  {
    name: "CLOVA.JP_ADDRESS_SHI",
    lang: "ja",
    reader: () => asSpoken(withEitherKe(municipalities())),
    isIncomplete: true,
  },
  { name: "CLOVA.JP_ADDRESS_KU", lang: "ja", reader: () => asSpoken(withEitherKe(wards())), isIncomplete: true },
  { name: "CLOVA.KO_ADDRESS_", lang: "ko", reader: () => asSpoken(koreanPlaces()), isIncomplete: true },
];

const municipalities = (): string[] => [japaneseCities, otherCityNames, japaneseTowns].flatMap(wordsOf);

const wards = (): string[] => [japaneseWards, formerWards].flatMap(wordsOf);

/** 시 and 군 are often left out; 구 seldom, and what would remain (동, 수정, 동안) are mostly other words. */
const koreanPlaces = (): string[] => [
  ...[provinces, citiesAndCounties, districts].flatMap(wordsOf),
  ...wordsOf(citiesAndCounties).map((name) => name.slice(0, -1)),
];

/** LINE guide, Interaction model: values are whole names such as 東京都, 京都府 and 北海道. */
function prefectureReader(): ReadSlot {
  const names = wordsOf(prefectures);
  const short = names.map((name) => [name.replace(/[都府県]$/u, ""), { value: name }] as const);
  return wordReader([...names.map((name) => [name, { value: name }] as const), ...short]);
}

const asSpoken = (words: readonly string[]): ReadSlot => wordReader(words.map((word) => [word, null] as const));
