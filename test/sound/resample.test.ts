import { expect, it } from "vitest";
import { resamplerFor, wholeInput } from "../../src/sound/resample.ts";

const sine = (frequency: number, rate: number, frames: number): Float32Array =>
  Float32Array.from({ length: frames }, (_, i) => 10_000 * Math.sin((2 * Math.PI * frequency * i) / rate));

function resampled(input: Float32Array | Int16Array, from: number, to: number): Float32Array {
  const out = new Float32Array(Math.ceil((input.length * to) / from));
  resamplerFor(from, to).fill(wholeInput(input), 0, out);
  return out;
}

/** How far, in dB below the signal, the middle of `actual` is from `expected`. */
function cleanness(actual: Float32Array, expected: Float32Array): number {
  let noise = 0;
  let signal = 0;
  for (let i = 200; i < expected.length - 200; i++) {
    noise += ((actual[i] ?? 0) - (expected[i] ?? 0)) ** 2;
    signal += (expected[i] ?? 0) ** 2;
  }
  return 10 * Math.log10(signal / noise);
}

it.each([22_050, 44_100, 16_000, 8000, 96_000])("keeps a tone from %i Hz clean and in place", (from) => {
  const tone = resampled(sine(1000, from, from / 10), from, 48_000);
  expect(tone).toHaveLength(4800);
  expect(cleanness(tone, sine(1000, 48_000, 4800))).toBeGreaterThan(80);
});

it("removes what the lower rate cannot carry", () => {
  const tone = resampled(sine(30_000, 96_000, 9600), 96_000, 48_000);
  expect(Math.max(...tone.subarray(200, 4600).map(Math.abs))).toBeLessThan(1);
});

it("gives the same frames in pieces as at once", () => {
  const input = sine(440, 22_050, 2205);
  const resample = resamplerFor(22_050, 48_000);
  const whole = resampled(input, 22_050, 48_000);
  for (let first = 0; first < 4800; first += 700) {
    const piece = new Float32Array(Math.min(700, 4800 - first));
    resample.fill(wholeInput(input), first, piece);
    expect(piece).toEqual(whole.subarray(first, first + piece.length));
  }
});

it("keeps a constant constant", () => {
  const constant = resampled(new Int16Array(1000).fill(12_345), 22_050, 48_000);
  for (const sample of constant.subarray(100, -100)) expect(sample).toBeCloseTo(12_345, 1);
});

it("leaves sound of the same rate untouched and is silent beyond its ends", () => {
  const out = new Float32Array(5);
  resamplerFor(48_000, 48_000).fill(wholeInput(Int16Array.of(1, 2, 3)), 1, out);
  expect([...out]).toEqual([2, 3, 0, 0, 0]);
});
