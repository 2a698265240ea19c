import { builtinIntents, guideIntent } from "./builtin-intents.ts";
import { builtinSlotType, isBuiltinSlotType } from "./slot-types/builtin-slots.ts";
import { phrases } from "./wording/phrases.ts";
import type { Lang, Region } from "../axes.ts";
import type { InteractionModel } from "./interaction-model.ts";

/** What a model holds, in short: plain data, so that it can be sent as JSON. */
export interface ModelDescription {
  readonly extensionId: string;
  readonly invocationNames: readonly string[];
  readonly lang: Lang;
  readonly region: Region;
  /** Some of the utterances that start the extension, its own ones first. */
  readonly starts: readonly string[];
  /** Some of those that end it. */
  readonly ends: readonly string[];
  readonly intents: readonly IntentDescription[];
  readonly slotTypes: readonly SlotTypeDescription[];
  /** In use in this region. */
  readonly builtinIntents: readonly string[];
  readonly builtinTypes: readonly BuiltinTypeDescription[];
  readonly openTypes: readonly string[];
}

export interface IntentDescription {
  readonly name: string;
  readonly file?: string;
  readonly samples: number;
  readonly slots: readonly { readonly name: string; readonly type: string }[];
}

export interface SlotTypeDescription {
  readonly name: string;
  readonly file?: string;
  /** Representative words. */
  readonly words: number;
  readonly synonyms: number;
}

export interface BuiltinTypeDescription {
  readonly name: string;
  /** Whether its words are read here; of some types Clova knows more, and of some the words are not known at all. */
  readonly reads: "its words" | "some words" | "any words";
}

const most = 3;

/** Describes a model as it is understood in a region. */
export function describeModel(model: InteractionModel, region: Region): ModelDescription {
  const { extensionId, invocationNames, lang, intents, slotTypes, openTypes } = model;
  const [name] = invocationNames;
  const inWords = (templates: readonly string[]): string[] =>
    templates
      .filter((template) => name !== undefined || !template.includes("{name}"))
      .map((template) => template.replaceAll("{name}", () => name ?? ""));
  return {
    extensionId,
    invocationNames,
    lang,
    region,
    starts: [...model.launchPhrases, ...inWords(phrases[lang].launch)].slice(0, most),
    ends: [...model.endPhrases, ...inWords(phrases[lang].end)].slice(0, most),
    intents: intents.map(({ name, file, samples, slots }) => ({
      name,
      ...(file !== undefined && { file }),
      samples: samples.length,
      slots: slots.map(({ name, type }) => ({ name, type })),
    })),
    slotTypes: slotTypes.map(({ name, file, entries }) => ({
      name,
      ...(file !== undefined && { file }),
      words: entries.length,
      synonyms: entries.reduce((sum, { synonyms }) => sum + synonyms.length, 0),
    })),
    builtinIntents: builtinIntentsOf(model, region),
    builtinTypes: builtinTypesOf(model),
    openTypes,
  };
}

/** FallbackIntent is in use only where a model names it; GuideIntent always is. */
const builtinIntentsOf = ({ builtinIntents: inUse }: InteractionModel, region: Region): string[] =>
  builtinIntents
    .filter(({ regions }) => regions.includes(region))
    .map(({ name }) => name)
    .filter((name) => name === guideIntent || (inUse?.includes(name) ?? name !== "Clova.FallbackIntent"));

function builtinTypesOf({ intents, slotTypes, lang }: InteractionModel): BuiltinTypeDescription[] {
  const own = new Set(slotTypes.map(({ name }) => name));
  const used = new Set(intents.flatMap(({ slots }) => slots.map(({ type }) => type)));
  return [...used]
    .filter((name) => isBuiltinSlotType(name) && !own.has(name))
    .sort()
    .map((name) => {
      const type = builtinSlotType(name, lang);
      return { name, reads: type === null ? "any words" : type.isIncomplete ? "some words" : "its words" };
    });
}
