import fc from "fast-check";
import { expect, test } from "vitest";
import { printable, readLine, type InteractionModel } from "../../../src/index.ts";
import { complete } from "../../../src/terminal/talk/completion/complete.ts";
import { demoModel } from "../../../src/assembly/extensions.ts";
import { modelOf, of, offers, taken, vocabulary } from "./vocabularies.ts";

const hostile: InteractionModel = {
  ...demoModel("ko"),
  invocationNames: ["봇", "", "\u001b[2J봇", "!봇", "/봇"],
  intents: [
    ...["__proto__", "constructor", "a b", "a=b", "\u001b[31mred", "\ud800", ""].map((name) => ({
      name,
      slots: ["__proto__", "toString", "x y", "x=", "\u202e", ""].map((slot) => ({ name: slot, type: "__proto__" })),
      samples: [
        "plain words",
        "line\nbreak",
        "\u001b]0;title\u0007",
        "\u202eturned",
        "/quit",
        "!now",
        "\ud800",
        "x".repeat(5000),
        " ",
      ]
        .map((text) => ({ text, parts: [{ type: "text" as const, text }] }))
        .concat([{ text: "", parts: [] }]),
    })),
    {
      name: "Slots",
      slots: [{ name: "constructor", type: "__proto__" }],
      samples: ["good", "bad\u0007", ""]
        .map((example) => ({
          text: "",
          parts: [
            { type: "slot" as const, name: "constructor", example },
            { type: "text" as const, text: " done" },
          ],
        }))
        .concat([{ text: "", parts: [{ type: "slot" as const, name: "undeclared", example: "good" }] }]),
    },
  ],
  slotTypes: [
    {
      name: "__proto__",
      entries: ["value", "\u001b[5m", "two\nlines", "", "y".repeat(2000), "__proto__"].map((value) => ({
        value,
        synonyms: [value],
      })),
    },
  ],
  launchPhrases: ["\u009b2J", "/launch me", "go"],
  endPhrases: ["\u0000", "stop\u2028it"],
};

const hostileWords = [of(hostile, false), of(hostile, true)];

test("names and words of a hostile model are offered only as far as they can be typed", () => {
  const [, words] = hostileWords;
  expect(offers("/intent ", words!).filter((name) => !name.startsWith("Clova."))).toEqual([
    "__proto__ ",
    "constructor ",
    "Slots ",
  ]);
  expect(offers("/intent __proto__ ", words!)).toEqual(["__proto__=", "toString="]);
  expect(offers("/intent __proto__ toString=", words!)).toEqual(["value", "__proto__"]);
  expect(offers("plain", words!)).toEqual(["plain words"]);
  expect(offers("g", words!)).toEqual(["good done", "good", "go"]);
  expect(offers("good", words!)).toEqual(["good done"]);
  expect(offers("val", words!)).toEqual(["value"]);
});

const models: readonly InteractionModel[] = [demoModel("ko"), demoModel("ja"), demoModel("en"), hostile];
const words = models.flatMap((model) => [of(model, false), of(model, true)]).concat(vocabulary());
const pieces = [
  ...["피자", "피", "ㅍ", "핒", "봇", " ", "  ", "주문", "해줘", "두 판", "치즈", "ﾋﾟｻﾞ", "ぴざ", "Order", "a", "TWO"],
  ...["/", "!", "/intent", "/press", "OrderPizza", "pizzaType=", '"', "=", "__proto__", "/link", "/event", "vo"],
  ...["\u001b", "\ud83c", "\udf55", "\u0001", "\n", "é", "가", "0", "-", "，"],
];
const line = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => parts.join("")),
  fc.string({ unit: "binary", maxLength: 20 }),
);
const place = fc.oneof(fc.integer({ min: -3, max: 40 }), fc.constantFrom(NaN, Infinity, -Infinity, 1.5));

const isHalf = (text: string, at: number): boolean =>
  /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at));

test("whatever is typed: ranges lie within the line, and candidates are few, distinct and fit for a terminal", () => {
  fc.assert(
    fc.property(line, place, fc.constantFrom(...words), (text, cursor, vocabulary) => {
      const { from, to, candidates } = complete(text, cursor, vocabulary);
      expect([from, to].every((at) => Number.isInteger(at) && at >= 0 && at <= text.length)).toBe(true);
      expect(from).toBeLessThanOrEqual(to);
      expect([isHalf(text, from), isHalf(text, to)]).toEqual([false, false]);
      expect(candidates.length).toBeLessThanOrEqual(50);
      expect(new Set(candidates.map(({ text }) => text)).size).toBe(candidates.length);
      for (const { text, says = "" } of candidates) {
        expect([printable(text), printable(says)]).toEqual([text, says]);
        expect(text.trim()).not.toBe("");
        expect(`${text}${says}`).not.toMatch(/\p{Cs}/u);
      }
    }),
    { numRuns: 500 },
  );
});

/** As it is compared, less the last syllable, which may still grow. */
const rough = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .toLowerCase()
    .replace(/[\s\p{P}\p{Cf}]/gu, "")
    .slice(0, -1);

test("a candidate that is taken is offered again, or gone on from", () => {
  fc.assert(
    fc.property(line, fc.constantFrom(...words), fc.nat(), (text, vocabulary, choice) => {
      const completion = complete(text, text.length, vocabulary);
      const { candidates } = completion;
      fc.pre(candidates.length > 0);
      const chosen = taken(text, completion, candidates[choice % candidates.length]!.text);
      const again = complete(chosen, chosen.length, vocabulary);
      for (const { text: next } of again.candidates) expect(rough(taken(chosen, again, next))).toContain(rough(chosen));
      const isUtterance = !/^\s*!?\s*\//.test(chosen);
      if (isUtterance) expect(again.candidates.length).toBeGreaterThan(0);
    }),
    { numRuns: 500 },
  );
});

test("a whole utterance that is offered is a line that says it", () => {
  for (const vocabulary of words) {
    for (const typed of ["", "피", "o", "p", "g"]) {
      for (const text of offers(typed, vocabulary).filter((text) => !text.startsWith("/"))) {
        expect(readLine(text)).toEqual({ text: text.trim(), atOnce: false, line: { type: "say", text: text.trim() } });
      }
    }
  }
});

test("a hundred thousand samples are looked through without looking at each", () => {
  const syllables = Array.from("가나다라마바사아자차카타파하거너더러머버서어저처커터퍼허고노도로모보소오조초코토포호");
  const samples = Array.from({ length: 100_000 }, (_, number) => {
    const digits = [number, number / 40, number / 1600, number / 64_000].map((digit) => Math.floor(digit) % 40);
    return `${digits.map((digit) => syllables[digit]).join("")} 해줘`;
  });
  const model = modelOf(["하나"]);
  let read = 0;
  const counted = samples.map((text) => ({
    text,
    get parts() {
      read += 1;
      return [{ type: "text" as const, text }];
    },
  }));
  const large = of({ ...model, intents: [{ ...model.intents[0]!, samples: counted }] });
  expect(read).toBe(0);
  expect(offers(samples[70_000]!.slice(0, 3), large)).toEqual([
    ...samples.filter((text) => text.startsWith(samples[70_000]!.slice(0, 3))).slice(0, 30),
  ]);
  const afterwards = read;
  for (const typed of ["가", "ㄱ", "ㅎㄱ", "가나다 ", "없는 말"]) offers(typed, large);
  expect(read - afterwards).toBeLessThan(1000);
});
