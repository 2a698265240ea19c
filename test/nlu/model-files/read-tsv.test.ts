import { expect, test } from "vitest";
import { ConfigurationError } from "../../../src/errors.ts";
import { readTsv } from "../../../src/nlu/model-files/read-tsv.ts";
import type { Intent, SlotType } from "../../../src/nlu/interaction-model.ts";

function intentOf(content: string, file = "Make.tsv"): Intent {
  const read = readTsv(content, file);
  if (read.kind !== "intent") throw new Error("not an intent");
  return read.intent;
}

function slotTypeOf(content: string, file = "DRINK.tsv"): SlotType {
  const read = readTsv(content, file);
  if (read.kind !== "slotType") throw new Error("not a slot type");
  return read.slotType;
}

function faultOf(content: string, file = "Make.tsv"): ConfigurationError {
  try {
    readTsv(content, file);
  } catch (error) {
    if (error instanceof ConfigurationError) return error;
    throw error;
  }
  throw new Error("no fault");
}

const make = [
  "[INTENT SLOT]",
  "drink\tDRINK",
  "cups\tCLOVA.NUMBER",
  "",
  "[INTENT EXPRESSION]",
  "make <cups>3</cups> cups of <drink>coffee</drink>",
  "<drink>coffee</drink>, please",
];

const madeIntent: Intent = {
  name: "Make",
  slots: [
    { name: "drink", type: "DRINK" },
    { name: "cups", type: "CLOVA.NUMBER" },
  ],
  samples: [
    {
      text: "make <cups>3</cups> cups of <drink>coffee</drink>",
      parts: [
        { type: "text", text: "make " },
        { type: "slot", name: "cups", example: "3" },
        { type: "text", text: " cups of " },
        { type: "slot", name: "drink", example: "coffee" },
      ],
    },
    {
      text: "<drink>coffee</drink>, please",
      parts: [
        { type: "slot", name: "drink", example: "coffee" },
        { type: "text", text: ", please" },
      ],
    },
  ],
};

test.each([
  ["as the guide prints it", make.join("\n")],
  ["as the console downloads it, with CRLF behind every line", make.map((line) => `${line}\r\n`).join("")],
  ["with CR alone", make.join("\r")],
  ["with a byte order mark", `\uFEFF${make.join("\r\n")}`],
  ["without the blank line", make.filter((line) => line !== "").join("\n")],
  ["with trailing tabs and spaces", make.map((line) => `${line}\t \t`).join("\n")],
  ["with a slot that stands twice", [make[0], make[1], ...make.slice(1)].join("\n")],
  ["with the sections the other way round", [...make.slice(4), ...make.slice(0, 3)].join("\n")],
])("reads an intent %s", (_, content) => {
  expect(intentOf(content)).toMatchObject(madeIntent);
});

test("keeps samples that stand twice, and the line and file of each thing", () => {
  const { slots, samples, file } = intentOf([...make, make[5]].join("\r\n"), "a/Make.tsv");
  expect(samples.map(({ text, line }) => [text, line])).toEqual([
    [make[5], 6],
    [make[6], 7],
    [make[5], 8],
  ]);
  expect(slots.map(({ line }) => line)).toEqual([2, 3]);
  expect(file).toBe("a/Make.tsv");
});

test("reads an intent without the slot section", () => {
  expect(intentOf("[INTENT EXPRESSION]\n주문 조회해줘").samples.map(({ text }) => text)).toEqual(["주문 조회해줘"]);
});

test("reads a slot type: the representative word, then its synonyms", () => {
  const content = "\uFEFFgreen tea\tsencha\t\ttea\t\r\n\r\ncoffee\t\r\n";
  expect(slotTypeOf(content, "DRINK.tsv")).toEqual({
    name: "DRINK",
    entries: [
      { value: "green tea", synonyms: ["sencha", "tea"], line: 1 },
      { value: "coffee", synonyms: [], line: 3 },
    ],
    file: "DRINK.tsv",
  });
});

test.each([
  ["com.example.pizzabot_intent_OrderPizza.tsv", "com.example.pizzabot", "OrderPizza"],
  ["models/pizza/com.example.pizza_bot_intent_Slot.Number.Intent.tsv", "com.example.pizza_bot", "Slot.Number.Intent"],
  ["intent_OrderPizza.tsv", null, "OrderPizza"],
  ["OrderPizza.tsv", null, "OrderPizza"],
  ["__proto__.TSV", null, "__proto__"],
])("takes the name of the intent from the file name %j", (file, extensionId, name) => {
  expect(readTsv("[INTENT EXPRESSION]\n가", file)).toMatchObject({ extensionId, intent: { name } });
});

test("takes the name of a slot type from its file name", () => {
  expect(readTsv("가", "a/com.example_slottype_PIZZA_TYPE.tsv")).toMatchObject({
    extensionId: "com.example",
    slotType: { name: "PIZZA_TYPE" },
  });
});

test("takes words with brackets where the name of the file says that it is a slot type", () => {
  expect(slotTypeOf("<기생충>\t{기생충}", "slottype_MOVIE.tsv")).toMatchObject({
    name: "MOVIE",
    entries: [{ value: "<기생충>", synonyms: ["{기생충}"] }],
  });
});

test.each([
  [
    "a slot that is not declared",
    "<drnk>tea</drnk>",
    6,
    5,
    "Make.tsv:6:5: slot `drnk` is not in [INTENT SLOT]; declared are drink. Did you mean `drink`?",
  ],
  ["a slot that is not closed", "<drink>tea", 6, 5, "must be closed by `</drink>`, got the end of the line"],
  ["a slot closed by another tag", "<drink>tea</cups>", 6, 15, "must be closed by `</drink>`, got `</cups>`"],
  ["a slot within a slot", "<drink><drink>tea</drink></drink>", 6, 12, "must be closed by `</drink>`, got `<drink>`"],
  ["a closing tag alone", "tea</drink>", 6, 8, "closes a slot that was not opened"],
  ["an open bracket", "a < b", 6, 7, "no `>` follows"],
  ["a slot in braces", "a {drink}", 6, 7, "write `<drink>value</drink>`, not `{drink}`"],
  ["a slot in braces that is not declared", "{cup}", 6, 5, "slot `cup` is not in [INTENT SLOT]; declared are drink."],
])("names the place of %s", (_, sample, line, column, message) => {
  const fault = faultOf(`[INTENT SLOT]\r\ndrink\tDRINK\r\n\r\n[INTENT EXPRESSION]\r\nok\r\nof  ${sample}\r\n`);
  expect(fault).toMatchObject({ file: "Make.tsv", line, column });
  expect(fault.message).toContain(message);
});

test.each([
  [
    "text before the first section",
    "make coffee\n[INTENT EXPRESSION]\n",
    "com_intent_Make.tsv",
    "com_intent_Make.tsv:1:1: text before the first section",
  ],
  [
    "an unknown section",
    "[INTENT SLOT]\n\n[INTENT SAMPLES]\n",
    "Make.tsv",
    "Make.tsv:3:1: unknown section `[INTENT SAMPLES]`",
  ],
  [
    "a slot without a type",
    "[INTENT SLOT]\ndrink DRINK\n",
    "Make.tsv",
    'Make.tsv:2:1: expected slot name, TAB and slot type, got "drink DRINK"',
  ],
  [
    "a slot with two types",
    "[INTENT SLOT]\na\tA\na\tB\n",
    "Make.tsv",
    "Make.tsv:3:1: slot `a` has the type `B` here and `A` in line 2",
  ],
  [
    "an intent under the name of a slot type",
    "[INTENT SLOT]\n",
    "com_slottype_X.tsv",
    "com_slottype_X.tsv:1: the name says slot type",
  ],
  [
    "slots without their section",
    "coffee\tCOFFEE\n\n[INTENT EXPRESSION]\n<coffee>라떼</coffee> 주문해줘\n",
    "OrderCoffee.tsv",
    "OrderCoffee.tsv:1:1: text before the first section; [INTENT SLOT] is missing above the slots",
  ],
  [
    "an intent behind words under the name of a slot type",
    "tea\n[INTENT EXPRESSION]\n",
    "com_slottype_X.tsv",
    "com_slottype_X.tsv:2: the name says slot type",
  ],
  [
    "a sample in braces without a section",
    "{coffee} 주문해줘\n",
    "OrderCoffee.tsv",
    "OrderCoffee.tsv:1:1: `{coffee}` looks like a slot in a sample utterance, but the file has no [INTENT EXPRESSION]",
  ],
  [
    "a sample with tags without a section",
    "주문 조회해줘\n 두 잔 <coffee>라떼</coffee> 주문해줘\n",
    "OrderCoffee.tsv",
    "OrderCoffee.tsv:2:6: `<coffee>` looks like a slot in a sample utterance",
  ],
  ["an empty slot type", "\n \n", "X.tsv", "X.tsv: the file is empty"],
  ["NUL characters", "[INTENT EXPRESSION]\nab\0c", "Make.tsv", "Make.tsv:2:3: a NUL character"],
])("refuses %s", (_, content, file, message) => {
  expect(faultOf(content, file).message).toContain(message);
});
