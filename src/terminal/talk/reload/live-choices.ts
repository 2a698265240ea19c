import type { DeviceChoices } from "../../../index.ts";
import { choicesFor, settingNames, type Choices } from "../../command-line/options.ts";

/** What is taken up while one talks; everything else waits for the next start. */
const live: ReadonlySet<string> = new Set<keyof Choices>([
  "device",
  "model",
  "rules",
  "lang",
  "messageFormat",
  "deadline",
  "verbosity",
]);

/** Choices that are other than before, by name. */
export interface ChangedChoices {
  /** In force now; `rules` as one. */
  readonly now: readonly (keyof Choices)[];
  readonly atNextStart: readonly (keyof Choices)[];
  /** The rules that changed. */
  readonly rules: readonly string[];
}

/** What of the choices for `talk` changed. A model that is no longer named stays in use. */
export function changedChoices(before: Choices, after: Choices): ChangedChoices {
  const [old, now] = [choicesFor("talk", before), choicesFor("talk", after)];
  const keys = [...settingNames, "rules"] as const;
  const rules = [...new Set([...Object.keys(old.rules ?? {}), ...Object.keys(now.rules ?? {})])].filter(
    (name) => valueOf(old, name) !== valueOf(now, name),
  );
  const changed = keys.filter((key) =>
    key === "rules" ? rules.length > 0 : JSON.stringify(old[key]) !== JSON.stringify(now[key]),
  );
  const isLive = (key: keyof Choices): boolean => live.has(key) && !(key === "model" && now.model === undefined);
  return { now: changed.filter(isLive), atNextStart: changed.filter((key) => !isLive(key)), rules };
}

/** The value of a rule, if it was chosen. */
export const valueOf = ({ rules = {} }: Choices, name: string): RuleValue | undefined =>
  (rules as Readonly<Record<string, RuleValue>>)[name];

type RuleValue = string | number | boolean;

/** What a conversation is had with that was had with `before`, after these have been read. */
export function inForce(before: Choices, read: Choices): Choices {
  const kept = Object.entries(before).filter(
    ([key]) => !live.has(key) || (key === "model" && read.model === undefined),
  );
  const taken = Object.entries(read).filter(([key]) => live.has(key));
  return Object.fromEntries([...kept, ...taken]);
}

/** Those that are chosen over the profile of the device. */
export const overDevice = ({ messageFormat, lang, rules, deadline }: Choices): DeviceChoices => ({
  messageFormat,
  lang,
  rules,
  deadline,
});
