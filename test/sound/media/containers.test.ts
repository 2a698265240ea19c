import { expect, it } from "vitest";
import { decodedByFfmpeg, encoded, encodedFile, needsFfmpeg } from "./ffmpeg-fixture.ts";
import { flac } from "./flac-fixture.ts";
import { failureOf, heard, likeness, openFrom, readAll } from "./heard.ts";
import { memoryWeb, webOf } from "./memory-web.ts";
import { sweep } from "./mp3-fixture.ts";

const rate = 44_100;
const sound = sweep(150_000, rate);
const other = sweep(150_000, rate, 5000);

it("gives every sample of a FLAC file", async () => {
  const ramp = Int16Array.from({ length: 50_000 }, (_, i) => ((i * 7) % 60_000) - 30_000);
  const file = flac([ramp, ramp.toReversed()], rate);
  for (const web of [webOf(file), webOf(file, { isChunked: true })]) {
    const [left = new Float32Array(), right = new Float32Array()] = await heard(web);
    expect([left.length, right.length]).toEqual([50_000, 50_000]);
    expect(likeness(left, ramp)).toBe(Infinity);
    expect(likeness(right, ramp.toReversed())).toBe(Infinity);
  }
  const [part = new Float32Array()] = await heard(webOf(file), { from: 500, until: 700 });
  expect(part).toHaveLength(8820);
  expect(likeness(part, ramp, 22_050)).toBe(Infinity);
});

const formats = [
  ["ogg with opus", "ogg", ["-c:a", "libopus", "-b:a", "128k", "a.ogg"], 80],
  ["ogg with vorbis", "ogg", ["-c:a", "libvorbis", "a.ogg"], 100],
  ["flac", "flac", ["-sample_fmt", "s32", "a.flac"], 80],
  ["mp3", "mp3", ["-q:a", "2", "-id3v2_version", "3", "a.mp3"], 100],
  ["mp4 with aac", "m4a", ["-c:a", "aac", "a.m4a"], 100],
  ["mp4 with aac", "m4a", ["-c:a", "aac", "-movflags", "+faststart", "a.m4a"], 100],
  ["mp4 with aac", "mp4", ["-c:a", "aac", "-movflags", "frag_keyframe+empty_moov", "a.mp4"], 100],
  ["aac", "aac", ["-c:a", "aac", "a.aac"], 100],
  ["MPEG-TS with mp3", "ts", ["-c:a", "libmp3lame", "a.ts"], 100],
  ["MPEG-TS with aac", "ts", ["-c:a", "aac", "a.ts"], 100],
] as const;

for (const [format, extension, options, decibel] of formats) {
  it(`gives of ${format}, ${options.join(" ")}, what ffmpeg gives, and the very frame of a window`, async (context) => {
    needsFfmpeg(context);
    const file = encodedFile([sound, other], rate, options);
    const media = await openFrom(webOf(file));
    expect(media.format).toBe(format);
    const whole = (await readAll(media)).channels[0] as Float32Array;
    media.close();
    const meant = decodedByFfmpeg(file, extension, 2);
    // ffmpeg gives the last packet of AAC in MP4 whole, though the file says how much of it is sound.
    expect(meant.length - whole.length).toBeLessThan(1024);
    expect(likeness(whole, meant)).toBeGreaterThan(decibel);

    const [part = new Float32Array()] = await heard(webOf(file), { from: 1234, until: 2000 });
    expect(part).toHaveLength(Math.round(2 * media.sampleRate) - Math.round(1.234 * media.sampleRate));
    expect(likeness(part, whole, Math.round(1.234 * media.sampleRate))).toBeGreaterThan(80);
  });
}

it("plays HLS of AAC in transport streams, in fragments of MP4 and in parts of one file", async (context) => {
  needsFfmpeg(context);
  const kinds = [[], ["-hls_segment_type", "fmp4"], ["-hls_segment_type", "fmp4", "-hls_flags", "single_file"]];
  for (const kind of kinds) {
    const options = ["-c:a", "aac", "-f", "hls", "-hls_time", "1", "-hls_list_size", "0", ...kind, "a"];
    const files = encoded([sound], rate, options);
    const web = memoryWeb((asked) => {
      const bytes = files.get(asked.slice(asked.lastIndexOf("/") + 1));
      return bytes && { bytes };
    });
    const media = await openFrom(web);
    expect(media.format).toBe("HLS with aac");
    media.close();
    const [mono = new Float32Array()] = await heard(web);
    // The encoder puts a packet in front.
    expect(likeness(mono.subarray(1024, 140_000), sound)).toBeGreaterThan(30);
  }
});

it("names both remedies where nothing decodes AAC", async (context) => {
  needsFfmpeg(context);
  for (const name of ["a.aac", "a.m4a"]) {
    const file = encodedFile([sound], rate, ["-c:a", "aac", name]);
    const failure = await failureOf(openFrom(webOf(file), {}, { searchPath: "/nowhere" }));
    expect(failure).toMatch(/^media-unsupported: .*AAC.*`ffmpeg` on the PATH.*`npm install @audio\/decode-aac`/);
  }
});

it("jumps in a long Ogg file without loading what lies before", async (context) => {
  needsFfmpeg(context);
  let state = 1;
  const noise = Int16Array.from({ length: 90 * 48_000 }, () => (state = (state * 75 + 74) % 65_537) - 32_768);
  const file = encodedFile([noise], 48_000, ["-c:a", "libopus", "-ac", "2", "-b:a", "510k", "a.ogg"]);
  expect(file.length).toBeGreaterThan(5_000_000);
  const web = webOf(file);
  const jumping = await openFrom(web, { from: 70_000, until: 70_500 });
  const [part = new Float32Array()] = (await readAll(jumping)).channels;
  jumping.close();
  const reading = await openFrom(webOf(file, { ignoresRange: true, headers: { "accept-ranges": "none" } }));
  const [whole = new Float32Array()] = (await readAll(reading)).channels;
  reading.close();
  expect(web.sent()).toBeLessThan(file.length * 0.65);
  expect(part).toHaveLength(24_000);
  expect(likeness(part, whole, 70 * 48_000)).toBeGreaterThan(60);
});
