// `node bench/drivers.js`: how soon sound is heard and how soon it falls silent, for every way to a device that works here.
// Heard is what arrives in a PulseAudio of our own, so that any machine can measure it; a real device adds its own delay.

import { accessSync, constants, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { startHost } from "../build/sound/host/host-link.js";
import { playerPrograms } from "../build/sound/host/player.js";
import { median } from "./measure.js";
import { missingForPulse, startPulse } from "./private-pulse.js";

const rounds = 3;
/** Milliseconds between what is measured. */
const pause = 400;
const framesPerMillisecond = 48;
const block = new Int16Array(2 * 20 * framesPerMillisecond).fill(10_000);
/** Milliseconds of sound that the emulator keeps with the host. */
const lead = 300;

/**
 * Rows of `{driver, detail, first, start, stop}`, medians in ms: from the start of the host to the first sample, from a
 * block handed to a running host to its first sample, from the flush to the last sample. A driver that does not work has
 * only `detail`. Without PulseAudio there are no rows.
 */
export async function driverLatencies() {
  const missing = missingForPulse();
  if (missing !== null) {
    console.error(`drivers: not measured, ${missing}`);
    return [];
  }
  const pulse = await startPulse();
  const before = { ...process.env };
  Object.assign(process.env, pulse.env);
  const recorder = await pulse.record();
  const folder = mkdtempSync(join(tmpdir(), "clova-bench-"));
  const rows = [];
  try {
    rows.push(await row("audio-io", recorder), await row("speaker", recorder));
    for (const program of playerPrograms) {
      const file = onPath(program, before.PATH);
      if (file === null) continue;
      process.env.PATH = mkdtempSync(join(folder, "bin-"));
      symlinkSync(file, join(process.env.PATH, program));

      rows.push(await row("player", recorder));
    }
  } finally {
    process.env = before;
    rmSync(folder, { recursive: true });
    await recorder.close();
    await pulse.close();
  }
  return rows;
}

async function row(driver, recorder) {
  const first = [];
  const start = [];
  const stop = [];
  let detail = "";
  for (let round = 0; round < rounds; round++) {
    const opened = performance.now();
    const host = await openHost(driver);
    detail = host.detail;
    if (!host.works) return { driver, detail };
    const fresh = await play(host, recorder, opened);
    await sleep(pause);
    host.play(1);
    await sleep(pause); // the device runs, and has nothing to play
    const running = await play(host, recorder, performance.now());
    await host.close();
    first.push(fresh.start);
    start.push(running.start);
    stop.push(fresh.stop, running.stop);
  }
  return { driver, detail, first: median(first), start: median(start), stop: median(stop) };
}

/** Plays and flushes in the middle: when it began to be heard after `asked`, and when it ended after the flush. */
async function play(host, recorder, asked) {
  const from = recorder.frames();
  const begin = () => recorder.samples(from).findIndex(isSound);
  host.play(Infinity);
  for (let waited = 0; begin() < 0; waited += 50) {
    if (waited > 5000) throw new Error("a device that is open was not heard");
    await sleep(50);
  }
  await sleep(pause);
  const flushed = performance.now();
  host.flush();
  await sleep(pause);
  return {
    start: recorder.timeOf(from + begin()) - asked,
    stop: recorder.timeOf(from + recorder.samples(from).findLastIndex(isSound) + 1) - flushed,
  };
}

const isSound = (sample) => sample !== 0;

/** A host that is kept `lead` ahead of what its device was given, as the emulator keeps it. */
function openHost(driver) {
  return new Promise((resolve) => {
    let blocks = 0;
    let sent = 0;
    let given = 0;
    const feed = () => {
      for (; blocks > 0 && sent - given < lead * framesPerMillisecond; blocks--) {
        link.send({ type: "frames", pcm: block });
        sent += block.length / 2;
      }
    };
    const link = startHost(driver, {
      received(message) {
        if (message.type === "ready") resolve({ ...host, works: true, detail: message.detail });
        if (message.type === "position") given = message.given;
        if (message.type === "flushed") sent = given = message.position;
        feed();
      },
      ended: (detail) => resolve({ works: false, detail }),
    });
    const host = {
      play(count) {
        blocks = count;
        feed();
      },
      flush() {
        blocks = 0;
        link.send({ type: "flush", keepsGiven: false });
      },
      close: () => link.close(),
    };
  });
}

function onPath(program, path) {
  for (const folder of path.split(delimiter)) {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return join(folder, program);
    } catch {
      // not here
    }
  }
  return null;
}

if (process.argv[1] === import.meta.filename) {
  const ms = (value) => (value === undefined ? "–" : String(Math.round(value))).padStart(12);
  console.log("driver".padEnd(32) + ["first sound", "start", "stop"].map((name) => name.padStart(12)).join(""));
  for (const { driver, detail, first, start, stop } of await driverLatencies()) {
    console.log(`${driver} (${detail})`.slice(0, 31).padEnd(32) + ms(first) + ms(start) + ms(stop));
  }
}
