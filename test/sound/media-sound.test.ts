import { expect, it } from "vitest";
import { MediaError } from "../../src/errors.ts";
import { mediaSound } from "../../src/sound/media-sound.ts";
import { resamplerFor, wholeInput } from "../../src/sound/resample.ts";
import type { Sound } from "../../src/sound/sound.ts";
import { fedMedia, rampSample, settle } from "./fed-media.ts";

/** The left and right channel of so many frames, rounded to 16 bits. */
function taken(sound: Sound, first: number, frames: number): [number[], number[]] {
  const out = new Float32Array(2 * frames);
  sound.addTo?.(out, first);
  const channel = (which: 0 | 1) => Array.from({ length: frames }, (_, i) => Math.round(out[2 * i + which]!));
  return [channel(0), channel(1)];
}

const ramp = (first: number, frames: number): number[] =>
  Array.from({ length: frames }, (_, i) => rampSample(first + i));

it("gives every frame of every piece once, in order", async () => {
  const media = fedMedia();
  const sound = mediaSound(media);
  for (const count of [1000, 1, 4799, 200]) media.feed(count);
  media.finish();
  await settle();
  expect(sound.frames).toBe(6000);
  expect(taken(sound, 0, 6000)).toEqual([ramp(0, 6000), ramp(0, 6000)]);
  expect(taken(sound, 995, 10)[0]).toEqual(ramp(995, 10));
});

it("keeps the channels apart", async () => {
  const media = fedMedia({ channels: 2 });
  const sound = mediaSound(media);
  media.feed(100);
  media.finish();
  await settle();
  const [left, right] = taken(sound, 0, 100);
  expect(left).toEqual(ramp(0, 100));
  expect(right).toEqual(left.map((sample) => -sample));
});

it("resamples over the borders of pieces as if it were one", async () => {
  const media = fedMedia({ sampleRate: 44_100 });
  const sound = mediaSound(media);
  for (let piece = 0; piece < 44; piece++) media.feed(100);
  media.finish();
  await settle();
  expect(sound.frames).toBe(Math.ceil((4400 * 48_000) / 44_100));
  const whole = new Float32Array(sound.frames);
  resamplerFor(44_100, 48_000).fill(wholeInput(Float32Array.from(ramp(0, 4400))), 0, whole);
  expect(taken(sound, 0, sound.frames)[0]).toEqual(Array.from(whole, Math.round));
});

it("says how much has arrived, and tells when there is more", async () => {
  const media = fedMedia();
  const sound = mediaSound(media);
  expect([sound.frames, sound.arrived(0)]).toEqual([Infinity, 0]);
  const arrival = sound.arrival();
  media.feed(500);
  await arrival;
  expect([sound.arrived(0), sound.arrived(400), sound.arrived(600)]).toEqual([500, 100, 0]);
});

it("adds nothing where nothing has arrived yet", async () => {
  const media = fedMedia();
  const sound = mediaSound(media);
  media.feed(10);
  await settle();
  expect(taken(sound, 5, 10)[0]).toEqual([...ramp(5, 5), 0, 0, 0, 0, 0]);
});

it("reads a few seconds ahead and no further, and on when the listener goes on", async () => {
  const media = fedMedia();
  const sound = mediaSound(media);
  for (let second = 0; second < 20; second++) media.feed(48_000);
  await settle();
  expect(sound.arrived(0)).toBe(5 * 48_000);
  sound.forget(3 * 48_000);
  await settle();
  expect(sound.arrived(3 * 48_000)).toBe(5 * 48_000);
});

it("takes what arrives for the truth, not what the headers promised", async () => {
  const media = fedMedia({ frames: 10_000 });
  const sound = mediaSound(media);
  expect(sound.frames).toBe(10_000);
  media.feed(700);
  media.finish();
  await settle();
  expect([sound.frames, sound.failure]).toEqual([700, null]);
});

it("ends where the stream breaks off, and says why", async () => {
  const media = fedMedia({ frames: 10_000 });
  const sound = mediaSound(media);
  media.feed(700);
  const broken = new MediaError("media-unreachable", "it broke off");
  media.fail(broken);
  await settle();
  expect([sound.frames, sound.failure]).toEqual([700, broken]);
  expect(taken(sound, 690, 10)[0]).toEqual(ramp(690, 10));
  expect(media.isClosed()).toBe(true);
});

it("lets go of the stream when it is closed, and of whoever waits", async () => {
  const media = fedMedia();
  const sound = mediaSound(media);
  const arrival = sound.arrival();
  sound.close();
  await arrival;
  expect(media.isClosed()).toBe(true);
});
