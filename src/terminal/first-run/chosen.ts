import type { Choice } from "./question.ts";

/** What is meant by a number, by a name, or by a part of what stands in the list of only one; undefined where nothing is. */
export function chosenBy<Value>(answer: string, choices: readonly Choice<Value>[]): Choice<Value> | undefined {
  const said = answer.trim().toLowerCase();
  if (/^\d+$/.test(said)) return choices[Number(said) - 1];
  const named = choices.filter((choice) => namesOf(choice).includes(said));
  const [only, ...others] = named.length > 0 ? named : choices.filter((one) => namesOf(one).join("\n").includes(said));
  return others.length === 0 ? only : undefined;
}

const namesOf = <Value>({ value, title, short }: Choice<Value>): readonly string[] =>
  [String(value), title, short ?? title].map((name) => name.toLowerCase());
