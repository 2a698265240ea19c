import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { createEmulator, type Emulator, type TraceRecord } from "../../src/index.ts";
import { answer, type Answer } from "../extensions/answer.ts";
import { directive, piece } from "../extensions/jukebox.ts";
import { tones } from "../servers/tones.ts";
import { readWav } from "./read-wav.ts";

// Conversations with music, recorded and measured. The music is a steady tone, the voice is silent: what is heard is the
// music alone, as loud as the device makes it.

const folder = mkdtempSync(join(tmpdir(), "clova-music-"));
const { origin, close } = await tones();
afterAll(() => {
  close();
  rmSync(folder, { recursive: true });
});

const answers: Readonly<Record<string, Answer>> = {
  Play: { directives: [piece(origin, { seconds: 20 })], ends: true },
  "Clova.PauseIntent": { directives: [directive("PlaybackController", "Pause")], ends: true },
  "Clova.ResumeIntent": { directives: [directive("PlaybackController", "Resume")], ends: true },
  Ask: { speech: "이 노래의 제목은 무엇일까요?" },
  Two: {
    directives: [
      piece(origin, { token: "a", seconds: 2 }),
      piece(origin, { token: "b", seconds: 2, behavior: "ENQUEUE" }),
    ],
    ends: true,
  },
};

async function recorded(act: (clova: Emulator) => Promise<unknown>) {
  const path = join(folder, `${Math.random()}.wav`);
  const clova = await createEmulator({
    clock: "virtual",
    voice: "silent",
    sound: `wav:${path}`,
    extension: ({ request: { intent, event } }) => answer(answers[intent?.name ?? keyOf(event)] ?? { ends: true }),
    rules: { "cue.attending": "off", "cue.error": false },
  });
  await act(clova);
  await clova.close();
  const samples = readWav(readFileSync(path)).samples.filter((_, i) => i % 2 === 0);
  return {
    trace: clova.trace,
    loudness: (from: number, to: number) => rms(samples.subarray(from * 48, to * 48)),
    samples,
  };
}

/** An event about what nobody plays: sent by hand. */
const keyOf = (event: { readonly payload: object | null } | undefined): string =>
  event?.payload && "byHand" in event.payload ? "Play" : "";

const rms = (samples: Int16Array): number =>
  Math.sqrt(samples.reduce((sum, sample) => sum + sample ** 2, 0) / samples.length);

/** Of the tone of the server. */
const full = 8000 / Math.SQRT2;

const at = (trace: readonly TraceRecord[], kind: TraceRecord["kind"], state: string, nth = 0): number =>
  trace.filter((record) => record.kind === kind && "state" in record && record.state === state)[nth]!.at;

test("music is turned down to a fifth under speech and listening, and comes back when the dialogue is over", async () => {
  const { trace, loudness } = await recorded(async (clova) => {
    await clova.intent("Play");
    await clova.wait(2000);
    await clova.intent("Ask");
    await clova.stayQuiet();
    await clova.wait(2000);
  });
  const begin = at(trace, "speech", "started");
  const over = at(trace, "listening", "closed");
  expect(loudness(500, 1900)).toBeCloseTo(full, -2);
  expect(loudness(begin + 160, over - 10) / full).toBeCloseTo(0.2, 2);
  expect(loudness(over + 160, over + 1500)).toBeCloseTo(full, -2);
  // On the way it is neither cut nor switched: half way down after half the time.
  expect(loudness(begin + 65, begin + 85) / full).toBeCloseTo(0.6, 1);
  expect(over - begin).toBeGreaterThan(7000);
});

test("music that begins while the device listens begins turned down", async () => {
  const { loudness, trace } = await recorded(async (clova) => {
    await clova.wake();
    await clova.send('/event AudioPlayer.PlayFinished {"byHand":true}');
    await clova.wait(9000);
  });
  expect(at(trace, "listening", "closed")).toBe(7000);
  expect(loudness(1, 21) / full).toBeCloseTo(0.2, 1);
  expect(loudness(0, 6900) / full).toBeCloseTo(0.2, 2);
  expect(loudness(7200, 8900) / full).toBeCloseTo(1, 2);
});

test("volume and mute are heard", async () => {
  const { loudness } = await recorded(async (clova) => {
    await clova.intent("Play");
    await clova.wait(1000);
    for (let step = 0; step < 5; step++) await clova.press("volume-down");
    await clova.wait(1000);
    await clova.press("mute");
    await clova.wait(1000);
    await clova.press("mute");
    await clova.wait(1000);
  });
  expect(loudness(100, 990)).toBeCloseTo(full, -2);
  expect(loudness(1050, 1990) / full).toBeCloseTo(0.25, 2);
  expect(loudness(2050, 2990)).toBeLessThan(1);
  expect(loudness(3050, 3990) / full).toBeCloseTo(0.25, 2);
});

test("a pause is silence, and what follows goes on where it was cut", async () => {
  const { samples, loudness } = await recorded(async (clova) => {
    await clova.intent("Play");
    await clova.wait(1001);
    await clova.press("pause");
    await clova.wait(500);
    await clova.press("play");
    await clova.wait(1000);
  });
  expect(loudness(100, 990) / full).toBeCloseTo(1, 2);
  expect(loudness(1002, 1500)).toBe(0);
  expect(loudness(1600, 2400) / full).toBeCloseTo(1, 2);
  // The tone has a period of 2 ms, and was cut in the middle of one.
  const [before, after] = [samples.subarray(1001 * 48 - 480, 1001 * 48), samples.subarray(1501 * 48, 1501 * 48 + 480)];
  expect(Math.sign(before.at(-10)!)).toBe(Math.sign(-after[10]!));
});

test("what is queued follows without a gap", async () => {
  const { loudness, samples } = await recorded(async (clova) => {
    await clova.intent("Two");
    await clova.wait(5000);
  });
  for (let ms = 0; ms < 3980; ms += 20) expect(loudness(ms, ms + 20) / full).toBeCloseTo(1, 1);
  expect(samples.findLastIndex((sample) => sample !== 0) / 48).toBeCloseTo(4000, 0);
});
