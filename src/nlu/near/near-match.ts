import type { Lang } from "../../axes.ts";
import type { InteractionModel, Intent, Sample } from "../interaction-model.ts";
import type { SlotReader } from "../slot-types/slot-reader.ts";
import { spokenBetween, type FoldedText } from "../text/folded-text.ts";
import { slotMark } from "../wording/skips.ts";
import { denies } from "../wording/negation.ts";
import { hasBorderWithin } from "../wording/slot-borders.ts";
import { slotTails } from "../wording/particles.ts";
import { NearSamples, slotPiece, type Bag } from "./near-samples.ts";
import { SlotFiller, type FilledSlot } from "./fill-slots.ts";
import { chosen, spansIn, type Span } from "./spans.ts";

// What an utterance that is no sample is most like. Clova's own recogniser is statistical and unpublished; this one
// compares what stands in the utterance with what stands in each sample, and says how much they share.

/** A sample that is like the utterance: how much, from 0 to 1, and the slots that can be filled. */
export interface NearMatch {
  readonly intent: Intent;
  readonly sample: Sample;
  readonly score: number;
  readonly slots: ReadonlyMap<string, FilledSlot>;
  /** Whether they share a piece of text, or more than one slot. */
  readonly hasOwnText: boolean;
}

export interface NearOptions {
  readonly lang: Lang;
  readonly readers: ReadonlyMap<string, SlotReader>;
  /** Takes a text down to the words that matter, folded, with spaces between. */
  readonly core: (text: string) => string;
}

const mostCandidates = 40;
/** What is less like than that is not worth telling. */
const leastScore = 0.2;
/** Longer than anything that is said. */
const longestText = 300;
/** What a piece counts that stands in another sample of the intent. Chosen, as all weights here, on the seen half. */
const elsewhere = 0.25;
/** What is left of a score where only one of the two says no. */
const denied = 0.4;

export interface NearMatcher {
  /** The samples most like the utterance, the best of each intent, best first. */
  ranked(words: FoldedText): NearMatch[];
  /** How like this sample the utterance is. */
  likeness(words: FoldedText, intent: Intent, sample: Sample): number;
}

/** Builds the comparison; it is prepared when it is first asked for. */
export function nearMatcher(model: InteractionModel, { lang, readers, core }: NearOptions): NearMatcher {
  let prepared: NearSamples | null = null;
  const samples = (): NearSamples => (prepared ??= new NearSamples(model, lang, core));
  /** 취소 안 할래 is no 취소해줘. */
  const agreement = (words: FoldedText, { text }: Sample): number =>
    denies(words.spoken, lang) === denies(text, lang) ? 1 : denied;
  const filler = new SlotFiller(readers);
  // 피자두판시켜줘: who leaves all spaces out is understood without them.
  const isApart = lang !== "ja";

  /** The utterance as pieces, with what each intent would make slots of; computed once for intents with the same types. */
  function heard(words: FoldedText) {
    const near = samples();
    const spans = spansIn(words, readers, isApart && hasBorderWithin(words), slotTails[lang]);
    const plain: Way = { spans: [], bag: new Set(near.textPieces(words.spoken)) };
    const byTypes = new Map<string, Way>();
    const waysFor = (intent: Intent): Way[] => {
      const types = typesOf(intent);
      const key = [...types].join("\u0000");
      let way = byTypes.get(key);
      if (way === undefined) {
        const taken = chosen(spans, types);
        byTypes.set(key, (way = { spans: taken, bag: bagWith(near, words, taken) }));
      }
      return [way, plain];
    };
    return { near, spans, plain, waysFor };
  }

  return {
    ranked(words) {
      if (words.text.length > longestText) return [];
      const { near, spans, plain, waysFor } = heard(words);
      const abstracted = bagWith(near, words, chosen(spans, all(spans)));
      const pieces = new Set([...plain.bag, ...abstracted, ...spans.map(({ type }) => slotPiece(type))]);
      const bestOf = new Map<Intent, Omit<NearMatch, "intent" | "slots"> & { readonly way: Way }>();
      for (const candidate of near.candidates(pieces, mostCandidates)) {
        const { intent, sample } = candidate;
        const bag = near.bagOf(intent, sample);
        for (const way of waysFor(intent)) {
          const score = hundredths(alike(near, way.bag, bag, candidate.intentNumber) * agreement(words, sample));
          const hasOwnText = sharesEnough(near, way.bag, bag);
          if (isBetter({ score, hasOwnText }, bestOf.get(intent)))
            bestOf.set(intent, { sample, score, way, hasOwnText });
        }
      }
      return [...bestOf]
        .filter(([, { score }]) => score >= leastScore)
        .map(([intent, { way, ...best }]) => ({
          ...best,
          intent,
          slots: filler.fill(intent, best.sample, way.spans, words),
        }))
        .sort((one, other) => other.score - one.score);
    },
    likeness(words, intent, sample) {
      const { near, waysFor } = heard(words);
      const bag = near.bagOf(intent, sample);
      const number = near.numberOf(intent);
      return hundredths(Math.max(...waysFor(intent).map((way) => alike(near, way.bag, bag, number))));
    },
  };
}

/** The utterance with some of its words taken for slots. */
interface Way {
  readonly spans: readonly Span[];
  readonly bag: Bag;
}

const all = (spans: readonly Span[]): Map<string, number> => new Map(spans.map(({ type }) => [type, Infinity]));

/** How many slots an intent has of each type. */
function typesOf({ slots }: Intent): Map<string, number> {
  const types = new Map<string, number>();
  for (const { type } of slots) types.set(type, (types.get(type) ?? 0) + 1);
  return types;
}

function bagWith(near: NearSamples, words: FoldedText, spans: readonly Span[]): Bag {
  const bag = new Set<string>();
  let text = "";
  let from = 0;
  for (const { type, start, end } of spans) {
    bag.add(slotPiece(type));
    text += `${spokenBetween(words, from, start)} ${slotMark} `;
    from = end;
  }
  text += spokenBetween(words, from, words.text.length);
  for (const piece of near.textPieces(text)) bag.add(piece);
  return bag;
}

type Likeness = Pick<NearMatch, "score" | "hasOwnText">;

/** What shares words of its own comes before what only shares a slot. */
const isBetter = (one: Likeness, other: Likeness | undefined): boolean =>
  other === undefined || (one.hasOwnText === other.hasOwnText ? one.score > other.score : one.hasOwnText);

/** A slot alone tells nothing, nor does a word of any sentence. */
function sharesEnough(near: NearSamples, utterance: Bag, sample: Bag): boolean {
  let slots = 0;
  for (const piece of utterance) {
    if (!sample.has(piece)) continue;
    if (piece.startsWith("<")) slots += 1;
    else if (!near.isCommon(piece)) return true;
  }
  return slots > 1;
}

const hundredths = (score: number): number => Math.round(score * 100) / 100;

/** The weight of what both have, against the weight of what either has. */
function alike(near: NearSamples, utterance: Bag, sample: Bag, intentNumber: number): number {
  let shared = 0;
  let whole = 0;
  for (const piece of utterance) {
    const weight = near.weight(piece);
    whole += weight;
    if (sample.has(piece)) shared += weight;
    else if (near.isIn(piece, intentNumber)) shared += weight * elsewhere;
  }
  let wholeSample = 0;
  for (const piece of sample) wholeSample += near.weight(piece);
  return (2 * shared) / (whole + wholeSample || 1);
}
