import type { Region } from "../axes.ts";
import type { InteractionModel, Understanding } from "../nlu/interaction-model.ts";
import { createUnderstanding } from "../nlu/understanding.ts";
import type { UnderstandingOptions } from "../nlu/recognize.ts";
import type { Rules } from "../rules/rules.ts";

// Building an index takes longer than a whole conversation; devices with the same model share it.

const built = new WeakMap<InteractionModel, Map<string, Understanding>>();

/** What the rules say about recognition. */
export const understandingOptions = (model: InteractionModel, rules: Rules, region: Region): UnderstandingOptions => ({
  region,
  lang: model.lang,
  customFirst: rules["recognition.customFirst"],
  closedSlots: rules["slots.closed"],
  recognition: rules.recognition,
  threshold: rules["recognition.threshold"],
});

/** The understanding of a model under these rules, built once. */
export function understandingOf(model: InteractionModel, rules: Rules, region: Region): Understanding {
  const options = understandingOptions(model, rules, region);
  const key = Object.values(options).join();
  const known = built.get(model) ?? new Map<string, Understanding>();
  built.set(model, known);
  const understanding = known.get(key) ?? createUnderstanding(model, options);
  known.set(key, understanding);
  return understanding;
}
