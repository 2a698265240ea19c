import { expect, test } from "vitest";
import { readAnswer, sayProblems } from "../../src/cek/response.ts";

const limits = { "answer.warnBytes": 65_536, "answer.maxDepth": 100 };
const read = (body: string, contentType: string | null = "application/json") => readAnswer(body, contentType, limits);

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
  const result = read(body, contentType);
  if (!result.ok) throw new Error(sayProblems(result.problems));
  return result.findings.map(({ code, path = "" }) => `${code} ${path}`.trim());
};

const said = (body: string) => {
  const result = read(body);
  if (!result.ok) throw new Error(sayProblems(result.problems));
  return result.answer;
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
    "answer-tolerated response.outputSpeech.values[0].contentType",
  ]);
  expect(read(spoken({ ...song, contentType: 5 }))).toMatchObject({
    ok: false,
    problems: [{ path: "response.outputSpeech.values[0].contentType", received: "5" }],
  });
});

test.each<[string, string, string[]]>([
  [
    "a card, directives and a reprompt of null",
    answer({ card: null, directives: null, reprompt: null }),
    ["answer-tolerated response.card", "answer-tolerated response.directives", "answer-tolerated response.reprompt"],
  ],
  [
    "a text of null",
    answer({ outputSpeech: { type: "SimpleSpeech", values: { ...hello, value: null } } }),
    ["answer-tolerated response.outputSpeech.values.value"],
  ],
  [
    "a reprompt full of nulls",
    answer({ reprompt: { outputSpeech: { brief: null, type: "SimpleSpeech", values: null, verbose: null } } }),
    [],
  ],
  ["values of null", answer({ outputSpeech: { type: "SimpleSpeech", values: null } }), []],
  [
    "a URL with a language of null",
    answer({ outputSpeech: { type: "SimpleSpeech", values: { ...song, lang: null } } }),
    ["answer-tolerated response.outputSpeech.values.lang"],
  ],
  [
    "a URL in Korean",
    answer({ outputSpeech: { type: "SimpleSpeech", values: { ...song, lang: "ko" } } }),
    ["answer-tolerated response.outputSpeech.values.lang"],
  ],
  [
    "a text in no language",
    answer({ outputSpeech: { type: "SimpleSpeech", values: { ...hello, lang: "" } } }),
    ["answer-tolerated response.outputSpeech.values.lang"],
  ],
  ["speech of null", answer({ outputSpeech: null }), ["answer-tolerated response.outputSpeech"]],
  ["no speech at all", answer({ outputSpeech: undefined }), ["answer-tolerated response.outputSpeech"]],
  ["no values", answer({ outputSpeech: { type: "SpeechList" } }), []],
  ["a version of 1 and metadata", answer({}, { version: "1", meta: { customExtensionSdk: "x" } }), []],
  [
    "a list of one without its list",
    answer({ outputSpeech: { type: "SpeechList", values: hello } }),
    ["answer-tolerated response.outputSpeech.values"],
  ],
  [
    "an item in a list of one",
    answer({ outputSpeech: { type: "SimpleSpeech", values: [hello] } }),
    ["answer-tolerated response.outputSpeech.values"],
  ],
  ["attributes of null", answer({}, { version: "", sessionAttributes: null }), ["answer-tolerated sessionAttributes"]],
  ["no attributes", answer({}, { sessionAttributes: undefined }), ["answer-tolerated sessionAttributes"]],
  ["no shouldEndSession", answer({ shouldEndSession: undefined }), ["answer-tolerated response.shouldEndSession"]],
  [
    "an empty speech and nothing else",
    '{"response":{"outputSpeech":{}}}',
    [
      "answer-tolerated version",
      "answer-tolerated response.card",
      "answer-tolerated response.shouldEndSession",
      "answer-tolerated sessionAttributes",
    ],
  ],
  [
    "attributes under the name the guides misprint",
    answer({}, { sessionAttributes: undefined, sessionAttibutes: { a: 1 } }),
    ["answer-tolerated sessionAttibutes"],
  ],
  [
    "attributes inside the response",
    answer({ sessionAttributes: { a: 1 } }, { sessionAttributes: undefined }),
    ["answer-tolerated response.sessionAttributes"],
  ],
  ["no directives", answer({ directives: undefined }), []],
  ["a byte order mark", `\ufeff${answer()}`, ["answer-byte-order-mark"]],
  [
    "a wrapped directive",
    answer({ directives: [{ directive: { header: { namespace: "A", name: "B" }, payload: {} } }] }),
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
    `the answer must be JSON, got line 1, column 500001: a \`]\` is missing. It begins with "${"[".repeat(60)}…"`,
  ],
  ["HTML", "<html>", 'the answer must be JSON, got line 1, column 1: this looks like HTML. It begins with "<html>"'],
  [
    "a trailing comma",
    '{\n  "version": "1.0",\n}',
    'the answer must be JSON, got line 3, column 1: a property name is missing, or a comma is too many. It begins with "{\\n  \\"version\\": \\"1.0\\",\\n}"',
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
  const result = read(body);
  expect(result.ok).toBe(false);
  expect(sayProblems(result.ok ? [] : result.problems)).toBe(`Invalid extension response: ${sentence}`);
});

test("everything that is wrong is told at once", () => {
  const result = read(answer({ outputSpeech: { type: "X" }, shouldEndSession: 1, card: [] }));
  expect(result.ok ? [] : result.problems.map(({ path }) => path)).toEqual([
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
  const good = { header: { namespace: "AudioPlayer", name: "Play", messageId: "m" }, payload: {} };
  const bad = [null, 5, "Play", [], { payload: {} }, { header: {} }, { header: { namespace: 1, name: 2 } }];
  const payload = [
    { header: good.header, payload: [] },
    { header: good.header, payload: "x" },
  ];
  const result = read(answer({ directives: [...bad, good, ...payload, { directive: good }] }));
  if (!result.ok) throw new Error("refused");
  const names = result.answer.directives.map(({ namespace, name, path }) => `${path} ${namespace}.${name}`);
  expect(names).toEqual([
    "response.directives[7] AudioPlayer.Play",
    "response.directives[10].directive AudioPlayer.Play",
  ]);
  const malformed = result.findings.filter(({ code }) => code === "directive-malformed");
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
  const result = read(answer({ directives: Array.from({ length: 130_000 }, () => 0) }));
  if (!result.ok) throw new Error("refused");
  expect(result.findings.filter(({ code }) => code === "directives-many").map(({ message }) => message)).toEqual([
    "`response.directives` has 130000 entries; only the first 1000 are read",
  ]);
});
