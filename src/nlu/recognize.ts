import { asIntents, builtinPhrases } from "./builtin-phrases.ts";
import { fromMatch, fromNear, fromPhrase, unrecognized } from "./recognition.ts";
import { nearMatcher, type NearMatch } from "./near/near-match.ts";
import { slotReaders } from "./slot-types/slot-readers.ts";
import { fold, isWordBorder } from "./text/folded-text.ts";
import { sampleIndex } from "./samples/sample-index.ts";
import { clauses } from "./wording/clauses.ts";
import { rewording } from "./wording/rewording.ts";
import { unknownWords } from "./unknown-words.ts";
import { slotTails } from "./wording/particles.ts";
import { skipper } from "./wording/skips.ts";
import type { Lang, Region } from "../axes.ts";
import type { FoldedText } from "./text/folded-text.ts";
import type { InteractionModel, Recognition } from "./interaction-model.ts";
import type { Match } from "./samples/sample-match.ts";
import type { Closeness } from "./samples/sample-node.ts";
import type { SlotReader } from "./slot-types/slot-reader.ts";

export interface UnderstandingOptions {
  readonly region: Region;
  /** The language of the user. */
  readonly lang: Lang;
  /** Rule `recognition.customFirst`: a custom sample wins over a built-in phrase. */
  readonly customFirst: boolean;
  /** Rule `slots.closed`: words outside a slot's dictionary are refused. */
  readonly closedSlots: boolean;
  /** Rule `recognition`: whether an utterance that is no sample becomes the intent of the one it is most like. */
  readonly recognition: "exact" | "near";
  /** Rule `recognition.threshold`: how like a sample it must be, in per cent. */
  readonly threshold: number;
}

export interface Recognizer {
  /** What the command means. `variants` are other wordings of it, tried where the first does not match. */
  recognize(command: FoldedText, variants: readonly FoldedText[], now: number): Recognition;
  /** The same for words that are a sample or a built-in phrase, slots filled with words the model knows; else null. */
  exactly(command: FoldedText, now: number): Recognition | null;
  /** The built-in intent these very words name. */
  builtinIntent(words: FoldedText): string | null;
}

type Attempt = (command: FoldedText, now: number) => Recognition | null;

/** How many samples that nearly matched are told. */
const mostNear = 3;

/** Turns commands into intents: exact samples, built-in phrases, samples whose slots take any words, then near ones. */
export function recognizer(model: InteractionModel, options: UnderstandingOptions): Recognizer {
  const { region, lang, threshold } = options;
  const readers = slotReaders(model, options);
  const isApart = lang === "en";
  const small = skipper(lang);
  const reword = rewording(lang);
  const search = sampleIndex(model, (type) => readers.get(type) ?? refusing, small);
  const builtins = builtinPhrases(model.builtinIntents, region, lang, small);
  /** Learned when the first utterance matches nothing. */
  let learned = false;
  function learn(): void {
    learned = true;
    for (const { samples } of model.intents) {
      for (const { parts } of samples) {
        const [first, last] = [parts[0], parts.at(-1)];
        reword.learn(first?.type === "text" ? first.text : "", last?.type === "text" ? last.text : "");
      }
    }
    for (const { phrase } of builtins.all) reword.learn(phrase, phrase);
  }

  const core = (text: string): string => small.content(reword.core(fold(text))).join(" ");
  const rest = (text: string): string => small.content(reword.rest(fold(text))).join(" ");
  const intents = [...model.intents, ...asIntents(builtins.all)];
  const nearMatches = nearMatcher({ ...model, intents }, { lang, readers, core });

  const matchOf = (command: FoldedText, closeness: Closeness, isOpen: boolean): Match | null =>
    search({
      text: command.text,
      closeness,
      skips: small.skips(command, closeness),
      particles: small.particles(closeness),
      // `can <drink>` is not said in "candles"; in Korean and Japanese a slot may begin within a word.
      mayOpen: isOpen ? (place) => !isApart || isWordBorder(command, place) : null,
      mayClose: (place) => !isApart || isWordBorder(command, place) || isTail(command, place),
    });
  const knownMatch = (command: FoldedText): Match | null => matchOf(command, 0, false) ?? matchOf(command, 1, false);
  const known: Attempt = (command, now) => fromMatch(knownMatch(command), command, now);
  const areValues = unknownWords(model, lang, readers, rest);
  const open =
    (closeness: Closeness, isReworded: boolean): Attempt =>
    (command, now) => {
      const match = matchOf(command, closeness, true);
      return match !== null && areValues(match, command, isReworded) ? fromMatch(match, command, now) : null;
    };
  const any = open(1, false);
  const builtin: Attempt = (command) => fromPhrase(builtins.exactly(command));
  const builtinsInRow: Attempt = (command) => fromPhrase(builtins.inRow(command));
  const inOrder = options.customFirst ? [known, builtin] : [builtin, known];

  const loosely: Attempt = (command, now) => fromMatch(matchOf(command, 2, false), command, now);
  const looseOnes = options.customFirst ? [loosely, builtinsInRow] : [builtinsInRow, loosely];
  const isNear = (match: NearMatch): boolean =>
    match.hasOwnText && match.score * 100 >= threshold + (isBuiltin(match) ? strictness : 0);

  function asReworded(command: FoldedText, found: Recognition | null): Recognition | null {
    const intent = intents.find(({ name }) => name === found?.intent);
    const sample = intent?.samples.find(({ text }) => text === found?.sample);
    if (!found || !intent || !sample) return found;
    return { ...found, by: "rewording", score: nearMatches.likeness(command, intent, sample) };
  }

  /** The utterance said otherwise, or one that it is like. */
  function whole(
    command: FoldedText,
    wordings: readonly FoldedText[],
    [best]: readonly NearMatch[],
    now: number,
  ): Recognition | null {
    if (!learned) learn();
    const reworded = wordings.flatMap((wording) => reword.variants(wording));
    const others = reworded.map(({ words }) => words);
    const sameWords = reworded.filter(({ isBold }) => !isBold).map(({ words }) => words);
    return (
      asReworded(command, firstOf(looseOnes, [...wordings, ...sameWords], now) ?? firstOf([loosely], others, now)) ??
      firstOf([any], wordings, now) ??
      asReworded(command, firstOf([open(2, true)], [...wordings, ...sameWords], now)) ??
      (best !== undefined && isNear(best) ? fromNear(best, now) : null)
    );
  }

  /** "I like pop, play something": what the parts mean, if that is the same or only one means anything. */
  function inParts(command: FoldedText, now: number): Recognition | null {
    const found = clauses(command, lang)
      .map((part) => firstOf(inOrder, [part], now) ?? whole(part, [part], nearMatches.ranked(part), now))
      .filter((part) => part !== null)
      .filter(({ outsideDictionary }) => outsideDictionary.length === 0);
    const [first, ...others] = found.sort((one, other) => other.slots.size - one.slots.size);
    if (first === undefined || others.some(({ intent }) => intent !== first.intent)) return null;
    return asReworded(command, first);
  }

  return {
    recognize(command, variants, now) {
      const wordings = [command, ...variants];
      const exact = firstOf(inOrder, wordings, now);
      if (exact !== null) return exact;
      const ranked = nearMatches.ranked(command);
      const isExact = options.recognition === "exact";
      const found = isExact
        ? firstOf([any], wordings, now)
        : (whole(command, wordings, ranked, now) ?? inParts(command, now));
      // Rule `slots.closed`: what would be a sample with words of no dictionary is none, and nothing else either.
      const isRefused = options.closedSlots && found !== null && found.outsideDictionary.length > 0;
      const near = ranked
        .slice(0, mostNear)
        .map(({ intent, sample, score }) => ({ intent: intent.name, sample: sample.text, score }));
      return { ...(isRefused || found === null ? unrecognized : found), near };
    },
    exactly: (command, now) => firstOf(inOrder, [command], now),
    builtinIntent: (words) => builtins.exactly(words)?.intent ?? null,
  };
}

/** Short phrases could stand in any sentence: they must be met more closely, by so many per cent. */
const strictness = 15;
const isBuiltin = ({ intent }: NearMatch): boolean => intent.name.startsWith("Clova.");

/** Whether from here to the end of the word stands what may follow a slot: the s of `<drink>tea</drink>s`. */
function isTail(words: FoldedText, place: number): boolean {
  let border = place;
  while (!isWordBorder(words, border)) border += 1;
  return slotTails.en.has(words.text.slice(place, border));
}

function firstOf(attempts: readonly Attempt[], wordings: readonly FoldedText[], now: number): Recognition | null {
  for (const attempt of attempts) {
    for (const wording of wordings) {
      const recognition = attempt(wording, now);
      if (recognition !== null) return recognition;
    }
  }
  return null;
}

const refusing: SlotReader = { read: () => [], unknownWords: "refused" };
