import { dictionaryRules } from "./dictionary-rules.ts";
import { modelRules } from "./model-rules.ts";
import { nameRules } from "./name-rules.ts";
import { phraseRules } from "./phrase-rules.ts";
import { sampleRules } from "./sample-rules.ts";
import { slotRules } from "./slot-rules.ts";
import { subjectOf } from "./subject.ts";
import { tagRules } from "./tag-rules.ts";
import type { Lang, Region } from "../../axes.ts";
import type { InteractionModel } from "../interaction-model.ts";
import type { FindingPlace, ModelFinding } from "./finding.ts";
import type { Fault, Rule } from "./rule.ts";

export type { FindingPlace, ModelFinding, Severity } from "./finding.ts";

export interface LintOptions {
  readonly region: Region;
  /** The language of the user; the model's unless given. */
  readonly lang?: Lang;
}

export const lintRules: readonly Rule[] = [
  ...nameRules,
  ...modelRules,
  ...sampleRules,
  ...phraseRules,
  ...tagRules,
  ...slotRules,
  ...dictionaryRules,
];

/** So many findings of one rule are listed; the rest is counted. */
const mostOfARule = 20;

/** Holds a model against the guide of a region, without asking how it is recognised. */
export function lintModel(model: InteractionModel, options: LintOptions): readonly ModelFinding[] {
  const subject = subjectOf(model, options.region, options.lang ?? model.lang);
  return lintRules
    .flatMap((rule) => {
      const source = rule.source[options.region];
      return source === undefined ? [] : findings(rule, source, rule.check(subject));
    })
    .sort((one, other) => inOrder(one.place, other.place));
}

function findings({ id, severity }: Rule, source: string, faults: readonly Fault[]): ModelFinding[] {
  const sorted = [...faults].sort((one, other) => inOrder(one.place, other.place));
  const found = new Map<string, ModelFinding>();
  for (const [index, { place, tell }] of sorted.entries()) {
    if (found.size === mostOfARule) {
      const rest = sorted.length - index;
      const more = rest === 1 ? "is one more finding" : `are ${rest} more findings`;
      const message = `From here on there ${more} of \`${id}\`.`;
      const remedy = "Mend the ones that are listed, then look again.";
      return [...found.values(), { rule: id, severity, message, remedy, source, place }];
    }
    const finding = { rule: id, severity, ...tell(), source, place };
    found.set(JSON.stringify([place.file, place.line, finding.message]), finding);
  }
  return [...found.values()];
}

/** By file and line; what stands in no file comes first. */
function inOrder(one: FindingPlace, other: FindingPlace): number {
  const [file = "", otherFile = ""] = [one.file, other.file];
  if (file !== otherFile) return file < otherFile ? -1 : 1;
  return (one.line ?? 0) - (other.line ?? 0);
}
