import { suggestion } from "../../suggestion.ts";
import { documentedSlotTypes, isDocumented, otherRegionOf, renamedSlotTypes } from "./documented-slot-types.ts";
import { builtinSlotTypes, customIntents, customSlotTypes } from "./guide-sections.ts";
import { named } from "./quotation.ts";
import { faultsAmong } from "./rule.ts";
import type { Fault, Rule } from "./rule.ts";
import type { LintedSlot, Subject } from "./subject.ts";

export const slotRules: readonly Rule[] = [
  { id: "slots.unused", severity: "warning", source: customIntents, check: unused },
  { id: "slots.unknown-type", severity: "error", source: customSlotTypes, check: unknownType },
  { id: "slots.unknown-builtin", severity: "error", source: builtinSlotTypes, check: unknownBuiltin },
  { id: "slots.region", severity: "error", source: builtinSlotTypes, check: region },
  { id: "slots.renamed", severity: "note", source: { jp: builtinSlotTypes.jp }, check: renamed },
  { id: "slots.datetime-and-recent", severity: "error", source: { jp: builtinSlotTypes.jp }, check: bothDatetimes },
  {
    id: "slots.datetime-and-recent-apart",
    severity: "note",
    source: { jp: builtinSlotTypes.jp },
    check: datetimesApart,
  },
  { id: "slots.same-type-other-name", severity: "note", source: customIntents, check: otherName },
];

const isBuiltin = (type: string): boolean => type.startsWith("CLOVA.");
const guideOf = { kr: "the Korean guide", jp: "the Japanese guide" };

function unused({ intents }: Subject): Fault[] {
  return intents.flatMap(({ intent, slots, samples }) => {
    const used = new Set(samples.flatMap((sample) => sample.slots.map(({ name }) => name)));
    return faultsAmong(slots, ({ name }) =>
      used.has(name)
        ? null
        : () => ({
            message: `The slot ${named(name)} of ${named(intent.name)} is in no sample, so it is never filled.`,
            remedy: "Tag it in samples, or remove it from [INTENT SLOT].",
          }),
    );
  });
}

function unknownType({ slots, types, model }: Subject): Fault[] {
  const open = new Set(model.openTypes);
  return faultsAmong(slots, ({ name, type, intent }) =>
    types.has(type) || open.has(type) || isBuiltin(type)
      ? null
      : () => ({
          message:
            `The slot ${named(name)} of ${named(intent.intent.name)} has the type ${named(type)}, ` +
            `which the model does not have.${suggestion(type, [...types.keys(), ...open])}`,
          remedy: "Add a file with its words, or correct the type.",
        }),
  );
}

/** Slots whose built-in type the region's guide does not have. A type with a dictionary of its own is not built in. */
function undocumented({ slots, types, region }: Subject): LintedSlot[] {
  return slots.filter(({ type }) => isBuiltin(type) && !types.has(type) && !isDocumented(type, region));
}

function unknownBuiltin(subject: Subject): Fault[] {
  const nowhere = undocumented(subject).filter(({ type }) => otherRegionOf(type, subject.region) === undefined);
  return faultsAmong(nowhere, ({ name, type }) => () => ({
    message:
      `The slot ${named(name)} has the type ${named(type)}, which ${guideOf[subject.region]} does not have.` +
      suggestion(type, documentedSlotTypes[subject.region]),
    remedy: "Use a built-in type that is documented, or a slot type with words of your own.",
  }));
}

function region(subject: Subject): Fault[] {
  return faultsAmong(undocumented(subject), ({ name, type }) => {
    const other = otherRegionOf(type, subject.region);
    return other === undefined
      ? null
      : () => ({
          message: `The slot ${named(name)} has the type ${named(type)}, which only ${guideOf[other]} has.`,
          remedy: `Use a type that ${guideOf[subject.region]} has, or a slot type with words of your own.`,
        });
  });
}

function renamed({ slots, types, region }: Subject): Fault[] {
  return faultsAmong(slots, ({ name, type }) => {
    const now = types.has(type) ? undefined : renamedSlotTypes[region].get(type);
    return now === undefined
      ? null
      : () => ({
          message: `The type ${named(type)} of slot ${named(name)} is the old name of ${named(now)}.`,
          remedy: "Use the new name; after a build the old one means the same.",
        });
  });
}

const datetime = "CLOVA.DATETIME";
const datetimeRecent = "CLOVA.DATETIME_RECENT";

function bothDatetimes({ intents }: Subject): Fault[] {
  return intents.flatMap(({ intent, slots }) => {
    const first = slots.find(({ type }) => type === datetime);
    const second = slots.find(({ type }) => type === datetimeRecent);
    if (first === undefined || second === undefined) return [];
    return faultsAmong([second], () => () => ({
      message:
        `The intent ${named(intent.name)} has slots of both ${named(datetime)} and ${named(datetimeRecent)}, ` +
        "which must not be together in one intent.",
      remedy: `Keep ${named(datetime)} for what lies ahead, or ${named(datetimeRecent)} for what lies behind.`,
    }));
  });
}

function datetimesApart({ intents }: Subject): Fault[] {
  const withDatetime = intents.find(({ types }) => hasType(types, datetime));
  const withRecent = intents.find(({ types }) => hasType(types, datetimeRecent) && !hasType(types, datetime));
  const recent = withRecent?.slots.find(({ type }) => type === datetimeRecent);
  if (withDatetime === undefined || recent === undefined) return [];
  return faultsAmong([recent], () => () => ({
    message:
      `The model has ${named(datetimeRecent)} in ${named(recent.intent.intent.name)} and ${named(datetime)} in ` +
      `${named(withDatetime.intent.name)}; the guide advises one of them in an extension.`,
    remedy: "Use the same of the two throughout, if the extension can do with it.",
  }));
}

const hasType = (types: ReadonlyMap<string, string>, wanted: string): boolean => [...types.values()].includes(wanted);

/**
 * Custom types alone: a number is something else in each intent. An intent that has the type twice tells roles apart,
 * as from one city to another, and names its slots by them.
 */
function otherName({ intents, types }: Subject): Fault[] {
  const firsts = new Map<string, LintedSlot>();
  return intents.flatMap(({ slots }) => {
    const counts = new Map<string, number>();
    for (const { type } of slots) counts.set(type, (counts.get(type) ?? 0) + 1);
    return faultsAmong(slots, (slot) => {
      if (!types.has(slot.type) || counts.get(slot.type) !== 1) return null;
      const first = firsts.get(slot.type) ?? slot;
      firsts.set(slot.type, first);
      return first.name === slot.name
        ? null
        : () => ({
            message:
              `The slot ${named(slot.name)} of ${named(slot.intent.intent.name)} has the type ${named(slot.type)}, ` +
              `whose slot is called ${named(first.name)} in ${named(first.intent.intent.name)}.`,
            remedy: "Use one name for slots of a type, unless they play different roles.",
          });
    });
  });
}
