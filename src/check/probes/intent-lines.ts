import { understandingOf } from "../../assembly/understandings.ts";
import type { Intent, InteractionModel, Sample, Understanding } from "../../nlu/interaction-model.ts";
import type { Subject } from "./probe.ts";

/** What a user says, or a developer writes, to send an intent with its slots; null where it has none. */
export function lineWithSlots(subject: Subject, intent: Intent): string | null {
  if (intent.slots.length === 0) return null;
  const { model, rules, region } = subject;
  return spokenSample(intent, understandingOf(model, rules, region)) ?? writtenIntent(model, intent);
}

/** The same intent with no slot filled; null where its name cannot be written in a line. */
export const lineWithoutSlots = ({ name }: Intent): string | null => (isWord(name) ? `/intent ${name}` : null);

const isWord = (name: string): boolean => /^[^\s=]+$/.test(name);

/** So many samples are tried; some models have thousands. */
const mostTried = 50;

/** The sample with the most slots that is really understood as this intent: its values come as Clova would send them. */
function spokenSample({ name, samples }: Intent, understanding: Understanding): string | null {
  const richest = [...samples].sort((one, other) => slotCount(other) - slotCount(one)).slice(0, mostTried);
  for (const sample of richest.filter((sample) => slotCount(sample) > 0)) {
    const text = spoken(sample).trim();
    if (/^[/!#>]/.test(text)) continue;
    const meaning = understanding.understand(text, Date.now());
    if (meaning.type === "command" && meaning.recognition.intent === name && meaning.recognition.slots.size > 0) {
      return text;
    }
  }
  return null;
}

const slotCount = ({ parts }: Sample): number => parts.filter(({ type }) => type === "slot").length;

const spoken = ({ parts }: Sample): string =>
  parts.map((part) => (part.type === "text" ? part.text : part.example)).join("");

function writtenIntent(model: InteractionModel, { name, slots, samples }: Intent): string | null {
  if (!isWord(name)) return null;
  const filled = slots.flatMap((slot) => {
    const value = valueOf(model, slot, samples);
    return isWord(slot.name) && value !== null ? [`${slot.name}=${value}`] : [];
  });
  return filled.length === 0 ? null : ["/intent", name, ...filled].join(" ");
}

/** A word of the dictionary, else one of a sample; in a line it must not look like the next slot. */
function valueOf(
  { slotTypes }: InteractionModel,
  { name, type }: Intent["slots"][number],
  samples: readonly Sample[],
): string | null {
  const dictionary = slotTypes.find((slotType) => slotType.name === type)?.entries ?? [];
  const examples = samples.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.type === "slot" && part.name === name ? [part.example] : [])),
  );
  const values = [...dictionary.slice(0, 10).map(({ value }) => value), ...examples.slice(0, 10)];
  return values.find((value) => value.trim() !== "" && !value.includes("=")) ?? null;
}
