import { expect, it } from "vitest";
import { fade, mix, steady, volumeAt } from "../../src/sound/mixer.ts";
import { heldSound } from "../../src/sound/sound.ts";

const level = (sample: number, frames = 1000) =>
  heldSound(frames, (out) => out.forEach((sum, i) => (out[i] = sum + sample)));
const left = (samples: Int16Array): number[] => Array.from(samples.filter((_, i) => i % 2 === 0));

it("turns a sound down on a straight way, and leaves it there", () => {
  const gain = fade(steady(1), 0.2, 100, 400);
  expect([99, 100, 200, 300, 500, 5000].map((frame) => volumeAt(gain, frame))).toEqual([1, 1, 0.8, 0.6, 0.2, 0.2]);
  const samples = left(mix([{ sound: level(10_000), origin: 0, gain }], 0, 600));
  expect([samples[0], samples[200], samples[300], samples[599]]).toEqual([10_000, 8000, 6000, 2000]);
});

it("turns round in the middle of the way without a jump", () => {
  const back = fade(fade(steady(1), 0.2, 0, 400), 1, 200, 400);
  expect([200, 400, 600].map((frame) => volumeAt(back, frame))).toEqual([0.6, 0.8, 1]);
});

it("turns one sound down under another", () => {
  const placements = [
    { sound: level(10_000), origin: 0, gain: steady(0.2) },
    { sound: level(500), origin: 10, gain: steady(1) },
  ];
  expect(left(mix(placements, 0, 20))).toEqual([...Array<number>(10).fill(2000), ...Array<number>(10).fill(2500)]);
});

it("keeps a sound that goes the same way in pieces as at once", () => {
  const placement = { sound: level(9000), origin: 0, gain: fade(steady(1), 0, 50, 300) };
  const pieces = [0, 100, 200, 300].flatMap((first) => left(mix([placement], first, 100)));
  expect(pieces).toEqual(left(mix([placement], 0, 400)));
});
