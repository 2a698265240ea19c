import type { Lang } from "../../../axes.ts";
import type { NewFile } from "../../../index.ts";
import { sampleWords } from "./words.ts";

/** The sample's interaction model: the console's files, within the model's folder. */
export function sampleModel(lang: Lang): readonly NewFile[] {
  const { name, orders, coffeeOrders, menuSamples, coffees } = sampleWords[lang];
  const examples = coffees.flat();
  const withCoffee = coffeeOrders.map((sample, index) =>
    sample.replace("{}", `<coffee>${examples[index % examples.length]}</coffee>`),
  );
  return [
    { path: "OrderCoffee.tsv", text: intent(["coffee\tCOFFEE"], [...orders, ...withCoffee]) },
    { path: "ShowMenu.tsv", text: intent([], menuSamples) },
    { path: "COFFEE.tsv", text: lines(coffees.map((words) => words.join("\t"))) },
    {
      path: "extension.json",
      text: `${JSON.stringify({ extensionId: "com.example.coffee", invocationNames: [name], lang }, null, 2)}\n`,
    },
  ];
}

const intent = (slots: readonly string[], samples: readonly string[]): string =>
  lines(["[INTENT SLOT]", ...slots, "", "[INTENT EXPRESSION]", ...samples]);

const lines = (all: readonly string[]): string => all.map((line) => `${line}\n`).join("");
