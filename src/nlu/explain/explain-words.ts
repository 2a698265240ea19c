import { fold, folded, type FoldedText } from "../text/folded-text.ts";
import { slotReaders } from "../slot-types/slot-readers.ts";
import { phrases } from "../wording/phrases.ts";
import { adviceFor } from "./advice.ts";
import { typesOf, walkSample, type Walk } from "./difference.ts";
import { builtinSample, longestWalk, runnersUp, sampleTold } from "./runners-up.ts";
import { slotsTold } from "./value-source.ts";
import type { Intent, InteractionModel, Meaning, Recognition, Understanding } from "../interaction-model.ts";
import type { UnderstandingOptions } from "../recognize.ts";
import type { WordsExplained } from "./explanation.ts";

type CommandExplained = Omit<WordsExplained, "utterance" | "meaning" | "named" | "phrase">;

const noCommand: CommandExplained = {
  command: null,
  intent: null,
  by: null,
  score: null,
  sample: null,
  difference: null,
  slots: [],
  unfilled: [],
  near: [],
  advice: [],
};

/** Why an utterance is understood as it is; `now` is ms since the epoch. */
export function explainWords(
  understanding: Understanding,
  utterance: string,
  options: UnderstandingOptions,
  now: number,
): WordsExplained & { readonly means: Meaning } {
  const { model, launchPhrase } = understanding;
  const meaning = understanding.understand(utterance, now);
  const told = { utterance, means: meaning, meaning: meaning.type };
  switch (meaning.type) {
    case "launch":
    case "end":
      return { ...told, named: isNamed(model, meaning.phrase), phrase: meaning.phrase, ...noCommand };
    case "bareName":
      return { ...told, named: true, phrase: meaning.name, ...noCommand };
    case "command": {
      const { named, command, recognition } = meaning;
      const explained = explainCommand(model, fold(command), recognition, options);
      const advice = adviceFor({ model, options, launchPhrase, named, ...explained });
      return { ...told, named, phrase: null, ...explained.told, advice };
    }
  }
}

const isNamed = ({ invocationNames }: InteractionModel, phrase: string): boolean =>
  invocationNames.some((name) => folded(name) !== "" && folded(phrase).includes(folded(name)));

function explainCommand(
  model: InteractionModel,
  words: FoldedText,
  recognition: Recognition,
  options: UnderstandingOptions,
) {
  const { lang } = model;
  const readers = slotReaders(model, { ...options, lang });
  const walk: Walk = { readers, wordsApart: phrases[lang].wordsApart, anyWords: true };
  const intent = model.intents.find(({ name }) => name === recognition.intent);
  const slots = intent === undefined ? [] : slotsTold(model, intent, recognition, options.region);
  const told: CommandExplained = {
    command: words.spoken,
    intent: recognition.intent,
    by: recognition.by,
    score: recognition.score ?? null,
    ...winner(intent, recognition, words, walk),
    slots,
    unfilled: intent?.slots.flatMap(({ name }) => (recognition.slots.has(name) ? [] : [name])) ?? [],
    near: runnersUp(model, recognition, words, walk),
    advice: [],
  };
  return { told, words, readers, near: recognition.near };
}

function winner(
  intent: Intent | undefined,
  { sample, by }: Recognition,
  words: FoldedText,
  walk: Walk,
): Pick<WordsExplained, "sample" | "difference"> {
  if (sample === null) return { sample: null, difference: null };
  const told = intent === undefined ? { text: sample } : sampleTold(intent, sample);
  // Small words that a sample need not have are no difference.
  if (by === "sample" || by === "phrase" || words.text.length > longestWalk) return { sample: told, difference: null };
  const own = intent?.samples.find(({ text }) => text === sample) ?? builtinSample(sample);
  const { difference } = walkSample(intent === undefined ? new Map() : typesOf(intent), own, words, walk);
  return { sample: told, difference };
}
