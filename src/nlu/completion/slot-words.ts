import { builtinSlotType } from "../slot-types/builtin-slots.ts";
import { folded } from "../text/folded-text.ts";
import { lowest, sortedTexts, type SortedTexts } from "./sorted-texts.ts";
import { isTypeable } from "./typeable.ts";
import { beginnings, comparable } from "./typed.ts";
import type { Region } from "../../axes.ts";
import type { InteractionModel } from "../interaction-model.ts";
import type { ReadSlot } from "../slot-types/slot-reader.ts";

/** The words of one slot type, as far as the model has them. */
export interface SlotWords {
  /** Those that begin so, in the order of the model, at most so many; `typed` is not comparable yet. */
  beginning(typed: string, most: number): readonly string[];
  /** Where a whole value may end that begins at `start` of the folded text, and how the model spells it, if it does. */
  whole(text: string, comparableText: string, start: number): readonly Whole[];
}

export interface Whole {
  readonly end: number;
  readonly spelled: string | null;
}

/** What the user says for a slot of this type: the words of the dictionary, then the examples of samples. */
export function spokenWords(model: InteractionModel, type: string, region: Region): SlotWords {
  const entries = entriesOf(model, type);
  const words = [...entries.map(({ value }) => value), ...entries.flatMap(({ synonyms }) => synonyms)];
  return slotWords([...words, ...examplesOf(model, type)], readerOf(model, type, region));
}

/** What the extension is told of a slot of this type: the representative words, else what the examples are read as. */
export function deliveredWords(model: InteractionModel, type: string, region: Region): SlotWords {
  const entries = entriesOf(model, type);
  if (entries.length > 0)
    return slotWords(
      entries.map(({ value }) => value),
      nothing,
    );
  const read = readerOf(model, type, region);
  const delivered = (example: string): string => {
    const text = folded(example);
    const whole = read(text, 0).find(({ end }) => end === text.length)?.value;
    // What depends on the day is not known here.
    return whole == null || typeof whole === "function" ? example : whole.value;
  };
  return slotWords(examplesOf(model, type).map(delivered), nothing);
}

function slotWords(all: readonly string[], read: ReadSlot): SlotWords {
  const byText = new Map<string, string>();
  for (const word of all) {
    const text = comparable(word);
    if (text !== "" && !byText.has(text) && isTypeable(word)) byText.set(text, word);
  }
  const words = [...byText.values()];
  let sorted: SortedTexts | null = null;
  const longest = [...byText.keys()].reduce((most, { length }) => Math.max(most, length), 0);
  return {
    beginning(typed, most) {
      sorted ??= sortedTexts([...byText.keys()]);
      const found = new Set<string>();
      for (const beginning of beginnings(comparable(typed))) {
        for (const number of lowest(sorted, beginning, most)) found.add(words[number]!);
      }
      return [...found].slice(0, most);
    },
    whole(text, comparableText, start) {
      const found: Whole[] = [];
      for (let end = start + 1; end <= Math.min(text.length, start + longest); end += 1) {
        const spelled = byText.get(comparableText.slice(start, end));
        if (spelled !== undefined) found.push({ end, spelled });
      }
      for (const { end } of read(text, start)) {
        if (end > start && !found.some((one) => one.end === end)) found.push({ end, spelled: null });
      }
      return found;
    },
  };
}

const nothing: ReadSlot = () => [];

const entriesOf = ({ slotTypes }: InteractionModel, type: string) =>
  slotTypes.find(({ name }) => name === type)?.entries ?? [];

/** A dictionary of the model stands in place of what is built in. */
function readerOf(model: InteractionModel, type: string, region: Region): ReadSlot {
  if (model.slotTypes.some(({ name }) => name === type)) return nothing;
  return builtinSlotType(type, model.lang)?.reader(region) ?? nothing;
}

function examplesOf({ intents }: InteractionModel, type: string): string[] {
  const examples = new Set<string>();
  for (const { slots, samples } of intents) {
    const names = new Set(slots.filter((slot) => slot.type === type).map(({ name }) => name));
    if (names.size === 0) continue;
    for (const { parts } of samples) {
      for (const part of parts) if (part.type === "slot" && names.has(part.name)) examples.add(part.example);
    }
  }
  return [...examples];
}
