import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { bar, median, notMeasured } from "./measure.js";
import { answer, play } from "./play.js";
import { melody } from "./melody.js";

const program = join(import.meta.dirname, "..", "bin", "clova-device.js");
const frame = 1000 / 60;
const keys = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** How long a key takes to be seen while music plays and a hundred lines a second are printed. */
export async function keyEcho() {
  const name = "a key until it is seen, with music and 100 lines a second, against a frame (1/60 s)";
  if (spawnSync("script", ["--version"]).status !== 0) {
    return [notMeasured(name, "there is no `script` (util-linux) to make a terminal")];
  }
  const folder = mkdtempSync(join(tmpdir(), "clova-device-keys-"));
  const server = await musicServer();
  try {
    const { median: ms, worst, lines } = await measured(`http://127.0.0.1:${server.address().port}/`, folder);
    return [
      bar(name, ms / frame, "×", { atMost: 1 }),
      bar("the slowest of 52 keys", worst, "ms", {}),
      bar("lines printed meanwhile", lines, "/s", { atLeast: 90 }),
    ];
  } finally {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measured(url, folder) {
  const command = `node ${program} ${url} --signature none --rule player.shortestInterval=10 --sound wav:${join(folder, "out.wav")}`;
  const child = spawn("script", ["--quiet", "--command", command, "/dev/null"], {
    stdio: ["pipe", "pipe", "ignore"],
    env: { ...process.env, CLOVA_DEVICE_HOME: folder },
  });
  let recent = "";
  let reports = 0;
  let waiting = null;
  child.stdout.setEncoding("utf8").on("data", (data) => {
    reports += data.split("sends EventRequest").length - 1;
    recent = (recent + data).slice(-5000);
    if (waiting === null || !recent.includes(waiting.part)) return;
    waiting.resolve(performance.now());
    waiting = null;
  });
  /** The moment this has been written to the terminal. */
  const seen = (part) => new Promise((resolve) => (waiting = { part, resolve }));
  await seen("\n> ");
  child.stdin.write("/intent Play\r");
  await seen("music PLAYING");
  // The first seconds compile.
  await wait(3000);
  const [begun, before] = [performance.now(), reports];
  const times = [];
  let typed = "";
  for (const key of keys) {
    typed += key;
    const start = performance.now();
    child.stdin.write(key);
    times.push((await seen(`> ${typed}`)) - start);
    await wait(40);
  }
  const lines = (1000 * (reports - before)) / (performance.now() - begun);
  child.kill();
  await once(child, "close");
  return { median: median(times), worst: Math.max(...times), lines };
}

/** Answers with music that reports its progress every 10 ms, each report a line. */
async function musicServer() {
  const mp3 = melody({ seconds: 60, sampleRate: 44_100, channels: 2, kilobits: 128 });
  const server = createServer((request, response) => {
    if (request.method === "GET") return response.writeHead(200, { "Content-Type": "audio/mpeg" }).end(mp3);
    let body = "";
    request.on("data", (data) => (body += data));
    request.on("end", () => {
      const isPlay = JSON.parse(body).request.type === "IntentRequest";
      const url = `http://127.0.0.1:${server.address().port}/song.mp3`;
      response.setHeader("Content-Type", "application/json");
      response.end(JSON.stringify(answer(isPlay ? [play(url, { progressReportIntervalInMilliseconds: 10 })] : [])));
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return server;
}
