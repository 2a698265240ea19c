import { chosen, spansIn } from "../near/spans.ts";
import { smallWords } from "../wording/particles.ts";
import type { Lang } from "../../axes.ts";
import type { Intent } from "../interaction-model.ts";
import type { SlotReader } from "../slot-types/slot-reader.ts";
import type { FoldedText } from "../text/folded-text.ts";

/** The words as a line of the intent's file: what its slots know is tagged. */
export function taggedLine(
  words: FoldedText,
  { slots }: Intent,
  readers: ReadonlyMap<string, SlotReader>,
  lang: Lang,
): string {
  const names = new Map<string, string[]>();
  for (const { name, type } of slots) names.set(type, [...(names.get(type) ?? []), name]);
  const ofIntent = new Map([...names.keys()].flatMap((type) => pair(type, readers.get(type))));
  const { caseParticles, otherParticles } = smallWords[lang];
  const tails = new Set([...caseParticles, ...otherParticles]);
  const counts = new Map(Array.from(names, ([type, { length }]) => [type, length]));
  let line = "";
  let from = 0;
  for (const { type, start, end } of chosen(spansIn(words, ofIntent, lang !== "ja", tails), counts)) {
    const name = names.get(type)?.shift();
    if (name === undefined) continue;
    const [first, last] = [words.places[start] ?? 0, (words.places[end - 1] ?? 0) + 1];
    line += `${words.spoken.slice(from, first)}<${name}>${words.spoken.slice(first, last)}</${name}>`;
    from = last;
  }
  return line + words.spoken.slice(from);
}

const pair = (type: string, reader: SlotReader | undefined): [string, SlotReader][] =>
  reader === undefined ? [] : [[type, reader]];
