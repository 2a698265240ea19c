import { builtinPhrases } from "./builtin-intents.ts";
import { builtinSlotReader, isBuiltinSlotType } from "./slot-types/builtin-slots.ts";
import { isWordBorder, spokenBetween } from "./text/folded-text.ts";
import { phrases } from "./wording/phrases.ts";
import { sampleIndex } from "./samples/sample-index.ts";
import { dictionaryReader, exampleReader, firstOf } from "./slot-types/slot-reader.ts";
import type { Lang, Region } from "../axes.ts";
import type { FoldedText } from "./text/folded-text.ts";
import type { InteractionModel, Recognition, SlotType, SlotValue } from "./interaction-model.ts";
import type { Match } from "./samples/sample-search.ts";
import type { Delivered, SlotReader } from "./slot-types/slot-reader.ts";

export interface UnderstandingOptions {
  readonly region: Region;
  /** The language of the user. */
  readonly lang: Lang;
  /** Rule `recognition.customFirst`: a custom sample wins over a built-in phrase. */
  readonly customFirst: boolean;
  /** Rule `slots.closed`: words outside a slot's dictionary are refused. */
  readonly closedSlots: boolean;
}

export interface Recognizer {
  /** What the command means. `variants` are other wordings of it, tried where the first does not match. */
  recognize(command: FoldedText, variants: readonly FoldedText[], now: number): Recognition;
  /** Whether the words are a sample of the model, its slots filled with words the model knows. */
  isSample(words: FoldedText): boolean;
  /** The built-in intent these very words name. */
  builtinIntent(words: FoldedText): string | null;
}

type Attempt = (command: FoldedText, now: number) => Recognition | null;

/** Turns commands into intents: exact samples, built-in phrases, then samples whose slots take any words. */
export function recognizer(model: InteractionModel, options: UnderstandingOptions): Recognizer {
  const readers = slotReaders(model, options);
  const { wordsApart } = phrases[options.lang];
  const index = sampleIndex(model, (type) => readers.get(type) ?? refusing);
  const builtins = builtinPhrases(model.builtinIntents, options.region, options.lang);

  const known: Attempt = (command, now) => fromMatch(index.known(command.text), command, now);
  // `can <drink>` is not said in "candles"; in Korean and Japanese a slot may begin within a word.
  const mayOpen = (command: FoldedText) => (place: number) => !wordsApart || isWordBorder(command, place);
  const any: Attempt = (command, now) => fromMatch(index.any(command.text, mayOpen(command)), command, now);
  const builtin: Attempt = ({ text }) => {
    const found = builtins.get(text);
    return found === undefined ? null : { ...unrecognized, intent: found.intent, sample: found.phrase };
  };
  const attempts = [...(options.customFirst ? [known, builtin] : [builtin, known]), any];

  return {
    recognize(command, variants, now) {
      for (const attempt of attempts) {
        for (const wording of [command, ...variants]) {
          const recognition = attempt(wording, now);
          if (recognition !== null) return recognition;
        }
      }
      const near = index.near(command.text).map(({ intent, sample }) => ({ intent: intent.name, sample: sample.text }));
      return { ...unrecognized, near };
    },
    isSample: ({ text }) => index.known(text) !== null,
    builtinIntent: ({ text }) => builtins.get(text)?.intent ?? null,
  };
}

const unrecognized: Recognition = { intent: null, slots: new Map(), sample: null, near: [], outsideDictionary: [] };

function fromMatch(match: Match | null, command: FoldedText, now: number): Recognition | null {
  if (match === null) return null;
  const { intent, sample } = match.found;
  const names = sample.parts.flatMap((part) => (part.type === "slot" ? [part.name] : []));
  // Where a sample names a slot twice the first filling wins.
  const filled = new Map(names.map((name, index) => [name, match.slots[index]] as const).reverse());
  const values = new Map<string, SlotValue>();
  const outside: Recognition["outsideDictionary"][number][] = [];
  for (const { name, type } of intent.slots) {
    const slot = filled.get(name);
    if (slot === undefined) continue;
    const spoken = spokenBetween(command, slot.start, slot.end);
    values.set(name, delivered(slot.value, spoken, now));
    if (slot.words === "outside") outside.push({ slot: name, type, spoken });
  }
  return { intent: intent.name, slots: values, sample: sample.text, near: [], outsideDictionary: outside };
}

const delivered = (value: Delivered, spoken: string, now: number): SlotValue =>
  typeof value === "function" ? value(now) : (value ?? { value: spoken });

const refusing: SlotReader = { read: () => [], unknownWords: "refused" };

function slotReaders(model: InteractionModel, options: UnderstandingOptions): ReadonlyMap<string, SlotReader> {
  const dictionaries = new Map(model.slotTypes.map((slotType) => [slotType.name, slotType]));
  return new Map(
    [...examplesByType(model)].map(([type, examples]) => {
      if (model.openTypes.includes(type)) return [type, { read: () => [], unknownWords: "open" }];
      const reader = knownReader(type, dictionaries.get(type), options);
      return [type, { ...reader, read: firstOf(reader.read, exampleReader(examples)) }];
    }),
  );
}

function knownReader(type: string, dictionary: SlotType | undefined, options: UnderstandingOptions): SlotReader {
  if (dictionary) {
    return { read: dictionaryReader(dictionary), unknownWords: options.closedSlots ? "refused" : "outside" };
  }
  const builtin = builtinSlotReader(type, options.lang, options.region);
  if (builtin) return { read: builtin, unknownWords: "refused" };
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
