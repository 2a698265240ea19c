import { expect, onTestFinished, test } from "vitest";
import { createTestEmulator } from "../../src/testing/index.ts";
import type { Emulator, Snapshot } from "../../src/index.ts";
import { answer } from "../extensions/answer.ts";
import { startServer, type TestServer } from "../servers/json-server.ts";

// What an extension sends back of the user and password that stand in its URL.

const sent = `Basic ${Buffer.from("me:pw-Secret9").toString("base64")}`;
const echo = { [sent]: "pw-Secret9", header: sent };

async function opened(): Promise<{ clova: Emulator; server: TestServer }> {
  const server = await startServer(() => answer({ speech: `Authorization: ${sent}`, attributes: echo }));
  const url = new URL(server.url);
  const clova = await createTestEmulator({ extension: `http://me:pw-Secret9@${url.host}${url.pathname}` });
  onTestFinished(async () => {
    await clova.close();
    await server.close();
  });
  return { clova, server };
}

test("stands in no record and no transcript", async () => {
  const { clova } = await opened();
  const { transcript } = await clova.launch();
  expect(transcript).toContain('says "Authorization: Basic <userinfo>"');
  const trace = JSON.stringify(clova.trace);
  expect(trace).not.toMatch(/pw-Secret9|bWU6cHctU2VjcmV0OQ/);
  expect(trace).toContain('"Basic <userinfo>":"<userinfo>"');
});

test("stands in no snapshot, and is put back by the emulator that took it", async () => {
  const { clova, server } = await opened();
  await clova.launch();
  const text = JSON.stringify(clova.snapshot());
  expect(text).not.toMatch(/pw-Secret9|bWU6cHctU2VjcmV0OQ/);
  await clova.restore(JSON.parse(text) as Snapshot);
  await clova.intent("Any");
  const { session } = JSON.parse(server.requests.at(-1)!.body.toString()) as { session: { sessionAttributes: object } };
  expect(session.sessionAttributes).toEqual(echo);
});
