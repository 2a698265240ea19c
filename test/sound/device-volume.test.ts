import { expect, it } from "vitest";
import type { Audio, AudioReport, Speaker } from "../../src/ports.ts";
import { mediaSound } from "../../src/sound/media-sound.ts";
import { nobody } from "../../src/sound/output.ts";
import type { Sound } from "../../src/sound/sound.ts";
import { createSpeaker } from "../../src/sound/speaker.ts";
import { fedMedia, rampSample, settle } from "./fed-media.ts";
import { frames, outputOnHost, tone } from "./output-on-host.ts";
import { promptToneVoice, speech } from "./tone-voice.ts";

// How loud things begin on a device, which holds what it was given.

/** A speaker on a device, with sounds that are there at once where they were prepared. */
function onDevice() {
  const device = outputOnHost();
  const sounds: Record<string, Sound> = {};
  const speaker: Speaker = createSpeaker({
    voice: promptToneVoice,
    loadUrl: ({ url }) => Promise.resolve(sounds[url] ?? expect.fail(url)),
    clock: device.clock,
    output: device.output,
    background: { volume: 0.2, ramp: 150 },
    preparesAhead: true,
  });
  return { ...device, speaker, sounds };
}

it("begins on a device that is idle turned down", async () => {
  const { speaker, ready, position, sent } = onDevice();
  speaker.start(speech("10 ms at 500"), () => undefined);
  ready();
  position(frames(10), frames(10));
  speaker.start(speech("100 ms at 10000"), () => undefined);
  speaker.setLevel("100 ms at 10000", "background");
  await settle();
  expect(sent().slice(1)).toEqual([[2000, frames(100)]]);
});

it("begins on a device that plays something else turned down", async () => {
  const { speaker, host, ready, position, flushed, sent } = onDevice();
  speaker.start(speech("1000 ms at 500"), () => undefined);
  ready();
  position(frames(100), frames(50));
  speaker.start(speech("100 ms at 10000"), () => undefined);
  speaker.setLevel("100 ms at 10000", "background");
  await settle();
  expect(host().sent.at(-1)).toEqual({ type: "flush", keepsGiven: true });
  flushed(frames(100), frames(50));
  expect(sent().slice(1)).toEqual([
    [2500, frames(100)],
    [500, frames(200)],
  ]);
});

it("lays what is expected right behind what plays as loud as that", async () => {
  const { speaker, sounds, ready, sent } = onDevice();
  sounds["next"] = tone(100, 10_000);
  speaker.setVolume(0.5);
  speaker.start(speech("100 ms at 10000"), () => undefined);
  speaker.setLevel("100 ms at 10000", "background");
  speaker.prepare({ type: "url", url: "next" });
  await settle();
  ready();
  expect(sent()).toEqual([[1000, frames(200)]]);
});

it("takes back at once what was laid down louder than it begins", async () => {
  const { speaker, sounds, host, ready, position, flushed, sent } = onDevice();
  const next: Audio = { audioId: "next", source: { type: "url", url: "next" } };
  sounds["next"] = tone(200, 10_000);
  speaker.start(speech("100 ms at 10000"), ({ type }: AudioReport) => {
    if (type !== "audioFinished") return;
    speaker.start(next, () => undefined);
    speaker.setLevel("next", "background");
  });
  speaker.prepare(next.source);
  await settle();
  ready();
  expect(sent()).toEqual([[10_000, frames(300)]]);
  position(frames(180), frames(100));
  expect(host().sent.at(-1)).toEqual({ type: "flush", keepsGiven: false });
  flushed(frames(100));
  expect(sent().slice(1)).toEqual([[2000, frames(200)]]);
});

it("lets nothing of what has followed be heard twice when the sound before it is turned down", async () => {
  const { output, ready, position, flushed, sent } = outputOnHost();
  const media = fedMedia();
  media.feed(frames(1000));
  media.finish();
  const first = output.play(tone(100, 0), 1, nobody);
  output.expect(mediaSound(media));
  await settle();
  ready();
  position(frames(160), frames(80));
  const before = sent().length;
  first.fade(0.5, 20);
  flushed(frames(160), frames(80));
  expect(sent()[before]).toEqual([rampSample(frames(60)), 1]);
});

it("makes the device's own sounds at a volume", () => {
  const { output, ready, sent } = outputOnHost();
  output.cue(tone(100, 8000), 0.25);
  ready();
  expect(sent()).toEqual([[2000, frames(100)]]);
});
