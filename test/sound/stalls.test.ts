import { expect, it } from "vitest";
import { createVirtualClock } from "../../src/node/virtual-clock.ts";
import type { Clock } from "../../src/ports.ts";
import { createRecording } from "../../src/sound/recording.ts";
import { createTimeline } from "../../src/sound/timeline.ts";
import { rampSample, settle } from "./fed-media.ts";
import { playFed } from "./fed-playback.ts";
import { createManualClock } from "./manual-clock.ts";
import { memoryFile } from "./memory-file.ts";
import { frames } from "./output-on-host.ts";

// Downloads that are slower than they are heard, on a timeline.

it("tells in real time without a device that a sound stands still, and that it goes on", async () => {
  const clock = createManualClock(0);
  const { media, told } = playFed(createTimeline(clock));
  media.feed(frames(1000));
  await settle();
  clock.advance(999);
  expect(told).toEqual([]);
  clock.advance(1);
  expect(told).toEqual(["stalled"]);
  clock.advance(400);
  media.feed(frames(1000));
  await settle();
  expect(told).toEqual(["stalled", "continued"]);
  clock.advance(1000);
  expect(told).toEqual(["stalled", "continued", "stalled"]);
});

it("tells nothing in virtual time, which waits", async () => {
  const clock = createVirtualClock(0);
  clock.demand();
  const { media, told } = playFed(createTimeline(clock));
  for (let second = 1; second <= 3; second++) {
    media.feed(frames(1000));
    for (let turn = 0; turn < 10; turn++) await settle();
    expect([clock.now(), told]).toEqual([second * 1000, []]);
  }
  media.finish();
  for (let turn = 0; turn < 10; turn++) await settle();
  expect(told).toEqual(["ended"]);
});

it("records no frame twice where a timer is late at a sound that stands still", async () => {
  const clock = createManualClock(0);
  let late = 0;
  const lateClock: Clock = { ...clock, now: () => clock.now() + late };
  const file = memoryFile();
  const recording = createRecording(file, lateClock, (line) => expect.fail(line));
  const { media } = playFed(createTimeline(lateClock, recording));
  media.feed(frames(1500));
  await settle();
  late = 17;
  clock.advance(1000);
  media.feed(frames(600));
  media.finish();
  await settle();
  clock.advance(3000);
  await recording.close();
  expect(file.samples().filter((sample) => sample !== 0)).toEqual(
    Array.from({ length: frames(2100) }, (_, i) => rampSample(i)),
  );
});
