import type { Lang } from "../axes.ts";

// Extension guide, Register interaction model: built-in intents, custom intents with samples, slot types with dictionaries.

/** One sample utterance: plain text and slots in turn, as `make <cups>3</cups> cups` was cut. */
export interface Sample {
  /** The line as it stands in the file. */
  readonly text: string;
  readonly parts: readonly SamplePart[];
  /** The number of the line, from 1; absent where the model was not read from a file. */
  readonly line?: number;
}

export type SamplePart =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "slot"; readonly name: string; readonly example: string };

export interface Slot {
  readonly name: string;
  /** A slot type of the model, or a built-in `CLOVA.*` type. */
  readonly type: string;
  readonly line?: number;
}

export interface Intent {
  readonly name: string;
  readonly slots: readonly Slot[];
  /** In the order of the file; the console's own downloads repeat some. */
  readonly samples: readonly Sample[];
  /** Where it was read from, as messages call it. */
  readonly file?: string;
}

/** A dictionary: each representative word with its synonyms. */
export interface SlotType {
  readonly name: string;
  readonly entries: readonly Entry[];
  readonly file?: string;
}

/** A word with its synonyms. */
export interface Entry {
  readonly value: string;
  readonly synonyms: readonly string[];
  readonly line?: number;
}

export interface InteractionModel {
  readonly extensionId: string;
  /** The first is the main one. */
  readonly invocationNames: readonly string[];
  readonly lang: Lang;
  readonly intents: readonly Intent[];
  readonly slotTypes: readonly SlotType[];
  /** Names of the built-in intents in use; null for all of the region. */
  readonly builtinIntents: readonly string[] | null;
  /** Whole utterances of the extension's own that start it, beside "<name> 시작해줘". */
  readonly launchPhrases: readonly string[];
  /** Whole utterances of the extension's own that end it. */
  readonly endPhrases: readonly string[];
  /** Slot types that match any remaining words and lose to every other sample. */
  readonly openTypes: readonly string[];
}

/** A filled slot as the extension will see it. */
export interface SlotValue {
  readonly value: string;
  readonly unit?: string;
  readonly valueType?: string;
}

/**
 * The utterance is a sample or a built-in phrase; it is one said otherwise, more politely or with words that change nothing;
 * or it only is like one.
 */
export type MatchedBy = "sample" | "phrase" | "rewording" | "likeness";

/** What was made of a command, and why. */
export interface Recognition {
  /** Null when nothing matched. */
  readonly intent: string | null;
  /** Filled slots by name, in the order of the intent's slot list. */
  readonly slots: ReadonlyMap<string, SlotValue>;
  /** The words each filled slot was read from, as they were said. */
  readonly spoken: ReadonlyMap<string, string>;
  /** The sample or built-in phrase that won. */
  readonly sample: string | null;
  /** How it won; null when nothing matched. */
  readonly by: MatchedBy | null;
  /** From 0 to 1, how like the sample the words are, where they are not the sample's own. */
  readonly score?: number;
  /** Samples that nearly matched, one an intent, best first. */
  readonly near: readonly { readonly intent: string; readonly sample: string; readonly score: number }[];
  /** Slots delivered as spoken because their dictionary does not have the words. */
  readonly outsideDictionary: readonly { readonly slot: string; readonly type: string; readonly spoken: string }[];
}

/** What the user meant by a whole utterance, before session and region are asked. */
export type Meaning =
  | { readonly type: "launch"; readonly phrase: string }
  | {
      readonly type: "end";
      readonly phrase: string;
      /** The built-in intent the same words name where no session is open: "stop" is also Clova.StopIntent. */
      readonly builtinIntent?: string;
    }
  | { readonly type: "bareName"; readonly name: string }
  | { readonly type: "command"; readonly named: boolean; readonly command: string; readonly recognition: Recognition };

/**
 * Words to meaning, for one model. Built once; looking a sample up costs microseconds at any size, comparing what is none a
 * few milliseconds. The first comparison prepares for all, which takes seconds for a hundred thousand samples.
 */
export interface Understanding {
  readonly model: InteractionModel;
  /** The phrase that launches the extension, for hints: `피자봇 시작해줘`. Null when none is known. */
  readonly launchPhrase: string | null;
  /** `now` is ms since the epoch: "tomorrow" is another day then. */
  understand(utterance: string, now: number): Meaning;
  /** The built-in intent of the region that these very words name, whether the extension uses it or not. */
  builtinIntent(utterance: string): string | null;
}
