import { regions } from "../../axes.ts";
import type { Region } from "../../axes.ts";

const times = ["DATETIME", "DURATION", "OFFICIALDATE", "ORDER", "RELATIVETIME"];
const world = ["WORLD_COUNTRY", "WORLD_CITY"];
const units = [
  ...["UNIT_GENERAL", "UNIT_AREA", "UNIT_CURRENCY", "UNIT_INFORMATION", "UNIT_LENGTH", "UNIT_RATIO", "UNIT_SPEED"],
  ...["UNIT_TEMPERATURE", "UNIT_VOLUME", "UNIT_WEIGHT"],
];
const amounts = [
  ...["GENERIC_NUMBER", "AREA", "INFORMATION", "LENGTH", "MONEY", "RATIO", "SPEED", "TEMPERATURE", "VOLUME", "WEIGHT"],
];

const named = (names: readonly string[]): string[] => names.map((name) => `CLOVA.${name}`);

/** Built-in slot types. Extension guide, Design custom extension, and LINE guide, Interaction model. */
export const documentedSlotTypes: Readonly<Record<Region, readonly string[]>> = {
  kr: named([...times, "NUMBER", "UNIT", "CURRENCY", ...world]),
  jp: named([
    ...["JP_ADDRESS_KEN", "JP_ADDRESS_SHI", "JP_ADDRESS_KU", ...world],
    ...[...times, "DATETIME_RECENT", "WHOLE_NUMBER", "UNIT", ...units, "NUMBER", ...amounts],
  ]),
};

/** Which units there are for Korean addresses stands in the console alone, so any will do. */
const koreanAddress = /^CLOVA\.KO_ADDRESS_./;

/** LINE guide, Interaction model: the old name is mapped when the model is built. */
export const renamedSlotTypes: Readonly<Record<Region, ReadonlyMap<string, string>>> = {
  kr: new Map(),
  jp: new Map([["CLOVA.CURRENCY", "CLOVA.UNIT_CURRENCY"]]),
};

/** Whether the region's guide has the built-in type, or had it under this name. */
export const isDocumented = (type: string, region: Region): boolean =>
  documentedSlotTypes[region].includes(type) ||
  renamedSlotTypes[region].has(type) ||
  (region === "kr" && koreanAddress.test(type));

/** The other region whose guide has the type, where this one's does not. */
export const otherRegionOf = (type: string, region: Region): Region | undefined =>
  isDocumented(type, region) ? undefined : regions.find((other) => isDocumented(type, other));
