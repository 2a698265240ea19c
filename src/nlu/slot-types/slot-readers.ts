import { builtinSlotType, isBuiltinSlotType } from "./builtin-slots.ts";
import { dictionaryReader, exampleReader, firstOf, refusing, type SlotReader } from "./slot-reader.ts";
import type { Lang, Region } from "../../axes.ts";
import type { InteractionModel, SlotType } from "../interaction-model.ts";

export interface ReaderOptions {
  readonly region: Region;
  readonly lang: Lang;
}

/** A reader for each slot type that the intents of a model use. */
export function slotReaders(model: InteractionModel, options: ReaderOptions): ReadonlyMap<string, SlotReader> {
  const dictionaries = new Map(model.slotTypes.map((slotType) => [slotType.name, slotType]));
  return new Map(
    [...examplesByType(model)].map(([type, examples]) => {
      if (model.openTypes.includes(type)) return [type, { read: () => [], unknownWords: "open" }];
      const reader = knownReader(type, dictionaries.get(type), options);
      return [type, { ...reader, read: firstOf(reader.read, exampleReader(examples)) }];
    }),
  );
}

function knownReader(type: string, dictionary: SlotType | undefined, options: ReaderOptions): SlotReader {
  if (dictionary) {
    return { read: dictionaryReader(dictionary), unknownWords: "outside" };
  }
  const builtin = builtinSlotType(type, options.lang);
  if (builtin) {
    return { read: builtin.reader(options.region), unknownWords: builtin.isIncomplete ? "asSpoken" : "refused" };
  }
  return isBuiltinSlotType(type) ? { read: () => [], unknownWords: "asSpoken" } : refusing;
}

/** The example values that stand in samples, by slot type. */
function examplesByType(model: InteractionModel): Map<string, Set<string>> {
  const examples = new Map<string, Set<string>>();
  for (const intent of model.intents) {
    const ofSlot = new Map<string, Set<string>>();
    for (const { name, type } of intent.slots) {
      const ofType = examples.get(type) ?? new Set<string>();
      examples.set(type, ofType);
      ofSlot.set(name, ofType);
    }
    for (const { parts } of intent.samples) {
      for (const part of parts) if (part.type === "slot") ofSlot.get(part.name)?.add(part.example);
    }
  }
  return examples;
}
