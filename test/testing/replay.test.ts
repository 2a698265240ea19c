import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { replaySound, runConversations, type EmulatorOptions } from "../../src/index.ts";
import { transcriptLine } from "../../src/emulator/transcript.ts";
import { answer } from "../extensions/answer.ts";

const folder = mkdtempSync(join(tmpdir(), "replay-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let count = 0;

async function had(lines: string, emulator: EmulatorOptions = {}) {
  const file = join(folder, `${++count}.conversation`);
  writeFileSync(file, lines);
  const { results } = await runConversations([file], { emulator });
  return results[0]!;
}

async function replayed(result: Awaited<ReturnType<typeof had>>, limit = 60_000) {
  const file = join(folder, `${++count}.wav`);
  const sound = await replaySound(result, { file, limit });
  return { ...sound!, seconds: (statSync(file).size - 44) / 192_000, bytes: readFileSync(file) };
}

const lines = (trace: Awaited<ReturnType<typeof replayed>>["trace"]): (string | null)[] =>
  trace.map(transcriptLine).filter((line) => line !== null);

test("a conversation is had once more with the same lines, and heard", async () => {
  const result = await had(
    "---\n> 피자봇 시작해줘\n  ...\n> !/wait 500ms\n  ...\n> !페퍼로니 피자 주문해줘\n  ...\n> /quiet\n  ...\n",
  );
  expect(result.status).toBe("passed");
  const { trace, isCut, seconds } = await replayed(result);
  expect(lines(trace)).toEqual(lines(result.trace));
  expect(isCut).toBe(false);
  expect(seconds).toBeGreaterThan(7);
});

test("the extension is not asked again, and gives what it gave", async () => {
  let asked = 0;
  const extension = () => answer({ speech: `${++asked}번째예요.` });
  const result = await had("---\n> /launch\n  ...\n> /intent A\n  ...\n", { extension });
  expect(asked).toBe(2);
  const { trace } = await replayed(result);
  expect(asked).toBe(2);
  expect(lines(trace)).toEqual(lines(result.trace));
});

test("a request that failed fails again, in the same way", async () => {
  const extension = () => {
    throw new Error("the kitchen is on fire");
  };
  const result = await had("---\n> /launch\n  ...\n", { extension });
  const { trace } = await replayed(result);
  expect(lines(trace)).toEqual(lines(result.trace));
  expect(lines(trace).join()).toContain("failure extension-threw");
});

test("an answer that came late comes late again, in the device's time", async () => {
  const result = await had("---\n> 피자봇 시작해줘\n  ...\n> 페퍼로니 피자 주문해줘\n  ...\n", {
    faults: "slow=3s@#1,drop@#2",
  });
  const { trace, seconds } = await replayed(result);
  expect(lines(trace)).toEqual(lines(result.trace));
  expect(lines(trace).join()).toContain("failure extension-unreachable");
  expect(trace.find(({ kind }) => kind === "response")?.at).toBe(3000);
  expect(seconds).toBeGreaterThan(4);
});

test("where time was taken back, it is taken back again", async () => {
  let asked = 0;
  const extension = () => answer({ speech: `${++asked}번째예요.` });
  const text = "---\n> /launch\n  ...\n> /intent A\n  ...\n> /back\n  ...\n> /intent B\n  ...\n";
  const result = await had(text, { extension });
  expect(result.status).toBe("passed");
  const { trace } = await replayed(result);
  expect(lines(trace)).toEqual(lines(result.trace));
  expect(lines(trace).join()).toContain("3번째예요");
  expect(asked).toBe(3);
});

test("what is said can be heard where there is a voice", async (context) => {
  const result = await had("---\n> 피자봇 시작해줘\n  ...\n");
  const { notices, bytes } = await replayed(result);
  context.skip(
    notices.some((notice) => /silent speech|No voice/.test(notice)),
    "needs a voice",
  );
  const samples = new Int16Array(
    bytes.buffer.slice(bytes.byteOffset + 44, bytes.byteOffset + bytes.length - (bytes.length % 2)),
  );
  expect(samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)).toBeGreaterThan(3000);
});

test("it is cut at the limit, however long the conversation is", async () => {
  const result = await had("---\n> 피자봇에서 음악 틀어줘\n  ...\n> /wait 10h\n  ...\n");
  const { isCut, seconds } = await replayed(result, 5000);
  expect(isCut).toBe(true);
  expect(seconds).toBeCloseTo(5, 1);
});

test("a sound that cannot be had is told of", async () => {
  const speech = { type: "SimpleSpeech", values: { type: "URL", lang: "", value: "http://127.0.0.1:1/bell.mp3" } };
  const result = await had("---\n> /launch\n  ...\n", { extension: () => answer({ speech }) });
  const { notices } = await replayed(result);
  expect(notices.join()).toContain("127.0.0.1:1/bell.mp3");
});

test("a result from elsewhere cannot be heard", async () => {
  const result = await had("---\n> /launch\n  ...\n");
  const copy = { trace: [...result.trace] };
  expect(await replaySound(copy, { file: join(folder, "none.wav"), limit: 1000 })).toBeNull();
});
