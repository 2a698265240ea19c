import { named, quoted } from "../lint/quotation.ts";
import { phrases } from "../wording/phrases.ts";
import { leastScore, longestWalk } from "./runners-up.ts";
import { taggedLine } from "./tagged-line.ts";
import type { Intent, InteractionModel, Recognition } from "../interaction-model.ts";
import type { UnderstandingOptions } from "../recognize.ts";
import type { SlotReader } from "../slot-types/slot-reader.ts";
import type { FoldedText } from "../text/folded-text.ts";
import type { WordsExplained } from "./explanation.ts";

/** All that advice is drawn from. */
export interface Case {
  readonly model: InteractionModel;
  readonly options: UnderstandingOptions;
  readonly launchPhrase: string | null;
  readonly named: boolean;
  readonly words: FoldedText;
  readonly readers: ReadonlyMap<string, SlotReader>;
  readonly near: Recognition["near"];
  readonly told: Omit<WordsExplained, "utterance" | "meaning" | "named" | "phrase">;
}

/** What to change so that the words are understood, or surely understood, as they are meant. */
export function adviceFor(one: Case): string[] {
  return [
    ...(one.told.intent === null ? forNoMatch(one) : forMatch(one)),
    ...forDictionaries(one),
    ...(one.told.intent === null || one.told.by === "phrase" ? [] : forOutside(one)),
  ];
}

function forNoMatch(one: Case): string[] {
  const { model, near, options, words } = one;
  if (words.text === "") return ["Nothing was said that could be recognised."];
  if (model.intents.length === 0) return ["The model has no intent: add the file of one, as the console downloads it."];
  const best = near.find(({ score }) => score >= leastScore);
  if (best === undefined) return ["No sample is like it: add one to the intent that is meant, if one is."];
  const percent = Math.round(best.score * 100);
  const how =
    options.recognition === "exact"
      ? `\`--rule recognition=near\` would take words for what they are like; these are ${percent} % like ` +
        `${quoted(best.sample)}.`
      : `It is ${percent} % like ${quoted(best.sample)}; \`--rule recognition.threshold\` (${options.threshold}) says ` +
        "from where on that is enough.";
  const own = near.find(({ intent }) => intentNamed(model, intent) !== undefined);
  return [...addSample(one, intentNamed(model, own?.intent ?? null)), how];
}

function forMatch(one: Case): string[] {
  const { model, told } = one;
  if (told.by !== "likeness") return bothMatch(one);
  const intent = intentNamed(model, told.intent);
  return [...addSample(one, intent), ...bothMatch(one)];
}

/** The samples of two intents for the same words. */
function bothMatch({ told }: Case): string[] {
  const other = told.near.find(({ difference }) => difference === null);
  if (other === undefined || told.by === "likeness") return [];
  return [
    `${quoted(other.sample.text)} of ${named(other.intent)} fits the same words, and Clova may choose that one: ` +
      "remove one of the two samples, or word them differently.",
  ];
}

const intentNamed = ({ intents }: InteractionModel, wanted: string | null): Intent | undefined =>
  intents.find(({ name }) => name === wanted);

/** A line to paste; a very long one is no sample. */
function addSample({ words, readers, model }: Case, intent: Intent | undefined): string[] {
  if (intent === undefined || words.text.length > longestWalk) return [];
  const line = taggedLine(words, intent, readers, model.lang);
  const file = intent.file === undefined ? "" : ` to ${intent.file}`;
  return [`If ${named(intent.name)} is meant, add the sample \`${line}\`${file}.`];
}

function forDictionaries({ told, model, options }: Case): string[] {
  const outside = told.slots.filter(({ source }) => source === "outsideDictionary");
  const best = told.intent === null ? told.near.find(({ intent }) => intentNamed(model, intent)) : undefined;
  const missing = best?.difference?.expected;
  const words = [
    ...outside.map(({ spoken, type }) => ({ spoken, type })),
    ...(missing?.type === "slot" ? [{ spoken: best?.difference?.said ?? "", type: missing.slotType }] : []),
  ].filter(({ spoken }) => spoken !== "");
  return words.flatMap(({ spoken, type }) => {
    const dictionary = model.slotTypes.find(({ name }) => name === type);
    if (dictionary === undefined) return [];
    const place = dictionary.file ?? `the dictionary of ${named(type)}`;
    const refused =
      told.intent === null && options.closedSlots ? "; `slots.closed` refuses words it does not have" : "";
    return [`If ${quoted(spoken)} is a word of ${named(type)}, add it to ${place}${refused}.`];
  });
}

const undocumented = "No phrase is documented in Japan for a name and a command in one; real devices may not take it.";

/** Extension guide, Handle custom extension request; the LINE guide offers no phrase for a name and a command in one. */
function forOutside({ model, launchPhrase, words, named: isOneShot }: Case): string[] {
  if (isOneShot) return model.lang === "ja" ? [undocumented] : [];
  const [name] = model.invocationNames;
  const [template] = phrases[model.lang].oneShot;
  if (name === undefined) {
    return ["Nobody can call the extension by name: write `invocationNames` into extension.json."];
  }
  if (model.lang === "ja" || template === undefined) {
    return launchPhrase === null ? [] : [`Without an open session, start it first: ${quoted(launchPhrase)}.`];
  }
  const said = template.replace("{name}", () => name).replace("{command}", () => words.spoken);
  return [`Without an open session, say the name with it: ${quoted(said)}.`];
}
