import { expect, it } from "vitest";
import { MediaError, type EmulatorError } from "../../src/errors.ts";
import type { AudioReport, Clock, Voice } from "../../src/ports.ts";
import { mediaSound } from "../../src/sound/media-sound.ts";
import { nobody } from "../../src/sound/output.ts";
import { createRecording, type Recording } from "../../src/sound/recording.ts";
import { heldSound } from "../../src/sound/sound.ts";
import { createTimeline } from "../../src/sound/timeline.ts";
import { fedMedia, rampSample, settle, type FedMedia } from "./fed-media.ts";
import { memoryFile } from "./memory-file.ts";
import { createTimelineSpeaker } from "./speakers.ts";
import { createManualClock, type ManualClock } from "./manual-clock.ts";
import { promptToneVoice, toneVoice } from "./tone-voice.ts";

function setUp(voice: Voice) {
  const clock = createManualClock(0);
  const speaker = createTimelineSpeaker({ voice, clock });
  const reports: [number, AudioReport["type"]][] = [];
  const say = (audioId: string, text: string): void =>
    speaker.start({ audioId, source: { type: "speech", text, lang: "ko" } }, ({ type }) =>
      reports.push([clock.now(), type]),
    );
  return { clock, speaker, reports, say };
}

it("starts at once when the voice answers at once", () => {
  const { clock, reports, say } = setUp(promptToneVoice);
  say("a", "100 ms at 5");
  expect(reports).toEqual([[0, "audioStarted"]]);
  expect(clock.holds()).toBe(0);
});

it("ends exactly at the millisecond, and so after each pause", () => {
  const { clock, speaker, reports, say } = setUp(promptToneVoice);
  say("a", "99.1 ms at 5");
  clock.advance(40);
  speaker.pause("a");
  clock.advance(1000);
  speaker.resume("a");
  clock.advance(10_000);
  expect(reports).toEqual([
    [0, "audioStarted"],
    [1100, "audioFinished"],
  ]);
});

it("holds the clock while the voice is at work, and lets it go when the sound is laid down", async () => {
  const { clock, reports, say } = setUp(toneVoice);
  say("a", "100 ms at 5");
  expect(clock.holds()).toBe(1);
  await new Promise(setImmediate);
  expect(clock.holds()).toBe(0);
  clock.advance(100);
  expect(reports).toEqual([
    [0, "audioStarted"],
    [100, "audioFinished"],
  ]);
});

it("lets the clock go when a sound is stopped or cannot be said", async () => {
  const { clock, speaker, say } = setUp(toneVoice);
  say("a", "100 ms at 5");
  speaker.stop("a");
  expect(clock.holds()).toBe(0);
  say("b", "broken");
  await new Promise(setImmediate);
  expect(clock.holds()).toBe(0);
});

it("reports a voice that throws", () => {
  const { reports, say } = setUp(promptToneVoice);
  say("a", "broken");
  expect(reports).toEqual([[0, "audioFailed"]]);
});

const ended = (clock: ManualClock, media: FedMedia, recording?: Recording) => {
  const ends: [number, EmulatorError | null][] = [];
  const playback = createTimeline(clock, recording).play(mediaSound(media), 1, {
    ...nobody,
    ended: (failure) => ends.push([clock.now(), failure]),
  });
  return { ends, playback };
};

it("ends a sound whose length nobody knew exactly where it turns out to end", async () => {
  const clock = createManualClock(0);
  const media = fedMedia();
  const { ends } = ended(clock, media);
  media.feed(48_000 * 2 + 480);
  media.finish();
  await settle();
  clock.advance(2009);
  expect(ends).toEqual([]);
  clock.advance(1);
  expect(ends).toEqual([[2010, null]]);
});

it("stands still with the clock held while a sound does not arrive, and goes on where it stood", async () => {
  const clock = createManualClock(0);
  const media = fedMedia();
  const { ends } = ended(clock, media);
  expect(clock.holds()).toBe(1);
  media.feed(48_000);
  await settle();
  expect(clock.holds()).toBe(0);
  clock.advance(1000);
  expect(clock.holds()).toBe(1);
  clock.advance(5000); // real time cannot be held
  media.feed(24_000);
  media.finish();
  await settle();
  expect(clock.holds()).toBe(0);
  clock.advance(499);
  expect(ends).toEqual([]);
  clock.advance(1);
  expect(ends).toEqual([[6500, null]]);
});

it("does not go on with a sound that was paused while it did not arrive", async () => {
  const clock = createManualClock(0);
  const media = fedMedia();
  const { ends, playback } = ended(clock, media);
  playback.pause();
  expect(clock.holds()).toBe(0);
  media.feed(4800);
  media.finish();
  await settle();
  clock.advance(1000);
  expect(ends).toEqual([]);
  playback.resume();
  clock.advance(100);
  expect(ends).toEqual([[1100, null]]);
});

it("reports a sound that breaks off when it was heard up to there", async () => {
  const clock = createManualClock(0);
  const media = fedMedia();
  const { ends } = ended(clock, media);
  media.feed(48_000 + 4800);
  const broken = new MediaError("media-broken", "it broke off");
  media.fail(broken);
  await settle();
  clock.advance(10_000);
  expect(ends).toEqual([[1100, broken]]);
});

it("holds nothing and reads nothing more of a sound that was stopped", async () => {
  const clock = createManualClock(0);
  const media = fedMedia();
  const { ends, playback } = ended(clock, media);
  playback.stop();
  await settle();
  expect([clock.holds(), media.isClosed(), ends]).toEqual([0, true, []]);
});

it("records every frame of a sound that arrives in pieces once, over a wait and a pause", async () => {
  const clock = createManualClock(0);
  const file = memoryFile();
  const media = fedMedia();
  const recording = createRecording(file, clock, (line) => expect.fail(line));
  const { ends, playback } = ended(clock, media, recording);
  media.feed(48_000);
  await settle();
  clock.advance(1700);
  media.feed(48_000);
  await settle();
  clock.advance(300);
  playback.pause();
  clock.advance(50);
  playback.resume();
  media.feed(4800);
  media.finish();
  await settle();
  for (let ms = 0; ms < 2000; ms += 7) clock.advance(7);
  await recording.close();
  expect(ends).toHaveLength(1);
  expect(file.samples().filter((sample) => sample !== 0)).toEqual(
    Array.from({ length: 100_800 }, (_, i) => rampSample(i)),
  );
});

it("begins what follows at the very frame at which the sound before ended, however late the timer is", async () => {
  const clock = createManualClock(0);
  const file = memoryFile();
  const recording = createRecording(file, clock, (line) => expect.fail(line));
  const late: Clock = { ...clock, now: () => clock.now() + 17 };
  const timeline = createTimeline(clock, recording);
  const lateTimeline = createTimeline(late, recording);
  const level = (sample: number, length: number) => heldSound(length, (out) => out.fill(sample));
  timeline.play(level(100, 4811), 1, { ...nobody, ended: () => timeline.play(level(200, 4811), 1, nobody) });
  clock.advance(300);
  lateTimeline.play(level(300, 4811), 1, { ...nobody, ended: () => lateTimeline.play(level(400, 4811), 1, nobody) });
  clock.advance(300);
  await recording.close();
  const runs = (sample: number): [number, number] => [
    file.samples().indexOf(sample),
    file.samples().lastIndexOf(sample),
  ];
  expect(runs(200)[0]).toBe(runs(100)[1] + 1);
  expect(runs(400)[0]).toBe(runs(300)[1] + 1);
});
