import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { heldWeb } from "../../../src/assembly/held-web.ts";
import { probeMedia, sampleAt } from "../../../src/sound/media/probe-media.ts";
import { needsFfmpeg } from "./ffmpeg-fixture.ts";
import { openFrom, readAll } from "./heard.ts";

const web = heldWeb(sampleAt);
const never = new AbortController().signal;
const ours = ["mp3", "HLS with mp3", "WAV", "FLAC", "Ogg Vorbis", "Ogg Opus"];

/** A folder that has this program as `ffmpeg`, or none. */
function folderWith(program?: string): string {
  const folder = mkdtempSync(join(tmpdir(), "clova-probe-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  if (program !== undefined) {
    writeFileSync(join(folder, "ffmpeg"), program);
    chmodSync(join(folder, "ffmpeg"), 0o755);
  }
  return folder;
}

test("everything but AAC is decoded by what comes with the package", async () => {
  const probed = await probeMedia({ web, searchPath: folderWith(), signal: never });
  const worksByItself = probed.filter(({ name }) => name !== "AAC");
  expect(worksByItself).toEqual(ours.map((name) => ({ name, works: true, detail: "", remedy: null })));
  const aac = probed.find(({ name }) => name === "AAC");
  expect(aac).toEqual({
    name: "AAC",
    works: false,
    detail: "nothing here decodes it",
    remedy: expect.stringContaining("npm install @audio/decode-aac (GPL-2.0)") as string,
  });
});

test("AAC is decoded by ffmpeg, which is named", async (context) => {
  needsFfmpeg(context);
  const probed = await probeMedia({ web, searchPath: process.env["PATH"] ?? "", signal: never });
  const aac = probed.find(({ name }) => name === "AAC");
  expect(aac).toMatchObject({ works: true, detail: expect.stringMatching(/^by \/.*ffmpeg$/) as string, remedy: null });
});

test("the samples are the tone they are said to be", async () => {
  for (const file of ["tone.mp3", "tone.m3u8", "tone.wav", "tone.flac", "tone.ogg", "tone.opus"]) {
    const media = await openFrom(web, { url: `https://clova-device.invalid/samples/${file}` });
    const { channels } = await readAll(media);
    media.close();
    const [samples] = channels as [Float32Array];
    const middle = samples.subarray(samples.length / 4, (3 * samples.length) / 4);
    let crossings = 0;
    for (let i = 1; i < middle.length; i++) if (middle[i - 1]! < 0 !== middle[i]! < 0) crossings += 1;
    const hertz = (crossings * media.sampleRate) / (2 * middle.length);
    expect(Math.abs(hertz - 1000), `${file}: ${hertz} Hz`).toBeLessThan(25);
  }
});

test.skipIf(process.platform === "win32")(
  "an ffmpeg that never says anything is given up with the signal",
  async () => {
    const folder = folderWith("#!/bin/sh\ncat >/dev/null\nsleep 60\n");
    const giveUp = new AbortController();
    const probing = probeMedia({
      web: { ...web, get: (url, request) => (url.endsWith(".aac") && giveUpSoon(), web.get(url, request)) },
      searchPath: folder,
      signal: giveUp.signal,
    });
    function giveUpSoon(): void {
      setImmediate(() => giveUp.abort());
    }
    const aac = (await probing).find(({ name }) => name === "AAC");
    expect(aac).toMatchObject({ works: false, detail: `by ${join(folder, "ffmpeg")}: it took too long` });
  },
);

test.skipIf(process.platform === "win32")("an ffmpeg that fails is told of", async () => {
  const folder = folderWith("#!/bin/sh\nexit 3\n");
  const probed = await probeMedia({ web, searchPath: folder, signal: never });
  expect(probed.find(({ name }) => name === "AAC")).toMatchObject({
    works: false,
    detail: `by ${join(folder, "ffmpeg")}: The AAC of tone.aac has no sound that \`${join(folder, "ffmpeg")}\` can decode.`,
  });
});
