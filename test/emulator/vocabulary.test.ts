import { afterEach, expect, test } from "vitest";
import { openVocabulary, type Lang } from "../../src/index.ts";
import { complete } from "../../src/terminal/talk/completion/complete.ts";
import { createTestEmulator } from "../../src/testing/index.ts";
import { modelOf } from "../terminal/completion/vocabularies.ts";

let close: () => Promise<void>;
afterEach(() => close());

async function demo(options: Parameters<typeof createTestEmulator>[0] = {}) {
  const clova = await createTestEmulator({ extension: "demo", ...options });
  close = () => clova.close();
  return clova;
}

test("a session decides whose words come first", async () => {
  const clova = await demo();
  expect(clova.models.map(({ lang }) => lang)).toEqual(["ko", "ja", "en"]);
  const vocabulary = await openVocabulary(clova);
  expect(vocabulary()).toMatchObject({ hasSession: false });
  await clova.say("Start Pizzabot");
  expect(clova.models.map(({ lang }) => lang)).toEqual(["en", "ko", "ja"]);
  const { models, hasSession } = vocabulary();
  expect(hasSession).toBe(true);
  expect(models[0].continued("show me the m").samples).toEqual([{ text: "Show me the menu", of: "ShowMenu" }]);
});

test("the words are looked through once, and anew when the model is replaced", async () => {
  const clova = await demo({ model: modelOf(["하나 줘"]) });
  const vocabulary = await openVocabulary(clova);
  const [before] = vocabulary().models;
  expect(vocabulary().models[0]).toBe(before);
  clova.replaceModel(modelOf(["두 개 줘"]));
  const [after] = vocabulary().models;
  expect(after).not.toBe(before);
  expect([before, after].map((words) => words.continued("두").samples.length)).toEqual([0, 1]);
});

test("what is proposed is in the language that is preferred at that moment, until a session has one", async () => {
  const clova = await demo();
  let preferred: Lang | undefined = "en";
  const vocabulary = await openVocabulary(clova, () => preferred);
  const launch = (): string | undefined => vocabulary().proposed[0].continued("").launches[0]?.text;
  expect(launch()).toBe("Start Pizzabot");
  expect(vocabulary().models[0].continued("").launches[0]?.text).toBe("피자봇 시작해줘");
  preferred = undefined;
  expect(launch()).toBe("피자봇 시작해줘");
  await clova.say("ピザボットを起動して");
  preferred = "en";
  expect(launch()).toBe("ピザボットを起動して");
});

test.each(["ko", "ja", "en"] as const)(
  "what is offered in %s on an empty line before a session begins one",
  async (lang) => {
    const clova = await demo();
    const vocabulary = await openVocabulary(clova, () => lang);
    const { candidates } = complete("", 0, vocabulary());
    const sentences = candidates.map(({ text }) => text).filter((text) => !text.startsWith("/"));
    for (const sentence of lang === "ja" ? sentences.slice(0, 3) : sentences) {
      const { request, findings } = await clova.say(sentence);
      expect([sentence, request?.session.new, findings]).toEqual([sentence, true, []]);
      await clova.end();
    }
  },
);

test("the events are those of the message format", async () => {
  const clova = await demo({ device: "jp-wave" });
  expect(clova.messageFormat).toBe("line-1.0");
  expect((await openVocabulary(clova))().events).toContain("ClovaSkill.SkillEnabled");
});
