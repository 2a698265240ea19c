import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readModel, runConversations } from "../../src/index.ts";
import { readExtensionJson } from "../../src/nlu/model-files/extension-json.ts";

// docs/interaction-models.md shows a whole model and a conversation with it. Both are what they are shown to be.

const page = readFileSync(join(import.meta.dirname, "..", "..", "docs", "interaction-models.md"), "utf8");
const folder = mkdtempSync(join(tmpdir(), "model-page-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The code blocks that name a file, as in ```` ```tsv COFFEE.tsv ````. */
const files = [...page.matchAll(/^```\w+ (\S+)\n([\s\S]*?)^```$/gm)].map(([, name, text]) => ({
  name: name!,
  text: text!,
}));

const answer = {
  version: "0.1.0",
  sessionAttributes: {},
  response: {
    outputSpeech: { type: "SimpleSpeech", values: { type: "PlainText", lang: "ko", value: "네." } },
    card: {},
    directives: [],
    shouldEndSession: false,
  },
};

test("the model that is shown can be read, and the conversation with it happens", async () => {
  const coffee = join(folder, "coffee");
  mkdirSync(coffee);
  for (const { name, text } of files) writeFileSync(join(name.endsWith(".conversation") ? folder : coffee, name), text);
  const model = await readModel(coffee);
  expect(model.intents.map(({ name }) => name)).toEqual(["OrderCoffee"]);
  expect(model.slotTypes.map(({ name }) => name)).toEqual(["COFFEE"]);
  expect(model.invocationNames).toHaveLength(2);

  const { results } = await runConversations([folder], { emulator: { extension: () => answer } });
  expect(results.map(({ status, difference, error }) => ({ status, difference, error }))).toEqual([
    { status: "passed", difference: undefined, error: undefined },
  ]);
});

test("every key of extension.json has a row, and no other", () => {
  const rows = [...page.matchAll(/^\| `(\w+)` /gm)].map(([, key]) => key!);
  const keys = (): string[] => {
    try {
      readExtensionJson('{ "none": 1 }', "extension.json");
    } catch (error) {
      return /the keys are ([^.]*)\./.exec(String(error))![1]!.split(", ");
    }
    return [];
  };
  expect(rows.sort()).toEqual(keys().sort());
});
