import { createCipheriv } from "node:crypto";
import { expect, it } from "vitest";
import { failureOf, heard, likeness, openFrom, readAll } from "./heard.ts";
import { memoryWeb, webOf, type MemoryWeb, type Served } from "./memory-web.ts";
import { id3, lameTag, mp3Frames, sweep } from "./mp3-fixture.ts";
import { transportStream } from "./transport-stream-fixture.ts";

const sound = sweep(300_000, 44_100);
const frames = mp3Frames([sound], { kbps: 192 });
const plain = (await heard(webOf(Buffer.concat(frames)))) as [Float32Array];
const perSegment = 40;
const groups = Array.from({ length: Math.ceil(frames.length / perSegment) }, (_, i) =>
  frames.slice(i * perSegment, (i + 1) * perSegment),
);
const mp3Segments = groups.map((group, i) => {
  const tag = i === 0 ? Buffer.alloc(0) : lameTag(group[0] as Uint8Array, group.length, 576, 1000);
  return Buffer.concat([id3(50), tag, ...group]);
});
const tsSegments = groups.map((group, i) => transportStream(group, 3, i * perSegment, 1152));

/** The whole sound, to the last bit. */
function expectPlain([mono = new Float32Array()]: readonly Float32Array[]): void {
  expect(mono).toHaveLength(plain[0].length);
  expect(likeness(mono, plain[0])).toBe(Infinity);
}

const playlist = (names: readonly string[], more = "#EXT-X-ENDLIST"): string =>
  ["#EXTM3U", "#EXT-X-TARGETDURATION:1", ...names.flatMap((name) => ["#EXTINF:1.045,", name]), more].join("\n");
const text = (content: string): Served => ({ bytes: Buffer.from(content) });

/** A web of texts and bytes by the path of their URL. */
function webAt(files: Readonly<Record<string, Served | string | Uint8Array>>): MemoryWeb {
  return memoryWeb((url) => {
    const file = files[new URL(url).pathname];
    if (typeof file === "string") return text(file);
    return file instanceof Uint8Array ? { bytes: file } : file;
  });
}

const numbered = (segments: readonly Uint8Array[], folder: string): Record<string, Uint8Array> =>
  Object.fromEntries(segments.map((bytes, i) => [`${folder}${i}`, bytes]));
const names = groups.map((_, i) => `s/${i}`);

it("plays segments of mp3 in a row, without a gap or an overlap", async () => {
  expectPlain(await heard(webAt({ "/a": playlist(names), ...numbered(mp3Segments, "/s/") })));
});

it("plays the sound in transport streams", async () => {
  const web = webAt({ "/a": playlist(names), ...numbered(tsSegments, "/s/") });
  const media = await openFrom(web);
  expect(media.format).toBe("HLS with mp3");
  media.close();
  expectPlain(await heard(web));
});

it("plays a transport stream that is no playlist", async () => {
  expectPlain(await heard(webOf(Buffer.concat(tsSegments))));
});

it("goes by the address of each playlist and takes sound alone before pictures", async () => {
  const choice = [
    "#EXTM3U",
    '#EXT-X-STREAM-INF:BANDWIDTH=900000,CODECS="avc1.4d401e,mp4a.40.2"',
    "video/list.m3u8",
    '#EXT-X-STREAM-INF:BANDWIDTH=128000,CODECS="mp4a.40.34"',
    "../low/list.m3u8",
  ].join("\r\n");
  const web = webAt({ "/a": choice, "/low/list.m3u8": playlist(names), ...numbered(mp3Segments, "/low/s/") });
  expectPlain(await heard(web));
  expect(web.asked.slice(0, 3).map((url) => new URL(url).pathname)).toEqual(["/a", "/low/list.m3u8", "/low/s/0"]);
});

it("takes the sound that goes with a picture", async () => {
  const choice = [
    "#EXTM3U",
    '#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="x",NAME="other",DEFAULT=NO,URI="other"',
    '#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="x",NAME="main",DEFAULT=YES,URI="sound"',
    '#EXT-X-STREAM-INF:BANDWIDTH=900000,CODECS="avc1.4d401e,mp4a.40.34",AUDIO="x"',
    "video",
  ].join("\n");
  expectPlain(await heard(webAt({ "/a": choice, "/sound": playlist(names), ...numbered(mp3Segments, "/s/") })));
});

it("plays parts of one file", async () => {
  let at = 0;
  const lines = mp3Segments.flatMap((segment, i) => {
    const place = i % 2 === 0 ? `${segment.length}@${at}` : String(segment.length);
    at += segment.length;
    return ["#EXTINF:1,", `#EXT-X-BYTERANGE:${place}`, "all.mp3"];
  });
  const list = ["#EXTM3U", ...lines, "#EXT-X-ENDLIST"].join("\n");
  const all = Buffer.concat(mp3Segments);
  expect(await heard(webAt({ "/a": list, "/all.mp3": all })));
  expectPlain(await heard(webAt({ "/a": list, "/all.mp3": { bytes: all, ignoresRange: true } })));
});

it("plays what is encrypted with a key beside it", async () => {
  const key = Buffer.alloc(16, 7);
  const locked = mp3Segments.map((segment, i) => {
    const iv = Buffer.alloc(16);
    iv.writeUInt32BE(i, 12);
    const cipher = createCipheriv("aes-128-cbc", key, iv);
    return Buffer.concat([cipher.update(segment), cipher.final()]);
  });
  const list = playlist(names).replace("#EXTINF", '#EXT-X-KEY:METHOD=AES-128,URI="key"\n#EXTINF');
  const web = webAt({ "/a": list, "/key": key, ...numbered(locked, "/s/") });
  expectPlain(await heard(web));
  expect(await failureOf(heard(webAt({ "/a": list, "/key": Buffer.alloc(3), ...numbered(locked, "/s/") })))).toMatch(
    /^media-broken: .*3 bytes instead of 16/,
  );
});

it("begins within a playlist with the very frame", async () => {
  const web = webAt({ "/a": playlist(names), ...numbered(tsSegments, "/s/") });
  const [mono = new Float32Array()] = await heard(web, { from: 3700, until: 4000 });
  expect(mono).toHaveLength(Math.round(4 * 44_100) - Math.round(3.7 * 44_100));
  expect(likeness(mono, plain[0], Math.round(3.7 * 44_100))).toBeGreaterThan(90);
});

it("loads nothing of a long playlist between its first segment and those that are heard", async () => {
  const web = webAt({ "/a": playlist(names), ...numbered(tsSegments, "/s/") });
  const media = await openFrom(web, { from: 5300, until: 5500 });
  const { channels } = await readAll(media);
  media.close();
  expect(likeness(channels[0] as Float32Array, plain[0], Math.round(5.3 * 44_100))).toBeGreaterThan(90);
  expect(web.asked.map((asked) => new URL(asked).pathname).slice(0, 3)).toEqual(["/a", "/s/0", "/s/4"]);
});

it("follows a live playlist from three segments before its end, and knows no length", async () => {
  const lists = [0, 1, 1, 3].map((first) =>
    playlist(names.slice(first, first + 4), `#EXT-X-MEDIA-SEQUENCE:${first}`).replace(
      "TARGETDURATION:1",
      "TARGETDURATION:0",
    ),
  );
  const web = memoryWeb((url, count) => {
    const path = new URL(url).pathname;
    if (path !== "/a") return { bytes: tsSegments[Number(path.slice(3))] as Uint8Array };
    const list = (lists[count] ?? `${lists.at(-1)}\n#EXT-X-ENDLIST`).split("\n");
    return text(
      [
        list[0],
        list.find((line) => line.includes("SEQUENCE")),
        ...list.slice(1).filter((line) => !line.includes("SEQUENCE")),
      ].join("\n"),
    );
  });
  const media = await openFrom(web);
  expect(await media.measure()).toBeNull();
  let count = 0;
  for (let piece = await media.read(); piece !== null; piece = await media.read()) count += piece[0]?.length ?? 0;
  expect(count).toBe(groups.slice(1, 7).flat().length * 1152);
});

it("ends waiting for a live playlist when it is closed", async () => {
  const live = playlist(names.slice(0, 1), "");
  const media = await openFrom(webAt({ "/a": live, ...numbered(mp3Segments, "/s/") }));
  const reading = (async () => {
    while ((await media.read()) !== null);
  })();
  setTimeout(() => media.close(), 30);
  expect(await failureOf(reading)).toMatch(/^media-unreachable/);
});

it.each([
  ["without segments", "#EXTM3U\n#EXT-X-ENDLIST", /^media-unsupported: .*names no sound/],
  ["that names itself", "#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\na", /^media-unsupported: .*nested deeper than 3/],
  ["with a broken URL", "#EXTM3U\n#EXTINF:1,\nhttp://[", /^media-broken: .*makes no sense/],
  [
    "locked in another way",
    '#EXTM3U\n#EXT-X-KEY:METHOD=SAMPLE-AES,URI="k"\n#EXTINF:1,\ns/0\n#EXT-X-ENDLIST',
    /^media-unsupported: .*SAMPLE-AES/,
  ],
  ["of lost segments", "#EXTM3U\n#EXTINF:1,\ngone\n#EXT-X-ENDLIST", /^media-status: .*gone.*404/],
  [
    "whose segment it is itself",
    "#EXTM3U\n#EXTINF:1,\na\n#EXT-X-ENDLIST",
    /^media-unsupported: .*a playlist in a playlist/,
  ],
  [
    "of too many segments",
    `#EXTM3U\n${"#EXTINF:1,\ns\n".repeat(50_001)}#EXT-X-ENDLIST`,
    /^media-too-large: .*more than 50000 segments/,
  ],
  ["of too many bytes", `#EXTM3U\n#${"x".repeat(1_100_000)}`, /^media-too-large: .*larger than 1048576 bytes/],
])("refuses a playlist %s", async (_, list, failure) => {
  expect(await failureOf(openFrom(webAt({ "/a": list })))).toMatch(failure);
});

it("gives what came before a segment that is missing", async () => {
  const media = await openFrom(webAt({ "/a": playlist(names), ...numbered(mp3Segments.slice(0, 3), "/s/") }));
  let count = 0;
  const reading = (async () => {
    for (let piece = await media.read(); piece !== null; piece = await media.read()) count += piece[0]?.length ?? 0;
  })();
  expect(await failureOf(reading)).toMatch(/^media-status/);
  expect(count).toBe(3 * perSegment * 1152);
});
