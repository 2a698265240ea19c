import { expect, test } from "vitest";
import { createSpeaking } from "../../../src/screen/server/speaking.ts";
import { createEmulator } from "../../../src/index.ts";
import type { TraceRecord } from "../../../src/index.ts";
import { started, until } from "../../servers/http-fixture.ts";
import { asking, served, viewer } from "./screen-fixture.ts";

const microphone = (state: "opened" | "closed"): TraceRecord =>
  ({ seq: 1, at: 0, kind: "listening", state, ms: 0, reason: "speech" }) as TraceRecord;

/** A device whose microphone is open or not, and what was asked of it. */
function listener(listening: boolean) {
  const calls: string[] = [];
  const emulator = {
    listening,
    beginSpeaking: () => void calls.push("begin"),
    giveUpSpeaking: () => void calls.push("giveUp"),
  };
  return { calls, emulator, speaking: createSpeaking<string>(emulator) };
}

test("the one who began may give up, nobody else", () => {
  const { calls, speaking } = listener(true);
  speaking.begin("A");
  speaking.giveUp("B");
  expect(calls).toEqual(["begin"]);
  speaking.giveUp("A");
  speaking.giveUp("A");
  expect(calls).toEqual(["begin", "giveUp"]);
});

test("the microphone stays open for the next one who types", () => {
  const { calls, speaking } = listener(true);
  speaking.begin("A");
  speaking.begin("B");
  speaking.giveUp("A");
  expect(calls).toEqual(["begin", "begin"]);
  speaking.giveUp("B");
  expect(calls).toEqual(["begin", "begin", "giveUp"]);
});

test("what was said is not given up", () => {
  const { calls, speaking } = listener(true);
  speaking.begin("A");
  speaking.said("A");
  speaking.giveUp("A");
  expect(calls).toEqual(["begin"]);
});

test("whoever types before the microphone opens begins to speak as it does", async () => {
  const { calls, emulator, speaking } = listener(false);
  speaking.begin("A");
  expect(calls).toEqual([]);
  emulator.listening = true;
  speaking.observe(microphone("opened"));
  expect(calls).toEqual([]);
  await Promise.resolve();
  expect(calls).toEqual(["begin"]);
});

test("giving up ends only the listening that it began in", () => {
  const { calls, speaking } = listener(true);
  speaking.begin("A");
  speaking.observe(microphone("closed"));
  speaking.giveUp("A");
  expect(calls).toEqual(["begin"]);
});

/** A device in real time that listens, for a tenth of a second where nobody speaks. */
async function listening() {
  const rules = { "listening.waitingTime": 100 };
  const clova = await createEmulator({ extension: asking, rules });
  started.push(clova);
  const server = await served(clova);
  const client = await viewer(server);
  client.send({ line: "/wake" });
  await until(() => clova.listening);
  return { clova, server, client };
}

test("the device listens for as long as somebody types", async () => {
  const { clova, client } = await listening();
  client.send({ speaking: true });
  await until(() => client.view.listening?.isSpeaking === true);
  await new Promise((resolve) => setTimeout(resolve, 160));
  expect(clova.listening).toBe(true);
  client.send({ speaking: false });
  await until(() => !clova.listening);
});

test("a viewer that goes away gives up what it was saying", async () => {
  const { clova, client } = await listening();
  client.send({ speaking: true });
  await until(() => client.view.listening?.isSpeaking === true);
  client.socket.terminate();
  await until(() => !clova.listening);
});
