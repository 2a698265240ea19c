import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { languages, messageFormats } from "../../src/axes.ts";
import { lintModel, loadHandler, readModel, runConversations, type LoadedHandler } from "../../src/index.ts";
import { demoConversation, sampleConversation } from "../../src/terminal/init/sample/conversation.ts";
import { sampleExtension } from "../../src/terminal/init/sample/extension.ts";
import { sampleModel } from "../../src/terminal/init/sample/model.ts";
import { createTestEmulator } from "../../src/testing/index.ts";
import { temporaryFolder } from "./run-bin.ts";

// What `init` writes does what it says it does.

type Sample = LoadedHandler & { readonly model: Awaited<ReturnType<typeof readModel>>; readonly conversation: string };

async function sampleIn(lang: (typeof languages)[number], hasReprompt = true): Promise<Sample> {
  const folder = temporaryFolder();
  const files = [
    ...sampleModel(lang).map(({ path, text }) => ({ path: join("model", path), text })),
    { path: "extension.mjs", text: sampleExtension(lang, hasReprompt) },
    { path: "a.conversation", text: sampleConversation(lang, hasReprompt) },
  ];
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const loaded = await loadHandler(join(folder, "extension.mjs"));
  return { ...loaded, model: await readModel(join(folder, "model")), conversation: join(folder, "a.conversation") };
}

test.each(languages)("the sample in %s passes its test in every message format", async (lang) => {
  for (const isOld of [true, false]) {
    const { handler, close, model, conversation } = await sampleIn(lang, !isOld);
    for (const messageFormat of messageFormats.filter((format) => format.startsWith("2017") === isOld)) {
      const { results } = await runConversations([conversation], {
        emulator: { extension: handler, model, messageFormat },
      });
      expect(results.map(({ status }) => [messageFormat, status])).toEqual([[messageFormat, "passed"]]);
    }
    await close();
  }
});

test.each(languages)("the sample's model in %s has neither errors nor warnings in either region", async (lang) => {
  const { model, close } = await sampleIn(lang);
  const findings = (["kr", "jp"] as const).flatMap((region) => lintModel(model, { region }));
  expect(findings.filter(({ severity }) => severity !== "note")).toEqual([]);
  await close();
});

test.each(languages)("the conversation with the demo in %s passes", async (lang) => {
  const file = join(temporaryFolder(), "a.conversation");
  writeFileSync(file, demoConversation(lang));
  const { results } = await runConversations([file], { emulator: { extension: "demo", lang } });
  expect(results.map(({ status }) => status)).toEqual(["passed"]);
});

test("what the sample is asked for besides its test it answers as well", async () => {
  const { handler, close, model } = await sampleIn("en");
  const clova = await createTestEmulator({ extension: handler, model });
  await clova.say("Start Coffee Corner");
  const said: (string | undefined)[] = [];
  for (const words of ["Tell me the menu", "Order a coffee", "cappuccino"])
    said.push((await clova.say(words)).speech[0]?.value);
  expect(said).toEqual([
    "There are americano, latte and cappuccino. Which coffee would you like?",
    "Which coffee would you like?",
    "Your cappuccino is ordered.",
  ]);
  await clova.say("Start Coffee Corner");
  expect((await clova.say("cancel")).speech[0]?.value).toBe("See you next time.");
  expect(clova.trace.filter(({ kind }) => kind === "warning" || kind === "failure")).toEqual([]);
  await clova.close();
  await close();
});
