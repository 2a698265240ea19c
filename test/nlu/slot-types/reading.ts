import { folded } from "../../../src/nlu/text/folded-text.ts";
import { referenceTime } from "../model.ts";
import type { SlotValue } from "../../../src/nlu/interaction-model.ts";
import type { ReadSlot } from "../../../src/nlu/slot-types/slot-reader.ts";

/** What is delivered where the reader takes the whole utterance; null where it does not. */
export function wholeReading(read: ReadSlot, utterance: string, now = referenceTime): SlotValue | null {
  const text = folded(utterance);
  const whole = read(text, 0).find(({ end }) => end === text.length);
  if (whole === undefined) return null;
  const { value } = whole;
  return typeof value === "function" ? value(now) : (value ?? { value: utterance });
}

/** What the longest reading at the beginning takes of the folded utterance. */
export function longestReading(read: ReadSlot, utterance: string): string | null {
  const text = folded(utterance);
  const end = Math.max(0, ...read(text, 0).map((reading) => reading.end));
  return end === 0 ? null : text.slice(0, end);
}
