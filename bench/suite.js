import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bar, median, notMeasured, time } from "./measure.js";
import { installRivals } from "./suite/install.js";
import { ourTools, rivals, run } from "./suite/tools.js";

const files = 200;
const turns = 2000;
const rounds = 5;

/**
 * A suite of tests with ours and with the tools for other platforms: the same skill, the same ten turns in each of 200
 * files, a process each, in turns with each other. What counts is the time beyond the same command on one file without a
 * turn, run just before it; the first run of each does not count.
 */
export async function suite() {
  const folder = mkdtempSync(join(tmpdir(), "clova-bench-"));
  const server = fork(join(import.meta.dirname, "suite", "server.js"));
  try {
    const [port] = await once(server, "message");
    const url = `http://127.0.0.1:${port}/`;
    const failure = installRivals();
    const { inProcess, http } = failure === null ? rivals : { inProcess: [], http: [] };
    return [
      ...(await compared("in process", [...ourTools.inProcess, ...inProcess], { folder, limit: { atMost: 0.4 } })),
      ...(await compared("HTTP", [...ourTools.http, ...http], { folder, url, limit: { atMost: 2 } })),
      ...(failure === null ? [] : [notMeasured("  the tools for other platforms", failure)]),
    ];
  } finally {
    server.kill();
    rmSync(folder, { recursive: true });
  }
}

/** Rows for one place of the skill; the first tool is the measure of the others. */
async function compared(place, tools, { folder, url, limit }) {
  const works = [];
  const missing = [];
  for (const [index, tool] of tools.entries()) {
    const name = tool.name();
    const empty = join(folder, `${place} ${index} empty`);
    const full = join(folder, `${place} ${index}`);
    tool.write(empty, 0, url);
    tool.write(full, files, url);
    try {
      await run(tool.args(full));
      works.push({ name, empty: tool.args(empty), full: tool.args(full), beyond: [] });
    } catch (error) {
      if (index === 0) throw error;
      missing.push(notMeasured(`  ${name}`, error.message));
    }
  }
  for (let round = 0; round < rounds; round++) {
    for (const { empty, full, beyond } of works) {
      const nothing = await time(() => run(empty));
      beyond.push((await time(() => run(full))) - nothing);
    }
  }
  const seconds = works.map(({ beyond }) => median(beyond) / 1000);
  return [
    bar(`2,000 turns in 200 files over an empty run, ${place}`, seconds[0], "s", limit),
    ...works.flatMap(({ name }, index) => rows(name, seconds[index], index === 0 ? null : seconds[0])),
    ...missing,
  ];
}

function rows(name, seconds, ofLibrary) {
  if (seconds <= 0) return [notMeasured(`  ${name}`, "lost in the noise of this machine")];
  return [
    bar(`  ${name}`, turns / seconds, "turns/s", {}),
    ...(ofLibrary === null ? [] : [bar("    times as fast as the library", ofLibrary / seconds, "×", {})]),
  ];
}
