import { customSlotTypes, dictionaries, sampleUtterances } from "./guide-sections.ts";
import { inLine, named, quoted } from "./quotation.ts";
import { faultsAmong } from "./rule.ts";
import type { FindingPlace } from "./finding.ts";
import type { Fault, Rule } from "./rule.ts";
import type { DictionaryWord, LintedEntry, LintedType, Subject } from "./subject.ts";

export const dictionaryRules: readonly Rule[] = [
  { id: "dictionary.none", severity: "error", source: customSlotTypes, check: none },
  { id: "dictionary.unused", severity: "warning", source: customSlotTypes, check: unused },
  { id: "dictionary.size", severity: "error", source: { jp: dictionaries.jp }, check: size },
  { id: "dictionary.empty-word", severity: "warning", source: dictionaries, check: emptyWord },
  { id: "dictionary.spaces", severity: "warning", source: dictionaries, check: spaces },
  {
    id: "dictionary.duplicate",
    severity: "warning",
    source: dictionaries,
    check: (subject) => repeated(subject, "same"),
  },
  {
    id: "dictionary.clash",
    severity: "warning",
    source: customSlotTypes,
    check: (subject) => repeated(subject, "other"),
  },
  { id: "dictionary.shared-word", severity: "note", source: sampleUtterances, check: sharedWord },
  { id: "type.builtin-name", severity: "warning", source: customSlotTypes, check: builtinName },
  { id: "type.case", severity: "note", source: customSlotTypes, check: lowerCase },
];

const typesOf = ({ types }: Subject): LintedType[] => [...types.values()];
const entriesOf = (
  subject: Subject,
): { readonly type: LintedType; readonly entry: LintedEntry; place: FindingPlace }[] =>
  typesOf(subject).flatMap((type) => type.entries.map((entry) => ({ type, entry, place: entry.place })));
function none(subject: Subject): Fault[] {
  return faultsAmong(typesOf(subject), ({ slotType: { name, entries } }) =>
    entries.length > 0
      ? null
      : () => ({ message: `The slot type ${named(name)} has no words.`, remedy: "Add them, one a line." }),
  );
}

function unused(subject: Subject): Fault[] {
  const inUse = new Set(subject.slots.map(({ type }) => type));
  return faultsAmong(typesOf(subject), ({ slotType: { name } }) =>
    inUse.has(name)
      ? null
      : () => ({
          message: `No intent has a slot of the type ${named(name)}.`,
          remedy: "Use it in an intent, or remove its file.",
        }),
  );
}

const mostWords = 200_000;

function size(subject: Subject): Fault[] {
  return faultsAmong(typesOf(subject), (type) =>
    type.size <= mostWords
      ? null
      : () => ({
          message:
            `The slot type ${named(type.slotType.name)} has ${type.size} words; ${mostWords} are allowed, ` +
            "representative words and synonyms together.",
          remedy: "Remove words, or divide them among several types.",
        }),
  );
}

function emptyWord(subject: Subject): Fault[] {
  return faultsAmong(entriesOf(subject), ({ type, entry }) => {
    const empty = entry.words.find(({ text }) => text === "")?.word;
    return empty === undefined
      ? null
      : () => ({
          message: `The word ${quoted(empty)} of ${named(type.slotType.name)} has nothing in it that can be said.`,
          remedy: "Remove it, or write it as it is spoken.",
        });
  });
}

/** The guides' own examples print spaces where the file must have tabs. */
function spaces(subject: Subject): Fault[] {
  return faultsAmong(entriesOf(subject), ({ type, entry }) => {
    const spaced = entry.words.find(({ word }) => /[ \u3000]{2}|\u3000.*\u3000/s.test(word))?.word;
    return spaced === undefined
      ? null
      : () => ({
          message:
            `The word ${quoted(spaced)} of ${named(type.slotType.name)} has spaces where tabs may be meant, ` +
            "so it is one long word.",
          remedy: "Put a TAB between a word and each of its synonyms.",
        });
  });
}

interface Owner {
  readonly word: string;
  readonly entry: LintedEntry;
}

/** Words that stand twice: under the same representative word, or under another one that gets them first. */
function repeated(subject: Subject, under: "same" | "other"): Fault[] {
  return typesOf(subject).flatMap(({ slotType, entries }) => {
    const owners = new Map<string, Owner>();
    const spellings = new Set<string>();
    const faults: Fault[] = [];
    const add = ({ word, text }: DictionaryWord, entry: LintedEntry): void => {
      if (text === "") return;
      const owner = owners.get(text);
      if (owner === undefined) owners.set(text, { word, entry });
      // Other spellings of one word are no repetition: speech recognition writes now this one, now that one.
      const again = spellings.has(word);
      spellings.add(word);
      if (owner === undefined) return;
      const isSame = owner.entry.value === entry.value;
      if (under === "same" && isSame && again) faults.push(sameWord(slotType.name, word, owner, entry));
      if (under === "other" && !isSame) faults.push(clash(slotType.name, word, owner, entry));
    };
    // Representative words win over synonyms, wherever they stand.
    for (const entry of entries) for (const word of entry.words.slice(0, 1)) add(word, entry);
    for (const entry of entries) for (const word of entry.words.slice(1)) add(word, entry);
    return faults;
  });
}

const sameWord = (type: string, word: string, owner: Owner, entry: LintedEntry): Fault => ({
  place: entry.place,
  tell: () => ({
    message:
      owner.entry === entry
        ? `The word ${quoted(word)} of ${named(type)} is twice in its line.`
        : `The word ${quoted(word)} of ${named(type)} is${inLine(owner.entry.place, entry.place) || " there"} already.`,
    remedy: "Keep one of the two, and all synonyms with it.",
  }),
});

const clash = (type: string, word: string, { entry: owner }: Owner, entry: LintedEntry): Fault => ({
  place: entry.place,
  tell: () => ({
    message:
      `The word ${quoted(word)} of ${named(type)} stands for ${quoted(entry.value)} here and for ` +
      `${quoted(owner.value)}${inLine(owner.place, entry.place)}: only one of them can be delivered.`,
    remedy: "Keep it under the word that is meant.",
  }),
});

/** Words of two types that one intent has both: which slot they fill, the words do not tell. */
function sharedWord(subject: Subject): Fault[] {
  const neighbours = new Map<string, Set<string>>();
  for (const { intent } of subject.intents) {
    const types = [...new Set(intent.slots.map(({ type }) => type))].filter((type) => subject.types.has(type));
    // A list of pairs would be quadratic; an intent with more types than this has other worries.
    for (const type of types.slice(0, 50)) {
      const others = neighbours.get(type) ?? new Set();
      neighbours.set(type, others);
      for (const other of types.slice(0, 50)) if (other !== type) others.add(other);
    }
  }
  const owners = new Map<string, { readonly type: string; readonly place: FindingPlace }[]>();
  const faults: Fault[] = [];
  for (const [name, others] of neighbours) {
    if (others.size === 0) continue;
    for (const entry of subject.types.get(name)?.entries ?? []) {
      for (const { word, text } of entry.words) {
        if (text === "") continue;
        const sharing = owners.get(text) ?? [];
        owners.set(text, sharing);
        const other = sharing.find(({ type }) => others.has(type));
        if (other !== undefined) faults.push(inBoth(word, name, entry.place, other));
        if (sharing.length < 50 && sharing.at(-1)?.type !== name) sharing.push({ type: name, place: entry.place });
      }
    }
  }
  return faults;
}

const inBoth = (
  word: string,
  type: string,
  place: FindingPlace,
  other: { readonly type: string; readonly place: FindingPlace },
): Fault => ({
  place,
  tell: () => ({
    message:
      `The word ${quoted(word)} is in ${named(type)} here and in ${named(other.type)}${inLine(other.place, place)}, ` +
      "and one intent has slots of both.",
    remedy: "Remove it from one of them, or show by samples which slot it fills.",
  }),
});

function builtinName(subject: Subject): Fault[] {
  return faultsAmong(typesOf(subject), ({ slotType: { name } }) =>
    !name.startsWith("CLOVA.")
      ? null
      : () => ({
          message: `The slot type ${named(name)} is named like a built-in type, which needs no dictionary.`,
          remedy: "Give it a name of its own, or remove its file.",
        }),
  );
}

function lowerCase(subject: Subject): Fault[] {
  return faultsAmong(typesOf(subject), ({ slotType: { name } }) =>
    !/\p{Ll}/u.test(name) || name.startsWith("CLOVA.")
      ? null
      : () => ({
          message: `The slot type ${named(name)} has small letters; the guides write custom types in capitals.`,
          remedy: "Nothing depends on it: rename the type if you want to follow them.",
        }),
  );
}
