import type { Lang, Region } from "../axes.ts";
import { dialects } from "../cek/dialect.ts";
import type { Emulator } from "../emulator/emulator.ts";
import { modelWords, type ModelWords } from "../nlu/completion/model-words.ts";
import type { InteractionModel } from "../nlu/interaction-model.ts";
import { preferring } from "./extensions.ts";

/** What can be said and sent to a device as it is now. */
export interface Vocabulary {
  /** By extension: first the one the session is with, else the one that is meant when none is named. */
  readonly models: readonly [ModelWords, ...ModelWords[]];
  /** The same as they are proposed to somebody who speaks: outside a session, first the one in the preferred language. */
  readonly proposed: readonly [ModelWords, ...ModelWords[]];
  /** Names of the events the message format has. */
  readonly events: readonly string[];
  readonly hasSession: boolean;
}

const known = new WeakMap<InteractionModel, Map<Region, ModelWords>>();

/**
 * The words for completing what is typed. Asked anew for each completion: it is as quick as reading a property, and a
 * model is looked through once, when something of it is completed first.
 */
export function vocabularyOf(
  { models, messageFormat, session, device }: VocabularySource,
  preferred?: Lang,
): Vocabulary {
  const words = ([first, ...others]: VocabularySource["models"]): Vocabulary["models"] => [
    wordsOf(first, device.region),
    ...others.map((model) => wordsOf(model, device.region)),
  ];
  return {
    models: words(models),
    proposed: words(session === null ? preferring(preferred, messageFormat, models) : models),
    events: dialects[messageFormat].events,
    hasSession: session !== null,
  };
}

type VocabularySource = Pick<Emulator, "models" | "messageFormat" | "session"> & {
  readonly device: { readonly region: Region };
};

function wordsOf(model: InteractionModel, region: Region): ModelWords {
  const byRegion = known.get(model) ?? new Map<Region, ModelWords>();
  known.set(model, byRegion);
  const words = byRegion.get(region) ?? modelWords(model, region);
  byRegion.set(region, words);
  return words;
}
