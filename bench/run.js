// `npm run bench`: measures everything in one run and prints a table. Ratios are to a bare program measured in turns with
// ours, so they are bars on any machine; absolute numbers are of this one, and aims. Fails when a bar is missed.

import { cpus } from "node:os";
import { memory, voice } from "./device.js";
import { driverLatencies } from "./drivers.js";
import { bar } from "./measure.js";
import { music } from "./music.js";
import { position } from "./position.js";
import { recognition } from "./recognition.js";
import { screen } from "./screen.js";
import { firstSound, longStream, soundPath } from "./sound.js";
import { start } from "./start.js";
import { understanding } from "./understanding.js";
import { turnsInProcess, turnsOverHttp } from "./turns.js";
import { validation } from "./validation.js";

const bars = [];
for (const measure of [
  start,
  turnsOverHttp,
  turnsInProcess,
  validation,
  recognition,
  quality,
  memory,
  voice,
  firstSound,
  soundPath,
  music,
  position,
  screen,
  longStream,
  drivers,
]) {
  console.error(`measuring ${measure.name} …`);
  bars.push(...(await measure()));
}

/** How well utterances are understood that are no samples. */
function quality() {
  return understanding();
}

/** How soon each way to a device is silent again, where PulseAudio is there to tell. */
async function drivers() {
  const rows = (await driverLatencies()).filter(({ stop }) => stop !== undefined);
  return rows.flatMap(({ driver, detail, start, stop }) => [
    bar(`sound through ${driver} (${detail}): start`, start, "ms", {}),
    bar(
      `sound through ${driver} (${detail}): stop`,
      Math.max(0, stop),
      "ms",
      driver === "audio-io" ? { atMost: 100 } : {},
    ),
  ]);
}

const number = (value) => (value >= 100 ? Math.round(value).toLocaleString("en") : value.toPrecision(3));
const limit = ({ atMost, atLeast }) =>
  atMost !== undefined ? `≤ ${number(atMost)}` : atLeast !== undefined ? `≥ ${number(atLeast)}` : "";
const isMet = ({ value, atMost = Infinity, atLeast = 0 }) => value <= atMost && value >= atLeast;
const isRatio = ({ unit }) => unit === "×";
const verdict = (entry) => (isMet(entry) ? "" : isRatio(entry) ? "MISSED" : "aim not reached");

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}\n`);
for (const entry of bars) {
  const shown = `${number(entry.value)} ${entry.unit}`;
  console.log(entry.name.padEnd(58) + shown.padStart(12) + `  ${limit(entry)}`.padEnd(12) + verdict(entry));
}
process.exitCode = bars.every((entry) => isMet(entry) || !isRatio(entry)) ? 0 : 1;
