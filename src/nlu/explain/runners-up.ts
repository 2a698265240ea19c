import { typesOf, walkSample, type Walk } from "./difference.ts";
import type { Intent, InteractionModel, Recognition, Sample } from "../interaction-model.ts";
import type { FoldedText } from "../text/folded-text.ts";
import type { RunnerUp, SampleTold } from "./explanation.ts";

/** How many are told. */
const most = 3;
/** Less than this in common explains nothing. */
export const leastScore = 0.1;
/** What walking along every sample may cost; a model or an utterance beyond that goes without. */
const mostSamples = 20_000;
export const longestWalk = 300;

/** The sample of an intent with this text, and its place. */
export function sampleTold({ file, samples }: Intent, text: string): SampleTold {
  const line = samples.find((sample) => sample.text === text)?.line;
  return { text, ...(file !== undefined && { file }), ...(line !== undefined && { line }) };
}

/** What else the words are like: as the recognition told, or, where it had no need to compare, what begins like them. */
export function runnersUp(
  model: InteractionModel,
  recognition: Recognition,
  words: FoldedText,
  walk: Walk,
): RunnerUp[] {
  const { near, intent, sample } = recognition;
  if (words.text.length > longestWalk) return [];
  if (near.length === 0) return beginningAlike(model, { intent, sample }, words, walk);
  return near
    .filter((one) => one.intent !== intent && one.score >= leastScore)
    .map((one): RunnerUp => {
      const found = model.intents.find(({ name }) => name === one.intent);
      const own = found?.samples.find(({ text }) => text === one.sample) ?? builtinSample(one.sample);
      const { difference } = walkSample(found === undefined ? new Map() : typesOf(found), own, words, walk);
      const told = found === undefined ? { text: one.sample } : sampleTold(found, one.sample);
      return { intent: one.intent, sample: told, score: one.score, difference };
    });
}

export const builtinSample = (text: string): Sample => ({ text, parts: [{ type: "text", text }] });

function beginningAlike(
  { intents }: InteractionModel,
  winner: Pick<Recognition, "intent" | "sample">,
  words: FoldedText,
  walk: Walk,
): RunnerUp[] {
  const listedWords = { ...walk, anyWords: false };
  let left = mostSamples;
  const found: { readonly told: RunnerUp; readonly reach: number }[] = [];
  for (const intent of intents) {
    if (intent.name === winner.intent) continue;
    const types = typesOf(intent);
    let best: { readonly told: RunnerUp; readonly reach: number } | null = null;
    for (const sample of intent.samples) {
      if ((left -= 1) < 0) break;
      const { difference, reach } = walkSample(types, sample, words, listedWords);
      const isBetter = best === null || (best.told.difference !== null && (difference === null || reach > best.reach));
      if (!isBetter) continue;
      best = {
        told: { intent: intent.name, sample: sampleTold(intent, sample.text), score: null, difference },
        reach,
      };
    }
    // What only shares a beginning of a few letters explains nothing.
    if (best !== null && best.reach * 4 >= words.text.length) found.push(best);
  }
  const isOther = ({ told }: (typeof found)[number]): number => (told.difference === null ? 0 : 1);
  return found
    .sort((one, other) => isOther(one) - isOther(other) || other.reach - one.reach)
    .slice(0, most)
    .map(({ told }) => told);
}
