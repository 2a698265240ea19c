import { expect, test } from "vitest";
import { readModelFiles } from "../../../src/nlu/model-files/read-model.ts";
import { intentFile, modelOf } from "../model.ts";

const named = '{"invocationNames": ["봇"]}';

test("accepts slot types of the folder, of Clova and open ones", () => {
  const model = modelOf({
    "A.tsv": intentFile({ a: "OWN", b: "CLOVA.DATETIME", c: "ANY" }, "<a>가</a>"),
    "OWN.tsv": "가",
    "extension.json": '{"invocationNames": ["봇"], "openTypes": ["ANY"]}',
  });
  expect(model.slotTypes.map(({ name }) => name)).toEqual(["OWN"]);
  expect(model.openTypes).toEqual(["ANY"]);
});

test("names the line of a slot whose type is missing, and the type it may be", () => {
  const files = { "A.tsv": intentFile({ type: "PIZZA_TYP" }, "가"), "PIZZA_TYPE.tsv": "가" };
  expect(() => modelOf(files)).toThrow(
    "A.tsv:2: slot `type` has the type `PIZZA_TYP`, which the folder does not have. Add `PIZZA_TYP.tsv` with its " +
      "words, or name it in `openTypes` of extension.json. Did you mean `PIZZA_TYPE`?",
  );
});

test("takes a console's folder without a name, but no name that cannot be said", () => {
  const files = [{ path: "m/com.example_intent_A.tsv", content: intentFile({}, "가") }];
  expect(readModelFiles("m", files, null).invocationNames).toEqual([]);
  expect(() =>
    readModelFiles("m", files, { path: "m/extension.json", content: '{"invocationNames": ["!?"]}' }),
  ).toThrow('m/extension.json: `invocationNames`: a name must have letters, got "!?"');
});

test("takes the extension id from the file names, unless extension.json tells it", () => {
  const content = intentFile({}, "가");
  const idOf = (paths: readonly string[], json: string) =>
    readModelFiles(
      "m",
      paths.map((path) => ({ path, content })),
      { path: "extension.json", content: json },
    ).extensionId;
  expect(idOf(["com.example.bot_intent_A.tsv", "B.tsv"], named)).toBe("com.example.bot");
  expect(idOf(["com.example.bot_intent_A.tsv"], '{"invocationNames": ["봇"], "extensionId": "a.b"}')).toBe("a.b");
  expect(idOf(["A.tsv"], named)).toBe("com.example.extension");
  expect(() => idOf(["a_intent_A.tsv", "b_intent_B.tsv"], named)).toThrow(
    "b_intent_B.tsv: the file is of extension `b`, a_intent_A.tsv of `a`; keep one extension a folder",
  );
});

test("refuses two files of one name", () => {
  const files = { "A.tsv": intentFile({}, "가"), "com_intent_A.tsv": intentFile({}, "나") };
  expect(() => modelOf(files)).toThrow("com_intent_A.tsv: intent `A` is already in A.tsv; keep one of the two files");
});

test("refuses files of which none is an intent, and says how each was read", () => {
  expect(() => modelOf({ "OrderCoffee.tsv": "커피 주문해줘", "COFFEE.tsv": "라떼" })).toThrow(
    "model: none of the .tsv files is an intent; read was OrderCoffee.tsv as the slot type `OrderCoffee`, COFFEE.tsv " +
      "as the slot type `COFFEE`. The file of an intent begins with [INTENT SLOT] or [INTENT EXPRESSION]; " +
      "docs/interaction-models.md shows one",
  );
  const many = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`T${index}.tsv`, "가"]));
  expect(() => modelOf(many)).toThrow("T9.tsv as the slot type `T9`, and 2 more likewise. The file");
});

test.each([
  ["피자봇", "주문", "ko"],
  ["Pizzabot", "피자 주문", "ko"],
  ["Pizzabot", "ピザ", "ja"],
  ["Pizzabot", "Order a pizza", "en"],
])("tells the language of %s with %j by its letters", (name, sample, lang) => {
  const json = JSON.stringify({ invocationNames: [name] });
  expect(modelOf({ "A.tsv": intentFile({}, sample), "extension.json": json }).lang).toBe(lang);
});
