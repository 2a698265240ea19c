import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { runConversations, type Emulator, type TraceRecord } from "../../src/index.ts";
import { durationsInTest } from "../../src/terminal/save/durations-in-test.ts";
import { replayable } from "../../src/terminal/save/replayable.ts";
import { createTestEmulator } from "../../src/testing/index.ts";
import { temporaryFolder } from "./run-bin.ts";

// Whatever is had with the demo and saved is a test that passes, and that an update leaves as it is.

interface Act {
  readonly line: string;
  /** Whether the user hears what comes of it, or goes on whatever the device is doing. */
  readonly isHeard: boolean;
  /** How long the user thinks then, in ms. */
  readonly thinks: number;
}

const lines = [
  "피자봇 시작해줘",
  "피자봇에서 음악 틀어줘",
  "페퍼로니 피자 주문해줘",
  "두 판",
  "메뉴 알려줘",
  "뭐라고?",
  "그만",
  "음악 틀어줘",
  "잠깐 멈춰줘",
  "다시 재생해줘",
  "/quiet",
  "/wait 300ms",
  "/wait 3s",
  "/wait 12s",
  "/wake",
  "/press pause",
  "/press play",
  "/press next",
  "/press stop",
  "/press volume-up",
  "/press mic",
  "/seek 5s",
  "/launch",
  "/intent ShowMenu",
  "/end",
  "/link <token>",
];

const act: fc.Arbitrary<Act> = fc.record({
  line: fc.constantFrom(...lines),
  isHeard: fc.boolean(),
  thinks: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 2000 })),
});

/** No line of the user's: it stands in no trace of a terminal. */
const thinking = "(thinks)";

async function had(acts: readonly Act[]): Promise<readonly TraceRecord[]> {
  const clova: Emulator = await createTestEmulator();
  try {
    for (const { line, isHeard, thinks } of acts) {
      const turn = clova.send(line);
      if (isHeard) await turn;
      if (thinks > 0) await clova.perform({ type: "wait", ms: thinks }, thinking);
    }
    return clova.trace.filter((record) => record.kind !== "input" || record.line !== thinking);
  } finally {
    await clova.close();
  }
}

const file = join(temporaryFolder(), "saved.conversation");

async function expectToPass(trace: readonly TraceRecord[], times: boolean): Promise<void> {
  const saved = replayable(trace, { times, durationInTest: await durationsInTest(trace) });
  const text = ["device: kr-speaker", "---", ...saved, ""].join("\n");
  if (!text.includes("\n> ")) return;
  writeFileSync(file, text);
  const [result] = (await runConversations([file], { update: true })).results;
  expect(result?.error?.message ?? result?.difference).toBe(undefined);
  expect(result?.status).toBe("passed");
  expect(readFileSync(file, "utf8")).toBe(text);
}

test("any conversation with the demo that is saved is a test that passes and that an update leaves as it is", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 9 }), fc.boolean(), async (acts, times) => {
      await expectToPass(await had(acts), times);
    }),
    // The same ones each time; whoever changes how a conversation is saved looks wider.
    { numRuns: 60, seed: 8 },
  );
}, 120_000);

test("music that ends long after a wait in which it began is saved at its time", async () => {
  const acts = [
    { line: "피자봇에서 음악 틀어줘", isHeard: false, thinks: 0 },
    { line: "/press volume-up", isHeard: false, thinks: 2072 },
    { line: "/wait 3s", isHeard: true, thinks: 13_998 },
  ];
  await expectToPass(await had(acts), true);
});

test("music that ends with the speech over it is saved at its time", async () => {
  const heard = { isHeard: true, thinks: 0 };
  const acts = [
    { line: "피자봇에서 음악 틀어줘", ...heard },
    { line: "피자봇 시작해줘", ...heard },
    { line: "/intent ShowMenu", isHeard: true, thinks: 6125 },
    { line: "피자봇에서 음악 틀어줘", ...heard },
  ];
  await expectToPass(await had(acts), true);
});

test("whatever is said by a program is saved as one line, and as no line for the terminal", async () => {
  const clova = await createTestEmulator();
  await clova.say("피자봇\n시작해줘");
  await clova.say("/nonsense\u0007");
  const trace = [...clova.trace];
  await clova.close();
  const saved = replayable(trace, { times: false, durationInTest: await durationsInTest(trace) });
  expect(saved.filter((line) => line.startsWith(">"))).toEqual(["> 피자봇 시작해줘", "> /nonsense"]);
  expect(saved.filter((line) => !/^(> | {2}\S)/.test(line))).toEqual([]);
  await expectToPass(
    trace.slice(
      0,
      trace.findLastIndex(({ kind }) => kind === "input"),
    ),
    false,
  );
});

const song = 16_000;
const then = (line: string): Act => ({ line, isHeard: true, thinks: 0 });

test.for(
  ["/press pause", "잠깐 멈춰줘", "/press next", "/seek 0s", "/wait 1s", "/wake"].flatMap((line) =>
    [0, 1, song - 1, song, song + 1, 2 * song - 1, 2 * song].map((thinks) => [line, thinks] as const),
  ),
)("`%s` %i ms after the music began is saved as it was", async ([line, thinks]) => {
  const trace = await had([{ line: "피자봇에서 음악 틀어줘", isHeard: true, thinks }, then(line), then("/press play")]);
  await expectToPass(trace, false);
  await expectToPass(trace, true);
});
