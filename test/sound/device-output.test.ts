import { afterEach, expect, it, vi } from "vitest";
import { MediaError } from "../../src/errors.ts";
import { mediaSound } from "../../src/sound/media-sound.ts";
import { nobody } from "../../src/sound/output.ts";
import { fedMedia, settle } from "./fed-media.ts";
import { frames, outputOnHost, tone } from "./output-on-host.ts";

// The parent's side of the audio host, with the test in the place of the host.

afterEach(() => vi.useRealTimers());

it("mixes 300 ms ahead of the device and no further", () => {
  const { output, ready, position, sent } = outputOnHost();
  output.play(tone(1000, 7), 1, nobody);
  ready();
  expect(sent()).toEqual([[7, frames(300)]]);
  position(frames(100), 0);
  expect(sent()).toEqual([[7, frames(400)]]);
});

it("ends a sound when its last frame was heard, not when it was given", () => {
  const { output, ready, position } = outputOnHost();
  const ended = vi.fn();
  output.play(tone(100, 7), 1, { ...nobody, ended });
  ready();
  position(frames(100), frames(100) - 1);
  expect(ended).not.toHaveBeenCalled();
  position(frames(100), frames(100));
  expect(ended).toHaveBeenCalledOnce();
});

it("goes on after a pause with the first frame that was not heard", async () => {
  const { output, host, ready, position, flushed, sent } = outputOnHost();
  const playback = output.play(tone(200, 7), 1, nobody);
  ready();
  position(frames(80), frames(50));
  playback.pause();
  expect(host().sent.at(-1)).toEqual({ type: "flush", keepsGiven: false });
  flushed(frames(60));
  expect(sent()).toEqual([[7, frames(200)]]);
  playback.resume();
  await settle();
  expect(sent()).toEqual([[7, frames(200 + 140)]]);
});

it("takes a stopped sound out of the mix and leaves the other where it was", () => {
  const { output, ready, flushed, sent } = outputOnHost();
  const first = output.play(tone(200, 7), 1, nobody);
  output.play(tone(100, 100), 1, nobody);
  ready();
  first.stop();
  flushed(frames(30));
  expect(sent()).toEqual([
    [107, frames(100)],
    [7, frames(100)],
    [100, frames(70)],
  ]);
});

it("tries the next driver when one does not open", () => {
  const { output, host, hosts, ready, notices, sent } = outputOnHost(["speaker", "audio-io"]);
  output.play(tone(10, 7), 1, nobody);
  host().listener.ended("not installed");
  expect(hosts.map(({ driver }) => driver)).toEqual(["speaker", "audio-io"]);
  ready();
  expect(sent()).toEqual([[7, frames(10)]]);
  expect(notices).toEqual([]);
});

it("starts a host that died once more, where the sound was", () => {
  const { output, host, hosts, ready, position, sent } = outputOnHost(["speaker", "audio-io"]);
  output.play(tone(200, 7), 1, nobody);
  ready();
  position(frames(90), frames(50));
  host().listener.ended("SIGSEGV");
  expect(hosts.map(({ driver }) => driver)).toEqual(["speaker", "speaker"]);
  ready();
  expect(sent()).toEqual([[7, frames(150)]]);
});

it("goes on in time but without sound when the host dies again, and says so once", () => {
  const { clock, output, host, ready, position, notices } = outputOnHost(["speaker"]);
  const ended = vi.fn();
  output.play(tone(200, 7), 1, { ...nobody, ended });
  ready();
  host().listener.ended("SIGSEGV");
  ready();
  position(frames(80), frames(50));
  host().listener.ended("the cable is out");
  output.play(tone(100, 7), 1, { ...nobody, ended });
  clock.advance(149);
  expect(ended).toHaveBeenCalledOnce();
  clock.advance(1);
  expect(ended).toHaveBeenCalledTimes(2);
  expect(notices).toHaveLength(1);
  expect(notices[0]).toMatch(/^The sound device failed \(`speaker`: the cable is out\); going on without sound/);
});

it("keeps a paused sound paused when the device is lost", () => {
  const { clock, output, host } = outputOnHost(["speaker"]);
  const ended = vi.fn();
  const playback = output.play(tone(200, 7), 1, { ...nobody, ended });
  playback.pause();
  host().listener.ended("gone");
  clock.advance(1000);
  expect(ended).not.toHaveBeenCalled();
  playback.resume();
  clock.advance(200);
  expect(ended).toHaveBeenCalledOnce();
});

it("ends a host that stands still", () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const { output, host, ready, position } = outputOnHost();
  output.play(tone(10_000, 7), 1, nobody);
  ready();
  vi.advanceTimersByTime(2900);
  position(frames(20), frames(10));
  vi.advanceTimersByTime(2900);
  expect(host().killed).toBeNull();
  vi.advanceTimersByTime(200);
  expect(host().killed).toBe("it stands still");
});

it("leaves a host alone that has nothing to play", () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const { output, host, ready, position } = outputOnHost();
  output.play(tone(10, 7), 1, nobody);
  ready();
  position(frames(10), frames(10));
  vi.advanceTimersByTime(60_000);
  expect(host().killed).toBeNull();
});

it("mixes a second sound in behind what the device was already given", async () => {
  const { output, host, ready, position, flushed, sent } = outputOnHost();
  output.play(tone(1000, 7), 1, nobody);
  ready();
  position(frames(100), frames(40));
  output.play(tone(50, 100), 1, nobody);
  await settle();
  expect(host().sent.at(-1)).toEqual({ type: "flush", keepsGiven: true });
  flushed(frames(100), frames(40));
  expect(sent().slice(1)).toEqual([
    [107, frames(50)],
    [7, frames(250)],
  ]);
});

it("takes what is stopped while a sound is mixed in back at once, and the new sound from its beginning", async () => {
  const { output, host, ready, position, flushed, sent } = outputOnHost();
  const first = output.play(tone(1000, 7), 1, nobody);
  ready();
  position(frames(100), frames(40));
  output.play(tone(50, 100), 1, nobody);
  await settle();
  first.stop();
  flushed(frames(100), frames(40));
  expect(host().sent.at(-1)).toEqual({ type: "flush", keepsGiven: false });
  flushed(frames(60));
  expect(sent().at(-1)).toEqual([100, frames(50)]);
});

it("turns a sound down on a way that begins where the device is", () => {
  const { output, ready, position, flushed, sent } = outputOnHost();
  const playback = output.play(tone(1000, 10_000), 1, nobody);
  ready();
  position(frames(20), frames(10));
  playback.fade(0.2, 100);
  flushed(frames(20), frames(10));
  const after = sent().slice(1);
  expect(after[0]).toEqual([9998, 1]);
  expect(after.at(-1)).toEqual([2000, frames(200)]);
});

it("lets a sound that does not arrive wait, while the other goes on, and loses nothing of it", async () => {
  const { output, ready, position, sent } = outputOnHost();
  const media = fedMedia();
  output.play(tone(2000, 5000), 1, nobody);
  output.play(mediaSound(media), 1, nobody);
  media.feed(frames(100));
  await settle();
  ready();
  expect(
    sent()
      .map(([sample]) => sample)
      .slice(0, 3),
  ).toEqual([5001, 5002, 5003]);
  position(frames(300), frames(250));
  expect(sent().at(-1)).toEqual([5000, frames(500)]);
  media.feed(frames(1000));
  await settle();
  position(frames(600), frames(550));
  const samples = sent().flatMap(([sample, count]) => Array<number>(count).fill(sample - 5000));
  expect(samples.filter((sample) => sample > 0)).toEqual(Array.from({ length: frames(400) }, (_, i) => i + 1));
});

it("goes on with a sound that waited where it was, also when the device has to take something back", async () => {
  const { output, ready, position, flushed, sent } = outputOnHost();
  const media = fedMedia();
  const other = output.play(tone(2000, 5000), 1, nobody);
  output.play(mediaSound(media), 1, nobody);
  media.feed(frames(100));
  await settle();
  ready();
  position(frames(60), frames(40));
  other.stop();
  flushed(frames(50));
  media.feed(frames(1000));
  await settle();
  expect(sent().at(-1)).toEqual([frames(50 + 300), 1]);
  const heard = sent()
    .flatMap(([sample, count]) => Array<number>(count).fill(sample))
    .slice(-frames(300));
  expect(heard).toEqual(Array.from({ length: frames(300) }, (_, i) => frames(50) + i + 1));
});

it("tells why a sound broke off once it was heard up to there", async () => {
  const { output, ready, position } = outputOnHost();
  const media = fedMedia({ frames: frames(1000) });
  const ended = vi.fn();
  output.play(mediaSound(media), 1, { ...nobody, ended });
  media.feed(frames(30));
  const broken = new MediaError("media-broken", "it broke off");
  media.fail(broken);
  await settle();
  ready();
  position(frames(30), frames(29));
  expect(ended).not.toHaveBeenCalled();
  position(frames(30), frames(30));
  expect(ended.mock.calls).toEqual([[broken]]);
});

it("lays what is expected right behind what plays, and goes on with it without a gap", () => {
  const { output, ready, position, sent } = outputOnHost();
  const next = tone(200, 9);
  const ends: string[] = [];
  output.play(tone(100, 7), 1, {
    ...nobody,
    ended() {
      ends.push("first");
      output.play(next, 1, { ...nobody, ended: () => ends.push("next") });
    },
  });
  output.expect(next);
  ready();
  expect(sent()).toEqual([
    [7, frames(100)],
    [9, frames(200)],
  ]);
  position(frames(300), frames(100));
  expect(ends).toEqual(["first"]);
  position(frames(300), frames(300));
  expect(ends).toEqual(["first", "next"]);
  expect(sent()).toHaveLength(2);
});

it("takes back what was expected when what plays is stopped", () => {
  const { output, host, ready, position, flushed, sent } = outputOnHost();
  const playback = output.play(tone(100, 7), 1, nobody);
  output.expect(tone(200, 9));
  ready();
  position(frames(150), frames(50));
  output.expect(null);
  playback.stop();
  expect(host().sent.at(-1)).toEqual({ type: "flush", keepsGiven: false });
  flushed(frames(50));
  expect(sent()).toHaveLength(2);
});

it("takes back what was expected when something else follows", () => {
  const { output, host, ready, position, flushed, sent } = outputOnHost();
  output.play(tone(100, 7), 1, { ...nobody, ended: () => output.play(tone(50, 3), 1, nobody) });
  output.expect(tone(200, 9));
  ready();
  position(frames(150), frames(100));
  expect(host().sent.at(-1)).toEqual({ type: "flush", keepsGiven: false });
  flushed(frames(120));
  expect(sent().at(-1)).toEqual([3, frames(50)]);
});

it("lays what is expected anew when what plays is paused and goes on", async () => {
  const { output, ready, position, flushed, sent } = outputOnHost();
  const playback = output.play(tone(100, 7), 1, nobody);
  output.expect(tone(100, 9));
  ready();
  position(frames(60), frames(40));
  playback.pause();
  flushed(frames(50));
  playback.resume();
  await settle();
  expect(sent().slice(-2)).toEqual([
    [7, frames(50)],
    [9, frames(100)],
  ]);
});

it("hands the beginning over in one piece", () => {
  const { output, host, ready } = outputOnHost();
  output.play(tone(1000, 7), 1, nobody);
  ready();
  expect(host().sent.filter(({ type }) => type === "frames")).toHaveLength(1);
});
