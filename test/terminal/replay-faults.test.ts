import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runConversations, type Emulator } from "../../src/index.ts";
import { durationsInTest } from "../../src/terminal/save/durations-in-test.ts";
import { replayable } from "../../src/terminal/save/replayable.ts";
import { createTestEmulator } from "../../src/testing/index.ts";
import { answer } from "../extensions/answer.ts";
import { temporaryFolder } from "./run-bin.ts";

const extension = (): object => answer({ speech: "무엇을 주문할까요", reprompt: "아직 계세요" });

/** What is done with a device with this fault, saved with its times. Resolves once that has passed as a test. */
async function saved(fault: string, act: (clova: Emulator) => Promise<unknown>): Promise<readonly string[]> {
  const clova = await createTestEmulator({ extension, faults: fault });
  await act(clova);
  const trace = [...clova.trace];
  await clova.close();
  const lines = replayable(trace, { times: true, durationInTest: await durationsInTest(trace), deadline: 8000 });
  const file = join(temporaryFolder(), "saved.conversation");
  writeFileSync(file, [`fault: ${fault}`, "---", ...lines, ""].join("\n"));
  const { results } = await runConversations([file], { emulator: { extension } });
  expect(results.map(({ error, difference }) => error?.message ?? difference)).toEqual([undefined]);
  return lines;
}

const speechOf = (clova: Emulator): Promise<void> =>
  new Promise((resolve) => {
    const release = clova.onRecord((record) => {
      if (record.kind !== "speech" || record.state !== "started") return;
      release();
      resolve();
    });
  });

test("a slow answer has its time in the saved test", async () => {
  const lines = await saved("slow=3s", (clova) => clova.launch());
  expect(lines).toContainEqual(expect.stringMatching(/^ {2}\+3\.000 says/));
});

test("an answer that is too late is so in the saved test, to the millisecond", async () => {
  const lines = await saved("slow=3s@#1,slow=9s@#2", async (clova) => {
    await clova.launch();
    const speech = clova.trace.at(-1)!.at;
    await clova.intent("Any");
    expect(clova.trace.find(({ kind }) => kind === "failure")?.at).toBe(speech + 8000);
  });
  expect(lines.filter((line) => line.includes("failure extension-timeout"))).toHaveLength(1);
});

test("words over the speech of a slow answer come over it in the saved test, too", async () => {
  const lines = await saved("slow=3s@#1", async (clova) => {
    const started = speechOf(clova);
    void clova.launch();
    await Promise.all([started, clova.wait(3100)]);
    await clova.intent("Other");
  });
  expect(lines).toContain("> !/intent Other");
  expect(lines.find((line) => line.startsWith("> !/wait"))).toMatch(/^> !\/wait 3\d\d\dms$/);
});

test("words before a slow answer come before it in the saved test, too", async () => {
  const lines = await saved("slow=3s@#1", async (clova) => {
    void clova.launch();
    await clova.wait(1000);
    await clova.intent("Other");
    await clova.settled();
  });
  expect(lines).toContain("> !/intent Other");
});
