import type { Intent, Sample, Slot } from "../interaction-model.ts";
import type { Delivered, SlotReader } from "../slot-types/slot-reader.ts";
import { folded, spokenBetween, type FoldedText } from "../text/folded-text.ts";
import type { Span } from "./spans.ts";

export interface FilledSlot {
  readonly value: Delivered;
  readonly spoken: string;
}

/** What stands before and behind a slot in the samples of its intent, folded. */
interface Surroundings {
  readonly before: Set<string>;
  readonly behind: Set<string>;
  /** Whether a sample has the unit within the tag, as in `<minutes>30分</minutes>`. */
  takesUnit: boolean;
}

/**
 * Gives spans to the slots of an intent. Where several slots have one type, what stands around them in the samples decides
 * (`<hours>2</hours>시간`), then their order in the sample.
 */
export class SlotFiller {
  readonly #readers: ReadonlyMap<string, SlotReader>;
  readonly #surroundings = new Map<Intent, ReadonlyMap<string, Surroundings>>();

  constructor(readers: ReadonlyMap<string, SlotReader>) {
    this.#readers = readers;
  }

  fill(intent: Intent, sample: Sample, spans: readonly Span[], words: FoldedText): Map<string, FilledSlot> {
    const around = this.#around(intent);
    const inSample = sample.parts.flatMap((part) => (part.type === "slot" ? [part.name] : []));
    const ranks = new Map(inSample.map((name, index) => [name, index]));
    const rank = ({ name }: Slot): number => ranks.get(name) ?? inSample.length;
    const ordered = [...intent.slots].sort((one, other) => rank(one) - rank(other));
    const byType = byTypeOf(ordered);
    const offers = spans.flatMap((span) =>
      (byType.get(span.type) ?? []).map((slot) => ({
        span,
        slot,
        fit: fitOf(span, around.get(slot.name), words.text),
      })),
    );
    const filled = new Map<string, FilledSlot>();
    const used = new Set<Span>();
    for (const { span, slot } of offers.sort((one, other) => other.fit - one.fit)) {
      if (used.has(span) || filled.has(slot.name)) continue;
      used.add(span);
      filled.set(slot.name, taken(span, around.get(slot.name)?.takesUnit ?? true, words));
    }
    return filled;
  }

  #around(intent: Intent): ReadonlyMap<string, Surroundings> {
    let around = this.#surroundings.get(intent);
    if (around === undefined) this.#surroundings.set(intent, (around = surroundingsIn(intent, this.#readers)));
    return around;
  }
}

function byTypeOf(slots: readonly Slot[]): ReadonlyMap<string, readonly Slot[]> {
  const byType = new Map<string, Slot[]>();
  for (const slot of slots) {
    const others = byType.get(slot.type);
    if (others === undefined) byType.set(slot.type, [slot]);
    else others.push(slot);
  }
  return byType;
}

function surroundingsIn(
  { slots, samples }: Intent,
  readers: ReadonlyMap<string, SlotReader>,
): ReadonlyMap<string, Surroundings> {
  const around = new Map(
    slots.map(({ name }) => [name, { before: new Set<string>(), behind: new Set<string>(), takesUnit: false }]),
  );
  const types = new Map(slots.map(({ name, type }) => [name, type]));
  for (const { parts } of samples) {
    for (const [index, part] of parts.entries()) {
      if (part.type !== "slot") continue;
      const found = around.get(part.name);
      if (found === undefined) continue;
      const [before, behind] = [parts[index - 1], parts[index + 1]];
      if (before?.type === "text") found.before.add(folded(before.text));
      if (behind?.type === "text") found.behind.add(folded(behind.text));
      found.takesUnit ||= hasUnit(readers.get(types.get(part.name) ?? ""), folded(part.example));
    }
  }
  return around;
}

const hasUnit = (reader: SlotReader | undefined, example: string): boolean =>
  reader?.read(example, 0).some(({ end, value }) => end === example.length && unitOf(value) !== undefined) ?? false;

const unitOf = (value: Delivered): string | undefined =>
  value !== null && typeof value === "object" ? value.unit : undefined;

/** How many characters around the span stand around the slot in some sample, too. */
function fitOf({ start, end, readings }: Span, around: Surroundings | undefined, text: string): number {
  let fit = 0;
  // What follows tells more than what goes before: hours or minutes, from or to.
  const following = 4;
  for (const behind of around?.behind ?? []) {
    for (const place of [end, ...readings.map((reading) => reading.end)]) {
      let length = 0;
      while (length < behind.length && text[place + length] === behind[length]) length += 1;
      fit = Math.max(fit, length * following);
    }
  }
  let preceding = 0;
  for (const before of around?.before ?? []) {
    let length = 0;
    while (length < before.length && length < start && text[start - 1 - length] === before[before.length - 1 - length])
      length += 1;
    preceding = Math.max(preceding, length);
  }
  return fit + preceding;
}

function taken({ start, end, value, readings }: Span, takesUnit: boolean, words: FoldedText): FilledSlot {
  const whole = { value, spoken: spokenBetween(words, start, end) };
  if (takesUnit || unitOf(value) === undefined) return whole;
  const bare = readings
    .filter((reading) => unitOf(reading.value) === undefined)
    .sort((one, other) => other.end - one.end)[0];
  return bare === undefined ? whole : { value: bare.value, spoken: spokenBetween(words, start, bare.end) };
}
