import { afterEach, expect, test } from "vitest";
import type { Emulator } from "../../../src/index.ts";
import { show } from "../../../src/screen/show/show.ts";
import { createTestEmulator } from "../../../src/testing/index.ts";
import { startHttpServer } from "../../servers/json-server.ts";

const closing: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const it of closing.splice(0).reverse()) await it.close();
});

/** A device whose extension answers a request with what `answer` makes of its type and number. */
async function answering(answer: (type: string, number: number) => string | number): Promise<Emulator> {
  const server = await startHttpServer((response, { body }) => {
    const { request } = JSON.parse(body.toString()) as { request: { type: string } };
    const answered = answer(request.type, server.requests.length);
    response.setHeader("Content-Type", "application/json");
    if (typeof answered === "number") response.writeHead(answered).end("oops");
    else response.end(answered);
  });
  closing.push(server);
  const clova = await createTestEmulator({ extension: server.url });
  closing.push(clova);
  return clova;
}

const speech = { type: "PlainText", lang: "ko", value: "네?" };
const question = (values: object = speech): string =>
  JSON.stringify({
    version: "0.1.0",
    sessionAttributes: {},
    response: { outputSpeech: { type: "SimpleSpeech", values }, card: {}, directives: [], shouldEndSession: false },
  });

const shown = (clova: Emulator): string =>
  show("response", clova)
    .join("\n")
    .replace(/\d+ ms/, "0 ms");

test("shows the answer to the user's own request, not the one to the end of the session it brought about", async () => {
  const clova = await answering((type) => (type === "LaunchRequest" ? '{"version":"0.1.0"}' : "{}"));
  await clova.launch();
  expect(clova.trace.filter(({ kind }) => kind === "response")).toHaveLength(2);
  expect(shown(clova)).toBe('r1 status 200, 0 ms\n{\n  "version": "0.1.0"\n}');
});

test("shows the answer to the end of a session where that is what was asked", async () => {
  const clova = await answering((type) => (type === "LaunchRequest" ? question() : "{}"));
  await clova.launch();
  await clova.end();
  expect(shown(clova)).toBe("r2 status 200, 0 ms\n{}");
});

test("shows the answer to an event where nothing else was asked", async () => {
  const clova = await answering((type) => (type === "LaunchRequest" ? question() : '{"to":"the event"}'));
  await clova.launch();
  await clova.perform({ type: "event", namespace: "AudioPlayer", name: "PlayStarted", payload: {} });
  await clova.settled();
  expect(shown(clova)).toContain("the event");
});

test("the answers to events that came of what was asked do not hide its answer", async () => {
  const clova = await answering((type) => (type === "EventRequest" ? "{}" : question({ ...speech, token: "said" })));
  const { requests } = await clova.launch();
  expect(requests.map(({ request }) => request.type)).toEqual(["LaunchRequest", "EventRequest", "EventRequest"]);
  expect(shown(clova)).toMatch(/^r1 status 200/);
  await clova.wait(100);
  expect(shown(clova)).toMatch(/^r1 status 200/);
});

test("a line by which nothing is asked does not hide the last answer", async () => {
  const clova = await answering(() => question());
  await clova.launch();
  await clova.wait(100);
  expect(shown(clova)).toMatch(/^r1 status 200/);
});

test("shows a body that is no JSON as it came, line by line and harmless", async () => {
  const clova = await answering(() => '{\r\n  "version": "0.1.0",\n\u001b[2J  oops');
  await clova.launch();
  expect(shown(clova)).toBe('r1 status 200, 0 ms\n{\n  "version": "0.1.0",\n\\u001b[2J  oops');
});

test("shows JSON that was written as a text as the text it is", async () => {
  const clova = await answering(() => JSON.stringify(question()));
  await clova.launch();
  expect(shown(clova)).toBe(`r1 status 200, 0 ms\n${JSON.stringify(question())}`);
});

test("says that a body is empty", async () => {
  const clova = await answering(() => "");
  await clova.launch();
  expect(shown(clova)).toBe("r1 status 200, 0 ms\nThe body is empty.");
});

test("says why there is no answer to show, rather than showing another one", async () => {
  const clova = await answering((type, number) => (type !== "LaunchRequest" ? "{}" : number === 1 ? question() : 500));
  await clova.launch();
  await clova.launch();
  expect(shown(clova)).toMatch(/^r\d no answer that could be read\nExtension request failed with status code 500: /);
});

test("says that an answer has not come yet", async () => {
  const clova = await createTestEmulator({ extension: () => new Promise(() => undefined) });
  closing.push(clova);
  void clova.launch();
  expect(shown(clova)).toBe("r1 not answered yet");
});

test("shows nothing where nothing was sent", async () => {
  expect(shown(await answering(() => question()))).toBe("Nothing was sent yet.");
});

const shownRequest = (clova: Emulator): string => show("request", clova).join("\n");

test("shows the user's own request, also where music has brought about others since", async () => {
  const clova = await createTestEmulator({ extension: "demo" });
  closing.push(clova);
  await clova.say("피자봇에서 음악 틀어줘");
  await clova.wait(20_000);
  expect(clova.trace.filter(({ kind }) => kind === "request").length).toBeGreaterThan(2);
  expect(shownRequest(clova)).toMatch(/^r1 headers/);
  expect(shownRequest(clova)).toContain("PlayMusic");
});

test("what was taken back is shown no more, and of a line sent again the new answer", async () => {
  let name = "first";
  const clova = await answering((type) => (type === "LaunchRequest" ? question() : JSON.stringify({ name })));
  await clova.launch();
  await clova.intent("A");
  name = "second";
  await clova.resend();
  expect(shown(clova)).toContain("second");
  await clova.back();
  expect(shownRequest(clova)).toContain("LaunchRequest");
  expect(shownRequest(clova)).not.toContain('"A"');
  await clova.back();
  expect(shownRequest(clova)).toBe("Nothing was sent yet.");
  expect(show("session", clova)).toEqual(["No session is open."]);
});

test("shows the request or the answer with an id, wherever in the conversation it stands", async () => {
  const clova = await answering((type, number) =>
    type === "LaunchRequest" ? question() : number === 2 ? JSON.stringify({ name: "second" }) : 500,
  );
  await clova.launch();
  await clova.intent("A");
  expect(show("request", clova, "r1").join("\n")).toMatch(/^r1 headers\n[^]*\nr1\n[^]*"type": "LaunchRequest"/);
  expect(show("response", clova, "r1")[0]).toMatch(/^r1 status 200/);
  expect(show("response", clova, "r2").join("\n")).toContain('"name": "second"');
  expect(show("response", clova, "r3")[0]).toBe("r3 no answer that could be read");
  expect(show("request", clova, "r9")).toEqual(["There is no request r9; there are r1 to r3."]);
  expect(show("response", clova, "r9")).toEqual(["There is no request r9; there are r1 to r3."]);
  await clova.back();
  expect(show("response", clova, "r2")).toEqual(["There is no request r2; the only one is r1."]);
  await clova.back();
  expect(show("request", clova, "r1")).toEqual(["Nothing was sent yet."]);
});

test("an id that was given again after something was taken back is that of the message that stands", async () => {
  let name = "first";
  const clova = await answering((type) => (type === "LaunchRequest" ? question() : JSON.stringify({ name })));
  await clova.launch();
  await clova.intent("A");
  name = "second";
  await clova.resend();
  expect(show("response", clova, "r2").join("\n")).toContain("second");
});

test("of the player it tells what the status of a terminal would: volume, microphone and light", async () => {
  const clova = await createTestEmulator({ extension: "demo" });
  closing.push(clova);
  expect(show("player", clova)).toEqual(["The player is idle.", "volume 10 of 10; light off"]);
  await clova.say("피자봇 시작해줘");
  expect(show("player", clova).at(-1)).toMatch(/^volume 10 of 10; light green, \w+/);
});
