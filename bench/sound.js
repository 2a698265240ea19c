import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import http from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createSystemClock } from "../build/node/system-clock.js";
import { createWeb } from "../build/node/web/web.js";
import { createHostOutput } from "../build/sound/host/host-output.js";
import { mediaSound } from "../build/sound/media-sound.js";
import { createMediaOpener } from "../build/sound/media/open-media.js";
import { fade, mix, steady } from "../build/sound/mixer.js";
import { createSpeaker } from "../build/sound/speaker.js";
import { liveUrls } from "../build/sound/url-sound.js";
import { embeddedVoiceInstalled } from "../build/voice/installed-package.js";
import { createVoice } from "../build/voice/voice.js";
import { bar, median, time } from "./measure.js";
import { melody } from "./melody.js";

const blockFrames = 960;
const rate = 48_000;

/** From a Speak to the first block for the device, with the voice warm and a text it has not said before. */
export async function firstSound() {
  if (!embeddedVoiceInstalled()) return [];
  let handed;
  const start = (_driver, listener) => {
    const answers = { frames: () => handed?.(), flush: () => tell({ type: "flushed", position: 0, heard: 0 }) };
    const tell = (message) => setImmediate(() => listener.received(message));
    tell({ type: "ready", detail: "" });
    return { send: ({ type }) => answers[type]?.(), kill: () => undefined, close: () => Promise.resolve() };
  };
  const clock = createSystemClock();
  const output = createHostOutput({ driver: "silence", clock, notice: console.error, start });
  const voice = createVoice("espeak", { notice: console.error });
  const background = { volume: 0.2, ramp: 150 };
  const loadUrl = () => Promise.reject(new Error("no web"));
  const speaker = createSpeaker({ voice, loadUrl, clock, output, background, preparesAhead: true });
  const say = (number) =>
    new Promise((resolve) => {
      handed = resolve;
      const source = { type: "speech", text: `${number}번 피자를 몇 판 주문할까요?`, lang: "ko" };
      speaker.start({ audioId: String(number), source }, () => undefined);
    });
  await say(0);
  const times = [];
  for (let round = 1; round < 20; round++) {
    speaker.stop(String(round - 1));
    times.push(await time(() => say(round)));
  }
  await speaker.close();
  return [bar("first sound after the answer, voice warm", median(times), "ms", { atMost: 20 })];
}

/** The way of a sound from HTTP to the mix, against real time; decoding also against programs made for it. */
export async function soundPath() {
  const seconds = 60;
  const mp3 = melody({ seconds, sampleRate: 44_100, channels: 2, kilobits: 128 });
  const { url, close } = await serve((response) => {
    response.writeHead(200, { "Content-Type": "audio/mpeg", "Content-Length": mp3.length });
    response.end(mp3);
  });
  const web = createWeb({ allowPrivate: true });
  const openMedia = createMediaOpener({ web });
  const load = liveUrls({ openMedia });
  const open = new AbortController().signal;
  const source = { type: "url", url };

  async function play() {
    const sound = mediaSound(await openMedia(source, { signal: open }));
    const gain = fade(steady(1), 0.2, 0, rate * seconds);
    for (let frame = 0; frame < sound.frames; frame += blockFrames) {
      while (sound.arrived(frame) < Math.min(blockFrames, sound.frames - frame)) await sound.arrival();
      mix([{ sound, origin: 0, gain }], frame, blockFrames);
      sound.forget(frame);
    }
    sound.close();
  }
  async function begin() {
    const sound = await load(source, open);
    mix([{ sound, origin: 0, gain: steady(1) }], 0, blockFrames);
    sound.close();
  }
  await play();
  const paths = [];
  const beginnings = [];
  for (let round = 0; round < 5; round++) {
    paths.push(await time(play));
    beginnings.push(await time(begin));
  }
  const path = median(paths);
  const rows = [
    bar("HTTP to the 48 kHz mix, mp3, against real time", (1000 * seconds) / path, "×", { atLeast: 100 }),
    bar("first sound of a loopback mp3", median(beginnings), "ms", { atMost: 120 }),
    bar("mixing two streams, against real time", await mixing(), "×", { atLeast: 1000 }),
    ...programs(mp3, path),
  ];
  web.close();
  close();
  return rows;
}

/** Seconds of two sounds, one on its way down, that are mixed in a second. */
async function mixing() {
  const seconds = 60;
  const tone = Float32Array.from({ length: rate * seconds }, (_, i) => Math.sin(i / 20));
  const held = () => {
    const pieces = [[tone, tone], null];
    return mediaSound({
      format: "tone",
      sampleRate: rate,
      channels: 2,
      frames: tone.length,
      read: () => Promise.resolve(pieces.shift() ?? null),
      measure: () => Promise.resolve(tone.length),
      close: () => undefined,
    });
  };
  const sounds = [held(), held()];
  for (const sound of sounds) while (sound.arrived(0) < tone.length) await sound.arrival();
  const placements = sounds.map((sound, i) => ({
    sound,
    origin: 0,
    gain: i === 0 ? fade(steady(1), 0.2, 0, 7200) : steady(1),
  }));
  const times = [];
  for (let round = 0; round < 5; round++) {
    times.push(
      await time(() => {
        for (let frame = 0; frame < tone.length; frame += blockFrames) mix(placements, frame, blockFrames);
      }),
    );
  }
  return (1000 * seconds) / median(times);
}

/** The same mp3, only decoded, by the programs that are here. */
function programs(mp3, path) {
  const folder = mkdtempSync(join(tmpdir(), "clova-bench-"));
  const file = join(folder, "melody.mp3");
  writeFileSync(file, mp3);
  const rows = Object.entries({
    mpg123: ["-q", "-t", file],
    ffmpeg: ["-v", "error", "-i", file, "-f", "null", "-"],
  }).flatMap(([program, words]) => {
    const run = () => spawnSync(program, words);
    if (run().error) return [];
    const start = performance.now();
    run();
    return [bar(`the same path against ${program} decoding a file`, path / (performance.now() - start), "×", {})];
  });
  rmSync(folder, { recursive: true });
  return rows;
}

/** How much the memory of a process grows between the first and the tenth hour of a radio stream. */
export async function longStream() {
  const child = spawn(process.execPath, ["--expose-gc", join(import.meta.dirname, "long-stream.js")], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let printed = "";
  child.stdout.on("data", (data) => (printed += data));
  await once(child, "close");
  return [bar("memory that nine more hours of a stream take", Number(printed), "MB", { atMost: 10 })];
}

export async function serve(answer) {
  const server = http.createServer((request, response) => answer(response, request)).listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${server.address().port}/melody.mp3`;
  return { url, close: () => void (server.closeAllConnections(), server.close()) };
}
