import { Writable } from "node:stream";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Device } from "../../src/sound/host/device.ts";
import { createQueue, type Queue } from "../../src/sound/host/source.ts";
import { openStreamDevice } from "../../src/sound/host/stream-device.ts";
import { rampAt } from "./ramp-host.ts";

// A device that is written to, with a model of one in its place: a ring that is played ten milliseconds at a time.

beforeEach(() =>
  vi.useFakeTimers({ toFake: ["performance", "setTimeout", "clearTimeout", "setInterval", "clearInterval"] }),
);
afterEach(() => vi.useRealTimers());

const ringFrames = 500 * 48;
const latency = 50;

interface Model {
  /** Frames it plays in ten milliseconds. */
  pace: number;
  /** The samples it has played, left channel, without silence. */
  readonly played: number[];
  /** How often it was opened. */
  opened: number;
}

/** A stream into a ring; what is in it when it is dropped is not heard. */
function openModel(model: Model): { stream: Writable; drop: () => Promise<void> } {
  let ring: number[] = [];
  let waiting: { samples: number[]; done: () => void } | null = null;
  model.opened += 1;
  function admit(): void {
    if (waiting === null || ring.length + waiting.samples.length > ringFrames) return;
    ring.push(...waiting.samples);
    const { done } = waiting;
    waiting = null;
    done();
  }
  const timer = setInterval(() => {
    model.played.push(...ring.slice(0, model.pace).filter((sample) => sample !== 0));
    ring = ring.slice(model.pace);
    admit();
  }, 10);
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      const samples = Array.from({ length: chunk.length / 4 }, (_, frame) => chunk.readInt16LE(4 * frame));
      waiting = { samples, done };
      admit();
    },
  });
  return {
    stream,
    drop() {
      clearInterval(timer);
      ring = [];
      return Promise.resolve();
    },
  };
}

interface SetUp {
  readonly model: Model;
  readonly queue: Queue;
  readonly device: Device;
  /** Lets time pass with the queue kept filled with a ramp to frame `end`; `check` is called every ten milliseconds. */
  readonly run: (time: number, end?: number, check?: () => void) => Promise<void>;
  /** Drops what was not heard; the ramp goes on at the frame it returns. */
  readonly flush: () => number;
  readonly heard: () => number;
}

async function setUp(lead: number): Promise<SetUp> {
  const model: Model = { pace: 480, played: [], opened: 0 };
  const queue = createQueue((detail) => expect.fail(detail));
  const device = await openStreamDevice(queue, { detail: "", lead, latency, open: () => openModel(model) });
  let sent = 0;
  return {
    model,
    queue,
    device,
    async run(time, end = Infinity, check) {
      for (let passed = 0; passed < time; passed += 10) {
        while (sent < end && queue.waiting() < 300 * 48) {
          const frames = Math.min(960, end - sent);
          queue.push(Int16Array.from({ length: 2 * frames }, (_, i) => rampAt(sent + (i >> 1))));
          sent += frames;
        }
        device.wake();
        await vi.advanceTimersByTimeAsync(10);
        check?.();
      }
    },
    flush() {
      queue.clear(device.flush());
      return (sent = queue.given());
    },
    heard: () => queue.heard(device.queued()),
  };
}

const ramp = (frames: number): number[] => Array.from({ length: frames }, (_, frame) => rampAt(frame));

it.for([
  ["keeps ahead by the clock", 350, 480],
  ["is held back by the device", 4000, 480],
  ["is held back by a device with a slow clock", 4000, 456],
  ["is held back by a device with a fast clock", 4000, 504],
] as const)("never says that more was heard than the device has played, where it %s", async ([, lead, pace]) => {
  const { model, run, heard } = await setUp(lead);
  model.pace = pace;
  let behind = 0;
  await run(20_000, Infinity, () => {
    expect(heard()).toBeLessThanOrEqual(model.played.length + 480);
    behind = model.played.length - heard();
  });
  expect(behind).toBeLessThan(150 * 48);
});

it("hands every frame over once, in order, and hears the end when it was played", async () => {
  const { model, run, heard } = await setUp(350);
  const end = 1000 * 48;
  await run(1500, end, () => {
    if (heard() === end) expect(model.played).toHaveLength(end);
  });
  expect(heard()).toBe(end);
  expect(model.played).toEqual(ramp(end));
});

it("does not go on counting while a device that is full stands still, and goes on with it", async () => {
  const { model, run, heard } = await setUp(4000);
  await run(2000);
  model.pace = 0;
  await run(3000);
  expect(heard()).toBeLessThanOrEqual(model.played.length + 100 * 48);
  model.pace = 480;
  await run(2000);
  expect(Math.abs(heard() - model.played.length)).toBeLessThan(150 * 48);
});

it.for([350, 4000])("loses nothing when flushes come in quick succession, %d ms ahead", async (lead) => {
  const { model, run, flush } = await setUp(lead);
  for (const time of [200, 10, 10, 100, 10, 30, 150]) {
    await run(time);
    const before = model.played.at(-1) ?? 0;
    const position = flush();
    // What the next sound begins with was not skipped, and less than 150 ms of it was heard before.
    expect(position).toBeLessThanOrEqual(before + 480);
    expect(position).toBeGreaterThan(before - 150 * 48);
  }
});

it("is not open while there is nothing to play for long, and opens when there is", async () => {
  const { model, run, heard } = await setUp(350);
  await run(5000, 4800);
  expect(heard()).toBe(4800);
  await run(60_000, 4800);
  expect(model.opened).toBe(1);
  await run(1000, 9600);
  expect(model.opened).toBe(2);
  expect(model.played).toEqual(ramp(9600));
});

it("opens anew only when the stream that was dropped is gone", async () => {
  const queue = createQueue((detail) => expect.fail(detail));
  const model: Model = { pace: 480, played: [], opened: 0 };
  let gone = (): void => undefined;
  const device = await openStreamDevice(queue, {
    detail: "",
    lead: 350,
    latency,
    open: () => ({ ...openModel(model), drop: () => new Promise((resolve) => (gone = resolve)) }),
  });
  queue.clear(device.flush());
  queue.push(new Int16Array(2 * 960).fill(1));
  device.wake();
  await vi.advanceTimersByTimeAsync(1000);
  expect(model.opened).toBe(1);
  gone();
  await vi.advanceTimersByTimeAsync(1000);
  expect(model.opened).toBe(2);
  expect(model.played).toHaveLength(960);
});

it("refuses a stream whose first block fails", async () => {
  const stream = new Writable({ write: (_chunk, _encoding, done) => done(new Error("no device")) });
  const open = () => ({ stream, drop: () => Promise.resolve() });
  const opening = openStreamDevice(createQueue(vi.fn()), { detail: "", lead: 350, latency, open });
  await expect(opening).rejects.toThrow("no device");
});
