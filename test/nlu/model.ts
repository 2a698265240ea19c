import { createUnderstanding } from "../../src/nlu/understanding.ts";
import { readModelFiles } from "../../src/nlu/model-files/read-model.ts";
import type { InteractionModel, Meaning, Recognition } from "../../src/nlu/interaction-model.ts";
import type { UnderstandingOptions } from "../../src/nlu/recognize.ts";

/** Friday 2018-08-10 09:00 in Japan and Korea: the moment of the LINE guide's examples. */
export const referenceTime = Date.parse("2018-08-10T00:00:00Z");

/** A model from the texts of its files, by file name; without `extension.json` it is called 피자봇. */
export function modelOf(files: Readonly<Record<string, string>>): InteractionModel {
  const { "extension.json": json = '{"invocationNames": ["피자봇"], "lang": "ko"}', ...tsvFiles } = files;
  return readModelFiles(
    "model",
    Object.entries(tsvFiles).map(([path, content]) => ({ path, content })),
    { path: "extension.json", content: json },
  );
}

/** The content of an intent file. */
export const intentFile = (slots: Readonly<Record<string, string>>, ...samples: readonly string[]): string =>
  [
    "[INTENT SLOT]",
    ...Object.entries(slots).map(([name, type]) => `${name}\t${type}`),
    "",
    "[INTENT EXPRESSION]",
    ...samples,
  ].join("\n");

/** What the model makes of an utterance. */
export function understander(
  model: InteractionModel,
  options: Partial<UnderstandingOptions> = {},
): (utterance: string) => Meaning {
  const understanding = createUnderstanding(model, {
    region: model.lang === "ja" ? "jp" : "kr",
    lang: model.lang,
    customFirst: true,
    closedSlots: false,
    recognition: "near",
    threshold: 45,
    ...options,
  });
  return (utterance) => understanding.understand(utterance, referenceTime);
}

/** Meaning in one line: `launch`, `end`, `name`, `OrderPizza pizzaType=페퍼로니`, `named OrderPizza`, `nothing`. */
export function inBrief(meaning: Meaning): string {
  if (meaning.type === "bareName") return "name";
  if (meaning.type !== "command") return meaning.type;
  return (meaning.named ? "named " : "") + recognitionInBrief(meaning.recognition);
}

function recognitionInBrief({ intent, slots }: Recognition): string {
  return [intent ?? "nothing", ...[...slots].map(([name, { value }]) => `${name}=${value}`)].join(" ");
}

/** The recognition of an utterance that is a command. */
export function recognitionOf(meaning: Meaning): Recognition {
  if (meaning.type !== "command") throw new Error(`not a command but ${meaning.type}`);
  return meaning.recognition;
}
