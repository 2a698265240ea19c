import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import type { Audio, AudioReport, Speaker, Voice } from "../../src/ports.ts";
import { openSpeaker } from "../../src/sound/open-speaker.ts";
import { createRecording } from "../../src/sound/recording.ts";
import { createTimelineSpeaker } from "./speakers.ts";
import type { WavFile } from "../../src/sound/wav.ts";
import { readWav } from "./read-wav.ts";
import { createEmbeddedVoice } from "../../src/voice/embedded-voice.ts";
import { embeddedVoiceInstalled } from "../../src/voice/installed-package.ts";
import { createManualClock } from "./manual-clock.ts";
import { promptToneVoice } from "./tone-voice.ts";

const folder = mkdtempSync(join(tmpdir(), "clova-recording-"));
afterAll(() => rmSync(folder, { recursive: true }));
let count = 0;

function record(voice: Voice = promptToneVoice) {
  const clock = createManualClock();
  const path = join(folder, `${++count}.wav`);
  const notice = (line: string): never => expect.fail(line);
  const speaker = openSpeaker({
    sound: `wav:${path}`,
    voice,
    clock,
    isVirtual: true,
    web: () => Promise.reject(new Error("this test has no web")),
    background: { volume: 0.2, ramp: 150 },
    notice,
  });
  const say = (text: string, audioId = text): void => speaker.start(speech(audioId, text), () => undefined);
  /** The left channel of what was recorded; both are the same. */
  async function recorded(): Promise<Int16Array> {
    await speaker.close();
    const { samples } = readWav(readFileSync(path));
    for (let i = 0; i < samples.length; i += 2) if (samples[i] !== samples[i + 1]) expect.fail(`frame ${i / 2}`);
    return samples.filter((_, i) => i % 2 === 0);
  }
  return { clock, speaker, say, recorded };
}

const speech = (audioId: string, text: string, lang: "ko" | "ja" | "en" = "ko"): Audio => ({
  audioId,
  source: { type: "speech", text, lang },
});

/** Runs of equal samples as `[sample, frames]`. */
function runs(samples: Int16Array): [number, number][] {
  const result: [number, number][] = [];
  for (const sample of samples) {
    const last = result.at(-1);
    if (last?.[0] === sample) last[1] += 1;
    else result.push([sample, 1]);
  }
  return result;
}

it("lays sounds at the very frame they start and is as long as the time that passed", async () => {
  const { clock, say, recorded } = record();
  clock.advance(1000);
  say("250 ms at 100");
  clock.advance(1000);
  say("10.5 ms at 200");
  clock.advance(333);
  expect(runs(await recorded())).toEqual([
    [0, 48_000],
    [100, 12_000],
    [0, 36_000],
    [200, 504],
    [0, 333 * 48 - 504],
  ]);
});

it("cuts at the very frame of a stop", async () => {
  const { clock, speaker, say, recorded } = record();
  say("1000 ms at 100");
  clock.advance(123);
  speaker.stop("1000 ms at 100");
  clock.advance(77);
  expect(runs(await recorded())).toEqual([
    [100, 123 * 48],
    [0, 77 * 48],
  ]);
});

it("loses and repeats nothing over a pause", async () => {
  const { clock, speaker, say, recorded } = record();
  say("300 ms ramp", "a");
  for (const [played, paused] of [
    [17, 40],
    [100, 1],
    [3, 500],
  ] as const) {
    clock.advance(played);
    speaker.pause("a");
    clock.advance(paused);
    speaker.resume("a");
  }
  clock.advance(1000);
  const heard = (await recorded()).filter((sample) => sample !== 0);
  expect(heard).toEqual(Int16Array.from({ length: 300 * 48 }, (_, i) => i + 1));
});

it("adds up sounds that overlap, without wrapping round", async () => {
  const { clock, say, recorded } = record();
  say("30 ms at 30000");
  clock.advance(10);
  say("10 ms at 20000");
  clock.advance(20);
  expect(runs(await recorded())).toEqual([
    [30_000, 480],
    [32_767, 480],
    [30_000, 480],
  ]);
});

it("is silent where the voice is", async () => {
  const silent: Voice = { ...promptToneVoice, speak: () => ({ frames: 500, sampleRate: 1000, pcm: null }) };
  const { clock, say, recorded } = record(silent);
  say("a");
  clock.advance(700);
  expect(runs(await recorded())).toEqual([[0, 700 * 48]]);
});

it("goes on without a recording when the disk fails, and says so once", async () => {
  const clock = createManualClock();
  const notices: string[] = [];
  const fail = (): never => {
    throw new Error("no space left on device");
  };
  const file: WavFile = { path: "out.wav", write: fail, lengthen: () => undefined, close: () => undefined };
  const recording = createRecording(file, clock, (line) => notices.push(line));
  const speaker = createTimelineSpeaker({ voice: promptToneVoice, clock, recording });
  const types: string[] = [];
  for (const audioId of ["a", "b"]) {
    speaker.start(speech(audioId, "100 ms at 5"), ({ type }) => types.push(type));
    clock.advance(200);
  }
  await speaker.close();
  expect(types).toEqual(["audioStarted", "audioFinished", "audioStarted", "audioFinished"]);
  expect(notices).toEqual(["The recording out.wav ends here: no space left on device"]);
});

it("records what the embedded voice says, to the sample", async ({ skip }) => {
  skip(!embeddedVoiceInstalled(), "the embedded voice is not installed");
  const { clock, speaker, recorded } = record(createEmbeddedVoice());
  const texts = [
    ["ko", "무엇을 주문할까요?"],
    ["ja", "なにを ちゅうもん しますか？"],
    ["en", "What would you like to order?"],
  ] as const;
  const spans: [number, number][] = [];
  let time = 0;
  for (const [lang, text] of texts) {
    const duration = await started(speaker, speech(lang, text, lang));
    spans.push([time * 48, (time + duration) * 48]);
    clock.advance(duration + 200);
    time += duration + 200;
  }
  expect(clock.holds()).toBe(0);
  const samples = await recorded();
  expect(samples).toHaveLength(time * 48);
  for (const [from, to] of spans) {
    const said = samples.subarray(from, to);
    const rms = Math.sqrt(said.reduce((sum, sample) => sum + sample * sample, 0) / said.length) / 32_768;
    expect(rms).toBeGreaterThan(0.03);
    expect(rms).toBeLessThan(0.3);
    expect(said.every((sample) => Math.abs(sample) < 32_000)).toBe(true);
    expect(samples.subarray(to, to + 200 * 48).every((sample) => sample === 0)).toBe(true);
  }
});

/** Resolves with the duration once the sound has started. */
const started = (speaker: Speaker, audio: Audio): Promise<number> =>
  new Promise((resolve, reject) =>
    speaker.start(audio, (report: AudioReport) => {
      if (report.type === "audioStarted") resolve(report.duration ?? 0);
      if (report.type === "audioFailed") reject(new Error(report.message));
    }),
  );
