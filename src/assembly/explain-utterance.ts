import type { Lang } from "../axes.ts";
import { outcomesOf, type Outcomes } from "../clova/outcome.ts";
import type { DeviceProfile } from "../device/profile.ts";
import { ConfigurationError } from "../errors.ts";
import type { WordsExplained } from "../nlu/explain/explanation.ts";
import { explainWords } from "../nlu/explain/explain-words.ts";
import type { InteractionModel } from "../nlu/interaction-model.ts";
import { readDevice } from "../node/devices.ts";
import { readModel } from "../node/model-folder.ts";
import { readRules } from "../rules/read-rules.ts";
import { resolveRules, type Rules } from "../rules/rules.ts";
import { understandingOf, understandingOptions } from "./understandings.ts";

export interface ExplainOptions {
  /** Decides the region and may set switches (`kr-speaker`). */
  readonly device?: string | DeviceProfile | undefined;
  /** Language of the user (the model's). */
  readonly lang?: Lang | undefined;
  readonly rules?: Partial<Rules> | undefined;
  /** "Tomorrow" is another day then: a Date, a date text, or ms since the epoch; now by default. */
  readonly start?: Date | string | number | undefined;
}

/** Why an utterance is understood as it is, and what is sent for it. */
export interface Explanation extends WordsExplained {
  readonly sent: Outcomes;
}

/**
 * Tells why an utterance is understood as it is: the sample that wins, where each slot's value comes from, what else it is
 * like and where it differs from that, what is sent, and what to change. Rejects with ConfigurationError.
 *
 * @example
 * const { intent, slots } = await explainUtterance("./my-model", "피자 두 판 주문해줘");
 */
export async function explainUtterance(
  model: string | InteractionModel,
  utterance: string,
  options: ExplainOptions = {},
): Promise<Explanation> {
  const { device = "kr-speaker", start = Date.now() } = options;
  const profile = typeof device === "object" ? device : await readDevice(device);
  const read = typeof model === "string" ? await readModel(model) : model;
  const { region, messageFormat } = profile;
  const axes = { region, messageFormat, lang: options.lang ?? read.lang };
  const rules = resolveRules(axes, readRules(profile.rules), options.rules && readRules(options.rules));
  const now = new Date(start).getTime();
  if (Number.isNaN(now)) {
    throw new ConfigurationError(`\`start\` must be a time such as 2018-08-10T00:00:00Z, got ${JSON.stringify(start)}`);
  }
  const understanding = understandingOf(read, rules, region);
  const recognition = understandingOptions(read, rules, region);
  const { means, ...words } = explainWords(understanding, utterance, recognition, now);
  return { ...words, sent: outcomesOf(read, means, rules) };
}
