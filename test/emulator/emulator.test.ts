import { afterEach, expect, test } from "vitest";
import type { Emulator } from "../../src/emulator/emulator.ts";
import { ClosedError, ExtensionTimeoutError, InvalidExtensionResponseError, UsageError } from "../../src/errors.ts";
import { createTestEmulator } from "../../src/testing/index.ts";
import { createEmulator } from "../../src/assembly/create-emulator.ts";

const speech = (value: string) => ({ type: "SimpleSpeech", values: { type: "PlainText", lang: "ko", value } });
const question = (value = "네?", sessionAttributes: object = {}) => ({
  version: "0.1.0",
  sessionAttributes,
  response: { outputSpeech: speech(value), card: {}, directives: [], shouldEndSession: false },
});

const open: Emulator[] = [];
afterEach(async () => {
  for (const clova of open.splice(0)) await clova.close();
});

async function device(...options: Parameters<typeof createTestEmulator>) {
  const clova = await createTestEmulator(...options);
  open.push(clova);
  return clova;
}

test("a turn tells what was asked, answered and said, and how things stand", async () => {
  const clova = await device({ extension: () => question("몇 판?", { n: 1 }) });
  const turn = await clova.launch();
  expect(turn).toMatchObject({
    speech: [{ type: "PlainText", lang: "ko", value: "몇 판?", source: "answer" }],
    request: { request: { type: "LaunchRequest" } },
    response: question("몇 판?", { n: 1 }),
    card: null,
    listening: true,
    session: { attributes: { n: 1 } },
    findings: [],
    failure: undefined,
    interrupted: false,
  });
  expect(turn.requests).toEqual([turn.request]);
});

test("seven seconds of silence, and an hour, take no time", async () => {
  const clova = await device({ extension: () => question() });
  const begin = performance.now();
  await clova.launch();
  const end = await clova.stayQuiet();
  expect(end.requests.map(({ request }) => request.type)).toEqual(["SessionEndedRequest"]);
  await clova.wait(3_600_000);
  expect(clova.trace.at(-1)!.at).toBeGreaterThan(7000);
  expect(performance.now() - begin).toBeLessThan(2000);
});

test("staying quiet returns at once when the device does not listen", async () => {
  const clova = await device();
  expect(await clova.stayQuiet()).toMatchObject({ speech: [], requests: [], listening: false });
});

test("a say that is spoken over resolves as interrupted", async () => {
  const clova = await device({ extension: () => question("하나 둘 셋 넷 다섯 여섯 일곱 여덟 아홉 열") });
  await clova.launch();
  const first = clova.intent("A");
  await clova.wait(300);
  const second = await clova.intent("B");
  expect(await first).toMatchObject({ interrupted: true, request: { request: { intent: { name: "A" } } } });
  expect(second).toMatchObject({ interrupted: false, listening: true });
});

test("two says at once: the first is interrupted, the second goes through", async () => {
  const clova = await device({ extension: () => question() });
  await clova.launch();
  const turns = await Promise.all([clova.intent("A"), clova.intent("B")]);
  expect(turns.map(({ interrupted }) => interrupted)).toEqual([true, false]);
});

test("a handler that never answers is a failure, and the conversation goes on", async () => {
  let hangs = true;
  const clova = await device({ deadline: 50, extension: () => (hangs ? new Promise(() => undefined) : question()) });
  const late = await clova.launch();
  expect(late.failure).toBeInstanceOf(ExtensionTimeoutError);
  expect(late.speech).toMatchObject([{ source: "emulator" }]);
  hangs = false;
  expect((await clova.launch()).listening).toBe(true);
});

test("an answer in the wrong form is a failure that says where", async () => {
  const clova = await device({ extension: () => ({ response: { shouldEndSession: "no" } }) });
  const { failure } = await clova.launch();
  expect(failure).toBeInstanceOf(InvalidExtensionResponseError);
  expect((failure as InvalidExtensionResponseError).problems).toEqual([
    {
      path: "response.shouldEndSession",
      expected: "true or false",
      received: '"no"',
      rule: "answer-value",
      source: "Extension guide, Custom extension message: response",
    },
  ]);
});

test("misuse rejects: nothing said, no time, a line for terminals, a line that is none", async () => {
  const clova = await device();
  for (const misuse of [
    () => clova.say("  "),
    () => clova.wait(-1),
    () => clova.wait(NaN),
    () => clova.intent(""),
    () => clova.send("/help"),
    () => clova.send("/nothing"),
    () => clova.send(""),
  ]) {
    await expect(misuse()).rejects.toBeInstanceOf(UsageError);
  }
});

test("a closed emulator rejects; what was under way resolves as interrupted", async () => {
  const clova = await device({ deadline: 60_000, extension: () => new Promise(() => undefined) });
  const turn = clova.launch();
  await clova.close();
  expect(await turn).toMatchObject({ interrupted: true });
  await expect(clova.launch()).rejects.toBeInstanceOf(ClosedError);
  await clova.close();
});

test("closing ends a wait in real time and leaves no timer behind", async () => {
  const clova = await createEmulator({ extension: () => question() });
  const timers = process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
  const wait = clova.wait(3_600_000);
  await clova.close();
  expect(await wait).toMatchObject({ interrupted: true });
  expect(process.getActiveResourcesInfo().filter((name) => name === "Timeout").length).toBeLessThanOrEqual(timers);
});

test("a reply to what was interrupted is not the next turn's failure", async () => {
  let answerSlowly: (answer: unknown) => void = () => undefined;
  const slow = new Promise((resolve) => (answerSlowly = resolve));
  const clova = await device({
    extension: ({ request }) => {
      if (request.intent?.name !== "Slow")
        return request.type === "LaunchRequest" ? question() : slow.then(() => question());
      return slow.then(() => null);
    },
  });
  await clova.launch();
  const turns = [clova.intent("Slow"), clova.intent("Fast")];
  answerSlowly(undefined);
  const [, fast] = await Promise.all(turns);
  expect(fast).toMatchObject({ failure: undefined, listening: true });
});

test("an end request that hangs holds up the turn, but not the readiness for the next line", async () => {
  const clova = await device({
    deadline: 100,
    extension: ({ request }) => (request.type === "SessionEndedRequest" ? new Promise(() => undefined) : question()),
  });
  await clova.launch();
  const end = clova.end();
  await clova.ready();
  expect(clova.dialogue).toBe("idle");
  expect(await end).toMatchObject({ failure: undefined, session: null });
});

test.each([
  [{ messageFormat: "2016" }, "option `messageFormat` must be `2017-07` or"],
  [{ lang: "fr" }, 'option `lang` must be `ko` or `ja` or `en`, got "fr"'],
  [{ extension: 5 }, "option `extension` must be a URL, `demo` or a function, got 5"],
  [{ device: 5 }, "option `device` must be a name, a file or a profile, got 5"],
  [{ rules: { "slots.closd": true } }, "there is no rule `slots.closd`. Did you mean `slots.closed`?"],
  [{ rules: { "slots.closed": "yes" } }, "rule `slots.closed` must be `true` or `false`"],
  [{ deadline: -1 }, "option `deadline` must be a whole number from 1 on, got -1"],
  [{ seed: 1.5 }, "option `seed` must be a whole number from 0 on, got 1.5"],
  [{ user: { owner: {} } }, "option `user` must be"],
  [{ clock: "fast" }, "option `clock` must be `real` or `virtual`"],
  [{ sound: "mp3" }, "option `sound` must be"],
  [{ devcie: "jp-desk" }, "there is no option `devcie`. Did you mean `device`?"],
])("the option %j is refused", async (options, message) => {
  await expect(createTestEmulator(options as object)).rejects.toThrow(message);
});

test("the same seed gives the same trace, another one other ids", async () => {
  const story = async (seed: number) => {
    const clova = await device({ seed });
    await clova.say("피자봇 시작해줘");
    await clova.say("페퍼로니 피자 주문해줘");
    return JSON.stringify(clova.trace.map((record) => (record.kind === "response" ? { ...record, ms: 0 } : record)));
  };
  expect(await story(7)).toBe(await story(7));
  expect(await story(7)).not.toBe(await story(8));
});

test("tokens are hidden in the trace, but the turn has what the extension got", async () => {
  const clova = await device({ accessToken: "s3cret", extension: () => question("s3cret") });
  const turn = await clova.launch();
  expect(turn.request?.session.user.accessToken).toBe("s3cret");
  await clova.send("/link an0ther");
  await clova.intent("A");
  const told = JSON.stringify(clova.trace) + clova.transcript();
  expect(told).not.toContain("s3cret");
  expect(told).not.toContain("an0ther");
});
