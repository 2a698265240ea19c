import { fold, spokenBetween } from "../text/folded-text.ts";
import { spoken } from "../spoken-sample.ts";
import { lowest, lowestIn, sortedTexts, stretchOf, type SortedTexts } from "./sorted-texts.ts";
import { isUtterance } from "./typeable.ts";
import { beginnings, comparable, inHiragana } from "./typed.ts";
import type { InteractionModel, Sample, Slot } from "../interaction-model.ts";
import type { SlotWords } from "./slot-words.ts";

/** A way on from what was typed: a whole utterance, or one up to the end of a slot's value. */
export interface Continuation {
  readonly text: string;
  /** The intent of a whole utterance, the slot of a value; empty where there is none. */
  readonly of: string;
}

export interface SampleContinuations {
  /** Samples whose beginning was typed, in the order of the model. */
  readonly samples: readonly Continuation[];
  /** Values of the slot that comes next or has been begun. */
  readonly values: readonly Continuation[];
}

interface Known {
  readonly intent: string;
  readonly sample: Sample;
}

/** Where the search stands: how the samples begin that are meant, how much of the typed text that is, the values in it. */
interface Place {
  readonly front: string;
  readonly at: number;
  readonly values: readonly string[];
}

/** What stands for a slot in a sample, by the number of its type. No model and no keyboard has these characters. */
const mark = (type: number): string => `${begin}${type}\u0002`;
const begin = "\u0001";

/** So many ways through the slots are tried. */
const mostPlaces = 500;
/** Of so many samples the example is looked at where a slot has been begun. */
const mostExamples = 50;

/** Finds how the samples of a model go on. Built once: 100,000 samples are sorted. */
export function sampleContinuations(
  model: InteractionModel,
  wordsOf: (slotType: string) => SlotWords,
): (typed: string, most: number) => SampleContinuations {
  const { known, sorted, types } = samplesOf(model);

  /** The samples of these numbers, with the values that were typed. */
  const told = (numbers: readonly number[], values: readonly string[]): Continuation[] =>
    numbers.map((number) => {
      const { intent, sample } = known[number]!;
      return { text: spoken(sample, values), of: intent };
    });

  function* samplesAt({ front, at, values }: Place, text: string, most: number): Generator<Continuation> {
    for (const rest of beginnings(text.slice(at)))
      yield* told(lowest(sorted, { ...rest, text: front + rest.text }, most), values);
  }

  /** What a slot may become that comes next or has been begun: a value, a sample whose example begins so. */
  function slotAt({ before, type, begun }: SlotPlace, given: readonly string[], typed: string, most: number) {
    const numbers = lowestIn(sorted.numbers, stretchOf(sorted, before + mark(type)), mostExamples);
    const { sample: first } = known[numbers[0]!]!;
    const alike = numbers.filter((number) =>
      comparable(slotsIn(known[number]!.sample)[given.length]?.example ?? "").startsWith(begun),
    );
    return {
      values: wordsOf(types[type]!)
        .beginning(typed, most)
        .map((word) => ({ text: upTo(first, [...given, word]), of: slotsIn(first)[given.length]?.name ?? "" })),
      samples: begun === "" ? [] : told(alike, given),
    };
  }

  return (typed, most) => {
    const heard = fold(typed);
    const text = inHiragana(heard.text);
    const samples: Continuation[] = [];
    const values: Continuation[] = [];
    const open: Place[] = [{ front: "", at: 0, values: [] }];
    const seen = new Set<string>();
    for (let place = open.shift(); place !== undefined && seen.size < mostPlaces; place = open.shift()) {
      if (seen.has(`${place.at} ${place.front}`)) continue;
      seen.add(`${place.at} ${place.front}`);
      samples.push(...samplesAt(place, text, most));
      for (const slot of slotsOf(sorted, text, place)) {
        const { before, type, at } = slot;
        for (const { end, spelled } of wordsOf(types[type]!).whole(heard.text, text, at)) {
          const value = spelled ?? spokenBetween(heard, at, end);
          open.push({ front: before + mark(type), at: end, values: [...place.values, value] });
        }
        if (slot.begun === "" && before === "") continue;
        const ways = slotAt(slot, place.values, spokenBetween(heard, at, text.length), most);
        samples.push(...ways.samples);
        values.push(...ways.values);
      }
    }
    return { samples: typeable(samples, most), values: typeable(values, most) };
  };
}

/** Whether a sample can be typed, and has no slot that its intent has not. */
export const isSayable = (sample: Sample, slots: readonly Slot[]): boolean =>
  isUtterance(spoken(sample)) && slotsIn(sample).every((part) => slots.some(({ name }) => name === part.name));

/** The samples that can be typed, as sorted texts. */
function samplesOf({ intents }: InteractionModel) {
  const types = [...new Set(intents.flatMap(({ slots }) => slots.map(({ type }) => type)))];
  const numbers = new Map(types.map((type, number) => [type, number]));
  const known: Known[] = [];
  const texts: string[] = [];
  for (const { name: intent, slots, samples } of intents) {
    const marks = new Map(slots.map(({ name, type }) => [name, mark(numbers.get(type)!)]));
    for (const sample of samples) {
      if (!isSayable(sample, slots)) continue;
      known.push({ intent, sample });
      const steps = sample.parts.map((part) => (part.type === "text" ? comparable(part.text) : marks.get(part.name)!));
      texts.push(steps.join(""));
    }
  }
  return { known, types, sorted: sortedTexts(texts) };
}

/** Of each text the first, at most so many. */
function typeable(ways: readonly Continuation[], most: number): readonly Continuation[] {
  const byText = new Map<string, Continuation>();
  for (const way of ways) if (!byText.has(way.text) && isUtterance(way.text)) byText.set(way.text, way);
  return [...byText.values()].slice(0, most);
}

interface SlotPlace {
  readonly type: number;
  /** Where its value begins in the typed text. */
  readonly at: number;
  /** What was typed of it, or behind it. */
  readonly begun: string;
  /** The samples up to the slot. */
  readonly before: string;
}

/** The slots that may stand next in what was typed. */
function* slotsOf(sorted: SortedTexts, text: string, { front, at: from }: Place): Generator<SlotPlace> {
  let stretch = stretchOf(sorted, front);
  for (let at = from; at <= text.length; at += 1) {
    const before = front + text.slice(from, at);
    stretch = stretchOf(sorted, before, stretch);
    if (stretch[0] === stretch[1]) return;
    const [first, end] = stretchOf(sorted, before + begin, stretch);
    for (let place = first; place < end; [, place] = stretchOf(sorted, before + mark(typeAt(place)), [place, end])) {
      yield { type: typeAt(place), at, before, begun: text.slice(at) };
    }

    function typeAt(place: number): number {
      return Number(/^\d+/.exec(sorted.texts[place]!.slice(before.length + 1)));
    }
  }
}

/** A sample as it is said, up to the last of these values. */
function upTo({ parts }: Sample, values: readonly string[]): string {
  let slot = 0;
  let text = "";
  for (const part of parts) {
    if (slot === values.length) break;
    text += part.type === "text" ? part.text : values[slot++]!;
  }
  return text;
}

const slotsIn = ({ parts }: Sample) => parts.filter((part) => part.type === "slot");
