import { expect, test } from "vitest";
import {
  answer,
  asksFor,
  directive,
  header,
  list,
  mp3,
  pause,
  play,
  plays,
  says,
  set,
  simple,
  sound,
  text,
} from "./answers.ts";
import { heard, readAs } from "./heard.ts";

// One mistake is one finding, and none hides another. What makes an answer useless comes last.

const foundIn = async (given: object): Promise<string[]> => {
  const { told } = await heard("kr", {}, given);
  return told.flatMap(({ code, path, problems = [{ rule: code, path: path ?? "" }] }) =>
    problems.map((found) => `${found.rule} ${found.path}`.trim()),
  );
};
const keys = (count: number, name: (index: number) => string): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [name(index), index]));
const hello = simple(text("Hello"));

test.each<[string, object, string[]]>([
  [
    "a misspelt shouldEndSession",
    answer({ shouldEndSession: undefined, shouldEndSessoin: false }),
    ["answer-unknown-key response.shouldEndSessoin"],
  ],
  [
    "shouldEndSession at the top",
    answer({ shouldEndSession: undefined }, { shouldEndSession: false }),
    ["answer-misplaced-key shouldEndSession"],
  ],
  [
    "shouldEndSession at the top and where it belongs",
    answer({}, { shouldEndSession: true }),
    ["answer-misplaced-key shouldEndSession"],
  ],
  [
    "outputSpeech at the top",
    answer({ outputSpeech: undefined, directives: [pause] }, { outputSpeech: hello }),
    ["answer-misplaced-key outputSpeech"],
  ],
  [
    "everything at the top, and no response",
    { version: "1.0", sessionAttributes: {}, outputSpeech: hello, card: {}, directives: [], shouldEndSession: false },
    ["answer-value response"],
  ],
  [
    "attributes under both spellings",
    answer({}, { sessionAttibutes: { a: 1 } }),
    ["session-attributes-misspelt sessionAttibutes"],
  ],
  [
    "attributes under another spelling",
    answer({}, { sessionAttributes: undefined, sessionAttribute: { a: 1 } }),
    ["answer-unknown-key sessionAttribute"],
  ],
  [
    "`value` instead of `values`",
    answer({ outputSpeech: { type: "SimpleSpeech", value: text("Hello") }, directives: [pause] }),
    ["answer-unknown-key response.outputSpeech.value"],
  ],
  [
    "a misspelt lang",
    says({ type: "PlainText", lnag: "en", value: "Hello" }),
    ["answer-unknown-key response.outputSpeech.values[0].lnag"],
  ],
  [
    "a misspelt value",
    says(text("Hello"), { type: "PlainText", lang: "en", valeu: "Hello" }),
    ["answer-unknown-key response.outputSpeech.values[1].valeu"],
  ],
  [
    "a language beside the values instead of in them",
    answer({ outputSpeech: { ...simple({ type: "PlainText", value: "Hello" }), lang: "en" } }),
    ["answer-misplaced-key response.outputSpeech.lang"],
  ],
  ["a reprompt that is the speech itself", answer({ reprompt: hello }), ["reprompt-shape response.reprompt"]],
  [
    "a misspelt outputSpeech of a reprompt",
    answer({ reprompt: { outputSpech: hello } }),
    ["answer-unknown-key response.reprompt.outputSpech"],
  ],
  [
    "a reprompt without a word in an answer that ends",
    answer({ reprompt: { outputSpeech: simple(text("")) }, shouldEndSession: true }),
    ["speech-blank response.reprompt.outputSpeech.values.value"],
  ],
  [
    "what is tolerated beside what is refused",
    answer({ card: null, outputSpeech: simple(text("Hello", { lang: "fr" })), shouldEndSession: "no", extra: 1 }),
    [
      "answer-unknown-key response.extra",
      "answer-null response.card",
      "answer-value response.outputSpeech.values.lang",
      "answer-value response.shouldEndSession",
    ],
  ],
  [
    "speech of an unknown type",
    answer({ outputSpeech: { type: "Speech", values: text("Hello"), brief: text("Hello") } }),
    ["answer-value response.outputSpeech.type"],
  ],
  [
    "a wrapped directive whose name is misspelt",
    asksFor({ directive: directive("PlaybackController.Puase") }),
    ["directive-ignored response.directives[0].directive"],
  ],
  [
    "a directive whose namespace is misspelt",
    asksFor({
      header: header("", { namespace: undefined, name: "Pause", namespce: "PlaybackController" }),
      payload: {},
    }),
    ["answer-unknown-key response.directives[0].header.namespce"],
  ],
  [
    "a directive whose payload is misspelt",
    asksFor({ header: header("PlaybackController.Pause"), paylod: {} }),
    ["answer-unknown-key response.directives[0].paylod"],
  ],
  [
    "a Play whose behavior is misspelt",
    asksFor(play({ playBehavior: undefined, playBehaviour: "REPLACE_ALL" })),
    ["answer-unknown-key response.directives[0].payload.playBehaviour"],
  ],
  [
    "a Play whose source and token are misspelt",
    asksFor(play({ source: undefined, sorce: { name: "A station" } }, {}, { token: undefined, tokn: "t1" })),
    [
      "answer-unknown-key response.directives[0].payload.sorce",
      "answer-unknown-key response.directives[0].payload.audioItem.stream.tokn",
    ],
  ],
  [
    "an http address of HLS without its content type",
    plays("http://media.example.com/a.m3u8"),
    ["speech-not-https response.outputSpeech.values.value", "speech-hls response.outputSpeech.values.value"],
  ],
  [
    "words, two sounds behind them and a question that nobody hears the answer to",
    answer({ outputSpeech: list(text("Hello"), sound(mp3), sound(mp3), text("And you?")), shouldEndSession: true }),
    [
      "speech-sounds-many response.outputSpeech",
      "speech-sound-late response.outputSpeech.values[1]",
      "speech-question-closed response.outputSpeech.values[3]",
    ],
  ],
  [
    "a question with a sound behind it, in an answer that ends",
    answer({ outputSpeech: list(text("And you?"), sound(mp3)), shouldEndSession: true }),
    ["speech-sound-late response.outputSpeech.values[1]", "speech-question-closed response.outputSpeech.values[0]"],
  ],
  [
    "both texts of a set in the writing of another language",
    answer({ outputSpeech: set(text("안녕하세요"), simple(text("반갑습니다"))) }),
    ["speech-language response.outputSpeech.brief.lang", "speech-language response.outputSpeech.verbose.values.lang"],
  ],
  [
    "a Play whose URL is misspelt, so that nothing is played,",
    asksFor(play({}, {}, { url: undefined, ulr: mp3 })),
    [
      "answer-unknown-key response.directives[0].payload.audioItem.stream.ulr",
      "directive-invalid response.directives[0].payload.audioItem.stream.url",
    ],
  ],
  // The second tells what the device does about the whole answer.
  [
    "no text at all",
    answer({ outputSpeech: simple(text("")) }),
    ["speech-blank response.outputSpeech.values.value", "nothing-to-say response"],
  ],
  [
    "no speech at all",
    answer({ outputSpeech: undefined }),
    ["answer-missing response.outputSpeech", "nothing-to-say response"],
  ],
])("%s is told once", async (_, given, findings) => {
  expect(await foundIn(given)).toEqual(findings);
});

test("fifty unknown members are told together, of fifty misspelt ones the member that was meant once", () => {
  const unknown = readAs("kr", {}, answer(keys(50, (index) => `mystery${index}`))).findings;
  expect(unknown).toMatchObject([
    {
      rule: "answer-unknown-key",
      path: "response",
      message:
        "`response` has 50 members the guides do not have, which are ignored: `mystery0`, `mystery1`, `mystery2` and 47 more",
    },
  ]);
  const misspelt = { shouldEndSession: undefined, ...keys(50, (index) => `shouldEndSession${index}`) };
  const found = readAs("kr", {}, answer(misspelt)).findings;
  expect(new Set(found.map(({ rule }) => rule))).toEqual(new Set(["answer-unknown-key"]));
  expect(found.filter(({ path }) => path === "response.shouldEndSession")).toEqual([]);
});
