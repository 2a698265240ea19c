import type { MatchedBy, Meaning } from "../interaction-model.ts";

// What is told of one utterance: plain data, so that it can be printed, compared and sent as JSON.

/** A sample, and where it stands. */
export interface SampleTold {
  readonly text: string;
  readonly file?: string;
  readonly line?: number;
}

/** The first place where an utterance and a sample differ. */
export interface Difference {
  /** The words said there; empty where the utterance is over. */
  readonly said: string;
  /** What the sample has there; null where the sample is over. */
  readonly expected:
    | { readonly type: "words"; readonly words: string }
    | { readonly type: "slot"; readonly slot: string; readonly slotType: string }
    | null;
}

/**
 * Where a slot's value comes from: its dictionary; a built-in type that was read; the example in the tag of a sample; the
 * words as spoken, because the type takes any, because not all its words are known here, or though they are not in its
 * dictionary.
 */
export type ValueSource = "dictionary" | "builtin" | "example" | "open" | "asSpoken" | "outsideDictionary";

export interface SlotTold {
  readonly name: string;
  readonly type: string;
  readonly spoken: string;
  readonly value: string;
  readonly unit?: string;
  readonly valueType?: string;
  readonly source: ValueSource;
  /** The line of the dictionary that has the words. */
  readonly entry?: { readonly word: string; readonly file?: string; readonly line?: number };
}

/** A sample that did not win. */
export interface RunnerUp {
  readonly intent: string;
  readonly sample: SampleTold;
  /** From 0 to 1; null where the utterance was recognised without comparing how like the samples are. */
  readonly score: number | null;
  /** Null where the utterance is this sample too. */
  readonly difference: Difference | null;
}

/** What the words were taken for, whoever says them when. */
export interface WordsExplained {
  readonly utterance: string;
  readonly meaning: Meaning["type"];
  /** Whether an invocation name stands in it. */
  readonly named: boolean;
  /** The phrase or name that it is; null for a command. */
  readonly phrase: string | null;
  /** What was taken as the command: the words without wake word and name. */
  readonly command: string | null;
  /** Null where nothing in the model matches. */
  readonly intent: string | null;
  readonly by: MatchedBy | null;
  /** From 0 to 1, how like the sample the words are; null where that was not asked. */
  readonly score: number | null;
  /** The sample or built-in phrase that won. */
  readonly sample: SampleTold | null;
  /** Where the words differ from it; null where they do not. */
  readonly difference: Difference | null;
  readonly slots: readonly SlotTold[];
  /** Slots of the intent that stay empty: their keys are missing in the request. */
  readonly unfilled: readonly string[];
  /** One an intent, best first. */
  readonly near: readonly RunnerUp[];
  /** What to change, in sentences. */
  readonly advice: readonly string[];
}
