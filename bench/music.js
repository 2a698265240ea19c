import { createServer } from "node:http";
import { createEmulator } from "../dist/index.js";
import { createTestEmulator } from "../dist/testing/index.js";
import { bar, median, time } from "./measure.js";
import { melody } from "./melody.js";
import { answer, play } from "./play.js";

/** What music costs: the time from the answer to its first sound, and how fast virtual time passes over it. */
export async function music() {
  const mp3 = melody({ seconds: 10, sampleRate: 44_100, channels: 2, kilobits: 128 });
  const server = createServer((_, response) => {
    response.writeHead(200, { "Content-Type": "audio/mpeg", "Content-Length": mp3.length }).end(mp3);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${server.address().port}/song.mp3`;
  const rows = [
    bar("first sound after Play of a loopback mp3", await firstMusic(url), "ms", { atMost: 120 }),
    bar("laps of a 10 s item that renews itself, virtual time", await laps(url), "/s", {}),
    bar("progress reports and their requests, virtual time", await reports(url), "/s", {}),
  ];
  server.closeAllConnections();
  server.close();
  return rows;
}

/** Milliseconds from the answer to the report that the music is heard, in real time. */
async function firstMusic(url) {
  const clova = await createEmulator({ extension: ({ request }) => answer(request.intent ? [play(url)] : []) });
  const times = [];
  for (let round = 0; round < 10; round++) times.push(await time(() => clova.intent("Play")));
  await clova.close();
  return median(times.slice(1));
}

async function laps(url) {
  const clova = await createTestEmulator({
    extension: ({ request: { intent, event } }) => answer(intent || event?.name === "PlayFinished" ? [play(url)] : []),
  });
  await clova.intent("Play");
  const rounds = 200;
  const ms = await time(() => clova.wait(rounds * 10_000));
  await clova.close();
  return (1000 * rounds) / ms;
}

async function reports(url) {
  const every = { progressReportIntervalInMilliseconds: 100 };
  const clova = await createTestEmulator({
    extension: ({ request: { intent, event } }) =>
      answer(intent || event?.name === "PlayFinished" ? [play(url, every)] : []),
  });
  await clova.intent("Play");
  const ms = await time(() => clova.wait(300_000));
  const told = clova.trace.filter(({ kind, request }) => kind === "request" && request.request.type === "EventRequest");
  await clova.close();
  return (1000 * told.length) / ms;
}
