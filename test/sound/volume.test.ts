import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { createVirtualClock } from "../../src/node/virtual-clock.ts";
import type { Audio } from "../../src/ports.ts";
import { openSpeaker } from "../../src/sound/open-speaker.ts";
import { nobody } from "../../src/sound/output.ts";
import { createRecording } from "../../src/sound/recording.ts";
import { createTimeline } from "../../src/sound/timeline.ts";
import { createManualClock } from "./manual-clock.ts";
import { webOf } from "./media/memory-web.ts";
import { wav } from "./media/wav-fixture.ts";
import { memoryFile } from "./memory-file.ts";
import { readWav } from "./read-wav.ts";
import { createTimelineSpeaker } from "./speakers.ts";
import { frames, tone } from "./output-on-host.ts";
import { promptToneVoice, speech } from "./tone-voice.ts";

// How loud things are: the volume of the device, and the level of each sound.

const folder = mkdtempSync(join(tmpdir(), "clova-volume-"));
afterAll(() => rmSync(folder, { recursive: true }));

function recorded() {
  const clock = createManualClock(0);
  const file = memoryFile();
  const recording = createRecording(file, clock, (line) => expect.fail(line));
  const speaker = createTimelineSpeaker({ voice: promptToneVoice, clock, recording });
  const say = (text: string): void => speaker.start(speech(text), () => undefined);
  return { clock, recording, speaker, say, samples: file.samples };
}

/** Samples at these milliseconds. */
const at = (samples: readonly number[], ...times: number[]): (number | undefined)[] =>
  times.map((ms) => samples[frames(ms)]);

it("turns what plays to another volume within 20 ms", async () => {
  const { clock, speaker, say, samples } = recorded();
  say("200 ms at 10000");
  clock.advance(50);
  speaker.setVolume(0.5);
  clock.advance(150);
  await speaker.close();
  expect(at(samples(), 49, 50, 60, 70, 199)).toEqual([10_000, 10_000, 7500, 5000, 5000]);
});

it("begins what comes later at the volume, to silence and back", async () => {
  const { clock, speaker, say, samples } = recorded();
  speaker.setVolume(0.3);
  say("100 ms at 10000");
  clock.advance(100);
  speaker.setVolume(0);
  say("50 ms at 20000");
  clock.advance(50);
  speaker.setVolume(1);
  say("50 ms at 5000");
  clock.advance(50);
  await speaker.close();
  expect(new Set(samples().slice(0, frames(100)))).toEqual(new Set([3000]));
  expect(new Set(samples().slice(frames(100), frames(150)))).toEqual(new Set([0]));
  expect(new Set(samples().slice(frames(150), frames(200)))).toEqual(new Set([5000]));
});

it("turns the background down from whatever the volume is, and goes back to it", async () => {
  const { clock, speaker, say, samples } = recorded();
  speaker.setVolume(0.5);
  say("1000 ms at 20000");
  clock.advance(100);
  speaker.setLevel("1000 ms at 20000", "background");
  clock.advance(200);
  speaker.setVolume(1);
  clock.advance(100);
  speaker.setLevel("1000 ms at 20000", "foreground");
  clock.advance(600);
  await speaker.close();
  expect(at(samples(), 99, 299, 399, 999)).toEqual([10_000, 2000, 4000, 20_000]);
});

it("keeps the volume over a pause", async () => {
  const { clock, speaker, say, samples } = recorded();
  say("100 ms at 10000");
  clock.advance(20);
  speaker.pause("100 ms at 10000");
  speaker.setVolume(0.5);
  clock.advance(20);
  speaker.resume("100 ms at 10000");
  clock.advance(80);
  await speaker.close();
  expect(at(samples(), 19, 20, 40, 119)).toEqual([10_000, 0, 5000, 5000]);
});

it("makes the device's own sounds at the volume", async () => {
  const loudest = async (volume: number): Promise<number> => {
    const { clock, speaker, samples } = recorded();
    speaker.setVolume(volume);
    speaker.cue("error");
    clock.advance(500);
    await speaker.close();
    return Math.max(...samples());
  };
  const whole = await loudest(1);
  expect(whole).toBeGreaterThan(3000);
  expect(Math.abs((await loudest(0.25)) - whole / 4)).toBeLessThanOrEqual(1);
  expect(await loudest(0)).toBe(0);
});

/** Plays one sound in virtual time, in the background from its start on, into a file. */
async function recordedInBackground(audio: Audio): Promise<Int16Array> {
  const path = join(folder, `${audio.source.type}.wav`);
  const clock = createVirtualClock(0);
  const speaker = openSpeaker({
    sound: `wav:${path}`,
    voice: promptToneVoice,
    clock,
    isVirtual: true,
    web: () => Promise.resolve(webOf(wav([new Int16Array(frames(300)).fill(10_000)]))),
    background: { volume: 0.2, ramp: 150 },
    notice: (line) => expect.fail(line),
  });
  const release = clock.demand();
  await new Promise<void>((resolve) => {
    speaker.start(audio, ({ type }) => type === "audioFinished" && resolve());
    speaker.setLevel(audio.audioId, "background");
  });
  release();
  await speaker.close();
  return readWav(readFileSync(path)).samples;
}

it.each<Audio>([
  speech("300 ms at 10000"),
  { audioId: "content", source: { type: "url", url: "http://sound.test/a.wav" } },
])("records $source.type that begins in the background turned down from its first sample on", async (audio) => {
  const samples = await recordedInBackground(audio);
  expect(samples).toHaveLength(2 * frames(300));
  expect(new Set(samples)).toEqual(new Set([2000]));
});

it("begins right behind another sound in the background, within the very frame and turned down", async () => {
  const { clock, speaker, samples } = recorded();
  speaker.start(speech("10.3 ms at 3000"), ({ type }) => {
    if (type !== "audioFinished") return;
    speaker.start(speech("100 ms at 10000"), () => undefined);
    speaker.setLevel("100 ms at 10000", "background");
  });
  clock.advance(200);
  await speaker.close();
  expect(samples().slice(494, 496)).toEqual([2000, 2000]);
  expect(Math.max(...samples().slice(494))).toBe(2000);
});

it("goes on in the background with what was resumed and turned down at once", async () => {
  const { clock, recording, samples } = recorded();
  const playback = createTimeline(clock, recording).play(tone(100, 10_000), 1, nobody);
  clock.advance(50);
  playback.pause();
  clock.advance(10);
  playback.resume();
  playback.fade(0.2, 150);
  clock.advance(50);
  await recording.close();
  expect(at(samples(), 49, 55, 60, 109)).toEqual([10_000, 0, 2000, 2000]);
});
