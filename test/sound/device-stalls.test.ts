import { expect, it } from "vitest";
import { mediaSound } from "../../src/sound/media-sound.ts";
import { nobody } from "../../src/sound/output.ts";
import { createSpeaker } from "../../src/sound/speaker.ts";
import { createTimeline } from "../../src/sound/timeline.ts";
import { fedMedia, rampSample, settle } from "./fed-media.ts";
import { playFed } from "./fed-playback.ts";
import { createManualClock } from "./manual-clock.ts";
import { frames, outputOnHost, tone } from "./output-on-host.ts";
import { promptToneVoice } from "./tone-voice.ts";

// Downloads that are slower than they are heard, on a device.

it("tells on the device that a sound stands still when its last frame was heard, and when the next one is", async () => {
  const { output, ready, position } = outputOnHost();
  const { media, told } = playFed(output);
  media.feed(frames(100));
  await settle();
  ready();
  position(frames(100), frames(99));
  expect(told).toEqual([]);
  position(frames(100), frames(100));
  expect(told).toEqual(["stalled"]);
  media.feed(frames(1000));
  await settle();
  position(frames(240), frames(100)); // behind 100 ms of silence
  expect(told).toEqual(["stalled"]);
  position(frames(260), frames(101));
  expect(told).toEqual(["stalled", "continued"]);
});

it("tells nothing of a sound that is fed before the device has run dry", async () => {
  const { output, ready, position, sent } = outputOnHost();
  const { media, told } = playFed(output);
  media.feed(frames(100));
  await settle();
  ready();
  position(frames(80), frames(40));
  media.feed(frames(1000));
  await settle();
  for (const ms of [100, 120]) position(frames(ms + 40), frames(ms));
  expect(told).toEqual([]);
  expect(sent()).toHaveLength(frames(460));
});

it("tells of a gap that was mixed while another sound went on, from its beginning to its end", async () => {
  const { output, ready, position } = outputOnHost();
  output.play(tone(5000, 0), 1, nobody);
  const { media, told } = playFed(output);
  media.feed(frames(100));
  await settle();
  ready(); // 300 ms are mixed
  media.feed(frames(1000));
  await settle();
  const times: [number, string[]][] = [99, 100, 299, 301].map((ms) => {
    position(frames(300), frames(ms));
    return [ms, [...told]];
  });
  expect(times).toEqual([
    [99, []],
    [100, ["stalled"]],
    [299, ["stalled"]],
    [301, ["stalled", "continued"]],
  ]);
});

it("loses nothing where the device takes back that a sound stood still and went on again", async () => {
  const { output, ready, position, flushed, sent } = outputOnHost();
  const other = output.play(tone(5000, 0), 1, nobody);
  const { media, told } = playFed(output);
  media.feed(frames(100));
  await settle();
  ready();
  media.feed(frames(1000));
  await settle();
  position(frames(80), frames(40)); // mixed up to 380 ms: a gap from 100 to 300 ms
  other.stop();
  flushed(frames(60));
  expect(
    sent()
      .slice(-frames(300))
      .map(([sample]) => sample),
  ).toEqual(Array.from({ length: frames(300) }, (_, i) => rampSample(frames(60) + i)));
  position(frames(360), frames(320));
  expect(told).toEqual([]);
});

it("takes what is queued of a sound that stands still back when it is stopped", async () => {
  const { output, host, ready, position } = outputOnHost();
  const { media, playback } = playFed(output);
  media.feed(frames(100));
  await settle();
  ready();
  position(frames(60), frames(40));
  playback.stop();
  expect(host().sent.at(-1)).toEqual({ type: "flush", keepsGiven: false });
});

it("leaves the other sounds alone when a sound is paused that stands still", async () => {
  const { output, host, ready, position } = outputOnHost();
  output.play(tone(5000, 0), 1, nobody);
  const { media, playback, told } = playFed(output);
  media.feed(frames(100));
  await settle();
  ready();
  position(frames(200), frames(150));
  expect(told).toEqual(["stalled"]);
  playback.pause();
  expect(host().sent.map(({ type }) => type)).not.toContain("flush");
});

it("tells on the device that a sound stands still when it is resumed and nothing has arrived", async () => {
  const { output, ready, position, flushed } = outputOnHost();
  const { media, playback, told } = playFed(output);
  media.feed(frames(100));
  await settle();
  ready();
  position(frames(60), frames(40));
  playback.pause();
  flushed(frames(80));
  position(frames(80), frames(80));
  expect(told).toEqual([]);
  playback.resume();
  await settle();
  expect(told).toEqual(["stalled"]);
});

it("reports what happens between a pause and its effect at the resume", async () => {
  const { output, clock, ready, position, flushed } = outputOnHost();
  const media = fedMedia();
  const speaker = createSpeaker({
    voice: promptToneVoice,
    loadUrl: () => Promise.resolve(mediaSound(media)),
    clock,
    output,
    background: { volume: 0.2, ramp: 150 },
    preparesAhead: true,
  });
  const types: string[] = [];
  speaker.start({ audioId: "a", source: { type: "url", url: "a" } }, ({ type }) => types.push(type));
  media.feed(frames(100));
  await settle();
  ready();
  speaker.pause("a");
  position(frames(100), frames(100));
  expect(types).toEqual(["audioStarted"]);
  speaker.resume("a");
  expect(types).toEqual(["audioStarted", "audioStalled"]);
  flushed(frames(100));
  media.feed(frames(1000));
  await settle();
  position(frames(140), frames(101));
  expect(types).toEqual(["audioStarted", "audioStalled", "audioContinued"]);
});

it("tells on the device that a sound stands still of which nothing has arrived at all", async () => {
  const { output, ready, position } = outputOnHost();
  const { media, told } = playFed(output);
  ready();
  expect(told).toEqual(["stalled"]);
  media.feed(frames(1000));
  await settle();
  position(frames(40), frames(1));
  expect(told).toEqual(["stalled", "continued"]);
});

it("ends where it stood still when nothing more comes", async () => {
  const device = outputOnHost();
  const clock = createManualClock(0);
  const onDevice = playFed(device.output);
  const onTimeline = playFed(createTimeline(clock));
  onDevice.media.feed(frames(100));
  await settle();
  device.ready();
  device.position(frames(100), frames(100));
  onTimeline.media.feed(frames(1000));
  await settle();
  clock.advance(1000);
  for (const { media } of [onDevice, onTimeline]) media.finish();
  await settle();
  clock.advance(0);
  expect([onDevice.told, onTimeline.told]).toEqual([
    ["stalled", "ended"],
    ["stalled", "ended"],
  ]);
});

it("goes on telling when the device is lost", async () => {
  const { output, host, ready, position, clock } = outputOnHost();
  const { media, told } = playFed(output);
  media.feed(frames(100));
  await settle();
  ready();
  position(frames(100), frames(100));
  for (let lost = 0; lost < 2; lost++) {
    host().listener.ended("gone");
    if (lost === 0) ready();
  }
  media.feed(frames(1100));
  await settle();
  expect(told).toEqual(["stalled", "continued"]);
  clock.advance(1000);
  expect(told).toEqual(["stalled", "continued", "stalled"]);
});

/** A device that holds 40 ms, fills up with silence, and says every 20 ms how far it is. */
function pulled({ host, position }: ReturnType<typeof outputOnHost>) {
  const held: boolean[] = [];
  let given = 0;
  let heard = 0;
  const sent = (): number =>
    host().sent.reduce((sum, message) => sum + (message.type === "frames" ? message.pcm.length / 2 : 0), 0);
  return {
    heard: () => heard,
    pass(milliseconds: number) {
      const all = sent();
      for (let frame = 0; frame < frames(milliseconds); frame++) {
        if (held.length >= frames(40) && held.shift() === true) heard += 1;
        held.push(given < all);
        if (given < all) given += 1;
      }
      position(given, heard);
    },
  };
}

it("lets whoever counts the time between know the place to within a block each time it stands still", async () => {
  const host = outputOnHost();
  const { media, told } = playFed(host.output);
  media.feed(frames(500));
  await settle();
  host.ready();
  const device = pulled(host);
  let counted = 0;
  const arrivals = new Map([
    [600, 700],
    [1400, 90],
    [1500, 600],
    [2800, 2000],
  ]);
  for (let ms = 0; ms < 4000; ms += 20) {
    const arrived = arrivals.get(ms);
    if (arrived !== undefined) media.feed(frames(arrived) + 77);
    await settle();
    if (ms >= 40 && told.at(-1) !== "stalled") counted += 20;
    device.pass(20);
    const blocks = Math.max(1, told.filter((type) => type === "stalled").length);
    expect(Math.abs(counted - device.heard() / 48)).toBeLessThanOrEqual(20 * blocks);
  }
  expect(told).toEqual(["stalled", "continued", "stalled", "continued", "stalled", "continued"]);
});
