import { expect, test } from "vitest";
import { ConfigurationError } from "../../../src/errors.ts";
import { readExtensionJson } from "../../../src/nlu/model-files/extension-json.ts";

test("reads every field, and leaves out what is not there", () => {
  const all = {
    extensionId: "com.example.pizzabot",
    invocationNames: ["피자봇"],
    lang: "ko",
    builtinIntents: ["Clova.YesIntent"],
    launchPhrases: ["Let's talk in English"],
    endPhrases: ["See you later"],
    openTypes: ["ANYTHING"],
  };
  expect(readExtensionJson(`\uFEFF${JSON.stringify(all)}`, "extension.json")).toEqual(all);
  expect(readExtensionJson("{}", "extension.json")).toEqual({});
});

test.each([
  ["no JSON", "", "extension.json:1:1: not JSON: a value is missing, or a comma is too many"],
  ["a missing comma", '{\n  "lang": "ko"\n  "openTypes": []\n}', "extension.json:3:3: not JSON: a `,` is missing"],
  ["a comment", "// name\n{}", "extension.json:1:1: not JSON: a comment, which JSON does not have"],
  ["a list", "[]", "extension.json:1:1: expected an object, got an empty list"],
  [
    "an unknown key",
    '{ "invocationName": [] }',
    "extension.json:1:3: unknown key `invocationName`; the keys are extensionId, invocationNames, lang, builtinIntents, launchPhrases, endPhrases, openTypes. Did you mean `invocationNames`?",
  ],
  ["a key of every object", '{ "__proto__": {} }', "extension.json:1:3: unknown key `__proto__`"],
  ["a key that stands twice", '{ "lang": "ko", "lang": "ja" }', "extension.json:1:17: the key `lang` stands twice"],
  [
    "a text for a list",
    '{ "invocationNames": "피자봇" }',
    'extension.json:1:22: `invocationNames`: must be a list of one or more texts, got the string "피자봇"',
  ],
  [
    "a number in a list",
    '{ "endPhrases": ["a", 5] }',
    "extension.json:1:23: `endPhrases[1]`: must be text, got the number 5",
  ],
  ["an empty text", '{ "extensionId": " " }', 'extension.json:1:18: `extensionId`: must be text, got the string " "'],
  [
    "an unknown language",
    '{ "lang": "kr" }',
    'extension.json:1:11: `lang`: must be one of `ko`, `ja`, `en`, got the string "kr"',
  ],
  ["an unknown intent", '{ "builtinIntents": ["Clova.YesIntnet"] }', "Did you mean `Clova.YesIntent`?"],
  ["endless nesting", "[".repeat(200_000), "extension.json"],
])("refuses %s", (_, content, message) => {
  const read = () => readExtensionJson(content, "extension.json");
  expect(read).toThrow(ConfigurationError);
  expect(read).toThrow(message);
});
