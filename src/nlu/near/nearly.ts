import type { Lang } from "../../axes.ts";
import { firstOf, type Attempt, type Attempts } from "../attempts.ts";
import type { Intent, Recognition } from "../interaction-model.ts";
import { fromNear } from "../recognition.ts";
import type { FoldedText } from "../text/folded-text.ts";
import { clauses } from "../wording/clauses.ts";
import type { Rewording } from "../wording/rewording.ts";
import type { NearMatch, NearMatcher } from "./near-match.ts";

export interface NearlyOptions {
  readonly lang: Lang;
  /** The intents of the model, and the built-in ones with their phrases for samples. */
  readonly intents: readonly Intent[];
  /** How like a sample an utterance must be, in per cent. */
  readonly threshold: number;
  /** What counts for an exact match, in its order; parts of an utterance may be such. */
  readonly exactly: readonly Attempt[];
  /** The like without strictness, in the same order. */
  readonly loosely: readonly Attempt[];
  readonly attempts: Attempts;
  readonly reword: Rewording;
  readonly matcher: NearMatcher;
}

/**
 * Tries what an utterance that is no sample may mean; `ranked` are the samples it is most like, `wordings` it and the direct
 * form of what is passed on.
 */
export type Nearly = (
  command: FoldedText,
  wordings: readonly FoldedText[],
  ranked: readonly NearMatch[],
  now: number,
) => Recognition | null;

export function createNearly(options: NearlyOptions): Nearly {
  const { lang, intents, threshold, exactly, loosely, attempts, reword, matcher } = options;
  let isLearned = false;

  /** Done when the first utterance is no sample: a large model takes a moment. */
  function learn(): void {
    isLearned = true;
    for (const { samples } of intents) {
      for (const { parts } of samples) {
        const [first, last] = [parts[0], parts.at(-1)];
        reword.learn(first?.type === "text" ? first.text : "", last?.type === "text" ? last.text : "");
      }
    }
  }

  const isNear = (match: NearMatch): boolean =>
    match.hasOwnText && !isAnswer(match) && match.score * 100 >= threshold + (isBuiltin(match) ? strictness : 0);

  function asReworded(command: FoldedText, found: Recognition | null): Recognition | null {
    const intent = intents.find(({ name }) => name === found?.intent);
    const sample = intent?.samples.find(({ text }) => text === found?.sample);
    if (!found || !intent || !sample) return found;
    return { ...found, by: "rewording", score: matcher.likeness(command, intent, sample) };
  }

  /** With words of no dictionary, there is little else to show that it is the sample's. */
  const likeEnough = (found: Recognition | null): Recognition | null =>
    found !== null && (found.score ?? 1) * 200 >= threshold ? found : null;

  /** The utterance said otherwise, or one that it is like. */
  const whole: Nearly = (command, wordings, [best], now) => {
    if (!isLearned) learn();
    const reworded = wordings.flatMap((wording) => reword.variants(wording));
    const others = reworded.map(({ words }) => words);
    const sameWords = [...wordings, ...reworded.filter(({ isBold }) => !isBold).map(({ words }) => words)];
    return (
      asReworded(command, firstOf(loosely, sameWords, now) ?? firstOf([attempts.looseSample], others, now)) ??
      firstOf([attempts.openSample], wordings, now) ??
      likeEnough(asReworded(command, firstOf([attempts.looseOpenSample], sameWords, now))) ??
      (best !== undefined && isNear(best) ? fromNear(best, now) : null)
    );
  };

  /** "I like pop, play something": what the parts mean, if that is the same or only one means anything. */
  function inParts(command: FoldedText, now: number): Recognition | null {
    const found = clauses(command, lang)
      .map((part) => firstOf(exactly, [part], now) ?? whole(part, [part], matcher.ranked(part), now))
      .filter((part) => part !== null)
      .filter(({ outsideDictionary }) => outsideDictionary.length === 0);
    const [first, ...others] = found.sort((one, other) => other.slots.size - one.slots.size);
    if (first === undefined || others.some(({ intent }) => intent !== first.intent)) return null;
    return asReworded(command, first);
  }

  return (command, wordings, ranked, now) => whole(command, wordings, ranked, now) ?? inParts(command, now);
}

/** The short phrases of built-in intents could stand in any sentence: they must be met more closely, by so many per cent. */
const strictness = 30;
/** Yes and no are single words, found in many a sentence: what is only like them is neither. */
const isAnswer = ({ intent: { name } }: NearMatch): boolean => name === "Clova.YesIntent" || name === "Clova.NoIntent";
const isBuiltin = ({ intent }: NearMatch): boolean => intent.name.startsWith("Clova.");
