import { expect, test } from "vitest";
import { lintModel } from "../../../src/nlu/lint/lint-model.ts";
import { intentFile, modelOf } from "../model.ts";
import { linted, modelInShort, sampleOf } from "./linted.ts";

const lots = (count: number, text: (index: number) => string): string[] =>
  Array.from({ length: count }, (_, index) => text(index));

test("finds nothing in a sound model of each region", () => {
  expect(linted("kr")).toEqual([]);
  expect(linted("jp")).toEqual([]);
});

test("reads a model from its files, and tells where things are", () => {
  const model = modelOf({
    "Order.tsv": intentFile({ pizza: "PIZZA" }, "<pizza>불고기</pizza> 줘", "그만"),
    "PIZZA.tsv": "불고기\n불고기",
  });
  const found = lintModel(model, { region: "kr" }).map(({ rule, place }) => [rule, place]);
  expect(found).toEqual([
    ["samples.few", { file: "Order.tsv" }],
    ["samples.end-phrase", { file: "Order.tsv", line: 6 }],
    ["dictionary.duplicate", { file: "PIZZA.tsv", line: 2 }],
  ]);
});

test("names guide and section of the region", () => {
  const source = (region: "kr" | "jp") => linted(region, { invocationNames: [] }).map((finding) => finding.source);
  expect([source("kr"), source("jp")]).toEqual([
    ["Extension guide, Register custom extension: invocation name"],
    ["LINE guide, Skill information: invocation name"],
  ]);
});

test("takes the language from the model unless it is given", () => {
  const model = modelInShort("kr", { intents: { A: { samples: ["stop", ...lots(10, (index) => `one ${index}`)] } } });
  expect(lintModel(model, { region: "kr" })).toEqual([]);
  expect(lintModel(model, { region: "kr", lang: "en" }).map(({ rule }) => rule)).toEqual(["samples.end-phrase"]);
});

test("is sorted by file and line, names first", () => {
  const found = linted("kr", {
    invocationNames: [],
    intents: {
      B: { samples: ["응", "그만"] },
      A: { samples: ["종료", "네"] },
    },
  });
  expect(found.map(({ rule, place }) => `${place.file ?? "-"} ${place.line ?? "-"} ${rule}`)).toEqual([
    "- - names.missing",
    "A.tsv - samples.few",
    "A.tsv 4 samples.end-phrase",
    "A.tsv 5 samples.builtin-phrase",
    "B.tsv - samples.few",
    "B.tsv 4 samples.builtin-phrase",
    "B.tsv 5 samples.end-phrase",
  ]);
});

test("tells nothing twice", () => {
  const found = linted("kr", { invocationNames: ["피자봇", "피자봇", "피자봇"], builtinIntents: null });
  expect(found.map(({ rule }) => rule)).toEqual(["name.duplicate"]);
});

test("lists 20 findings of a rule and counts the rest", () => {
  const found = linted("kr", { intents: { A: { samples: lots(100, () => "주문 조회해줘") } } });
  expect(found).toHaveLength(21);
  expect(found.map(({ place }) => place.line)).toEqual(lots(21, (index) => `${index + 5}`).map(Number));
  expect(found[20]).toMatchObject({
    rule: "samples.duplicate",
    severity: "note",
    message: "From here on there are 79 more findings of `samples.duplicate`.",
  });
});

test("asks nothing of a model without names and intents but those", () => {
  const found = linted("jp", { invocationNames: [], intents: {} });
  expect(found.map(({ rule }) => rule)).toEqual(["names.missing", "intents.none"]);
});

test("takes names without letters and slots without a declaration", () => {
  const found = linted("kr", {
    invocationNames: ["!?", "", "피자봇"],
    intents: { A: { samples: ["!?", "<x>?</x>", "<x>주문</x>"] } },
  });
  expect(found.map(({ rule }) => rule)).toEqual([
    "samples.few",
    "samples.empty",
    "samples.empty",
    "samples.undeclared-slot",
    "samples.undeclared-slot",
  ]);
});

test("takes __proto__ and its like for names", () => {
  const model = modelInShort("kr");
  const odd = ["__proto__", "constructor", "toString"];
  const found = lintModel(
    {
      ...model,
      intents: odd.map((name) => ({
        name,
        slots: odd.map((slot) => ({ name: slot, type: slot })),
        samples: odd.map((slot, index) => sampleOf(`<${slot}>${slot}</${slot}> ${name} ${index}`)),
      })),
      slotTypes: odd.map((name) => ({ name, entries: [{ value: name, synonyms: odd }] })),
      builtinIntents: odd,
      openTypes: ["valueOf"],
    },
    { region: "kr" },
  );
  expect([...new Set(found.map(({ rule }) => rule))]).toEqual([
    "builtin.unknown",
    "builtin.always-active",
    "samples.few",
    "dictionary.duplicate",
    "dictionary.shared-word",
    "type.case",
  ]);
});

test("shortens what it quotes, and keeps letters whole", () => {
  const found = linted("kr", { intents: { A: { samples: [`클로바 ${"🍕".repeat(1_000_000)}`] } } });
  const [message] = found.flatMap((finding) => (finding.rule === "samples.wake-word" ? [finding.message] : []));
  expect(message).toContain(`"클로바 ${"🍕".repeat(56)}…"`);
});

test("manages 100,000 samples, a dictionary of 200,000 words and 10,000 slots", () => {
  const samples = lots(100_000, (index) => `<s${index % 10_000}>말${index}</s${index % 10_000}> 둘 ${index % 3}`);
  const slots = Object.fromEntries(lots(10_000, (index) => `s${index}`).map((name) => [name, "WORDS"]));
  const numbers = Object.fromEntries(lots(10_000, (index) => `s${index}`).map((name) => [name, "CLOVA.NUMBER"]));
  const found = linted("jp", {
    lang: "ko",
    intents: { A: { slots, samples }, B: { slots: numbers, samples } },
    types: { WORDS: lots(100_000, (index) => `말${index}\t말 ${index % 500}`) },
  });
  expect(found.length).toBeLessThan(22 * 10);
}, 60_000);

test("manages 3,000 types in one intent that share all their words", () => {
  const types = Object.fromEntries(lots(3_000, (index) => `T${index}`).map((name) => [name, ["가", "나", "다"]]));
  const slots = Object.fromEntries(Object.keys(types).map((name) => [name.toLowerCase(), name]));
  const found = linted("kr", { intents: { A: { slots, samples: ["<t0>가</t0> 줘"] } }, types });
  expect(found.filter(({ rule }) => rule === "dictionary.shared-word")).toHaveLength(21);
});

test("asks suggestions only for what is listed", () => {
  const types = Object.fromEntries(lots(5_000, (index) => `TYPE_${index}`).map((name) => [name, ["가"]]));
  const slots = Object.fromEntries(lots(5_000, (index) => `s${index}`).map((name) => [name, `TYP_${name}`]));
  const found = linted("kr", { intents: { A: { slots, samples: ["주문 줘"] } }, types });
  expect(found.filter(({ rule }) => rule === "slots.unknown-type")).toHaveLength(21);
});
