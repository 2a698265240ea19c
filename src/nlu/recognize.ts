import { createAttempts, firstOf } from "./attempts.ts";
import { asIntents, builtinPhrases } from "./builtin-phrases.ts";
import { nearMatcher } from "./near/near-match.ts";
import { createNearly } from "./near/nearly.ts";
import { unrecognized } from "./recognition.ts";
import { slotReaders } from "./slot-types/slot-readers.ts";
import { fold } from "./text/folded-text.ts";
import { unknownWords } from "./unknown-words.ts";
import { rewording } from "./wording/rewording.ts";
import { skipper as skipperOf } from "./wording/skips.ts";
import type { Lang, Region } from "../axes.ts";
import type { InteractionModel, Recognition } from "./interaction-model.ts";
import type { FoldedText } from "./text/folded-text.ts";

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

/** How many samples that nearly matched are told. */
const mostNear = 3;

/** Turns commands into intents. What is tried, and in which order, stands in docs/interaction-models.md, "What matches". */
export function recognizer(model: InteractionModel, options: UnderstandingOptions): Recognizer {
  const { region, lang, customFirst, closedSlots, recognition, threshold } = options;
  const readers = slotReaders(model, options);
  const skipper = skipperOf(lang);
  const reword = rewording(lang);
  const builtins = builtinPhrases(model.builtinIntents, region, lang, skipper);
  const intents = [...model.intents, ...asIntents(builtins.all)];
  const core = (text: string): string => skipper.content(reword.core(fold(text))).join(" ");
  const rest = (text: string): string => skipper.content(reword.rest(fold(text))).join(" ");

  const areValues = unknownWords(model, lang, readers, rest);
  const attempts = createAttempts(model, { lang, readers, skipper, builtins, areValues });
  const inOrder = <T>(custom: T, builtin: T): T[] => (customFirst ? [custom, builtin] : [builtin, custom]);
  const exactly = inOrder(attempts.sample, attempts.phrase);
  const loosely = inOrder(attempts.looseSample, attempts.phrases);
  const matcher = nearMatcher({ ...model, intents }, { lang, readers, core });
  const nearly = createNearly({ lang, intents, threshold, exactly, loosely, attempts, reword, matcher });

  return {
    recognize(command, variants, now) {
      const wordings = [command, ...variants];
      const exact = firstOf(exactly, wordings, now);
      if (exact !== null) return exact;
      const ranked = matcher.ranked(command);
      const found =
        recognition === "exact"
          ? firstOf([attempts.openSample], wordings, now)
          : nearly(command, wordings, ranked, now);
      // Rule `slots.closed`: what would be a sample with words of no dictionary is none, and nothing else either.
      const isRefused = closedSlots && found !== null && found.outsideDictionary.length > 0;
      const near = ranked
        .slice(0, mostNear)
        .map(({ intent, sample, score }) => ({ intent: intent.name, sample: sample.text, score }));
      return { ...(isRefused || found === null ? unrecognized : found), near };
    },
    exactly: (command, now) => firstOf(exactly, [command], now),
    builtinIntent: (words) => builtins.exactly(words)?.intent ?? null,
  };
}
