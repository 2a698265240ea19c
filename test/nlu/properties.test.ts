import { expect, test } from "vitest";
import fc from "fast-check";
import { ConfigurationError } from "../../src/errors.ts";
import { folded } from "../../src/nlu/text/folded-text.ts";
import { readTsv } from "../../src/nlu/model-files/read-tsv.ts";
import { intentFile, modelOf, recognitionOf, understander } from "./model.ts";
import type { Sample } from "../../src/nlu/interaction-model.ts";

const ownText = ({ parts }: Sample): number =>
  parts.reduce((length, part) => length + (part.type === "text" ? folded(part.text).length : 0), 0);
const spoken = ({ parts }: Sample): string =>
  parts.map((part) => (part.type === "text" ? part.text : part.example)).join("");

const hasText = (text: string): boolean => folded(text) !== "";

// Few letters, so that samples, dictionaries and examples collide often. No built-in phrase can be made of them.
const word = fc.string({ unit: fc.constantFrom("가", "나", "다", "a", "b", " "), minLength: 1, maxLength: 4 });
const slots = { one: "WORD", two: "OTHER", number: "CLOVA.NUMBER", when: "CLOVA.DATETIME" };
const slot = fc
  .tuple(fc.constantFrom(...Object.keys(slots)), fc.oneof(word.filter(hasText), fc.constantFrom("두 개", "3", "내일")))
  .map(([name, example]) => `<${name}>${example}</${name}>`);
const sample = fc
  .array(fc.oneof(word, slot), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.join(" "))
  .filter(hasText);
const dictionary = fc.array(word.filter(hasText), { minLength: 1, maxLength: 6 }).map((words) => words.join("\n"));

test("recognises every sample of a model, by itself or by one with as much text of its own", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(sample, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 }),
      dictionary,
      dictionary,
      fc.boolean(),
      (intents, words, others, closedSlots) => {
        const files = intents.map((samples, index): [string, string] => [
          `I${index}.tsv`,
          intentFile(slots, ...samples),
        ]);
        const model = modelOf({ ...Object.fromEntries(files), "WORD.tsv": words, "OTHER.tsv": others });
        const understand = understander(model, { closedSlots });
        const samples = model.intents.flatMap((intent) => intent.samples);
        for (const one of samples) {
          const { intent, sample: text, outsideDictionary } = recognitionOf(understand(spoken(one)));
          const winner = model.intents
            .find(({ name }) => name === intent)
            ?.samples.find((other) => other.text === text);
          expect(winner).toBeDefined();
          expect(outsideDictionary).toEqual([]);
          expect(ownText(winner as Sample)).toBeGreaterThanOrEqual(ownText(one));
        }
      },
    ),
    { numRuns: 300 },
  );
});

test("makes something of any utterance", () => {
  const understand = understander(
    modelOf({ "A.tsv": intentFile(slots, "<one>가</one> 나 <number>2</number>"), "WORD.tsv": "가", "OTHER.tsv": "나" }),
  );
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), sample), (utterance) => {
      const meaning = understand(utterance);
      expect(understand(utterance)).toEqual(meaning);
    }),
  );
});

test("reads any file or says what is wrong with it", () => {
  const line = fc.oneof(
    fc.constantFrom("[INTENT SLOT]", "[INTENT EXPRESSION]", "", "a\tA", "<a>b</a>", "<a>", "</a>", "\0"),
    fc.string({ unit: "grapheme" }),
  );
  fc.assert(
    fc.property(
      fc.array(line).map((lines) => lines.join("\n")),
      (content) => {
        try {
          readTsv(content, "A.tsv");
        } catch (error) {
          expect(error).toBeInstanceOf(ConfigurationError);
        }
      },
    ),
  );
});
