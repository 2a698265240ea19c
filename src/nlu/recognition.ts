import type { BuiltinPhrase } from "./builtin-phrases.ts";
import type { NearMatch } from "./near/near-match.ts";
import { spokenBetween, type FoldedText } from "./text/folded-text.ts";
import type { Recognition, SlotValue } from "./interaction-model.ts";
import type { Match } from "./samples/sample-match.ts";
import type { Delivered } from "./slot-types/slot-reader.ts";

// What was found, as the rest of the emulator knows it.

export const unrecognized: Recognition = {
  intent: null,
  slots: new Map(),
  spoken: new Map(),
  sample: null,
  by: null,
  near: [],
  outsideDictionary: [],
};

export const fromPhrase = (found: BuiltinPhrase | null): Recognition | null =>
  found && { ...unrecognized, intent: found.intent, sample: found.phrase, by: "phrase" };

export function fromMatch(match: Match | null, command: FoldedText, now: number): Recognition | null {
  if (match === null) return null;
  const { intent, sample } = match.found;
  const names = sample.parts.flatMap((part) => (part.type === "slot" ? [part.name] : []));
  // Where a sample names a slot twice the first filling wins.
  const filled = new Map(names.map((name, index) => [name, match.slots[index]] as const).reverse());
  const values = new Map<string, SlotValue>();
  const spokenBy = new Map<string, string>();
  const outside: Recognition["outsideDictionary"][number][] = [];
  for (const { name, type } of intent.slots) {
    const slot = filled.get(name);
    if (slot === undefined) continue;
    const spoken = spokenBetween(command, slot.start, slot.end);
    values.set(name, delivered(slot.value, spoken, now));
    spokenBy.set(name, spoken);
    if (slot.words === "outside") outside.push({ slot: name, type, spoken });
  }
  return {
    intent: intent.name,
    slots: values,
    spoken: spokenBy,
    sample: sample.text,
    by: "sample",
    near: [],
    outsideDictionary: outside,
  };
}

export function fromNear({ intent, sample, score, slots }: NearMatch, now: number): Recognition {
  const values = new Map<string, SlotValue>();
  const spoken = new Map<string, string>();
  for (const { name } of intent.slots) {
    const slot = slots.get(name);
    if (slot === undefined) continue;
    values.set(name, delivered(slot.value, slot.spoken, now));
    spoken.set(name, slot.spoken);
  }
  return {
    ...unrecognized,
    intent: intent.name,
    slots: values,
    spoken,
    sample: sample.text,
    by: "likeness",
    score,
  };
}

const delivered = (value: Delivered, spoken: string, now: number): SlotValue =>
  typeof value === "function" ? value(now) : (value ?? { value: spoken });
