import { expect, it } from "vitest";
import type { AudioReport, Voice } from "../../src/ports.ts";
import { createTimelineSpeaker } from "../../src/sound/timeline-speaker.ts";
import { createManualClock } from "./manual-clock.ts";
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
