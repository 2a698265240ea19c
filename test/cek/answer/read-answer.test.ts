import { expect, test } from "vitest";
import { sayProblems } from "../../../src/cek/answer/problems.ts";
import { readAnswer } from "../../../src/cek/answer/read-answer.ts";
import { resolveRules } from "../../../src/rules/rules.ts";

const messageFormat = "kr-2019";
const rules = resolveRules({ region: "kr", messageFormat, lang: "ko" });
const read = (body: string, contentType: string | null = "application/json") =>
  readAnswer(body, contentType, { messageFormat, rules, event: null });

const hello = { type: "PlainText", lang: "en", value: "Hi" };
const song = { type: "URL", lang: "", value: "https://example.com/song.mp3" };
const simple = { type: "SimpleSpeech", values: hello };

/** A good answer with some members of `response` changed. */
const answer = (response: object = {}, top: object = {}): string =>
  JSON.stringify({
    version: "0.1.0",
    sessionAttributes: {},
    response: { outputSpeech: simple, card: {}, directives: [], shouldEndSession: false, ...response },
    ...top,
  });

const codes = (body: string, contentType?: string): string[] => {
  const { problems, findings } = read(body, contentType);
  if (problems.length > 0) throw new Error(sayProblems(problems));
  return findings.map(({ rule, path }) => `${rule} ${path}`.trim());
};

const said = (body: string) => {
  const { answer: found, problems } = read(body);
  if (found === null) throw new Error(sayProblems(problems));
  return found;
};

test("the answer of the multi-turn guide is read without a finding", () => {
  const body = answer({}, { sessionAttributes: { intent: "OrderPizza", pizzaType: "페퍼로니" } });
  expect(codes(body)).toEqual([]);
  expect(said(body)).toEqual({
    sessionAttributes: { intent: "OrderPizza", pizzaType: "페퍼로니" },
    outputSpeech: { type: "SimpleSpeech", values: [hello] },
    card: null,
    directives: [],
    reprompt: null,
    shouldEndSession: false,
  });
});

test("the three kinds of speech are read", () => {
  const set = { type: "SpeechSet", brief: hello, verbose: { type: "SpeechList", values: [hello, song] } };
  expect(said(answer({ outputSpeech: { type: "SpeechList", values: [hello, song] } })).outputSpeech).toEqual({
    type: "SpeechList",
    values: [hello, { type: "URL", value: "https://example.com/song.mp3" }],
  });
  expect(said(answer({ outputSpeech: set, reprompt: { outputSpeech: simple } }))).toMatchObject({
    outputSpeech: { type: "SpeechSet", brief: [hello], verbose: [hello, { type: "URL" }] },
    reprompt: { type: "SimpleSpeech", values: [hello] },
  });
});

test("a sound keeps the content type the answer gives it", () => {
  const hls = { ...song, contentType: "application/vnd.apple.mpegurl" };
  const spoken = (...values: object[]) => answer({ outputSpeech: { type: "SpeechList", values } });
  expect(said(spoken(hls, { ...song, contentType: "" })).outputSpeech).toEqual({
    type: "SpeechList",
    values: [
      { type: "URL", value: song.value, contentType: hls.contentType },
      { type: "URL", value: song.value },
    ],
  });
  expect(codes(spoken(hls))).toEqual([]);
  expect(codes(spoken({ ...song, contentType: null }))).toEqual([
    "answer-null response.outputSpeech.values[0].contentType",
  ]);
  expect(read(spoken({ ...song, contentType: 5 }))).toMatchObject({
    answer: null,
    problems: [{ path: "response.outputSpeech.values[0].contentType", received: "5" }],
  });
});

test.each<[string, string, string[]]>([
  [
    "a card, directives and a reprompt of null",
    answer({ card: null, directives: null, reprompt: null }),
    ["answer-null response.card", "answer-null response.directives", "answer-null response.reprompt"],
  ],
  [
    "a text of null",
    answer({ outputSpeech: { type: "SimpleSpeech", values: { ...hello, value: null } } }),
    ["speech-blank response.outputSpeech.values.value"],
  ],
  [
    "a reprompt full of nulls",
    answer({ reprompt: { outputSpeech: { brief: null, type: "SimpleSpeech", values: null, verbose: null } } }),
    ["speech-values-missing response.reprompt.outputSpeech.values"],
  ],
  [
    "values of null",
    answer({ outputSpeech: { type: "SimpleSpeech", values: null } }),
    ["speech-values-missing response.outputSpeech.values"],
  ],
  [
    "a URL with a language of null",
    answer({ outputSpeech: { type: "SimpleSpeech", values: { ...song, lang: null } } }),
    ["speech-lang-url response.outputSpeech.values.lang"],
  ],
  [
    "a URL in Korean",
    answer({ outputSpeech: { type: "SimpleSpeech", values: { ...song, lang: "ko" } } }),
    ["speech-lang-url response.outputSpeech.values.lang"],
  ],
  [
    "a text in no language",
    answer({ outputSpeech: { type: "SimpleSpeech", values: { ...hello, lang: "" } } }),
    ["speech-lang-missing response.outputSpeech.values.lang"],
  ],
  ["speech of null", answer({ outputSpeech: null }), ["answer-null response.outputSpeech"]],
  ["no speech at all", answer({ outputSpeech: undefined }), ["answer-missing response.outputSpeech"]],
  [
    "no values",
    answer({ outputSpeech: { type: "SpeechList" } }),
    ["speech-values-missing response.outputSpeech.values"],
  ],
  ["a version of 1 and metadata", answer({}, { version: "1", meta: { customExtensionSdk: "x" } }), []],
  [
    "a list of one without its list",
    answer({ outputSpeech: { type: "SpeechList", values: hello } }),
    ["speech-list-bare response.outputSpeech.values"],
  ],
  [
    "an item in a list of one",
    answer({ outputSpeech: { type: "SimpleSpeech", values: [hello] } }),
    ["speech-one-in-array response.outputSpeech.values"],
  ],
  [
    "attributes of null",
    answer({}, { version: "", sessionAttributes: null }),
    ["answer-version version", "answer-null sessionAttributes"],
  ],
  ["no attributes", answer({}, { sessionAttributes: undefined }), ["answer-missing sessionAttributes"]],
  ["no shouldEndSession", answer({ shouldEndSession: undefined }), ["answer-missing response.shouldEndSession"]],
  [
    "an empty speech and nothing else",
    '{"response":{"outputSpeech":{}}}',
    [
      "answer-missing version",
      "answer-missing response.card",
      "answer-missing response.shouldEndSession",
      "answer-missing sessionAttributes",
    ],
  ],
  [
    "attributes under the name the guides misprint",
    answer({}, { sessionAttributes: undefined, sessionAttibutes: { a: 1 } }),
    ["session-attributes-misspelt sessionAttibutes"],
  ],
  [
    "attributes inside the response",
    answer({ sessionAttributes: { a: 1 } }, { sessionAttributes: undefined }),
    ["session-attributes-misplaced response.sessionAttributes"],
  ],
  ["no directives", answer({ directives: undefined }), []],
  ["a byte order mark", `\ufeff${answer()}`, ["answer-byte-order-mark"]],
  [
    "a wrapped directive",
    answer({
      directives: [
        { directive: { header: { messageId: "m", namespace: "PlaybackController", name: "Pause" }, payload: {} } },
      ],
    }),
    [],
  ],
  ["70,000 bytes", answer({}, { sessionAttributes: { filler: "x".repeat(70_000) } }), ["answer-large"]],
])("%s is tolerated and told", (_, body, findings) => {
  expect(codes(body)).toEqual(findings);
});

test("another content type is told, the guide's own misspelt one is not", () => {
  expect(codes(answer(), "text/html")).toEqual(["answer-content-type"]);
  expect(codes(answer(), "application/json;charset-UTF-8")).toEqual([]);
});

const deep = `{"version":"1.0","sessionAttributes":${'{"a":'.repeat(101)}1${"}".repeat(101)}}`;

test.each<[string, string, string]>([
  ["an empty body", "", "the answer must be a JSON object, got an empty body"],
  ["null", "null", "the answer must be a response object, got null"],
  ["an empty object", "{}", "the answer must be a response object, got `{}`"],
  ["an array", "[]", "the answer must be a response object, got `[]`"],
  ["a text", '"hello"', 'the answer must be a response object, got "hello"'],
  [
    "half a million brackets that never close",
    "[".repeat(500_000),
    `the answer is no JSON: line 1, column 500001: a \`]\` is missing, at the end, behind \`…${"[".repeat(30)}\``,
  ],
  ["HTML", "<html>", "the answer is no JSON: line 1, column 1: this looks like HTML, at `▸<html>`"],
  [
    "a trailing comma",
    '{\n  "version": "1.0",\n}',
    'the answer is no JSON: line 3, column 1: a property name is missing, or a comma is too many, at `{ "version": "1.0", ▸}`',
  ],
  ["too many levels", deep, "the answer must be at most 100 levels of nesting, got more"],
  ["no response", '{"version":"1.0"}', "`response` must be given, got nothing"],
  [
    "an unknown speech type",
    answer({ outputSpeech: { type: "Simple", values: hello } }),
    '`response.outputSpeech.type` must be "SimpleSpeech" or "SpeechList" or "SpeechSet", got "Simple"',
  ],
  [
    "an unknown language",
    answer({ outputSpeech: { type: "SpeechList", values: [hello, { ...hello, lang: "fr" }] } }),
    '`response.outputSpeech.values[1].lang` must be "ko" or "ja" or "en" or "", got "fr"',
  ],
  [
    "a text that is a number",
    answer({ outputSpeech: { type: "SimpleSpeech", values: { ...hello, value: 5 } } }),
    "`response.outputSpeech.values.value` must be a text, got 5",
  ],
  [
    "two items in a SimpleSpeech",
    answer({ outputSpeech: { type: "SimpleSpeech", values: [hello, hello] } }),
    "`response.outputSpeech.values` must be one SpeechInfoObject, got an array",
  ],
  [
    "a URL of nothing",
    answer({ outputSpeech: { type: "SimpleSpeech", values: { ...song, value: "" } } }),
    '`response.outputSpeech.values.value` must be a text that is not empty, got ""',
  ],
  [
    "a set without verbose",
    answer({ outputSpeech: { type: "SpeechSet", brief: hello } }),
    "`response.outputSpeech.verbose` must be given, got nothing",
  ],
  [
    "shouldEndSession as text",
    answer({ shouldEndSession: "false" }),
    '`response.shouldEndSession` must be true or false, got "false"',
  ],
  ["attributes as a list", answer({}, { sessionAttributes: [] }), "`sessionAttributes` must be an object, got `[]`"],
  ["directives as an object", answer({ directives: {} }), "`response.directives` must be an array, got `{}`"],
])("%s is refused with path, expected and received", (_, body, sentence) => {
  const { answer: refused, problems } = read(body);
  expect(refused).toBeNull();
  expect(sayProblems(problems).replace(/ \(line \d+, column \d+\)/g, "")).toBe(
    `Invalid extension response: ${sentence}`,
  );
});

test("everything that is wrong is told at once", () => {
  const { problems, findings } = read(answer({ outputSpeech: { type: "X" }, shouldEndSession: 1, card: [], x: 1 }));
  expect(findings.map(({ rule, path }) => `${rule} ${path}`)).toEqual([
    "answer-unknown-key response.x",
    "speech-values-missing response.outputSpeech.values",
  ]);
  expect(problems.map(({ path }) => path)).toEqual([
    "response.outputSpeech.type",
    "response.card",
    "response.shouldEndSession",
  ]);
});

test("attributes keep their types and their keys, whatever they are called", () => {
  const body = `{"sessionAttributes":{"__proto__":{"a":1},"constructor":[true,null],"n":1.5},"response":{"shouldEndSession":true,"outputSpeech":{}}}`;
  const { sessionAttributes } = said(body);
  expect(JSON.stringify(sessionAttributes)).toBe('{"__proto__":{"a":1},"constructor":[true,null],"n":1.5}');
  expect(Object.isFrozen(sessionAttributes)).toBe(true);
  expect(({} as Record<string, unknown>)["a"]).toBeUndefined();
});

test("a directive that is none is left out, and the others are read", () => {
  const good = { header: { namespace: "PlaybackController", name: "Pause", messageId: "m" }, payload: {} };
  const bad = [null, 5, "Play", [], { payload: {} }, { header: {} }, { header: { namespace: 1, name: 2 } }];
  const payload = [
    { header: good.header, payload: [] },
    { header: good.header, payload: "x" },
  ];
  const { answer: found, findings } = read(answer({ directives: [...bad, good, ...payload, { directive: good }] }));
  expect(found?.directives).toEqual([
    { type: "PlaybackController.Pause", payload: {} },
    { type: "PlaybackController.Pause", payload: {} },
  ]);
  const malformed = findings.filter(({ rule }) => rule === "directive-malformed");
  expect(malformed).toHaveLength(bad.length + payload.length);
  expect(malformed.map(({ message }) => message.replace(/; the directive is ignored$/, ""))).toEqual([
    "`response.directives[0]` must be a directive with `header` and `payload`, got null",
    "`response.directives[1]` must be a directive with `header` and `payload`, got 5",
    '`response.directives[2]` must be a directive with `header` and `payload`, got "Play"',
    "`response.directives[3]` must be a directive with `header` and `payload`, got `[]`",
    "`response.directives[4].header` must be an object with `namespace` and `name`, got nothing",
    "`response.directives[5].header.namespace` must be text, got nothing",
    "`response.directives[6].header.namespace` must be text, got 1",
    "`response.directives[8].payload` must be an object, got `[]`",
    '`response.directives[9].payload` must be an object, got "x"',
  ]);
});

test("of very many directives only the first are read", () => {
  const { findings } = read(answer({ directives: Array.from({ length: 130_000 }, () => 0) }));
  expect(findings.filter(({ rule }) => rule === "directives-many").map(({ message }) => message)).toEqual([
    "`response.directives` has 130000 entries; only the first 1000 are read",
  ]);
});
