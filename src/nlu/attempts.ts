import type { Lang } from "../axes.ts";
import type { BuiltinPhrases } from "./builtin-phrases.ts";
import type { InteractionModel, Recognition } from "./interaction-model.ts";
import { fromMatch, fromPhrase } from "./recognition.ts";
import { sampleIndex } from "./samples/sample-index.ts";
import type { Match } from "./samples/sample-match.ts";
import type { Closeness } from "./samples/sample-node.ts";
import { refusing, type SlotReader } from "./slot-types/slot-reader.ts";
import type { FoldedText } from "./text/folded-text.ts";
import type { AreValues } from "./unknown-words.ts";
import { slotBorders } from "./wording/slot-borders.ts";
import type { Skipper } from "./wording/skips.ts";

/** One way to find out what words mean; null when they mean nothing that way. */
export type Attempt = (command: FoldedText, now: number) => Recognition | null;

/** The ways that compare the words of an utterance with those of samples and phrases, from the strictest on. */
export interface Attempts {
  /** A sample, its slots filled with words their types know. */
  readonly sample: Attempt;
  /** A phrase of a built-in intent. */
  readonly phrase: Attempt;
  /** A sample with slots filled with other words, where they can be values. */
  readonly openSample: Attempt;
  /** A sample, small words and particles of any kind left out on both sides. */
  readonly looseSample: Attempt;
  /** One or more phrases of the same intent, small words left out. */
  readonly phrases: Attempt;
  /** As `openSample`, but left out as in `looseSample`; for words that were put otherwise. */
  readonly looseOpenSample: Attempt;
}

export interface AttemptOptions {
  readonly lang: Lang;
  readonly readers: ReadonlyMap<string, SlotReader>;
  readonly skipper: Skipper;
  readonly builtins: BuiltinPhrases;
  readonly areValues: AreValues;
}

export function createAttempts(
  model: InteractionModel,
  { lang, readers, skipper, builtins, areValues }: AttemptOptions,
): Attempts {
  const search = sampleIndex(model, (type) => readers.get(type) ?? refusing, skipper);
  const bordersOf = slotBorders(lang);

  const matchOf = (command: FoldedText, closeness: Closeness, isOpen: boolean): Match | null => {
    const { mayOpen, ...borders } = bordersOf(command, closeness);
    return search({
      text: command.text,
      closeness,
      skips: skipper.skips(command, closeness),
      particles: skipper.particles(closeness),
      mayOpen: isOpen ? mayOpen : null,
      ...borders,
    });
  };
  const known =
    (...closenesses: readonly Closeness[]): Attempt =>
    (command, now) => {
      for (const closeness of closenesses) {
        const match = matchOf(command, closeness, false);
        if (match !== null) return fromMatch(match, command, now);
      }
      return null;
    };
  const open =
    (closeness: Closeness, isReworded: boolean): Attempt =>
    (command, now) => {
      const match = matchOf(command, closeness, true);
      return match !== null && areValues(match, command, isReworded) ? fromMatch(match, command, now) : null;
    };

  return {
    sample: known(0, 1),
    phrase: (command) => fromPhrase(builtins.exactly(command)),
    openSample: open(1, false),
    looseSample: known(2),
    phrases: (command) => fromPhrase(builtins.inRow(command)),
    looseOpenSample: open(2, true),
  };
}

/** The first that any attempt makes of any wording; all wordings are tried before the next attempt. */
export function firstOf(
  attempts: readonly Attempt[],
  wordings: readonly FoldedText[],
  now: number,
): Recognition | null {
  for (const attempt of attempts) {
    for (const wording of wordings) {
      const recognition = attempt(wording, now);
      if (recognition !== null) return recognition;
    }
  }
  return null;
}
