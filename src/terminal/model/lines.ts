import type { ModelDescription, ModelFinding } from "../../index.ts";
import { columns, listed, placed } from "../output/columns.ts";

/** How many findings there are of each severity. */
export function countsOf(findings: readonly ModelFinding[]): Record<ModelFinding["severity"], number> {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** A model and what the guides find fault with in it, as lines to read. */
export function modelLines(model: ModelDescription, findings: readonly ModelFinding[]): string[] {
  return [...described(model), "", ...linted(findings)];
}

/** More would hide the findings. */
const most = 50;

const regionNames = { kr: "Korea", jp: "Japan" };

function described(model: ModelDescription): string[] {
  const { extensionId, invocationNames, lang, region, starts, ends, intents, slotTypes, openTypes } = model;
  return [
    ...columns([
      ["Extension", extensionId],
      ["Names", invocationNames.length === 0 ? "none; `/launch` starts it" : listed(invocationNames)],
      ["Language", `${lang}, for a device of ${regionNames[region]}`],
      ["Starts with", listed(starts) || "none"],
      ["Ends with", listed(ends)],
    ]),
    "",
    `Intents: ${intents.length}`,
    ...table(intents, ({ name, samples, slots }) => [
      name,
      `${count(samples, "sample")}`,
      listed(slots.map((slot) => `${slot.name}: ${slot.type}`)),
    ]),
    `Slot types: ${slotTypes.length}`,
    ...table(slotTypes, ({ name, words, synonyms }) => [name, count(words, "word"), count(synonyms, "synonym")]),
    ...builtinTypes(model),
    ...(openTypes.length === 0 ? [] : [`Open types, which take any words: ${listed(openTypes)}`]),
    `Built-in intents in use: ${listed(model.builtinIntents)}`,
  ];
}

function table<Row>(rows: readonly Row[], cells: (row: Row) => string[]): string[] {
  const shown = columns(rows.slice(0, most).map(cells)).map((line) => `  ${line}`);
  return rows.length > most ? [...shown, `  and ${rows.length - most} more`] : shown;
}

const reading = {
  "its words": "Built-in types that are read",
  "some words": "Built-in types that are read, and take other words as spoken",
  "any words": "Built-in types that take any words as spoken",
};

const builtinTypes = ({ builtinTypes }: ModelDescription): string[] =>
  (["its words", "some words", "any words"] as const).flatMap((reads) => {
    const names = builtinTypes.filter((type) => type.reads === reads).map(({ name }) => name);
    return names.length === 0 ? [] : [`${reading[reads]}: ${listed(names)}`];
  });

function linted(findings: readonly ModelFinding[]): string[] {
  const { error, warning, note } = countsOf(findings);
  const counts = `${count(error, "error")}, ${count(warning, "warning")}, ${count(note, "note")}`;
  return [
    ...findings.flatMap(({ severity, rule, message, remedy, source, place }) => [
      `${place.file === undefined ? "" : `${placed(place)}: `}${severity} ${rule}: ${message}`,
      `  ${remedy}`,
      `  ${source}`,
      "",
    ]),
    counts,
  ];
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? "" : "s"}`;
