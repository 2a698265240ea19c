import { languages } from "../../axes.ts";
import { folded } from "../text/folded-text.ts";
import { phrases } from "../wording/phrases.ts";
import type { Lang, Region } from "../../axes.ts";
import type { Entry, Intent, InteractionModel, Sample, SamplePart, Slot, SlotType } from "../interaction-model.ts";
import type { Phrases } from "../wording/phrases.ts";
import type { FindingPlace } from "./finding.ts";

// The model as the rules look at it: each thing with its place, each text folded once.

export type SlotPart = Extract<SamplePart, { type: "slot" }>;

export interface FoldedPart {
  /** The slot whose example the text is; null between slots. */
  readonly slot: string | null;
  readonly text: string;
}

export interface LintedName {
  readonly name: string;
  /** Folded. */
  readonly words: string;
  /** The console's files do not have the names. */
  readonly place: FindingPlace;
}

export interface LintedSample {
  readonly sample: Sample;
  readonly intent: LintedIntent;
  /** What a user says, with the examples in the slots. */
  readonly said: string;
  /** The same, folded. */
  readonly words: string;
  /** Each part of the sample by itself, folded. */
  readonly parts: readonly FoldedPart[];
  readonly slots: readonly SlotPart[];
  readonly place: FindingPlace;
}

export interface LintedSlot extends Slot {
  readonly intent: LintedIntent;
  readonly place: FindingPlace;
}

export interface LintedIntent {
  readonly intent: Intent;
  readonly slots: readonly LintedSlot[];
  readonly types: ReadonlyMap<string, string>;
  readonly samples: readonly LintedSample[];
  readonly place: FindingPlace;
}

export interface DictionaryWord {
  readonly word: string;
  /** Folded. */
  readonly text: string;
}

export interface LintedEntry extends Entry {
  /** The representative word, then its synonyms. */
  readonly words: readonly DictionaryWord[];
  readonly place: FindingPlace;
}

export interface LintedType {
  readonly slotType: SlotType;
  readonly entries: readonly LintedEntry[];
  /** Representative words and synonyms together. */
  readonly size: number;
  readonly place: FindingPlace;
}

export interface Subject {
  readonly model: InteractionModel;
  readonly region: Region;
  readonly lang: Lang;
  readonly phrases: Phrases;
  /** The user's language and the region's own: a name must not be a wake word of either. */
  readonly languages: readonly Lang[];
  readonly names: readonly LintedName[];
  readonly intents: readonly LintedIntent[];
  /** Of all intents. */
  readonly samples: readonly LintedSample[];
  readonly slots: readonly LintedSlot[];
  readonly types: ReadonlyMap<string, LintedType>;
}

export function subjectOf(model: InteractionModel, region: Region, lang: Lang): Subject {
  const intents = model.intents.map(lintedIntent);
  const native = region === "kr" ? "ko" : "ja";
  return {
    model,
    region,
    lang,
    phrases: phrases[lang],
    languages: languages.filter((language) => language === lang || language === native),
    names: model.invocationNames
      .map((name) => ({ name, words: folded(name), place: {} }))
      .filter(({ words }) => words !== ""),
    intents,
    samples: intents.flatMap(({ samples }) => samples),
    slots: intents.flatMap(({ slots }) => slots),
    types: new Map(model.slotTypes.map((slotType) => [slotType.name, lintedType(slotType)])),
  };
}

function lintedIntent(intent: Intent): LintedIntent {
  const slots: LintedSlot[] = [];
  const samples: LintedSample[] = [];
  const types = new Map(intent.slots.map(({ name, type }) => [name, type]));
  const linted: LintedIntent = { intent, slots, samples, types, place: placeIn(intent.file) };
  for (const slot of intent.slots) slots.push({ ...slot, intent: linted, place: placeIn(intent.file, slot.line) });
  for (const sample of intent.samples) samples.push(lintedSample(linted, sample));
  return linted;
}

function lintedSample(intent: LintedIntent, sample: Sample): LintedSample {
  const said = sample.parts.map((part) => (part.type === "text" ? part.text : part.example)).join("");
  const parts = sample.parts.map((part) =>
    part.type === "text" ? { slot: null, text: folded(part.text) } : { slot: part.name, text: folded(part.example) },
  );
  const [only, next] = parts;
  return {
    intent,
    sample,
    said,
    words: only !== undefined && next === undefined ? only.text : folded(said),
    parts,
    slots: sample.parts.filter((part): part is SlotPart => part.type === "slot"),
    place: placeIn(intent.intent.file, sample.line),
  };
}

function lintedType(slotType: SlotType): LintedType {
  const entries = slotType.entries.map((entry) => {
    const words = [entry.value, ...entry.synonyms].map((word) => ({ word, text: folded(word) }));
    return { ...entry, words, place: placeIn(slotType.file, entry.line) };
  });
  return {
    slotType,
    entries,
    size: entries.reduce((sum, { words }) => sum + words.length, 0),
    place: placeIn(slotType.file),
  };
}

const placeIn = (file: string | undefined, line?: number): FindingPlace => ({
  ...(file !== undefined && { file }),
  ...(line !== undefined && { line }),
});
