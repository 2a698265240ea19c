import { expect, test } from "vitest";
import { createTestEmulator } from "../../src/testing/index.ts";
import { intentFile, modelOf } from "../nlu/model.ts";
import type { InteractionModel } from "../../src/nlu/interaction-model.ts";

// Who talks to an address of their own must learn what is missing for words to become intents.

const answer = {
  version: "0.1.0",
  sessionAttributes: {},
  response: {
    outputSpeech: { type: "SimpleSpeech", values: { type: "PlainText", lang: "ko", value: "네?" } },
    card: {},
    directives: [],
    shouldEndSession: false,
  },
};

/** The warnings and requests that come of each line. */
async function told(model: InteractionModel | undefined, ...lines: readonly string[]): Promise<string[][]> {
  const clova = await createTestEmulator({ extension: () => answer, model });
  const all: string[][] = [];
  for (const line of lines) {
    const before = clova.trace.length;
    await clova.send(line);
    all.push(
      clova.trace.slice(before).flatMap((record) => {
        if (record.kind === "warning") return [`${record.code}: ${record.message}`];
        return record.kind === "request" ? [record.request.request.intent?.name ?? record.request.request.type] : [];
      }),
    );
  }
  await clova.close();
  return all;
}

const noModel =
  "no-model: no interaction model with intents, so these words cannot become one; " +
  "`--model FOLDER` names a model, `/intent NAME` sends an intent";

test("without a model every utterance that is no built-in phrase is told to need one, and the guide is asked", async () => {
  expect(await told(undefined, "/launch", "라떼 주문해줘", "도움말", "두 잔", "/intent OrderCoffee")).toEqual([
    ["LaunchRequest"],
    [noModel, "Clova.GuideIntent"],
    ["Clova.GuideIntent"],
    [noModel, "Clova.GuideIntent"],
    ["OrderCoffee"],
  ]);
});

test("a model with intents is not missed where nothing in it matches", async () => {
  const model = modelOf({ "OrderCoffee.tsv": intentFile({}, "커피 주문해줘") });
  expect(await told(model, "/launch", "두 잔")).toEqual([["LaunchRequest"], ["Clova.GuideIntent"]]);
});

test("a name alone makes no intents of words", async () => {
  const model = modelOf({ "extension.json": '{"invocationNames": ["커피가게"], "lang": "ko"}' });
  expect(await told(model, "커피가게에서 라떼 주문해줘")).toEqual([[noModel, "Clova.GuideIntent"]]);
});

test("outside a session it is told what would make the extension known by its name", async () => {
  const outside = "not-for-extension: outside a session a command needs the invocation name.";
  const unnamed = { "OrderCoffee.tsv": intentFile({}, "커피 주문해줘"), "extension.json": '{"lang": "ko"}' };
  expect(await told(undefined, "라떼 주문해줘")).toEqual([
    [
      `${outside} No interaction model tells its name: \`--model FOLDER\` names one, \`/launch\` starts the extension all the same`,
    ],
  ]);
  expect(await told(modelOf(unnamed), "커피 주문해줘")).toEqual([
    [
      `${outside} The interaction model does not tell its name: write \`invocationNames\` into its \`extension.json\`, or send \`/launch\``,
    ],
  ]);
  const phrase = { ...unnamed, "extension.json": '{"lang": "ko", "launchPhrases": ["커피 마시고 싶어"]}' };
  expect(await told(modelOf(phrase), "커피 주문해줘")).toEqual([[`${outside} Say "커피 마시고 싶어"`]]);
});
