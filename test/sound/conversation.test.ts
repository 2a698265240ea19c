import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createEmulator, type EmulatorOptions, type TraceRecord } from "../../src/index.ts";
import { readWav } from "./read-wav.ts";
import { answer, plainText } from "../extensions/answer.ts";
import { rampSample } from "./fed-media.ts";
import { wav } from "./media/wav-fixture.ts";

// Whole conversations with sounds from a real server, recorded and measured.

const folder = mkdtempSync(join(tmpdir(), "clova-sounds-"));
let origin = "";
const server = http.createServer((request, response) => {
  const frames = Number(/^\/(\d+)-frames\.wav/.exec(request.url ?? "")?.[1]);
  if (Number.isNaN(frames)) return response.writeHead(404).end("not here");
  const bytes = ramp(frames);
  if (request.url?.endsWith("?stalls")) {
    response.writeHead(200, { "Content-Type": "audio/wav", "Content-Length": bytes.length });
    return response.write(bytes.subarray(0, 1000));
  }
  response.writeHead(200, { "Content-Type": "audio/wav", "Content-Length": bytes.length }).end(bytes);
});
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

const ramp = (frames: number): Uint8Array => wav([Int16Array.from({ length: frames }, (_, i) => rampSample(i))]);
const url = (path: string) => ({ type: "URL", lang: "", value: `${origin}/${path}` });
const list = (...values: object[]): object => answer({ speech: { type: "SpeechList", values }, ends: true });

async function recorded(said: object, options: EmulatorOptions = {}) {
  const path = join(folder, `${Math.random()}.wav`);
  const clova = await createEmulator({
    clock: "virtual",
    voice: "silent",
    sound: `wav:${path}`,
    extension: () => said,
    rules: { "cue.attending": "off", "cue.error": false },
    ...options,
  });
  return {
    clova,
    samples: async (): Promise<Int16Array> => {
      await clova.close();
      return readWav(readFileSync(path)).samples.filter((_, i) => i % 2 === 0);
    },
  };
}

const speech = (trace: readonly TraceRecord[]): [number, string, number | null][] =>
  trace.flatMap((record) => (record.kind === "speech" ? [[record.at, record.state, record.ms]] : []));

it("records a list of sounds and speech without a gap, as long as the trace says", async () => {
  const { clova, samples } = await recorded(list(url("4800-frames.wav"), plainText("네"), url("9600-frames.wav")));
  await clova.launch();
  const words = speech(clova.trace)[2]![2]!;
  expect(speech(clova.trace)).toEqual([
    [0, "started", 100],
    [100, "finished", 100],
    [100, "started", words],
    [100 + words, "finished", words],
    [100 + words, "started", 200],
    [300 + words, "finished", 200],
  ]);
  const heard = await samples();
  expect(heard).toHaveLength((300 + words) * 48);
  expect(Array.from(heard.subarray(0, 4800))).toEqual(Array.from({ length: 4800 }, (_, i) => rampSample(i)));
  expect(heard.subarray(4800, 4800 + words * 48).every((sample) => sample === 0)).toBe(true);
  expect(Array.from(heard.subarray(-9600))).toEqual(Array.from({ length: 9600 }, (_, i) => rampSample(i)));
});

it("cuts a sound at the very frame of an interruption", async () => {
  const { clova, samples } = await recorded(list(url("96000-frames.wav")));
  void clova.launch();
  await clova.wait(777);
  await clova.say("그만");
  const heard = await samples();
  const last = heard.findLastIndex((sample) => sample !== 0);
  expect(last + 1).toBe(777 * 48);
  expect(heard[last]).toBe(rampSample(777 * 48 - 1));
});

it("gives the same times with and without a recording", async () => {
  const said = list(url("12345-frames.wav"), plainText("안녕하세요"), url("missing.wav"), url("10-frames.wav"));
  const { clova } = await recorded(said);
  const silent = await createEmulator({ clock: "virtual", extension: () => said });
  await Promise.all([clova.launch(), silent.launch()]);
  expect(speech(silent.trace)).toEqual(speech(clova.trace));
  await Promise.all([clova.close(), silent.close()]);
});

it("tells why a sound cannot be had, and goes on with the next item", async () => {
  const { clova } = await recorded(list(url("missing.wav"), plainText("다음")));
  const turn = await clova.launch();
  await clova.close();
  expect(turn.speech.map(({ value }) => value)).toEqual([`${origin}/missing.wav`, "다음"]);
  const failures = clova.trace.filter((record) => record.kind === "failure");
  expect(failures).toMatchObject([{ code: "media-status" }]);
  expect(failures[0]?.message).toContain(`${origin}/missing.wav`);
});

it("does not reach into the local network when the rule forbids it", async () => {
  const { clova } = await recorded(list(url("10-frames.wav")), { rules: { "media.private": "refuse" } });
  await clova.launch();
  await clova.close();
  expect(clova.trace.find((record) => record.kind === "failure")).toMatchObject({ code: "media-refused" });
});

it("is interrupted at once while a sound does not come", async () => {
  const { clova } = await recorded(list(url("96000-frames.wav?stalls"), plainText("다음")), { clock: "real" });
  const launched = clova.launch();
  await new Promise((resolve) => setTimeout(resolve, 50));
  await clova.end();
  expect(await launched).toMatchObject({ interrupted: true });
  await clova.close();
});

it("mixes its own sound in where the microphone opens", async () => {
  const { clova, samples } = await recorded(answer({ speech: { type: "SimpleSpeech", values: plainText("네") } }), {
    rules: { "cue.attending": "always" },
  });
  await clova.launch();
  const opened = clova.trace.find((record) => record.kind === "listening" && record.state === "opened")!.at;
  await clova.wait(1000);
  const heard = await samples();
  expect(heard.findIndex((sample) => sample !== 0)).toBeGreaterThanOrEqual(opened * 48);
  expect(heard.subarray(opened * 48, (opened + 20) * 48).some((sample) => Math.abs(sample) > 500)).toBe(true);
});
