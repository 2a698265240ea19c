import { expect, it } from "vitest";
import { wavOrdered } from "../../../src/sound/media/wasm-decoders.ts";
import { decodedByFfmpeg, encoded, encodedFile, needsFfmpeg } from "./ffmpeg-fixture.ts";
import { flac } from "./flac-fixture.ts";
import { failureOf, heard, likeness, openFrom, readAll } from "./heard.ts";
import { memoryWeb, webOf } from "./memory-web.ts";
import { sweep, tone } from "./mp3-fixture.ts";
import { wav } from "./wav-fixture.ts";

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

it.each([
  ["L R", "L R"],
  ["L C R", "L R C"],
  ["L R BL BR", "L R BL BR"],
  ["L C R BL BR", "L R C BL BR"],
  ["L C R BL BR LFE", "L R C LFE BL BR"],
  ["L C R SL SR BC LFE", "L R C LFE BC SL SR"],
  ["L C R SL SR BL BR LFE", "L R C LFE BL BR SL SR"],
])("puts the channels %s of Vorbis and Opus in the order of WAV", (theirs, ours) => {
  const names = theirs.split(" ");
  const ordered = wavOrdered(names.map((_, place) => Float32Array.of(place)));
  expect(ordered.map(([place = -1]) => names[place]).join(" ")).toBe(ours);
});

it.for(["5.1", "7.1"])("hears the channels of %s where they belong", async (layout, context) => {
  needsFfmpeg(context);
  const count = Number(layout[0]) + Number(layout[2]);
  const tones = Array.from({ length: count }, (_, i) => tone(48_000, 300 + 170 * i, 48_000, 8000));
  const [left = new Float32Array(), right = new Float32Array()] = await heard(webOf(wav(tones)));
  for (const codec of ["libvorbis", "libopus"]) {
    const options = ["-c:a", codec, "-b:a", "512k", "a.ogg"];
    const pcm = await heard(webOf(encodedFile(tones, 48_000, options)));
    expect(likeness(pcm[0] as Float32Array, left)).toBeGreaterThan(15);
    expect(likeness(pcm[1] as Float32Array, right)).toBeGreaterThan(15);
  }
});

it("says where another sound follows in an Ogg file, after the first", async (context) => {
  needsFfmpeg(context);
  const file = encodedFile([sound], rate, ["-c:a", "libvorbis", "a.ogg"]);
  for (const served of [{}, { isChunked: true }]) {
    const media = await openFrom(webOf(Buffer.concat([file, file]), served));
    let frames = 0;
    const reading = async (): Promise<void> => {
      for (let piece = await media.read(); piece !== null; piece = await media.read()) frames += piece[0]?.length ?? 0;
    };
    expect(await failureOf(reading())).toMatch(/^media-unsupported: .*another sound follows/);
    expect(frames).toBe(sound.length);
    expect(await failureOf(media.measure())).toMatch(/^media-unsupported: .*another sound follows/);
    media.close();
  }
});

it("says in plain words that a file is damaged, and keeps the library's for developers", async (context) => {
  needsFfmpeg(context);
  const file = encodedFile([sound], rate, ["-c:a", "libvorbis", "a.ogg"]);
  const damaged = await openFrom(webOf(file.subarray(0, file.length - 1000)));
  const failure = await readAll(damaged).catch((error: unknown) => error);
  expect(failure).toMatchObject({ code: "media-broken", cause: expect.any(Error) as Error });
  expect(String(failure)).toContain("begins as ogg with vorbis and does not go on as one");
  expect(String(failure)).not.toContain(((failure as Error).cause as Error).message);
  expect(await failureOf(damaged.measure())).toMatch(/^media-broken/);
});

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
