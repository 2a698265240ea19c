import { expect, it } from "vitest";
import { failureOf, heard, likeness, openFrom, readAll } from "./heard.ts";
import { memoryWeb, webOf } from "./memory-web.ts";
import { sweep } from "./mp3-fixture.ts";
import { wav } from "./wav-fixture.ts";

const ramp = Int16Array.from({ length: 30_000 }, (_, i) => i - 15_000);
const scaled = (samples: Int16Array): Float32Array => Float32Array.from(samples, (sample) => sample / 32_768);

it.each([
  { bits: 16, isFloat: false },
  { bits: 24, isFloat: false },
  { bits: 32, isFloat: false },
  { bits: 32, isFloat: true },
] as const)("gives every sample of $bits bits, float: $isFloat", async (kind) => {
  const down = ramp.toReversed();
  expect(await heard(webOf(wav([ramp, down], kind)))).toEqual([scaled(ramp), scaled(down)]);
});

it("gives samples of 8 bits", async () => {
  expect(await heard(webOf(wav([ramp], { bits: 8 })))).toEqual([scaled(ramp.map((sample) => (sample >> 8) << 8))]);
});

it.each([0, 0xffff_ffff, 0x7fff_ffff, 5_000_000])("does not believe a length of %s bytes", async (claimed) => {
  const file = wav([ramp], { claimed });
  expect(await heard(webOf(file))).toEqual([scaled(ramp)]);
  expect(await heard(webOf(file, { isChunked: true }))).toEqual([scaled(ramp)]);
});

it("measures what comes of a file that breaks off as it is read", async () => {
  const file = wav([ramp]);
  const headers = { "content-length": String(file.length) };
  const short = await openFrom(webOf(file.subarray(0, file.length - 200), { headers }));
  expect([short.frames, await short.measure()]).toEqual([ramp.length, ramp.length - 100]);
  expect((await readAll(short)).channels[0]).toHaveLength(ramp.length - 100);

  const long = wav([sweep(3_000_000, 48_000)]);
  for (const bytes of [file, long]) {
    const half = bytes.subarray(0, bytes.length / 2);
    const served = { end: "breaks", headers: { "content-length": String(bytes.length) } } as const;
    const broken = await openFrom(webOf(half, served));
    expect(await failureOf(broken.measure())).toMatch(/^media-unreachable/);
    expect(await failureOf(readAll(broken))).toMatch(/^media-unreachable/);
    broken.close();
  }
});

it("passes over chunks of odd length and ends where the samples end", async () => {
  const odd = Buffer.concat([Buffer.from("LIST\x03\x00\x00\x00abc\x00", "latin1")]);
  expect(await heard(webOf(wav([ramp], { chunk: odd, behind: odd })))).toEqual([scaled(ramp)]);
});

it("fetches only what the window needs", async () => {
  const long = sweep(4_000_000, 48_000);
  const web = webOf(wav([long]));
  const media = await openFrom(web, { from: 60_000, until: 60_100 });
  expect(media.frames).toBe(4800);
  const [piece] = (await media.read()) ?? [];
  expect(likeness(piece as Float32Array, long, 2_880_000)).toBe(Infinity);
  media.close();
  expect(web.asked).toHaveLength(2);
  expect(web.sent()).toBeLessThan(1_500_000);
});

it("reads through where the server sends no parts, or everything when asked for one", async () => {
  const long = sweep(3_000_000, 48_000);
  for (const headers of [{ "accept-ranges": "none" }, { "accept-ranges": "bytes" }]) {
    const web = memoryWeb(() => ({ bytes: wav([long]), ignoresRange: true, headers }));
    const [mono = new Float32Array()] = await heard(web, { from: 50_000, until: 50_010 });
    expect(likeness(mono, long, 2_400_000)).toBe(Infinity);
  }
});

it("mixes six channels down to two", async () => {
  const quiet = new Int16Array(100);
  const loud = new Int16Array(100).fill(16_384);
  const [left = new Float32Array(), right = new Float32Array()] = await heard(
    webOf(wav([loud, quiet, loud, loud, quiet, loud])),
  );
  expect(left[50]).toBeCloseTo((0.5 * (1 + Math.SQRT1_2)) / (1 + 2 * Math.SQRT1_2), 5);
  expect(right[50]).toBeCloseTo((0.5 * (2 * Math.SQRT1_2)) / (1 + 2 * Math.SQRT1_2), 5);
});

it.each([
  ["nine channels", wav(Array.from({ length: 9 }, () => ramp))],
  ["a rate of 0", wav([ramp], { sampleRate: 0 })],
  ["a million frames a second", wav([ramp], { sampleRate: 1_000_000 })],
  ["no samples", wav([ramp]).subarray(0, 30)],
])("refuses %s", async (_, file) => {
  expect(await failureOf(openFrom(webOf(file)))).toMatch(/^media-unsupported/);
});
