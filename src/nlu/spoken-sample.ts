import type { Intent, Sample } from "./interaction-model.ts";

/** A sample as it is said: with these values in its first slots, and its own in the others. */
export function spoken({ parts }: Sample, values: readonly string[] = []): string {
  let slot = 0;
  return parts.map((part) => (part.type === "text" ? part.text : (values[slot++] ?? part.example))).join("");
}

/** The sample that shows most of what an intent understands. */
export const richestSample = ({ samples }: Intent): Sample | undefined =>
  samples.reduce<Sample | undefined>(
    (richest, sample) => (sample.parts.length > (richest?.parts.length ?? 0) ? sample : richest),
    undefined,
  );
