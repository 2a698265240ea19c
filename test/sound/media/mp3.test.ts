import { expect, it } from "vitest";
import { failureOf, heard, likeness, openFrom, readAll } from "./heard.ts";
import { encoderDelay, decoderDelay, id3, mp3, mp3Frames, sweep } from "./mp3-fixture.ts";
import { webOf } from "./memory-web.ts";

const rate = 44_100;
const sound = sweep(100_000, rate);
const frames = mp3Frames([sound], { kbps: 320 });
const file = mp3([sound], { kbps: 320 });
/** The sound the decoder gives when it is not interrupted. */
const whole = (await heard(webOf(file)))[0] as Float32Array;

it("gives an mp3 with a LAME tag to the sample", () => {
  expect(whole).toHaveLength(sound.length);
  expect(likeness(whole, sound)).toBeGreaterThan(60);
  expect(likeness(whole, sound, 1)).toBeLessThan(30);
});

it.each([
  { sampleRate: 22_050, channels: 1 },
  { sampleRate: 24_000, channels: 2 },
  { sampleRate: 48_000, channels: 2 },
])("plays $sampleRate frames a second on $channels channels", async ({ sampleRate, channels }) => {
  const sounds = [sweep(30_000, sampleRate), sweep(30_000, sampleRate, 4000)].slice(0, channels);
  const pcm = await heard(webOf(mp3(sounds, { sampleRate, kbps: 160 })));
  expect(pcm.map((samples) => samples.length)).toEqual(sounds.map(() => 30_000));
  pcm.forEach((samples, i) => expect(likeness(samples, sounds[i] as Int16Array)).toBeGreaterThan(25));
});

it("gives every frame of an mp3 that says nothing about its encoder", async () => {
  const [mono = new Float32Array()] = await heard(webOf(Buffer.concat(frames)));
  expect(mono).toHaveLength(frames.length * 1152);
  expect(likeness(mono.subarray(encoderDelay + decoderDelay, 90_000), sound)).toBeGreaterThan(60);
});

it("passes over a picture in front and a title behind", async () => {
  const title = Buffer.alloc(128, " ").fill("TAG", 0, 3);
  const [mono = new Float32Array()] = await heard(webOf(Buffer.concat([id3(300_000), file, title])));
  expect(mono).toEqual(whole);
});

it("begins in the middle of a frame", async () => {
  const cut = Buffer.concat(frames).subarray(500);
  const [mono = new Float32Array()] = await heard(webOf(cut));
  expect(mono).toHaveLength((frames.length - 1) * 1152);
});

it.each([0, 1, 25, 333.3, 1000, 2200])("begins at %s ms with the very frame", async (from) => {
  const [mono = new Float32Array()] = await heard(webOf(file), { from });
  const first = Math.round((from * rate) / 1000);
  expect(mono).toHaveLength(sound.length - first);
  expect(likeness(mono, whole, first)).toBeGreaterThan(90);
});

it("puts windows together to the whole", async () => {
  const edges = [0, 100, 101, 1500, undefined];
  const parts = await Promise.all(
    edges.slice(0, -1).map((from, i) => heard(webOf(file), { from: from ?? 0, until: edges[i + 1] })),
  );
  const all = Buffer.concat(
    parts.map(([mono = new Float32Array()]) => Buffer.from(mono.buffer, mono.byteOffset, mono.byteLength)),
  );
  const joined = new Float32Array(all.buffer, all.byteOffset, all.length / 4);
  expect(joined).toHaveLength(whole.length);
  expect(likeness(joined, whole)).toBeGreaterThan(90);
});

it("gives nothing for a window behind the end", async () => {
  const media = await openFrom(webOf(file), { from: 60_000 });
  expect(await media.read()).toBeNull();
  expect(await media.measure()).toBe(0);
});

it("keeps the time where a frame is broken and misses one that is lost", async () => {
  const broken = frames.map((frame, i) =>
    i === 40 ? Buffer.concat([frame.subarray(0, 4), Buffer.alloc(frame.length - 4, 0x5a)]) : frame,
  );
  const lost = frames.filter((_, i) => i !== 40);
  const [first = new Float32Array()] = await heard(webOf(Buffer.concat(broken)));
  const [second = new Float32Array()] = await heard(webOf(Buffer.concat(lost)));
  expect(first).toHaveLength(frames.length * 1152);
  expect(second).toHaveLength((frames.length - 1) * 1152);
  const late = 60 * 1152;
  const delay = encoderDelay + decoderDelay;
  expect(likeness(first.subarray(late, 95_000), sound, late - delay)).toBeGreaterThan(60);
  expect(likeness(second.subarray(late, 95_000), sound, late - delay)).toBeLessThan(10);
  expect(likeness(second.subarray(late, 95_000), sound, late - delay + 1152)).toBeGreaterThan(60);
});

it("passes over garbage between frames", async () => {
  const garbage = Buffer.from(Array.from({ length: 20_000 }, (_, i) => (i * 7919) % 256));
  const mixed = Buffer.concat([...frames.slice(0, 30), garbage, ...frames.slice(30)]);
  const [mono = new Float32Array()] = await heard(webOf(mixed));
  expect(mono).toHaveLength(frames.length * 1152);
});

it("drops the tags of later segments, which are no sound", async () => {
  const doubled = Buffer.concat([...frames, file]);
  const [mono = new Float32Array()] = await heard(webOf(doubled));
  expect(mono).toHaveLength(2 * frames.length * 1152);
});

it("refuses bytes without any sound", async () => {
  const garbage = Buffer.from(Array.from({ length: 300_000 }, (_, i) => (i * i * 31 + i * 7) % 251));
  expect(await failureOf(openFrom(webOf(garbage), { format: "audio/mpeg" }))).toMatch(
    /^media-unsupported: .*bytes of no known format/,
  );
});

it("gives pieces of a handy size", async () => {
  const { pieces } = await readAll(await openFrom(webOf(file)));
  expect(Math.max(...pieces)).toBeLessThanOrEqual(5000);
  expect(Math.min(...pieces.slice(0, -1))).toBeGreaterThanOrEqual(1000);
});

it("ends where another stream begins, and says why", async () => {
  const slower = mp3Frames([sweep(20_000, 22_050)], { sampleRate: 22_050, kbps: 64 });
  const media = await openFrom(webOf(Buffer.concat([...frames, ...slower])));
  let count = 0;
  const reading = async (): Promise<void> => {
    for (let piece = await media.read(); piece !== null; piece = await media.read()) count += piece[0]?.length ?? 0;
  };
  expect(await failureOf(reading())).toMatch(/^media-unsupported: .*changes from `mpeg 3 44100` to `mpeg 3 22050`/);
  expect(count).toBe(frames.length * 1152);
  expect(await failureOf(media.measure())).toMatch(/^media-unsupported/);
});

it("says at once how long it will probably be, as its encoder wrote it, within its window", async () => {
  for (const [source, announced] of [
    [{}, sound.length],
    [{ from: 1000 }, sound.length - rate],
    [{ from: 500, until: 1500 }, rate],
  ] as const) {
    const media = await openFrom(webOf(file), source);
    expect(media).toMatchObject({ frames: null, announced });
    media.close();
  }
  const silent = await openFrom(webOf(Buffer.concat(frames)), {});
  expect(silent.announced).toBeNull();
  silent.close();
});
