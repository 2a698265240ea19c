import { builtinIntents, guideIntent } from "./builtin-intents.ts";
import { folded, type FoldedText } from "./text/folded-text.ts";
import { nodeAt, prefixes, trieNode } from "./text/trie.ts";
import type { Lang, Region } from "../axes.ts";
import type { Intent } from "./interaction-model.ts";
import type { Skipper } from "./wording/skips.ts";

export interface BuiltinPhrase {
  readonly intent: string;
  readonly phrase: string;
}

/** The phrases that mean a built-in intent. */
export interface BuiltinPhrases {
  readonly all: readonly BuiltinPhrase[];
  /** The very phrase. */
  exactly(words: FoldedText): BuiltinPhrase | null;
  /** One or more phrases of the same intent, in a row: "네 맞아요". */
  inRow(words: FoldedText): BuiltinPhrase | null;
}

/** Those of a region; `inUse` names the intents a model has, null for all. GuideIntent always is in use. */
export function builtinPhrases(
  inUse: readonly string[] | null,
  region: Region,
  lang: Lang,
  skipper: Skipper,
): BuiltinPhrases {
  const all = builtinIntents
    .filter(
      ({ name, regions }) =>
        regions.includes(region) && (inUse === null || inUse.includes(name) || name === guideIntent),
    )
    .flatMap(({ name, phrases }) => phrases[lang].map((phrase) => ({ intent: name, phrase })));
  const root = trieNode<BuiltinPhrase>();
  for (const phrase of all) nodeAt(root, folded(phrase.phrase)).value ??= phrase;

  const exactly = ({ text }: FoldedText): BuiltinPhrase | null => {
    const last = prefixes(root, text, 0).at(-1);
    return last?.end === text.length ? last.value : null;
  };

  function inRow(words: FoldedText): BuiltinPhrase | null {
    const { text } = words;
    if (text.length > longestRow) return null;
    const skips = skipper.skips(words, 2);
    // By place: the intents whose phrases reach it, with the first phrase of each.
    const reached = Array.from({ length: text.length + 1 }, () => new Map<string, BuiltinPhrase>());
    const begins = new Set([0]);
    for (let place = 0; place < text.length; place += 1) {
      for (const { end } of skips.get(place) ?? []) {
        if (begins.has(place)) begins.add(end);
        for (const [intent, phrase] of reached[place]!) reached[end]!.set(intent, phrase);
      }
      for (const { end, value } of prefixes(root, text, place)) {
        const before = reached[place]!.get(value.intent) ?? (begins.has(place) ? value : undefined);
        if (before !== undefined) reached[end]!.set(value.intent, before);
      }
    }
    const [only, another] = reached[text.length]!.values();
    return another === undefined ? (only ?? null) : null;
  }

  return { all, exactly, inRow };
}

const longestRow = 60;

/** The built-in intents as intents whose samples are their phrases. */
export function asIntents(phrases: readonly BuiltinPhrase[]): Intent[] {
  const byIntent = new Map<string, Intent["samples"][number][]>();
  for (const { intent, phrase } of phrases) {
    const samples = byIntent.get(intent) ?? [];
    byIntent.set(intent, samples);
    samples.push({ text: phrase, parts: [{ type: "text", text: phrase }] });
  }
  return Array.from(byIntent, ([name, samples]) => ({ name, slots: [], samples }));
}
