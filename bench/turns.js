import { fork } from "node:child_process";
import { once } from "node:events";
import http from "node:http";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createTestEmulator } from "../dist/testing/index.js";
import { bar, inTurns, perSecond } from "./measure.js";

// The very one that ours calls the extension with; that of bench/node_modules is an older one, of a tool beside ours.
const ofOurs = createRequire(new URL("../package.json", import.meta.url));
const { default: fetch } = await import(pathToFileURL(ofOurs.resolve("node-fetch")));

const question = {
  version: "0.1.0",
  sessionAttributes: {},
  response: {
    outputSpeech: { type: "SimpleSpeech", values: { type: "PlainText", lang: "ko", value: "몇 판 주문할까요?" } },
    card: {},
    directives: [],
    reprompt: {
      outputSpeech: { type: "SimpleSpeech", values: { type: "PlainText", lang: "ko", value: "아직 계세요?" } },
    },
    shouldEndSession: false,
  },
};

/** Turns over HTTP against bare programs that send the same bytes and parse the same answer. */
export async function turnsOverHttp() {
  const { url, stop } = await startServer();
  const unsigned = await createTestEmulator({ extension: url, signature: "none" });
  const signed = await createTestEmulator({ extension: url });
  const { request } = await unsigned.launch();
  await signed.launch();
  const body = Buffer.from(JSON.stringify(request));
  const agent = new http.Agent({ keepAlive: true });
  const turns = 40;
  const repeat = (work) => async () => {
    for (let turn = 0; turn < turns; turn++) await work();
  };
  const ask = (clova) => () => clova.intent("OrderPizza", { pizzaType: "페퍼로니" });
  // Once the program is compiled and at its speed, as after a few minutes of use.
  const works = [() => post(url, body, agent), () => postByFetch(url, body, agent), ask(unsigned), ask(signed)];
  for (let turn = 0; turn < 3000; turn++) for (const work of works) await work();
  // So many rounds that a busy second of the machine does not decide.
  const [bare, fetched, full, fullSigned] = await inTurns(120, ...works.map(repeat));
  agent.destroy();
  await unsigned.close();
  await signed.close();
  stop();
  return [
    bar("one unsigned HTTP turn against a bare POST by node-fetch", full / fetched, "×", { atMost: 1.6 }),
    bar("the same against a bare POST by node:http", full / bare, "×", {}),
    bar("a signed HTTP turn against a bare POST by node-fetch", fullSigned / fetched, "×", {}),
  ];
}

/** Turns without a socket, as fast as they go. */
export async function turnsInProcess() {
  const clova = await createTestEmulator({ extension: () => question });
  await clova.launch();
  const turns = await perSecond(() => clova.intent("OrderPizza", { pizzaType: "페퍼로니" }));
  await clova.close();
  const silent = await createTestEmulator({ extension: () => question });
  const silences = await perSecond(async () => {
    await silent.launch();
    await silent.stayQuiet();
    await silent.stayQuiet();
  });
  await silent.close();
  return [
    bar("turns a second in process", turns, "/s", { atLeast: 30_000 }),
    bar("silences a second (speech, 7 s, reprompt, 7 s, end)", silences, "/s", { atLeast: 5000 }),
  ];
}

async function startServer() {
  const child = fork(join(import.meta.dirname, "answering-server.js"));
  const [port] = await once(child, "message");
  return { url: `http://127.0.0.1:${port}/`, stop: () => child.kill() };
}

function post(url, body, agent) {
  return new Promise((resolve, reject) => {
    const headers = { "Content-Type": "application/json", "Content-Length": body.length };
    const request = http.request(url, { method: "POST", headers, agent }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (part) => (text += part));
      response.on("end", () => resolve(JSON.parse(text)));
    });
    request.on("error", reject);
    request.end(body);
  });
}

async function postByFetch(url, body, agent) {
  const headers = { "Content-Type": "application/json" };
  const response = await fetch(url, { method: "POST", headers, body, agent });
  return response.json();
}
