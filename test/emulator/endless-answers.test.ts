import { afterEach, expect, test } from "vitest";
import type { CekRequest, Emulator, EmulatorOptions, TraceRecord } from "../../src/index.ts";
import { createTestEmulator } from "../../src/testing/index.ts";
import { answer, type Answer } from "../extensions/answer.ts";
import { directive } from "../extensions/jukebox.ts";

const open: Emulator[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((clova) => clova.close()));
});

/** More requests than any of these conversations needs: a chain that nothing ends fails by them instead of hanging. */
const most = 3000;

interface Subject {
  readonly clova: Emulator;
  readonly counted: { requests: number };
}

async function device(
  answers: (name: string, received: CekRequest) => Answer,
  rules: EmulatorOptions["rules"] = {},
): Promise<Subject> {
  const counted = { requests: 0 };
  const extension = (received: CekRequest): object => {
    const { type, intent, event } = received.request;
    if (++counted.requests > most) return answer({ ends: true });
    return answer(answers(event?.name ?? intent?.name ?? type, received));
  };
  const clova = await createTestEmulator({
    device: "kr-speaker",
    extension,
    rules: { "media.fetch": false, ...rules },
  });
  open.push(clova);
  return { clova, counted };
}

const monitored = (value: string): object => ({
  type: "SimpleSpeech",
  values: { type: "PlainText", lang: "ko", value, token: "123e4567-e89b-42d3-a456-426614174000" },
});
const says = (value = "안녕"): Answer => ({ speech: monitored(value), ends: false });
const nothing: Answer = { ends: true };

const stream = (progressReport: object) => ({
  ...{ beginAtInMilliseconds: 0, token: "song", url: "https://sounds.example/song.mp3", urlPlayable: true },
  progressReport,
});
const play = (progressReport = {}): object =>
  directive("AudioPlayer", "Play", {
    audioItem: { audioItemId: "song", stream: stream(progressReport), title: "", artist: "" },
    playBehavior: "REPLACE_ALL",
    source: { name: "source", logoUrl: "" },
  });

const failures = (trace: readonly TraceRecord[]): string[] =>
  trace.flatMap((record) => (record.kind === "failure" ? [record.code] : []));
const spokenToEvents = (trace: readonly TraceRecord[]): number =>
  trace.filter((record) => record.kind === "speech" && record.source === "event" && record.state === "started").length;

test("an extension that answers everything with speech it is told of does not keep the user waiting for ever", async () => {
  const { clova, counted } = await device(() => says());
  await clova.launch();
  expect(counted.requests).toBeLessThan(300);
  expect(spokenToEvents(clova.trace)).toBe(100);
  const told = clova.trace.filter((record) => record.kind === "failure");
  expect(told.map(({ code }) => code)).toEqual(["speech-endless"]);
  expect(told[0]).toMatchObject({ id: expect.stringMatching(/^r\d+$/) as unknown });
  expect(told[0]?.message).toContain("rule `event.speechInARow`");
  expect(clova.session).not.toBeNull();
});

test("a request of the user's begins the count anew", async () => {
  const { clova } = await device(() => says(), { "event.speechInARow": 4 });
  await clova.launch();
  expect(spokenToEvents(clova.trace)).toBe(4);
  await clova.intent("More");
  expect(spokenToEvents(clova.trace)).toBe(8);
  expect(failures(clova.trace)).toEqual(["speech-endless", "speech-endless"]);
});

test("so it does with Plays that nothing is heard of, also where the session goes on", async () => {
  const { clova } = await device(() => ({ directives: [play()] }), { "player.fruitless": 2 });
  await clova.launch();
  await clova.intent("More");
  expect(failures(clova.trace)).toEqual(["player-fruitless", "player-fruitless"]);
});

test("a story told piece by piece as each is over is told to its end", async () => {
  let piece = 0;
  const { clova } = await device((name) =>
    name === "LaunchRequest" || (name === "SpeechFinished" && piece < 100) ? says(`${++piece}`) : nothing,
  );
  await clova.launch();
  expect(spokenToEvents(clova.trace)).toBe(99);
  expect(failures(clova.trace)).toEqual([]);
});

test("only the speech is left out, and the rest of the answer is done", async () => {
  const { clova } = await device(
    (name) => ({ ...says(), ...(name === "SpeechFinished" && { directives: [play()] }) }),
    { "event.speechInARow": 1, "player.fruitless": 1000 },
  );
  await clova.launch();
  expect(spokenToEvents(clova.trace)).toBe(1);
  expect(failures(clova.trace)).toEqual(["speech-endless"]);
  expect(clova.player.playerActivity).toBe("PLAYING");
});

test("speech between songs, and at times during one, is none in a row", async () => {
  const between = await device(
    (name) => (name === "LaunchRequest" || name === "PlayFinished" ? { ...says(), directives: [play()] } : nothing),
    { "event.speechInARow": 2 },
  );
  await between.clova.launch();
  await between.clova.wait(120_000);
  expect(spokenToEvents(between.clova.trace)).toBeGreaterThan(10);
  expect(failures(between.clova.trace)).toEqual([]);

  const during = await device(
    (name) => {
      if (name === "LaunchRequest") return { directives: [play({ progressReportIntervalInMilliseconds: 30_000 })] };
      return name === "ProgressReportIntervalPassed" ? says() : nothing;
    },
    { "event.speechInARow": 2, "media.assumedLength": 600_000 },
  );
  await during.clova.launch();
  await during.clova.wait(590_000);
  expect(spokenToEvents(during.clova.trace)).toBe(19);
  expect(failures(during.clova.trace)).toEqual([]);
});

test("speech that music brings faster than it is spoken has an end", async () => {
  const { clova, counted } = await device(
    (name) => {
      if (name === "LaunchRequest") return { directives: [play({ progressReportIntervalInMilliseconds: 1000 })] };
      const value = "이 문장은 일 초보다 훨씬 더 오래 걸리는 아주 긴 문장이에요.";
      return name === "ProgressReportIntervalPassed" ? { speech: value, ends: true } : nothing;
    },
    { "event.speechInARow": 5, "media.assumedLength": 3_600_000 },
  );
  await clova.launch();
  await clova.send("/quiet");
  expect(spokenToEvents(clova.trace)).toBe(5);
  expect(failures(clova.trace)).toEqual(["speech-endless"]);
  expect(counted.requests).toBeLessThan(most);
});

test("speech in the answers to events that the developer sends is asked for", async () => {
  const { clova } = await device((name) => (name === "PlayPaused" ? { speech: "고마워요", ends: true } : nothing), {
    "event.speechInARow": 1,
  });
  for (let time = 0; time < 3; time++) await clova.send('/event AudioPlayer.PlayPaused {"token":"song"}');
  expect(spokenToEvents(clova.trace)).toBeGreaterThan(0);
  expect(failures(clova.trace)).toEqual([]);
});

test("a conversation in virtual time that goes on and on can be ended from outside", async () => {
  const { clova, counted } = await device(() => says(), { "event.speechInARow": 1_000_000 });
  const launched = clova.launch();
  setTimeout(() => void clova.close({ atOnce: true }), 0);
  await launched;
  expect(counted.requests).toBeLessThan(most);
});
