import { expect, test } from "vitest";
import type { CekRequest, Turn } from "../../../src/index.ts";
import type { TestServer } from "../../servers/json-server.ts";
import { csharp } from "./csharp.ts";
import { deviceFor, heard, installed } from "./device.ts";
import { elixir } from "./elixir.ts";
import { go } from "./go.ts";
import { java } from "./java.ts";
import { kotlin } from "./kotlin.ts";
import { python } from "./python.ts";
import { ruby } from "./ruby.ts";
import { swift } from "./swift.ts";
import type { Stack } from "./stack.ts";

// Imitations from documented facts; the real stacks are not run here. docs/interop.md.

const stacks: readonly (readonly [name: string, stack: Stack])[] = Object.entries({
  csharp,
  elixir,
  go,
  java,
  kotlin,
  python,
  ruby,
  swift,
});

const received = ({ requests }: TestServer): CekRequest[] =>
  requests.map(({ body }) => JSON.parse(body.toString()) as CekRequest);

const named = ({ findings }: Turn): string[] => findings.map(({ path = "" }) => path);

test.each(stacks)("%s: launch, an order in two turns, and the session is over", async (_, stack) => {
  const server = await installed(stack);
  const clova = await deviceFor(server);
  const launch = await clova.say("ピザボットを起動して");
  expect(launch.failure).toBeUndefined();
  expect(heard(launch.speech)).toEqual(["何を注文しますか？"]);
  expect(launch.listening).toBe(true);

  const order = await clova.say("ペパロニピザを注文して");
  expect(order.failure).toBeUndefined();
  expect(heard(order.speech)).toEqual(["はい。", "何枚にしますか？"]);
  expect(order.session?.attributes).toEqual({ intent: "OrderPizza", pizzaType: "ペパロニ" });

  const last = await clova.say("2枚");
  expect(last.failure).toBeUndefined();
  expect(heard(last.speech)).toEqual(["ペパロニを2枚注文しました。"]);
  expect(last).toMatchObject({ session: null, listening: false });

  const requests = received(server);
  expect(requests.map(({ request }) => request.type)).toEqual(["LaunchRequest", "IntentRequest", "IntentRequest"]);
  expect(requests.map(({ session }) => session.new)).toEqual([true, false, false]);
  expect(new Set(requests.map(({ session }) => session.sessionId)).size).toBe(1);
});

test.each(stacks)("%s: the user stays quiet, hears the reprompt once, and the session ends", async (_, stack) => {
  const server = await installed(stack);
  const clova = await deviceFor(server);
  await clova.launch();
  const quiet = await clova.stayQuiet();
  expect(quiet.speech).toMatchObject([{ value: "まだいますか？", source: "reprompt" }]);
  expect(quiet.listening).toBe(true);
  const end = await clova.stayQuiet();
  await clova.settled();
  expect(end).toMatchObject({ speech: [], session: null, listening: false, failure: undefined });
  expect(received(server).at(-1)?.request.type).toBe("SessionEndedRequest");
});

test.each(stacks)("%s: the user ends the session, and nothing of the answer is heard", async (_, stack) => {
  const server = await installed(stack);
  const clova = await deviceFor(server);
  await clova.launch();
  const end = await clova.end();
  await clova.settled();
  expect(end).toMatchObject({ speech: [], session: null, listening: false, failure: undefined });
  expect(received(server).at(-1)?.request.type).toBe("SessionEndedRequest");
  expect(clova.trace.filter(({ kind }) => kind === "failure")).toEqual([]);
});

test.each(stacks)("%s: a sound between the words is played, whatever stands in its lang", async (_, stack) => {
  const clova = await deviceFor(await installed(stack));
  const turn = await clova.intent("CheckOrder");
  expect(turn.failure).toBeUndefined();
  expect(heard(turn.speech)).toEqual(["確認します。", "sound 1s.wav"]);
  const isTold = named(turn).includes("response.outputSpeech.values[1].lang");
  expect(isTold).toBe(stack === csharp);
});

test.each(stacks.filter(([, stack]) => stack !== elixir && stack !== ruby))(
  "%s: of a SpeechSet a speaker says the summary and the details",
  async (_, stack) => {
    const clova = await deviceFor(await installed(stack));
    const turn = await clova.intent("Menu");
    expect(turn.failure).toBeUndefined();
    expect(heard(turn.speech)).toEqual(["二つあります。", "マルゲリータと", "ペパロニです。"]);
  },
);

/** What comes of a handler that says nothing: the session, and the members that the device mentions. */
const saysNothing: readonly (readonly [string, Stack, boolean, readonly string[]])[] = [
  ["java", java, false, ["response.outputSpeech"]],
  ["csharp", csharp, false, []],
  ["go", go, true, ["response.outputSpeech"]],
  ["kotlin", kotlin, true, []],
  ["elixir", elixir, true, ["response.outputSpeech.values.value", "response.directives", "response.card"]],
  ["ruby", ruby, true, []],
];

test.each(saysNothing)(
  "%s: a handler that says nothing leaves the session open or not",
  async (_, stack, open, paths) => {
    const clova = await deviceFor(await installed(stack));
    await clova.launch();
    const turn = await clova.intent("SayNothing");
    expect(turn.failure).toBeUndefined();
    expect(heard(turn.speech).filter((words) => words !== "")).toEqual([]);
    expect(turn.session !== null).toBe(open);
    expect(turn.listening).toBe(open);
    expect(named(turn)).toEqual(expect.arrayContaining([...paths]));
  },
);

test("python: a handler that returns nothing is answered with null, which is no answer", async () => {
  const clova = await deviceFor(await installed(python));
  await clova.launch();
  const turn = await clova.intent("SayNothing");
  expect(turn.failure).toMatchObject({ code: "extension-invalid-response" });
  expect(turn.session).toBeNull();
});

test("an empty answer, as swift sends at the end of a session, is none anywhere else", async () => {
  const clova = await deviceFor(await installed(() => ({ status: 200 })));
  expect((await clova.launch()).failure).toMatchObject({ code: "extension-invalid-response" });
});

test("java: a fault in a handler is an apology of its own, not a failure", async () => {
  const clova = await deviceFor(await installed(java));
  await clova.launch();
  const turn = await clova.intent("Fail");
  expect(turn).toMatchObject({ failure: undefined, session: null });
  expect(turn.speech).toMatchObject([{ value: "申し訳ありません。", source: "answer" }]);
});

test.each(stacks.filter(([, stack]) => stack !== java))(
  "%s: a fault in a handler is a status 500",
  async (_, stack) => {
    const clova = await deviceFor(await installed(stack));
    await clova.launch();
    const turn = await clova.intent("Fail");
    expect(turn.failure).toMatchObject({ code: "extension-status", status: 500 });
    expect(turn.session).toBeNull();
  },
);

test("ruby: an answer that calls itself HTML is read all the same, with a word about it", async () => {
  const clova = await deviceFor(await installed(ruby));
  expect((await clova.launch()).findings).toMatchObject([{ message: expect.stringContaining("text/html") as string }]);
});

test("python: the Content-Type that the guides print is nothing to mention", async () => {
  const clova = await deviceFor(await installed(python));
  expect(await clova.launch()).toMatchObject({ failure: undefined, findings: [] });
});

test("csharp: a reprompt full of nulls is none", async () => {
  const clova = await deviceFor(await installed(csharp));
  const order = await clova.intent("OrderPizza", { pizzaType: "ペパロニ" });
  expect(order).toMatchObject({ failure: undefined, listening: true });
  expect(await clova.stayQuiet()).toMatchObject({ speech: [], session: null, listening: false });
});

test("swift: a single word in Latin letters is sent as a URL and not heard; the developer is told", async () => {
  for (const [, stack] of stacks) {
    const clova = await deviceFor(await installed(stack));
    const turn = await clova.intent("InLatin");
    expect(turn.failure).toBeUndefined();
    expect(heard(turn.speech)).toEqual(stack === swift ? [] : ["OK"]);
    expect(turn.findings.some(({ code }) => code === "url-refused")).toBe(stack === swift);
  }
});
