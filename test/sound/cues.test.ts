import { expect, it } from "vitest";
import type { CueName } from "../../src/ports.ts";
import { cueSound } from "../../src/sound/cues.ts";

function samplesOf(name: CueName): Float32Array {
  const sound = cueSound(name);
  const out = new Float32Array(2 * sound.frames);
  sound.addTo?.(out, 0);
  return out.filter((_, i) => i % 2 === 0);
}

it.each<CueName>(["attending", "error"])("makes a short sound for %s that begins and ends without a click", (name) => {
  const samples = samplesOf(name);
  expect(samples.length / 48_000).toBeGreaterThan(0.1);
  expect(samples.length / 48_000).toBeLessThan(0.8);
  expect(Math.max(...samples.map(Math.abs))).toBeGreaterThan(3000);
  expect(Math.max(...samples.map(Math.abs))).toBeLessThan(12_000);
  const steps = samples.map((sample, i) => Math.abs(sample - (samples[i - 1] ?? 0)));
  expect(Math.max(...steps)).toBeLessThan(1500);
  expect(Math.abs(samples.at(-1)!)).toBeLessThan(20);
});

it("tells the two apart by their pitch", () => {
  const crossings = (name: CueName): number => {
    const samples = samplesOf(name);
    return samples.filter((sample, i) => i > 0 && sample < 0 !== samples[i - 1]! < 0).length / samples.length;
  };
  expect(crossings("attending")).toBeGreaterThan(2 * crossings("error"));
});

it("gives the same from any frame on", () => {
  const sound = cueSound("attending");
  const out = new Float32Array(200);
  sound.addTo?.(out, 500);
  expect(out.filter((_, i) => i % 2 === 0)).toEqual(samplesOf("attending").subarray(500, 600));
});
