import type { Region } from "../axes.ts";
import type { InteractionModel, Understanding } from "../nlu/interaction-model.ts";
import { createUnderstanding } from "../nlu/understanding.ts";
import type { Rules } from "../rules.ts";

// Building an index takes longer than a whole conversation; devices with the same model share it.

const built = new WeakMap<InteractionModel, Map<string, Understanding>>();

/** The understanding of a model under these rules, built once. */
export function understandingOf(model: InteractionModel, rules: Rules, region: Region): Understanding {
  const customFirst = rules["recognition.customFirst"];
  const closedSlots = rules["slots.closed"];
  const recognition = rules.recognition;
  const threshold = rules["recognition.threshold"];
  const key = [region, customFirst, closedSlots, recognition, threshold].join();
  const known = built.get(model) ?? new Map<string, Understanding>();
  built.set(model, known);
  const understanding =
    known.get(key) ??
    createUnderstanding(model, { region, lang: model.lang, customFirst, closedSlots, recognition, threshold });
  known.set(key, understanding);
  return understanding;
}
