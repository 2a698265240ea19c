import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { createEmulator, type Emulator, type EmulatorOptions } from "../../src/index.ts";
import { answer, type Answer } from "../extensions/answer.ts";
import { directive, piece } from "../extensions/jukebox.ts";
import { rampSample } from "../sound/fed-media.ts";
import { wav } from "../sound/media/wav-fixture.ts";
import { readWav } from "../sound/read-wav.ts";
import { closing } from "./devices.ts";

// Music before and after a device went back: recorded, each sample of it telling which it is.

const folder = mkdtempSync(join(tmpdir(), "clova-travel-"));
const seconds = 20;
const song = wav([Int16Array.from({ length: seconds * 48_000 }, (_, i) => rampSample(i))]);
const server = http.createServer((_, response) => response.setHeader("Content-Type", "audio/wav").end(song));
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

const answers: Readonly<Record<string, Answer>> = {
  Play: { directives: [piece(origin, { seconds })], ends: true },
  Pause: { directives: [directive("PlaybackController", "Pause")], ends: true },
  Resume: { directives: [directive("PlaybackController", "Resume")], ends: true },
  Ask: { speech: "네?" },
};

async function recorded(act: (clova: Emulator) => Promise<unknown>, options: EmulatorOptions = {}) {
  const path = join(folder, `${Math.random()}.wav`);
  const clova = closing(
    await createEmulator({
      clock: "virtual",
      voice: "silent",
      sound: `wav:${path}`,
      extension: ({ request: { intent } }) => answer(answers[intent?.name ?? ""] ?? { ends: true }),
      rules: { "cue.attending": "off", "cue.error": false },
      ...options,
    }),
  );
  await act(clova);
  await clova.close();
  const samples = readWav(readFileSync(path)).samples.filter((_, i) => i % 2 === 0);
  /** Of the recording from that ms on, so many ms. */
  return (from: number, ms: number) => Array.from(samples.subarray(from * 48, (from + ms) * 48));
}

/** Of the song from that ms on, so many ms. */
const ofSong = (from: number, ms: number, volume = 1) =>
  Array.from({ length: ms * 48 }, (_, i) => Math.round(rampSample(from * 48 + i) * volume));

const close = (heard: readonly number[], wanted: readonly number[]): boolean =>
  heard.length === wanted.length && heard.every((sample, i) => Math.abs(sample - wanted[i]!) <= 1);

test("music goes on from where it was, to the sample, and what was heard since is not heard again", async () => {
  const heard = await recorded(async (clova) => {
    await clova.intent("Play");
    await clova.wait(3000);
    await clova.seek(15_000);
    await clova.wait(1000);
    await clova.back(2);
    expect(clova.player).toMatchObject({ playerActivity: "PLAYING", offsetInMilliseconds: 3000 });
    await clova.wait(2000);
    expect(clova.player.offsetInMilliseconds).toBe(5000);
  });
  expect(heard(0, 3000)).toEqual(ofSong(0, 3000));
  expect(heard(3000, 1000)).toEqual(ofSong(15_000, 1000));
  expect(heard(4000, 2000)).toEqual(ofSong(3000, 2000));
});

test("paused music is silent, and is resumed where it was paused", async () => {
  const heard = await recorded(async (clova) => {
    await clova.intent("Play");
    await clova.wait(2000);
    await clova.intent("Pause");
    await clova.wait(500);
    await clova.intent("Play");
    await clova.wait(1000);
    await clova.back(2);
    expect(clova.player).toMatchObject({ playerActivity: "PAUSED", offsetInMilliseconds: 2000 });
    await clova.wait(700);
    const { requests } = await clova.intent("Resume");
    expect(requests.map(({ request }) => request.event?.name ?? request.type)).toContain("PlayResumed");
    await clova.wait(1000);
  });
  expect(heard(2500, 1000)).toEqual(ofSong(0, 1000));
  expect(heard(3500, 700).every((sample) => sample === 0)).toBe(true);
  expect(heard(4200, 1000)).toEqual(ofSong(2000, 1000));
});

test("the volume is as it was, and music under an open microphone as low as it was", async () => {
  const heard = await recorded(async (clova) => {
    for (let n = 0; n < 5; n++) await clova.press("volume-down");
    await clova.intent("Play");
    await clova.wait(1000);
    const snapshot = clova.snapshot();
    await clova.intent("Ask");
    const asked = clova.snapshot();
    for (let n = 0; n < 5; n++) await clova.press("volume-up");
    await clova.restore(snapshot);
    await clova.wait(1000);
    await clova.restore(asked);
    await clova.wait(1000);
  });
  const [quiet, low] = [0.25, 0.05];
  const asking = (await heardMs()) ?? 0;
  expect(close(heard(1000 + asking, 1000), ofSong(1000, 1000, quiet))).toBe(true);
  expect(close(heard(2000 + asking, 1000), ofSong(1000 + asking, 1000, low))).toBe(true);

  /** How long the question takes. */
  async function heardMs(): Promise<number | undefined> {
    const clova = closing(await createEmulator({ clock: "virtual", extension: () => answer(answers["Ask"]!) }));
    await clova.launch();
    return clova.trace.find((record) => record.kind === "listening")?.at;
  }
});

test("music that has ended since plays on, and ends once more", async () => {
  await recorded(async (clova) => {
    await clova.intent("Play");
    await clova.wait(19_000);
    await clova.wait(5000);
    expect(clova.player.playerActivity).toBe("STOPPED");
    const ended = clova.trace.filter((record) => record.kind === "request").at(-1);
    await clova.back();
    expect(clova.player).toMatchObject({ playerActivity: "PLAYING", offsetInMilliseconds: 19_000 });
    await clova.wait(5000);
    expect(clova.trace.filter((record) => record.kind === "request").at(-1)).toMatchObject({
      id: ended!.id,
      request: ended!.request,
    });
  });
});

test("in real time music plays on from where it was", async () => {
  await recorded(
    async (clova) => {
      await clova.intent("Play");
      await clova.wait(300);
      const before = clova.player.offsetInMilliseconds;
      await clova.seek(15_000);
      await clova.back();
      expect(clova.player.playerActivity).toBe("PLAYING");
      expect(clova.player.offsetInMilliseconds).toBeGreaterThanOrEqual(before);
      expect(clova.player.offsetInMilliseconds).toBeLessThan(10_000);
      await clova.wait(100);
      expect(clova.player.offsetInMilliseconds).toBeGreaterThanOrEqual(before + 100);
    },
    { clock: "real" },
  );
});
