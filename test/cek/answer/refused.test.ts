import { expect, test } from "vitest";
import { sayProblems } from "../../../src/cek/answer/problems.ts";
import { readAnswer } from "../../../src/cek/answer/read-answer.ts";
import { resolveRules } from "../../../src/rules/rules.ts";

// Of an answer that cannot be used everything is told, too: once, and without what would have become of it.

const messageFormat = "kr-2019";
const rules = resolveRules({ region: "kr", messageFormat, lang: "ko" });

function told(response: unknown) {
  const body = JSON.stringify({ version: "0.1.0", sessionAttributes: {}, response });
  const { answer, problems, findings } = readAnswer(body, null, { messageFormat, rules, event: null });
  expect(answer).toBeNull();
  return [
    sayProblems(problems).replace("Invalid extension response: ", ""),
    ...findings.map(({ rule, message }) => `${rule}: ${message}`),
  ];
}

const hello = { type: "PlainText", lang: "ko", value: "네" };
const saying = (outputSpeech: unknown, more: object = {}) => ({
  outputSpeech,
  card: {},
  directives: [],
  shouldEndSession: false,
  ...more,
});
const types = '"SimpleSpeech" or "SpeechList" or "SpeechSet"';
const wrap = 'It is a SpeechInfoObject: wrap it as `{"type": "SimpleSpeech", "values": {…}}`';

test.each<[string, unknown, readonly string[]]>([
  [
    "an item where a speech belongs",
    saying(hello),
    [`\`response.outputSpeech.type\` must be ${types}, got "PlainText". ${wrap}`],
  ],
  [
    "an item where the speech of a reprompt belongs",
    saying({ type: "SimpleSpeech", values: hello }, { reprompt: { outputSpeech: hello } }),
    [`\`response.reprompt.outputSpeech.type\` must be ${types}, got "PlainText". ${wrap}`],
  ],
  [
    "an item where the details of a set belong",
    saying({ type: "SpeechSet", brief: hello, verbose: hello }),
    [`\`response.outputSpeech.verbose.type\` must be "SimpleSpeech" or "SpeechList", got "PlainText". ${wrap}`],
  ],
  [
    "an item as Alexa has it",
    saying({ type: "PlainText", text: "안녕" }),
    [
      `\`response.outputSpeech.type\` must be ${types}, got "PlainText". ${wrap}`,
      "answer-unknown-key: `response.outputSpeech.text` is no member the guides have, and is ignored",
      "speech-lang-missing: `response.outputSpeech.lang` is missing",
    ],
  ],
  [
    "types in other letters, the outer and the inner one",
    saying({ type: "simpleSpeech", values: { ...hello, type: "plainText" } }),
    [
      `\`response.outputSpeech.type\` must be ${types}, got "simpleSpeech". Did you mean \`SimpleSpeech\`?; ` +
        '`response.outputSpeech.values.type` must be "PlainText" or "URL", got "plainText". Did you mean `PlainText`?',
    ],
  ],
  [
    "a language that is none, with a text of another",
    saying({ type: "SpeechList", values: [{ ...hello, lang: "kr", value: "こんにちは" }] }),
    ['`response.outputSpeech.values[0].lang` must be "ko" or "ja" or "en" or "", got "kr". Did you mean `ko`?'],
  ],
  [
    "two items in a SimpleSpeech",
    saying({ type: "SimpleSpeech", values: [hello, hello] }),
    ["`response.outputSpeech.values` must be one SpeechInfoObject, got an array"],
  ],
  ["a response that is a text", "안녕", ['`response` must be an object, got "안녕"']],
  ["a speech that is a text", saying("안녕"), ['`response.outputSpeech` must be an object, got "안녕"']],
  [
    "a list of texts",
    saying({ type: "SpeechList", values: ["네"] }),
    ['`response.outputSpeech.values[0]` must be an object, got "네"'],
  ],
  [
    "something that is tolerated beside something that is not",
    saying({ type: "SimpleSpeech", values: { ...hello, lang: "" } }, { shouldEndSession: "no" }),
    [
      '`response.shouldEndSession` must be true or false, got "no"',
      'speech-lang-missing: `response.outputSpeech.values.lang` is ""',
    ],
  ],
])("%s", (_, response, expected) => {
  expect(told(response)).toEqual(expected);
});

const refusedBy = (answer: object) => {
  const { problems, findings } = readAnswer(JSON.stringify(answer), null, { messageFormat, rules, event: null });
  return [sayProblems(problems).replace("Invalid extension response: ", ""), ...findings.map(({ message }) => message)];
};

test("what is missing under its name and is there under another is one mistake", () => {
  const good = { version: "0.1.0", sessionAttributes: {} };
  expect(refusedBy({ ...good, respons: saying({}) })).toEqual([
    "`response` must be given, got nothing. Is `respons` meant?",
  ]);
  expect(refusedBy({ ...good, ...saying({ type: "SimpleSpeech", values: hello }) })).toEqual([
    "`response` must be given, got nothing. Wrap `outputSpeech`, `card`, `directives`, `shouldEndSession` in it",
  ]);
  expect(refusedBy({ ...good, response: [] })).toEqual(["`response` must be an object, got `[]`"]);
});

test("a semicolon in what is quoted does not cut a message short", () => {
  const speech = { type: "SimpleSpeech", values: { ...hello, value: "{{a; b}} 판" } };
  const response = saying(speech, { shouldEndSession: 1, "a; b": 1 });
  expect(refusedBy({ version: "0.1.0", sessionAttributes: {}, response }).slice(1)).toEqual([
    '`response["a; b"]` is no member the guides have, and is ignored',
    '`response.outputSpeech.values.value` has "{{a; b}}" in it, which is read aloud',
  ]);
});

test.each([
  ["items", (count: number) => ({ response: saying({ type: "SpeechList", values: Array(count).fill({}) }) })],
  ["nulls", (count: number) => ({ response: saying({ type: "SpeechList", values: Array(count).fill(null) }) })],
  ["directives", (count: number) => ({ response: saying({}, { directives: Array(count).fill({ a: 1 }) }) })],
])("very many broken %s are told in few lines", (_, answerOf) => {
  const body = JSON.stringify(answerOf(100_000), null, 1);
  const { problems, findings } = readAnswer(body, "application/json", { messageFormat, rules, event: null });
  expect(problems.length + findings.length).toBeLessThan(100);
  expect(sayProblems(problems).length).toBeLessThan(2000);
});

test("of many findings of one rule the first are told, and how many more there are", () => {
  const values = Array.from({ length: 50 }, () => ({ ...hello, lang: "" }));
  const body = JSON.stringify({ response: saying({ type: "SpeechList", values }) }, null, 1);
  const { findings } = readAnswer(body, "application/json", { messageFormat, rules, event: null });
  const found = findings.filter(({ rule }) => rule === "speech-lang-missing");
  expect(found).toHaveLength(21);
  expect(found.at(-1)?.message).toBe("there are 30 more of the rule `speech-lang-missing`");
});

test("a text of half a million sentences is judged", () => {
  const value = "아.".repeat(500_000);
  const body = JSON.stringify({ response: saying({ type: "SimpleSpeech", values: { ...hello, value } }) });
  const { findings } = readAnswer(body, null, { messageFormat, rules, event: null });
  expect(findings.map(({ rule }) => rule)).toContain("speech-value-long");
});
