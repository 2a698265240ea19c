import { expect, test } from "vitest";
import { inBrief, intentFile, modelOf, recognitionOf, understander } from "./model.ts";

// Files and utterances nobody would write by hand. Each of these takes a fraction of a second; a search that tries all
// combinations would not come back.

test("reads a line of 10 MB", () => {
  const long = "가나다 ".repeat(2_500_000 / 4);
  const understand = understander(
    modelOf({ "A.tsv": intentFile({ w: "W" }, long, `<w>${long}</w>`, "짧게"), "W.tsv": `${long}\t짧은 말` }),
  );
  expect(inBrief(understand("짧게"))).toBe("A");
  expect(recognitionOf(understand(long)).intent).toBeNull();
});

test("treats regular expressions in samples as text", () => {
  const understand = understander(
    modelOf({ "A.tsv": intentFile({ w: "W" }, "(a+)+$ [x] \\d .* <w>^$</w>"), "W.tsv": "^$\n.*" }),
  );
  expect(inBrief(understand("(a+)+$ [x] \\d .* .*"))).toBe("A w=.*");
  expect(inBrief(understand(`${"a".repeat(5000)}!`))).toBe("nothing");
});

test("takes __proto__ and its like for names", () => {
  const understand = understander(
    modelOf({
      "__proto__.tsv": intentFile({ __proto__x: "constructor" }, "x"),
      "toString.tsv":
        "[INTENT SLOT]\n__proto__\tconstructor\nvalueOf\thasOwnProperty\n[INTENT EXPRESSION]\nsay <__proto__>x</__proto__> <valueOf>y</valueOf>",
      "constructor.tsv": "__proto__\ttoString",
      "hasOwnProperty.tsv": "constructor",
    }),
  );
  const recognition = recognitionOf(understand("say toString constructor"));
  expect(recognition.intent).toBe("toString");
  expect([...recognition.slots]).toEqual([
    ["__proto__", { value: "__proto__" }],
    ["valueOf", { value: "constructor" }],
  ]);
  expect(inBrief(understand("x"))).toBe("__proto__");
  expect(inBrief(understand("__proto__"))).toBe("nothing");
  expect(({} as Record<string, unknown>).x).toBeUndefined();
});

test("manages 10,000 slots in one sample", () => {
  const names = Array.from({ length: 10_000 }, (_, index) => `s${index}`);
  const sample = names.map((name) => `<${name}>가</${name}>`).join("");
  const slots = Object.fromEntries(names.map((name) => [name, "W"]));
  const understand = understander(modelOf({ "A.tsv": intentFile(slots, sample), "W.tsv": "가" }));
  expect(recognitionOf(understand("가".repeat(10_000))).slots.size).toBe(10_000);
  expect(inBrief(understand("가".repeat(9_999)))).toBe("nothing");
});

test("manages 10,000 slot types that may all begin anywhere", () => {
  const files = Array.from({ length: 10_000 }, (_, index): [string, string] => [`T${index}.tsv`, "가\n가가"]);
  const slots = Object.fromEntries(files.map((_, index) => [`s${index}`, `T${index}`]));
  const samples = files.map((_, index) => `<s${index}>가</s${index}> 주문 ${index}`);
  const understand = understander(modelOf({ "A.tsv": intentFile(slots, ...samples), ...Object.fromEntries(files) }));
  expect(inBrief(understand("가가 주문 77"))).toBe("A s77=가가");
  expect(inBrief(understand("라마 주문 77"))).toBe("A s77=라마");
  expect(inBrief(understand("나".repeat(10_000)))).toBe("nothing");
});

test("bounds the work where words and slots can be cut in countless ways", () => {
  const words = Array.from({ length: 300 }, (_, index) => "a".repeat(index + 1)).join("\n");
  const slots = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`s${index}`, index % 2 ? "W" : "ANY"]));
  const samples = Array.from(
    { length: 20 },
    (_, count) => Array.from({ length: count + 1 }, (_, index) => `<s${index}>a</s${index}>`).join("") + "b",
  );
  const understand = understander(
    modelOf({
      "A.tsv": intentFile(slots, ...samples),
      "W.tsv": words,
      "extension.json": '{"invocationNames": ["봇"], "openTypes": ["ANY"]}',
    }),
  );
  const start = performance.now();
  understand(`${"a".repeat(10_000)}c`);
  understand(`${"a".repeat(10_000)}b`);
  expect(performance.now() - start).toBeLessThan(10_000);
});

test("takes a very long utterance whole for an open type", () => {
  const understand = understander(
    modelOf({
      "A.tsv": intentFile({ q: "ANY" }, "<q>뭐든지</q>"),
      "extension.json": '{"invocationNames": ["봇"], "openTypes": ["ANY"]}',
    }),
  );
  const long = "아주 긴 말 ".repeat(2000).trim();
  expect(recognitionOf(understand(long)).slots.get("q")).toEqual({ value: long });
});

test.each([
  ["a filler without end", `피${" 좀".repeat(45_000)} 주문해줘`],
  ["a word without end", `order ${"x".repeat(99_000)}`],
  ["clauses without end", "가가 나, ".repeat(5000)],
  ["fillers of 10 MB", "좀 ".repeat(2_500_000)],
])("bears %s", (_, utterance) => {
  const long = "나비 ".repeat(500_000);
  for (const lang of ["ko", "en"]) {
    const understand = understander(
      modelOf({
        "A.tsv": intentFile({ w: "W" }, "피자 주문해줘", "order <w>pizza</w>", long),
        "W.tsv": "pizza",
        "extension.json": `{"invocationNames": ["봇"], "lang": "${lang}"}`,
      }),
    );
    const start = performance.now();
    understand(utterance);
    understand("pizza, I want one to eat");
    expect(performance.now() - start).toBeLessThan(10_000);
  }
});
