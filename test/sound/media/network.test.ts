import { expect, it } from "vitest";
import type { Pcm } from "../../../src/sound/media/media.ts";
import { failureOf, heard, openFrom, readAll, url } from "./heard.ts";
import { memoryWeb, webOf } from "./memory-web.ts";
import { mp3, mp3Frames, sweep } from "./mp3-fixture.ts";

const sound = sweep(200_000, 44_100);
const file = mp3([sound]);
const frames = mp3Frames([sound]);

it.each([
  ["<!DOCTYPE html><html><body>Sorry</body></html>", "a web page"],
  ['{"error":"gone"}', "JSON"],
  ["", "an empty body"],
  ["Not found", "plain text"],
  ['<?xml version="1.0"?><Error/>', "an XML document"],
  ["<Error><Code>NoSuchKey</Code></Error>", "an XML document"],
  ["<\x01\x02+)", "bytes of no known format"],
  ["{\x01\x02+)", "bytes of no known format"],
])("says what it got instead of an mp3: %s", async (text, what) => {
  const web = webOf(Buffer.from(text), { headers: { "content-type": "audio/mpeg" } });
  const failure = await failureOf(openFrom(web, { format: "audio/mpeg" }));
  expect(failure).toMatch(/^media-unsupported/);
  expect(failure).toContain(`is ${what} (sent as \`audio/mpeg\`)`);
});

it.each([204, 403, 404, 500])("names the status %s", async (status) => {
  const failure = await failureOf(openFrom(webOf(file, { status })));
  expect(failure).toMatch(/^media-status/);
  expect(failure).toContain(String(status));
});

it("gives what came before the connection broke", async () => {
  const half = file.subarray(0, file.length / 2);
  const media = await openFrom(webOf(half, { end: "breaks", headers: { "content-length": String(file.length) } }));
  const pieces: Pcm[] = [];
  const reading = async (): Promise<void> => {
    for (let piece = await media.read(); piece !== null; piece = await media.read()) pieces.push(piece);
  };
  expect(await failureOf(reading())).toMatch(/^media-unreachable/);
  expect(pieces.reduce((frames, piece) => frames + (piece[0]?.length ?? 0), 0)).toBeGreaterThan(95_000);
  expect(await failureOf(media.measure())).toMatch(/^media-unreachable/);
});

it("rejects what waits when it is closed", async () => {
  const media = await openFrom(webOf(file.subarray(0, 20_000), { end: "stalls", isChunked: true }));
  const reading = (async () => {
    while ((await media.read()) !== null);
  })();
  const measuring = media.measure();
  setTimeout(() => media.close(), 20);
  expect(await Promise.all([failureOf(reading), failureOf(measuring)])).toEqual([
    expect.stringMatching(/^media-unreachable/),
    expect.stringMatching(/^media-unreachable/),
  ]);
  expect(await failureOf(media.read())).toMatch(/^media-unreachable/);
});

it("gives up opening when it is aborted", async () => {
  const ending = new AbortController();
  const opening = openFrom(
    webOf(new Uint8Array(10), { end: "stalls", isChunked: true }),
    {},
    { signal: ending.signal },
  );
  setTimeout(() => ending.abort(), 10);
  expect(await failureOf(opening)).toMatch(/^media-unreachable/);
  expect(await failureOf(openFrom(webOf(file), {}, { signal: ending.signal }))).toMatch(/^media-unreachable/);
});

it("downloads a short sound once, also to measure it", async () => {
  const web = webOf(file);
  await heard(web);
  expect(web.asked).toEqual([url]);
});

it("measures a sound of unannounced length that ends", async () => {
  expect((await heard(webOf(file, { isChunked: true })))[0]).toHaveLength(sound.length);
});

it("plays radio that begins in the middle of a frame and never ends", async () => {
  const web = webOf(Buffer.concat(frames.slice(10, 100)).subarray(100), { isEndless: true, chunk: 1400 });
  const media = await openFrom(web);
  let count = 0;
  while (count < 1_000_000) count += (await media.read())?.[0]?.length ?? 0;
  expect(await media.measure()).toBeNull();
  expect(media.frames).toBeNull();
  media.close();
});

it("takes radio's titles out of the sound", async () => {
  const plain = Buffer.concat(frames);
  const parts: Uint8Array[] = [];
  for (let at = 0; at < plain.length; at += 8000) {
    const title =
      at === 0
        ? Buffer.from([0])
        : Buffer.concat([Buffer.from([2]), Buffer.alloc(32, "StreamTitle='\xff\xfb';", "latin1")]);
    const part = plain.subarray(at, at + 8000);
    parts.push(part, part.length === 8000 ? title : Buffer.alloc(0));
  }
  const headers = { "icy-metaint": "8000", "icy-name": "test" };
  expect(await heard(webOf(Buffer.concat(parts), { isChunked: true, headers }))).toEqual(await heard(webOf(plain)));
});

it("downloads a long sound only as fast as it is read", async () => {
  const web = webOf(Buffer.concat(frames), { isEndless: true, headers: { "content-length": "1000000000" } });
  const media = await openFrom(web);
  await media.read();
  for (let i = 0; i < 50; i++) await new Promise(setImmediate);
  expect(web.sent()).toBeLessThan(600_000);
  media.close();
});

it("measures a long sound without holding it, by a second look", async () => {
  const long = Buffer.concat(Array.from({ length: 60 }, () => Buffer.concat(frames)));
  const web = webOf(long);
  const media = await openFrom(web);
  expect(await media.measure()).toBe(60 * frames.length * 1152);
  expect(web.asked).toEqual([url, url]);
  media.close();
});

it("tells how the download goes on", async () => {
  const told: (number | null)[][] = [];
  const { createMediaOpener } = await import("../../../src/sound/media/open-media.ts");
  const open = createMediaOpener({ web: webOf(file) });
  const media = await open(
    { type: "url", url },
    { signal: new AbortController().signal, progress: (received, expected) => told.push([received, expected]) },
  );
  await readAll(media);
  expect(told.at(-1)).toEqual([file.length, file.length]);
});

it("asks the web for nothing but the URL it was given", async () => {
  const web = memoryWeb(() => undefined);
  expect(await failureOf(openFrom(web))).toMatch(/^media-status/);
  expect(web.asked).toEqual([url]);
});
