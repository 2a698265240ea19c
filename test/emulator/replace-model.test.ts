import { afterEach, expect, test } from "vitest";
import { demoModel } from "../../src/assembly/extensions.ts";
import type { Emulator } from "../../src/emulator/emulator.ts";
import { readModelFiles } from "../../src/nlu/model-files/read-model.ts";
import { createTestEmulator } from "../../src/testing/index.ts";
import { answer } from "../extensions/answer.ts";
import { remembering } from "../extensions/remembering.ts";

const open: Emulator[] = [];
afterEach(async () => {
  for (const clova of open.splice(0)) await clova.close();
});

async function device(...options: Parameters<typeof createTestEmulator>) {
  const clova = await createTestEmulator(...options);
  open.push(clova);
  return clova;
}

/** A model called 봇, with these intents, each by one sample. */
function model(samples: Readonly<Record<string, string>>, extensionId = "com.example.bot") {
  const files = Object.entries(samples).map(([name, sample]) => ({
    path: `${name}.tsv`,
    content: `[INTENT EXPRESSION]\n${sample}\n`,
  }));
  const content = JSON.stringify({ extensionId, invocationNames: ["봇"], lang: "ko" });
  return readModelFiles("bot", files, { path: "extension.json", content });
}

test("the session goes on, and the next words are understood by the new model", async () => {
  const clova = await device({ extension: remembering, model: model({ Order: "커피 주문해줘" }) });
  await clova.say("봇 시작해줘");
  const { session } = clova;
  const before = await clova.say("지붕 고쳐줘");
  expect(before.request?.request.intent?.name).not.toBe("Repair");
  const renewed = model({ Order: "커피 주문해줘", Repair: "지붕 고쳐줘" });
  expect(clova.replaceModel(renewed)).toBe(renewed);
  const after = await clova.say("지붕 고쳐줘");
  expect(after.request).toMatchObject({
    request: { intent: { name: "Repair" } },
    session: { new: false, sessionId: session?.id, sessionAttributes: { turn: 2 } },
  });
  clova.replaceModel(model({ Order: "커피 주문해줘" }));
  expect((await clova.say("지붕 고쳐줘")).request?.request.intent?.name).not.toBe("Repair");
});

test("an extension keeps its ID, whatever the new model says", async () => {
  const clova = await device({ extension: remembering, model: model({ Order: "커피 주문해줘" }) });
  await clova.say("봇 시작해줘");
  const used = clova.replaceModel(model({ Repair: "지붕 고쳐줘" }, "com.example.other"));
  expect(used.extensionId).toBe("com.example.bot");
  const { request } = await clova.say("지붕 고쳐줘");
  expect(request).toMatchObject({ request: { intent: { name: "Repair" } }, session: { new: false } });
  expect(request?.context.System.application?.applicationId).toBe("com.example.bot");
});

test("a request that is under way comes back to the session, and silence is asked about", async () => {
  const asked: (() => void)[] = [];
  const extension = async () => {
    await new Promise<void>((resolve) => asked.push(resolve));
    return answer({ speech: "네?", reprompt: "여보세요?", attributes: { n: 1 } });
  };
  const clova = await device({ extension, model: model({ Order: "커피 주문해줘" }) });
  const turn = clova.say("봇 시작해줘");
  await expect.poll(() => asked.length).toBe(1);
  clova.replaceModel(model({ Repair: "지붕 고쳐줘" }));
  asked[0]!();
  expect(await turn).toMatchObject({ listening: true, session: { attributes: { n: 1 } } });
  expect((await clova.stayQuiet()).speech).toMatchObject([{ value: "여보세요?" }]);
});

test("a model given while a step is told of counts from the next words on", async () => {
  const clova = await device({ extension: remembering, model: model({ Order: "커피 주문해줘" }) });
  const release = clova.onRecord(({ kind }) => {
    if (kind === "request") clova.replaceModel(model({ Repair: "지붕 고쳐줘" }));
  });
  const { request } = await clova.say("봇에게 커피 주문해줘");
  release();
  expect(request?.request.intent?.name).toBe("Order");
  expect((await clova.say("지붕 고쳐줘")).request?.request.intent?.name).toBe("Repair");
});

test("of several extensions, only the one of the model's ID is changed", async () => {
  const clova = await device();
  const english = demoModel("en");
  clova.replaceModel({ ...english, invocationNames: ["Coffee Shop"] });
  expect((await clova.say("Start Coffee Shop")).request?.request.type).toBe("LaunchRequest");
  await clova.end();
  expect((await clova.say("피자봇 시작해줘")).request?.request.type).toBe("LaunchRequest");
});

test("a device that is switched off takes no harm", async () => {
  const clova = await device({ extension: remembering, model: model({ Order: "커피 주문해줘" }) });
  await clova.close();
  expect(() => clova.replaceModel(model({ Repair: "지붕 고쳐줘" }))).not.toThrow();
});
