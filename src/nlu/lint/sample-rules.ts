import { customIntents, sampleUtterances } from "./guide-sections.ts";
import { inLine, listed, named, quoted } from "./quotation.ts";
import { faultsAmong } from "./rule.ts";
import type { Fault, Rule } from "./rule.ts";
import type { LintedIntent, LintedSample, Subject } from "./subject.ts";

// How many samples an intent has, and which of them say the same.

export const sampleRules: readonly Rule[] = [
  { id: "samples.none", severity: "error", source: customIntents, check: none },
  { id: "samples.empty", severity: "error", source: customIntents, check: empty },
  { id: "samples.few", severity: "note", source: sampleUtterances, check: few },
  { id: "samples.many", severity: "error", source: customIntents, check: many },
  { id: "samples.duplicate", severity: "note", source: sampleUtterances, check: duplicate },
  { id: "samples.shared", severity: "warning", source: sampleUtterances, check: shared },
  { id: "samples.same-values", severity: "note", source: sampleUtterances, check: sameValues },
];

function none({ intents }: Subject): Fault[] {
  return faultsAmong(intents, ({ intent }) =>
    intent.samples.length > 0
      ? null
      : () => ({
          message: `The intent ${named(intent.name)} has no samples, so no words become it.`,
          remedy: "Add samples under [INTENT EXPRESSION].",
        }),
  );
}

function empty({ samples }: Subject): Fault[] {
  return faultsAmong(samples, ({ sample, words, parts }) => {
    if (words === "") {
      return () => ({
        message: `The sample ${quoted(sample.text)} has no words.`,
        remedy: "Write what a user says, or remove the line.",
      });
    }
    const slot = parts.find((part) => part.slot !== null && part.text === "")?.slot;
    return slot == null
      ? null
      : () => ({
          message: `The tag of slot ${named(slot)} is empty in the sample ${quoted(sample.text)}.`,
          remedy: "Write one of the slot's values into the tag.",
        });
  });
}

/** The guides say about 10, and at least 30 or 100. */
const enough = { simple: 8, withSlot: 30, withHugeSlot: 100 };
/** The guides say huge of artists, titles and companies, without a number: more than anybody can keep in mind. */
const hugeDictionary = 1000;

function few(subject: Subject): Fault[] {
  const wantedFor = (type: string): number =>
    (subject.types.get(type)?.size ?? 0) > hugeDictionary ? enough.withHugeSlot : enough.withSlot;
  return faultsAmong(subject.intents, (linted) => {
    const { intent, samples, slots } = linted;
    if (samples.length === 0) return null;
    if (slots.length === 0) return samples.length >= enough.simple ? null : () => tooFew(intent.name, samples.length);
    const uses = usesOf(linted);
    const short = slots
      .map(({ name, type }) => ({ name, uses: uses.get(name) ?? 0, wanted: wantedFor(type) }))
      .filter((slot) => slot.uses > 0 && slot.uses < slot.wanted);
    return short.length === 0
      ? null
      : () => ({
          message: `The intent ${named(intent.name)} has few samples with its slots: ${listed(
            short.map((slot) => `${slot.uses} of ${slot.wanted} with ${named(slot.name)}`),
          )}, by the guide's advice.`,
          remedy: "Add samples of other patterns and with other values.",
        });
  });
}

const tooFew = (intent: string, count: number): ReturnType<Fault["tell"]> => ({
  message:
    `The intent ${named(intent)} has ${count === 1 ? "one sample" : `${count} samples`}; ` +
    "for a simple intent the guide advises about 10.",
  remedy: "Add other ways to say the same.",
});

/** In how many samples each slot is. */
function usesOf({ samples }: LintedIntent): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const { slots } of samples) {
    for (const name of new Set(slots.map((slot) => slot.name))) uses.set(name, (uses.get(name) ?? 0) + 1);
  }
  return uses;
}

const most = 2000;

function many({ intents }: Subject): Fault[] {
  return faultsAmong(intents, ({ intent: { name, samples } }) =>
    samples.length <= most
      ? null
      : () => ({
          message: `The intent ${named(name)} has ${samples.length} samples; ${most} are allowed.`,
          remedy: "Remove those that only repeat a pattern: more samples do not make recognition better by themselves.",
        }),
  );
}

const mark = "\u0000";

/** What makes a sample the same as another: its words, and which of them are which slot. */
const tagged = ({ parts }: LintedSample): string =>
  parts.map(({ slot, text }) => (slot === null ? text : mark + slot + mark + text + mark)).join("");

function duplicate({ intents }: Subject): Fault[] {
  return intents.flatMap(({ intent, samples }) => {
    const earlier = new Map<string, LintedSample>();
    return faultsAmong(samples, (linted) => {
      const key = tagged(linted);
      const first = earlier.get(key);
      if (first === undefined) earlier.set(key, linted);
      return first === undefined || linted.words === ""
        ? null
        : () => ({
            message:
              `The sample ${quoted(linted.sample.text)} of ${named(intent.name)} says the same as ` +
              (first.place.line === undefined ? "an earlier one." : `the one${inLine(first.place, linted.place)}.`),
            remedy: "Remove it, or vary the pattern.",
          });
    });
  });
}

/** The same with any values: slots by their type, since names are not heard. */
const pattern = ({ parts, intent }: LintedSample): string =>
  parts.map(({ slot, text }) => (slot === null ? text : mark + (intent.types.get(slot) ?? slot) + mark)).join("");

function shared({ samples }: Subject): Fault[] {
  const byWords = new Map<string, LintedSample>();
  const byPattern = new Map<string, LintedSample>();
  return faultsAmong(samples, (linted) => {
    if (linted.words === "") return null;
    const key = pattern(linted);
    const firsts = [byWords.get(linted.words), byPattern.get(key)];
    if (firsts[0] === undefined) byWords.set(linted.words, linted);
    if (firsts[1] === undefined) byPattern.set(key, linted);
    const first = firsts.find((other) => other !== undefined && other.intent !== linted.intent);
    return first === undefined
      ? null
      : () => ({
          message:
            `The sample ${quoted(linted.sample.text)} of ${named(linted.intent.intent.name)} cannot be told from ` +
            `${quoted(first.sample.text)} of ${named(first.intent.intent.name)}${inLine(first.place, linted.place)}.`,
          remedy: "Keep it in one intent: the same words cannot become both.",
        });
  });
}

/** A combination may come again, not often: from the third sample on it is told, once. */
function sameValues({ intents }: Subject): Fault[] {
  return intents.flatMap(({ intent, samples }) => {
    const uses = new Map<string, number>();
    return faultsAmong(samples, (linted) => {
      if (linted.slots.length < 2) return null;
      const values = linted.parts.flatMap(({ slot, text }) => (slot === null ? [] : [slot + mark + text])).sort();
      const use = (uses.get(values.join(mark)) ?? 0) + 1;
      uses.set(values.join(mark), use);
      if (use !== 3) return null;
      const examples = linted.slots.map(({ example }) => quoted(example));
      return () => ({
        message: `In ${named(intent.name)} the values ${listed(examples)} come together in three samples or more.`,
        remedy: "Vary the values, or Clova may take the combination itself for the intent.",
      });
    });
  });
}
