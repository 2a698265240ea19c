// `npm run bench`: measures everything in one run and prints a table. Ratios are to a bare program measured in turns with
// ours, so they are bars on any machine; absolute numbers are of this one, and aims. Fails when a bar is missed.
// `npm run bench -- suite start` measures these parts alone.

import { cpus } from "node:os";
import { completion } from "./completion.js";
import { memory, voice } from "./device.js";
import { driverLatencies } from "./drivers.js";
import { keyEcho } from "./keys.js";
import { bar } from "./measure.js";
import { music } from "./music.js";
import { position } from "./position.js";
import { recognition } from "./recognition.js";
import { screen } from "./screen.js";
import { firstSound, longStream, soundPath } from "./sound.js";
import { start } from "./start.js";
import { suite } from "./suite.js";
import { understanding } from "./understanding.js";
import { turnsInProcess, turnsOverHttp } from "./turns.js";
import { validation } from "./validation.js";

const parts = {
  start,
  keyEcho,
  turnsOverHttp,
  turnsInProcess,
  suite,
  validation,
  recognition,
  completion,
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
};
const named = process.argv.slice(2);
const unknown = named.find((name) => !Object.hasOwn(parts, name));
if (unknown !== undefined) {
  console.error(`there is no part \`${unknown}\`; the parts are ${Object.keys(parts).join(", ")}`);
  process.exit(2);
}

const bars = [];
for (const [name, measure] of Object.entries(parts)) {
  if (named.length > 0 && !named.includes(name)) continue;
  console.error(`measuring ${name} …`);
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
for (const entry of bars) console.log(entry.name.padEnd(58) + told(entry));
process.exitCode = bars.every((entry) => isMet(entry) || !isRatio(entry)) ? 0 : 1;

/** The value and its limit, or why there is none. */
function told(entry) {
  if (entry.reason !== undefined) return `  not measured: ${entry.reason}`;
  return `${number(entry.value)} ${entry.unit}`.padStart(14) + `  ${limit(entry)}`.padEnd(12) + verdict(entry);
}
