import { builtinSlotType } from "../slot-types/builtin-slots.ts";
import { folded } from "../text/folded-text.ts";
import type { Region } from "../../axes.ts";
import type { Intent, InteractionModel, Recognition, SlotType } from "../interaction-model.ts";
import type { SlotTold, ValueSource } from "./explanation.ts";

/** The filled slots of a recognition, each with where its value comes from. */
export function slotsTold(
  model: InteractionModel,
  intent: Intent,
  { slots, spoken, outsideDictionary }: Recognition,
  region: Region,
): SlotTold[] {
  const types = new Map(intent.slots.map(({ name, type }) => [name, type]));
  return Array.from(slots, ([name, value]): SlotTold => {
    const type = types.get(name) ?? "";
    const words = spoken.get(name) ?? value.value;
    const told = { name, type, spoken: words, ...value };
    if (outsideDictionary.some(({ slot }) => slot === name)) return { ...told, source: "outsideDictionary" };
    if (model.openTypes.includes(type)) return { ...told, source: "open" };
    const dictionary = model.slotTypes.find((slotType) => slotType.name === type);
    const entry = dictionary && entryOf(dictionary, words, value.value);
    if (entry) return { ...told, source: "dictionary", entry };
    return { ...told, source: sourceOf(model, type, words, region) };
  });
}

function entryOf({ entries, file }: SlotType, spoken: string, value: string): NonNullable<SlotTold["entry"]> | null {
  const text = folded(spoken);
  const fits = entries.filter((entry) => entry.value === value);
  const entry = fits.find((one) => [one.value, ...one.synonyms].some((word) => folded(word) === text));
  if (entry === undefined) return null;
  const { line } = entry;
  return { word: entry.value, ...(file !== undefined && { file }), ...(line !== undefined && { line }) };
}

function sourceOf(model: InteractionModel, type: string, spoken: string, region: Region): ValueSource {
  const text = folded(spoken);
  const readings = builtinSlotType(type, model.lang)?.reader(region)(text, 0) ?? [];
  if (readings.some(({ end }) => end === text.length)) return "builtin";
  return isExample(model, type, text) ? "example" : "asSpoken";
}

const isExample = ({ intents }: InteractionModel, type: string, text: string): boolean =>
  intents.some(({ slots, samples }) => {
    const names = new Set(slots.flatMap((slot) => (slot.type === type ? [slot.name] : [])));
    return samples.some(({ parts }) =>
      parts.some((part) => part.type === "slot" && names.has(part.name) && folded(part.example) === text),
    );
  });
