import { pieces, weigher, type Weigher } from "./features.ts";
import { slotMark } from "../wording/skips.ts";
import type { Lang } from "../../axes.ts";
import type { InteractionModel, Intent, Sample } from "../interaction-model.ts";

/** A text and the slots in it, as pieces to compare. */
export type Bag = ReadonlySet<string>;

export interface NearSample {
  readonly intent: Intent;
  readonly intentNumber: number;
  readonly sample: Sample;
}

/** What a piece is worth, and where it stands. */
interface Piece {
  readonly samples: number[];
  /** Intents that have it, by their number in the model. */
  readonly intents: Set<number>;
  /** Known once it is asked for. */
  weight?: number;
}

/** A slot as a piece of its own. */
export const slotPiece = (type: string): string => `<${type}`;

/** The samples of a model by what stands in them; built when the first utterance is none of them. */
export class NearSamples {
  readonly samples: readonly NearSample[];
  readonly #numbers: ReadonlyMap<Intent, number>;
  readonly #types = new Map<Intent, ReadonlyMap<string, string>>();
  #scores: Float64Array | null = null;
  readonly #pieces = new Map<string, Piece>();
  readonly #lang: Lang;
  readonly #core: (text: string) => string;
  readonly #intents: number;
  readonly #weigher: Weigher;

  /** `core` takes a text down to the words that matter, folded, with spaces between. */
  constructor(model: InteractionModel, lang: Lang, core: (text: string) => string) {
    this.#lang = lang;
    this.#core = core;
    this.#weigher = weigher(lang);
    this.#intents = model.intents.length;
    this.#numbers = new Map(model.intents.map((intent, number) => [intent, number]));
    this.samples = model.intents.flatMap((intent, intentNumber) =>
      intent.samples
        .filter(({ text }) => text.length <= longestSample)
        .map((sample) => ({ intent, intentNumber, sample })),
    );
    for (const [number, { intentNumber, intent, sample }] of this.samples.entries()) {
      for (const piece of this.bagOf(intent, sample)) {
        let entry = this.#pieces.get(piece);
        if (entry === undefined) this.#pieces.set(piece, (entry = { samples: [], intents: new Set() }));
        entry.samples.push(number);
        entry.intents.add(intentNumber);
      }
    }
  }

  numberOf(intent: Intent): number {
    return this.#numbers.get(intent) ?? -1;
  }

  bagOf(intent: Intent, { parts }: Sample): Bag {
    const bag = new Set<string>();
    const types = this.#typesOf(intent);
    const text = parts.map((part) => (part.type === "text" ? part.text : slotMark)).join(" ");
    for (const part of parts) if (part.type === "slot") bag.add(slotPiece(types.get(part.name) ?? ""));
    for (const piece of this.textPieces(text)) bag.add(piece);
    return bag;
  }

  #typesOf(intent: Intent): ReadonlyMap<string, string> {
    let types = this.#types.get(intent);
    if (types === undefined)
      this.#types.set(intent, (types = new Map(intent.slots.map(({ name, type }) => [name, type]))));
    return types;
  }

  /** The pieces of a text in which `slotMark` stands for each slot. */
  *textPieces(text: string): Generator<string> {
    for (const part of this.#core(text).split(slotMark)) {
      const words = part.split(" ").filter((word) => word !== "");
      yield* pieces[this.#lang](words.join(""), words);
    }
  }

  /** More for what few intents have; most for what none has. */
  weight(piece: string): number {
    const entry = this.#pieces.get(piece);
    if (entry === undefined) return this.#weigher.weight(piece) * Math.log(1 + this.#intents / inNone);
    return (entry.weight ??= this.#weigher.weight(piece) * Math.log(1 + this.#intents / entry.intents.size));
  }

  /** Whether it stands in sentences of any kind. */
  isCommon(piece: string): boolean {
    return this.#weigher.isCommon(piece);
  }

  isIn(piece: string, intentNumber: number): boolean {
    return this.#pieces.get(piece)?.intents.has(intentNumber) ?? false;
  }

  /** The samples that have most in common with the pieces, best first. */
  candidates(bag: Iterable<string>, most: number): NearSample[] {
    const known = [...bag].flatMap((piece) => {
      const entry = this.#pieces.get(piece);
      return entry === undefined ? [] : [{ samples: entry.samples, weight: this.weight(piece) }];
    });
    const scores = (this.#scores ??= new Float64Array(this.samples.length));
    const touched: number[] = [];
    let steps = 0;
    for (const { samples, weight } of known.sort((one, other) => one.samples.length - other.samples.length)) {
      if (steps > 0 && steps + samples.length > mostSteps) break;
      steps += samples.length;
      for (const number of samples) {
        if (scores[number] === 0) touched.push(number);
        scores[number]! += weight;
      }
    }
    const best = highest(touched, scores, most);
    for (const number of touched) scores[number] = 0;
    return best.map((number) => this.samples[number]!);
  }
}

/** The few with the highest scores, best first; of equal ones the earlier. */
function highest(numbers: readonly number[], scores: Float64Array, most: number): number[] {
  const best: number[] = [];
  for (const number of numbers) {
    const score = scores[number]!;
    if (best.length === most && score <= scores[best[most - 1]!]!) continue;
    let place = best.length;
    while (place > 0 && scores[best[place - 1]!]! < score) place -= 1;
    best.splice(place, 0, number);
    if (best.length > most) best.pop();
  }
  return best;
}

/** Longer than anything that is said. */
const longestSample = 300;

/** As many intents as have a piece that none has. */
const inNone = 0.5;

/** What a large model may cost an utterance; the rare pieces, which say most, are looked at first. */
const mostSteps = 10_000;
