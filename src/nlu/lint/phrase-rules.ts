import { builtinIntents, guideIntent } from "../builtin-intents.ts";
import { fold, folded, isWordBorder } from "../text/folded-text.ts";
import { builtinIntentTable, utterancePatterns } from "./guide-sections.ts";
import { named, quoted } from "./quotation.ts";
import { faultsAmong } from "./rule.ts";
import type { Fault, Rule } from "./rule.ts";
import type { LintedSample, Subject } from "./subject.ts";

// Samples against all that is understood before samples are asked: wake word, name, start, end, built-in intents.

export const phraseRules: readonly Rule[] = [
  { id: "samples.wake-word", severity: "warning", source: utterancePatterns, check: wakeWord },
  { id: "samples.end-phrase", severity: "warning", source: utterancePatterns, check: endPhrase },
  { id: "samples.launch-phrase", severity: "warning", source: utterancePatterns, check: launchPhrase },
  { id: "samples.builtin-phrase", severity: "warning", source: builtinIntentTable, check: builtinPhrase },
  { id: "samples.one-shot", severity: "note", source: utterancePatterns, check: oneShot },
  { id: "samples.name-inside", severity: "note", source: utterancePatterns, check: nameInside },
  { id: "samples.reported-speech", severity: "note", source: { kr: utterancePatterns.kr }, check: reportedSpeech },
];

/** More are too many anyhow, and each of them comes with dozens of phrases. */
const namesOf = ({ names }: Subject) => names.slice(0, 20);

function wakeWord({ samples, phrases }: Subject): Fault[] {
  const wakeWords = phrases.wakeWords.map((word) => ({ word, text: folded(word) }));
  return faultsAmong(samples, ({ sample, said, words }) => {
    const found = wakeWords.find(
      ({ text }) =>
        words.length > text.length &&
        words.startsWith(text) &&
        (!phrases.wordsApart || isWordBorder(fold(said), text.length)),
    );
    return found === undefined
      ? null
      : () => ({
          message:
            `The sample ${quoted(sample.text)} begins with the wake word ${quoted(found.word)}, ` +
            "which is not part of what arrives.",
          remedy: "Leave the wake word out.",
        });
  });
}

type Whole = "launch" | "end";

/** What starts or ends the extension, by folded text; the first meaning of a text stays. */
function wholeUtterances(subject: Subject): ReadonlyMap<string, Whole> {
  const { model, phrases } = subject;
  const meanings = new Map<string, Whole>();
  const add = (utterance: string, meaning: Whole): void => {
    const text = folded(utterance);
    if (!meanings.has(text)) meanings.set(text, meaning);
  };
  const addAll = (templates: readonly string[], meaning: Whole): void => {
    for (const template of templates) {
      if (!template.includes("{name}")) add(template, meaning);
      else
        for (const { name } of namesOf(subject))
          add(
            template.replaceAll("{name}", () => name),
            meaning,
          );
    }
  };
  for (const phrase of model.launchPhrases) add(phrase, "launch");
  for (const phrase of model.endPhrases) add(phrase, "end");
  addAll(phrases.launch, "launch");
  addAll(phrases.end, "end");
  addAll(["{name}"], "launch");
  return meanings;
}

/** Samples that are this very utterance; with a slot in it a sample stands for others too. */
function samplesThatAre(subject: Subject, meaning: Whole, tell: (sample: string) => string, remedy: string): Fault[] {
  const meanings = wholeUtterances(subject);
  return faultsAmong(subject.samples, ({ sample, words, slots }) =>
    slots.length > 0 || meanings.get(words) !== meaning ? null : () => ({ message: tell(quoted(sample.text)), remedy }),
  );
}

function endPhrase(subject: Subject): Fault[] {
  return samplesThatAre(
    subject,
    "end",
    (sample) => `The sample ${sample} ends the session, so it never arrives as an intent.`,
    "Remove it, or find words that do not end the session.",
  );
}

function launchPhrase(subject: Subject): Fault[] {
  return samplesThatAre(
    subject,
    "launch",
    (sample) => `The sample ${sample} calls or starts the extension, so it never arrives as an intent.`,
    "Remove it: what is said at the start is a LaunchRequest.",
  );
}

/** The built-in intents in use by the folded texts of their phrases. */
function builtinUtterances({ model: { builtinIntents: inUse }, region, lang }: Subject): ReadonlyMap<string, string> {
  const active = builtinIntents.filter(
    ({ name, regions }) => regions.includes(region) && (inUse === null || inUse.includes(name) || name === guideIntent),
  );
  return new Map(active.flatMap(({ name, phrases }) => phrases[lang].map((phrase) => [folded(phrase), name] as const)));
}

function builtinPhrase(subject: Subject): Fault[] {
  const builtin = builtinUtterances(subject);
  const meanings = wholeUtterances(subject);
  return faultsAmong(subject.samples, ({ sample, words, slots }) => {
    const found = builtin.get(words);
    return found === undefined || slots.length > 0 || meanings.has(words)
      ? null
      : () => ({
          message:
            `The sample ${quoted(sample.text)} is understood as ${named(found)} too; ` +
            "which of the two Clova recognises is not documented.",
          remedy: `Remove it and handle ${named(found)}, or word it differently.`,
        });
  });
}

interface Frame {
  readonly name: string;
  readonly front: string;
  readonly back: string;
}

/** The words around a command behind or before each name: `피자봇에서` and nothing. */
function framesOf(subject: Subject): Frame[] {
  return subject.phrases.oneShot.flatMap((template) =>
    namesOf(subject).map(({ name }) => {
      const [front = "", back = ""] = template.split("{command}").map((part) => part.replaceAll("{name}", () => name));
      return { name, front: folded(front), back: folded(back) };
    }),
  );
}

function fits({ said, words }: LintedSample, { front, back }: Frame, wordsApart: boolean): boolean {
  const end = words.length - back.length;
  if (front.length >= end || !words.startsWith(front) || !words.endsWith(back)) return false;
  if (!wordsApart) return true;
  const heard = fold(said);
  return isWordBorder(heard, front.length) && isWordBorder(heard, end);
}

function oneShot(subject: Subject): Fault[] {
  const frames = framesOf(subject);
  return faultsAmong(subject.samples, (linted) => {
    const frame = frames.find((frame) => fits(linted, frame, subject.phrases.wordsApart));
    return frame === undefined
      ? null
      : () => ({
          message:
            `The sample ${quoted(linted.sample.text)} calls ${quoted(frame.name)} ` +
            "as a command outside a session does.",
          remedy: "Leave the call out, if it is one: a sample is the command alone.",
        });
  });
}

function nameInside(subject: Subject): Fault[] {
  const frames = framesOf(subject);
  const { wordsApart } = subject.phrases;
  const meanings = wholeUtterances(subject);
  return faultsAmong(subject.samples, (linted) => {
    const { sample, said, words } = linted;
    // Japanese writes no spaces; elsewhere the name must be a word of its own.
    const name = namesOf(subject).find(
      (name) => words.startsWith(name.words) && (subject.lang === "ja" || isWordBorder(fold(said), name.words.length)),
    );
    return name === undefined || meanings.has(words) || frames.some((frame) => fits(linted, frame, wordsApart))
      ? null
      : () => ({
          message: `The sample ${quoted(sample.text)} begins with the invocation name ${quoted(name.name)}.`,
          remedy: "Leave the name out, unless users say it within the session too.",
        });
  });
}

function reportedSpeech({ samples, phrases }: Subject): Fault[] {
  const endings = phrases.reportedSpeech.map(({ ending }) => ({ ending, text: folded(ending) }));
  return faultsAmong(samples, ({ sample, words }) => {
    const found = endings.find(({ text }) => words.length > text.length && words.endsWith(text));
    return found === undefined
      ? null
      : () => ({
          message: `The sample ${quoted(sample.text)} ends in ${quoted(found.ending)}, as a command that is passed on.`,
          remedy: "Write the command as it is said directly; the samples of the guide have no such endings.",
        });
  });
}
