import { setTimeout as sleep } from "node:timers/promises";
import { expect, it, type TestContext } from "vitest";
import { startHost, type HostLink } from "../../src/sound/host/host-link.ts";
import type { DriverName } from "../../src/sound/host/protocol.ts";
import { realClock } from "./manual-clock.ts";
import { usePulse } from "./pulse.ts";
import { jumpsIn, rampAt, startRampHost, type RampHost } from "./ramp-host.ts";
import { createHostSpeaker } from "./speakers.ts";
import { toneVoice } from "./tone-voice.ts";

// The real drivers at the pace of a real device. Bounds are wide: that sound starts and stops soon is measured by
// bench/drivers.js, here it is proved that nothing is lost, doubled or out of order.

const heard = usePulse();
const drivers = ["audio-io", "speaker", "player"] as const satisfies readonly DriverName[];
const milliseconds = (frames: number): number => frames / 48;

async function open(driver: DriverName, { skip, onTestFinished }: TestContext): Promise<RampHost> {
  const host = await startRampHost(driver).catch((error: Error) => error);
  if (host instanceof Error) {
    skip(process.env["CI"] !== "true", `${driver} does not work here: ${host.message}`);
    throw host;
  }
  onTestFinished(() => host.close());
  return host;
}

/** Does `work` and returns what was heard meanwhile and shortly after, from the first sound to the last. */
async function recorded(work: () => Promise<unknown>): Promise<Int16Array> {
  const { recorder } = heard();
  const from = recorder.frames();
  await work();
  await sleep(300);
  const samples = recorder.samples(from);
  const isSound = (sample: number): boolean => sample !== 0;
  return samples.slice(samples.findIndex(isSound), samples.findLastIndex(isSound) + 1);
}

const withoutSilence = (samples: Int16Array): Int16Array => samples.filter((sample) => sample !== 0);

const busy = (time: number): void => {
  for (const end = performance.now() + time; performance.now() < end;);
};

it.for(drivers)("plays every sample once, in order and in its time, through %s", async (driver, context) => {
  const host = await open(driver, context);
  const frames = 800 * 48;
  const start = performance.now();
  const samples = await recorded(() => host.play(frames));
  expect(withoutSilence(samples)).toEqual(Int16Array.from({ length: frames }, (_, frame) => rampAt(frame)));
  expect(performance.now() - start).toBeGreaterThan(800);
  expect(milliseconds(samples.length - frames)).toBeLessThan(300);
});

it.for(drivers)("plays on through %s while we are busy twice for 250 ms", async (driver, context) => {
  const host = await open(driver, context);
  const frames = 1200 * 48;
  const samples = await recorded(async () => {
    const end = host.play(frames);
    await sleep(50);
    busy(250);
    await sleep(250);
    busy(250);
    await end;
  });
  expect(withoutSilence(samples)).toEqual(Int16Array.from({ length: frames }, (_, frame) => rampAt(frame)));
  expect(milliseconds(samples.length - frames)).toBeLessThan(200);
});

it.for(drivers)("loses nothing through %s when flushes come in quick succession", async (driver, context) => {
  const host = await open(driver, context);
  let last = 0;
  const samples = await recorded(async () => {
    for (const time of [300, 5, 60, 5, 5, 200, 130]) {
      void host.play(Infinity);
      await sleep(time);
      const position = await host.flush();
      expect(position).toBeGreaterThanOrEqual(last);
      last = position;
    }
    await host.play(last + 200 * 48);
  });
  const jumps = jumpsIn(withoutSilence(samples)).map(milliseconds);
  // What `audio-io` was given is heard. The others drop it, and cannot tell to the millisecond what that was.
  if (driver === "audio-io") return expect(jumps).toEqual([]);
  expect(Math.max(0, ...jumps)).toBeLessThan(50);
  expect(Math.min(0, ...jumps)).toBeGreaterThan(-300);
});

it.for(drivers)("is silent through %s soon after a flush, at the frame it names", async (driver, context) => {
  const host = await open(driver, context);
  let position = 0;
  let flushed = 0;
  const samples = await recorded(async () => {
    void host.play(Infinity);
    await sleep(600);
    flushed = performance.now();
    position = await host.flush();
    await sleep(200);
  });
  const late = heard().recorder.samples(heard().recorder.frames() - 200 * 48);
  expect(withoutSilence(late)).toHaveLength(0);
  expect(performance.now() - flushed).toBeGreaterThan(200);
  expect(Math.abs(milliseconds(samples.length - position))).toBeLessThan(300);
});

it("goes on where it was when the host is killed, and without sound but in time when it is killed again", async (context) => {
  await (await open("audio-io", context)).close();
  const links: HostLink[] = [];
  const notices: string[] = [];
  const reports: string[] = [];
  const speaker = createHostSpeaker({
    voice: toneVoice,
    driver: "audio-io",
    clock: realClock,
    notice: (line) => notices.push(line),
    start: (driver, listener) => {
      const link = startHost(driver, listener);
      links.push(link);
      return link;
    },
  });
  const samples = await recorded(async () => {
    const { promise, resolve } = deferred();
    const source = { type: "speech", text: "900 ms ramp", lang: "ko" } as const;
    speaker.start({ audioId: "a", source }, ({ type }) => {
      reports.push(type);
      if (type === "audioFinished") resolve();
    });
    const atLeast = async (frames: number): Promise<void> => {
      const from = heard().recorder.frames();
      while (withoutSilence(heard().recorder.samples(from)).length < frames) await sleep(10);
    };
    await atLeast(200 * 48);
    links[0]?.kill("killed");
    await atLeast(300 * 48);
    expect(notices).toEqual([]);
    links[1]?.kill("killed again");
    await promise;
  });
  await speaker.close();
  expect(links).toHaveLength(2);
  expect(reports).toEqual(["audioStarted", "audioFinished"]);
  expect(notices).toEqual([
    "The sound device failed (`audio-io`: killed again); going on without sound. `clova-device doctor` tells more.",
  ]);
  const jumps = jumpsIn(withoutSilence(samples)).map(milliseconds);
  expect(Math.max(0, ...jumps)).toBeLessThan(50);
  expect(Math.min(0, ...jumps)).toBeGreaterThan(-150);
});

function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}
