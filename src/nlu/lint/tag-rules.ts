import { suggestion } from "../../suggestion.ts";
import { builtinSlotTypes, customIntents, customSlotTypes, sampleUtterances } from "./guide-sections.ts";
import { inLine, named, quoted } from "./quotation.ts";
import { faultsAmong } from "./rule.ts";
import type { FindingPlace } from "./finding.ts";
import type { Fault, Rule, Words } from "./rule.ts";
import type { LintedType, Subject } from "./subject.ts";

// Slots within samples: what is tagged, and around which words.

export const tagRules: readonly Rule[] = [
  { id: "samples.undeclared-slot", severity: "error", source: customIntents, check: undeclared },
  { id: "samples.slot-twice", severity: "warning", source: customIntents, check: twice },
  { id: "samples.only-slot", severity: "note", source: sampleUtterances, check: onlySlot },
  { id: "samples.outside-dictionary", severity: "note", source: customSlotTypes, check: outsideDictionary },
  { id: "samples.number-width", severity: "note", source: { jp: builtinSlotTypes.jp }, check: numberWidth },
];

function undeclared({ samples }: Subject): Fault[] {
  return faultsAmong(samples, ({ slots, intent }) => {
    const slot = slots.find(({ name }) => !intent.types.has(name));
    return slot === undefined
      ? null
      : () => ({
          message:
            `The slot ${named(slot.name)} of a sample is not declared in ${named(intent.intent.name)}.` +
            suggestion(slot.name, [...intent.types.keys()]),
          remedy: "Declare it with its type under [INTENT SLOT].",
        });
  });
}

function twice({ samples }: Subject): Fault[] {
  return faultsAmong(samples, ({ sample, slots }) => {
    const seen = new Set<string>();
    const again = slots.find(({ name }) => seen.size === seen.add(name).size);
    return again === undefined
      ? null
      : () => ({
          message:
            `The slot ${named(again.name)} is twice in the sample ${quoted(sample.text)}; ` +
            "a request has one value for it.",
          remedy: "Tag it once, or declare a second slot.",
        });
  });
}

function onlySlot({ samples, types, model }: Subject): Fault[] {
  const open = new Set(model.openTypes);
  return faultsAmong(samples, ({ sample, intent, words, parts }) => {
    const [only, ...others] = parts.filter(({ text }) => text !== "");
    if (only === undefined || only.slot === null || others.length > 0 || words === "") return null;
    const type = intent.types.get(only.slot) ?? "";
    if (!types.has(type) || open.has(type)) return null;
    return () => ({
      message:
        `The sample ${quoted(sample.text)} is nothing but a slot of ${named(type)}, ` +
        "so only words of its dictionary tell the intent.",
      remedy: "Add samples with words around the slot, as users say them.",
    });
  });
}

function outsideDictionary({ samples, types, model }: Subject): Fault[] {
  const open = new Set(model.openTypes);
  const textsByType = new Map<string, ReadonlySet<string>>();
  const textsOf = (name: string, type: LintedType): ReadonlySet<string> => {
    const texts = textsByType.get(name) ?? new Set(type.entries.flatMap(({ words }) => words.map(({ text }) => text)));
    textsByType.set(name, texts);
    return texts;
  };
  return samples.flatMap(({ intent, slots, parts, place }) => {
    const examples = parts.filter(({ slot }) => slot !== null);
    return slots.flatMap(({ name, example }, index) => {
      const type = intent.types.get(name) ?? "";
      const dictionary = open.has(type) ? undefined : types.get(type);
      const text = examples[index]?.text ?? "";
      if (dictionary === undefined || text === "" || textsOf(type, dictionary).has(text)) return [];
      return [{ place, tell: () => notInDictionary(example, name, type) }];
    });
  });
}

const notInDictionary = (example: string, slot: string, type: string): Words => ({
  message: `The value ${quoted(example)} in the tag of ${named(slot)} is not in the dictionary of ${named(type)}.`,
  remedy: "Add it there as a word or a synonym, or tag a word the dictionary has.",
});

interface Tag {
  readonly example: string;
  readonly place: FindingPlace;
}

/** `unit` is delivered where the tag holds the counter too; what an intent gets should not depend on the sample. */
function numberWidth({ intents }: Subject): Fault[] {
  return intents.flatMap(({ intent, samples, types }) => {
    const digits = new Map<string, Tag>();
    const counted = new Map<string, Tag>();
    for (const { slots, place } of samples) {
      for (const { name, example } of slots) {
        const among = types.get(name) === "CLOVA.NUMBER" ? (withCounter(example) ? counted : digits) : null;
        if (among !== null && /^\p{Nd}/u.test(example) && !among.has(name)) among.set(name, { example, place });
      }
    }
    return [...counted].flatMap(([slot, tag]) => {
      const other = digits.get(slot);
      return other === undefined ? [] : [{ place: tag.place, tell: () => twoWidths(slot, intent.name, tag, other) }];
    });
  });
}

const withCounter = (example: string): boolean => /[^\p{Nd}.,\s]$/u.test(example);

const twoWidths = (slot: string, intent: string, counted: Tag, digits: Tag): Words => ({
  message:
    `The slot ${named(slot)} of ${named(intent)} has the counter in its tag here, ${quoted(counted.example)}, and not` +
    `${inLine(digits.place, counted.place) || " elsewhere"}, ${quoted(digits.example)}: ` +
    "`unit` is delivered only with the counter.",
  remedy: "Tag the same in all samples.",
});
