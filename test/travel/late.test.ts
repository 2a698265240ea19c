import type { ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { createEmulator } from "../../src/index.ts";
import { answer } from "../extensions/answer.ts";
import { startHttpServer } from "../servers/json-server.ts";
import { closing, device, seen } from "./devices.ts";

const question = (speech: string): string => JSON.stringify(answer({ speech }));

test("over HTTP an answer that comes after the device went back is not heard of", async () => {
  const held: ServerResponse[] = [];
  const server = closing(
    await startHttpServer((response, { body }) => {
      response.setHeader("Content-Type", "application/json");
      if (body.toString().includes("Late")) held.push(response);
      else response.end(question("네?"));
    }),
  );
  const clova = await device({ extension: server.url });
  await clova.launch();
  const before = seen(clova);
  const late = clova.intent("Late");
  while (held.length === 0) await pause(5);
  await clova.back();
  expect(await late).toMatchObject({ interrupted: true });
  for (const response of held) response.end(question("늦었다"));
  const again = await clova.intent("Next");
  expect(again.speech.map(({ value }) => value)).toEqual(["네?"]);
  await clova.back();
  expect(seen(clova)).toBe(before);
  expect(clova.transcript()).not.toContain("늦었다");
  const ids = clova.trace.flatMap((record) => (record.kind === "request" ? [record.id] : []));
  expect(ids).toEqual(["r1", "r2", "r2"]);
});

test("over HTTP a line sent again is the same message, signature included", async () => {
  const server = closing(
    await startHttpServer((response) => {
      response.setHeader("Content-Type", "application/json").end(question("네?"));
    }),
  );
  const clova = closing(await createEmulator({ extension: server.url, voice: "silent", sound: "none" }));
  await clova.launch();
  await clova.intent("A");
  await clova.resend();
  const [, first, second] = server.requests;
  expect(second!.body.equals(first!.body)).toBe(true);
  expect(first!.headers["signaturecek"]).toBeTruthy();
  expect(second!.headers["signaturecek"]).toBe(first!.headers["signaturecek"]);
});

test("in real time the microphone closes when the rest of its time is over", async () => {
  const clova = closing(
    await createEmulator({
      voice: "silent",
      sound: "none",
      rules: { "listening.waitingTime": 600 },
      extension: () =>
        answer({ speech: { type: "SimpleSpeech", values: { type: "PlainText", lang: "ko", value: "네" } } }),
    }),
  );
  await clova.launch();
  await clova.wait(200);
  const left = clova.microphone!.closesIn!;
  await clova.wake();
  expect(clova.listening).toBe(false);
  await clova.back();
  expect(clova.microphone!.closesIn).toBeLessThanOrEqual(left);
  expect(clova.microphone!.closesIn).toBeGreaterThan(0);
  await clova.stayQuiet();
  expect(clova.listening).toBe(false);
});
