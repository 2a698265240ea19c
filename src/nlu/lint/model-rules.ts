import { builtinIntents, guideIntent } from "../builtin-intents.ts";
import { suggestion } from "../../suggestion.ts";
import { builtinIntentsInUse, builtinIntentTable, customIntents } from "./guide-sections.ts";
import { listed, named } from "./quotation.ts";
import { faultsAmong } from "./rule.ts";
import type { Fault, Rule } from "./rule.ts";
import type { Subject } from "./subject.ts";

export const modelRules: readonly Rule[] = [
  { id: "intents.none", severity: "warning", source: customIntents, check: none },
  { id: "intents.builtin-name", severity: "warning", source: builtinIntentsInUse, check: builtinName },
  { id: "builtin.unknown", severity: "error", source: builtinIntentTable, check: unknown },
  { id: "builtin.not-in-region", severity: "error", source: builtinIntentTable, check: notInRegion },
  { id: "builtin.always-active", severity: "warning", source: { kr: builtinIntentsInUse.kr }, check: alwaysActive },
  { id: "builtin.missing-guide", severity: "note", source: { jp: builtinIntentsInUse.jp }, check: missingGuide },
  { id: "builtin.not-handled", severity: "note", source: { jp: builtinIntentsInUse.jp }, check: notHandled },
];

const names = builtinIntents.map(({ name }) => name);

/** The names of a region's intents; those that have no words of their own are left out. */
const spokenIn = (region: Subject["region"]): string[] =>
  builtinIntents
    .filter(({ regions, phrases }) => regions.includes(region) && phrases.en.length > 0)
    .map(({ name }) => name);

const inModel = (message: string, remedy: string): Fault => ({ place: {}, tell: () => ({ message, remedy }) });

function none({ intents }: Subject): Fault[] {
  if (intents.length > 0) return [];
  return [
    inModel("The model has no intent, so no words can become one.", "Add a file for each intent of the extension."),
  ];
}

function builtinName({ intents }: Subject): Fault[] {
  return faultsAmong(intents, ({ intent: { name } }) =>
    !name.startsWith("Clova.")
      ? null
      : () => ({
          message: `The intent ${named(name)} is named like a built-in intent, which has no file in the console.`,
          remedy: "Give it a name of its own; a built-in intent needs no samples.",
        }),
  );
}

function unknown({ model }: Subject): Fault[] {
  return (model.builtinIntents ?? [])
    .filter((name) => !names.includes(name))
    .map((name) => ({
      place: {},
      tell: () => ({
        message: `The built-in intent ${named(name)} does not exist.${suggestion(name, names)}`,
        remedy: "Take it out of `builtinIntents`, or correct the name.",
      }),
    }));
}

function notInRegion({ model, region }: Subject): Fault[] {
  const elsewhere = builtinIntents.filter(({ regions }) => !regions.includes(region)).map(({ name }) => name);
  return elsewhere
    .filter((name) => model.builtinIntents?.includes(name) === true)
    .map((name) =>
      inModel(
        `The built-in intent ${named(name)} does not exist in ${region === "kr" ? "Korea" : "Japan"}.`,
        "Take it out of `builtinIntents`.",
      ),
    );
}

function alwaysActive({ model, region }: Subject): Fault[] {
  const inUse = model.builtinIntents;
  if (inUse === null) return [];
  const missing = spokenIn(region).filter((name) => !inUse.includes(name) && name !== guideIntent);
  if (missing.length === 0) return [];
  return [
    inModel(
      `\`builtinIntents\` leaves out ${listed(missing.map(named))}; in Korea every built-in intent is always active.`,
      "Leave `builtinIntents` out, and let the extension handle them all.",
    ),
  ];
}

function missingGuide({ model }: Subject): Fault[] {
  if (model.builtinIntents === null || model.builtinIntents.includes(guideIntent)) return [];
  return [
    inModel(
      `\`builtinIntents\` does not name ${named(guideIntent)}, which cannot be left out and is sent all the same.`,
      "Let the extension handle it, and add it to the list.",
    ),
  ];
}

const answers = ["Clova.YesIntent", "Clova.NoIntent", "Clova.CancelIntent"];

function notHandled({ model }: Subject): Fault[] {
  const inUse = model.builtinIntents;
  const missing = inUse === null ? [] : answers.filter((name) => !inUse.includes(name));
  if (inUse === null || missing.length === 0) return [];
  const instead = inUse.includes("Clova.FallbackIntent") ? "Clova.FallbackIntent" : guideIntent;
  return [
    inModel(
      `\`builtinIntents\` leaves out ${listed(missing.map(named))}; such an answer becomes ${named(instead)} ` +
        "unless an intent has samples for it.",
      "Add those the extension asks for, such as a yes or a no.",
    ),
  ];
}
