import { expect, test } from "vitest";
import { ConfigurationError, UsageError, standing, type Snapshot } from "../../src/index.ts";
import { answer, plainText } from "../extensions/answer.ts";
import { device, seen } from "./devices.ts";

const question = answer({ speech: { type: "SimpleSpeech", values: plainText("네?") }, ends: false });
const copy = (snapshot: Snapshot): Snapshot => JSON.parse(JSON.stringify(snapshot)) as Snapshot;

test("a snapshot is JSON and says of what it was taken", async () => {
  const clova = await device();
  await clova.say("피자봇 시작해줘");
  const snapshot = clova.snapshot();
  expect(copy(snapshot)).toEqual(snapshot);
  expect(snapshot).toMatchObject({ version: 1, device: "kr-speaker", messageFormat: "kr-2019", lang: "ko" });
});

test("whoever changes a snapshot changes nothing of the device", async () => {
  const clova = await device();
  await clova.say("피자봇 시작해줘");
  const [before, snapshot] = [seen(clova), clova.snapshot()];
  Object.assign(snapshot.state.clova.session!, { attributes: { changed: true } });
  expect(seen(clova)).toBe(before);
  await clova.restore(snapshot);
  expect(clova.session?.attributes).toEqual({ changed: true });
  Object.assign(snapshot.state.clova.session!.attributes, { changed: "again" });
  expect(clova.session?.attributes).toEqual({ changed: true });
});

test("no snapshot is taken while the device speaks or waits, and it is said what to do", async () => {
  let answers = true;
  const clova = await device({ extension: () => (answers ? question : new Promise(() => undefined)) });
  void clova.launch();
  await clova.wait(100);
  expect(() => clova.snapshot()).toThrow(UsageError);
  expect(() => clova.snapshot()).toThrow(/the device is speaking; await the turn first, or `clova.ready\(\)`/);
  await clova.ready();
  expect(clova.snapshot().seq).toBe(clova.trace.at(-1)!.seq);
  answers = false;
  void clova.intent("A");
  expect(() => clova.snapshot()).toThrow(/the extension has not answered r2/);
});

test("the reply that nobody waits for keeps no snapshot from being taken", async () => {
  const clova = await device({
    extension: ({ request: { type } }) => (type === "LaunchRequest" ? question : new Promise(() => undefined)),
  });
  await clova.launch();
  void clova.end();
  await clova.ready();
  expect(clova.snapshot().state.clova.pending).toEqual([]);
});

test("a snapshot puts the ids back too, also where chance has drawn others", async () => {
  const [one, other] = await Promise.all([device({ seed: 1 }), device({ seed: 2 })]);
  await one.say("피자봇 시작해줘");
  await other.restore(copy(one.snapshot()));
  const turns = await Promise.all([one, other].map((clova) => clova.say("페퍼로니 피자 주문해줘")));
  expect(JSON.stringify(turns[1]!.request)).toBe(JSON.stringify(turns[0]!.request));
});

test("of the trace nothing stands where a snapshot of another device of its kind was restored", async () => {
  const [one, other] = await Promise.all([device(), device()]);
  await one.say("피자봇 시작해줘");
  await other.wait(10);
  await other.restore(copy(one.snapshot()));
  expect(other.trace.at(-1)).toMatchObject({ kind: "restored", to: 0, ahead: 0 });
  await expect(other.back()).rejects.toThrow(/nothing to go back to/);
});

test("what stands keeps its times when time went to a foreign snapshot and then to one of its own", async () => {
  const [one, other] = await Promise.all([device(), device({ start: "2020-01-01T00:00:00Z" })]);
  await other.say("피자봇 시작해줘");
  const own = other.snapshot();
  const before = [...other.trace];
  await other.wait(5000);
  await one.wait(3000);
  await other.restore(copy(one.snapshot()));
  await other.wait(100);
  await other.restore(own);
  await other.wait(2000);
  const stood = standing(other.trace);
  expect(stood.slice(0, before.length)).toEqual(before);
  expect(stood.slice(before.length).map(({ at, kind }) => [at, kind])).toEqual([[before.at(-1)!.at, "input"]]);
});

test("a snapshot of a dialogue that an event has opened, before any request of the user's, is restored", async () => {
  const options = { messageFormat: "line-1.0", extension: () => question } as const;
  const [one, other] = await Promise.all([device(options), device(options)]);
  await one.send("/event ClovaSkill.SkillEnabled");
  await one.ready();
  expect(one.listening).toBe(true);
  await other.restore(copy(one.snapshot()));
  expect(await other.intent("A")).toMatchObject({ speech: [{ value: "네?" }], listening: true });
});

test("lines that were taken back can be reached again by a snapshot, and taken back again", async () => {
  const clova = await device();
  await clova.say("피자봇 시작해줘");
  const launched = seen(clova);
  await clova.say("페퍼로니 피자 주문해줘");
  const snapshot = copy(clova.snapshot());
  await clova.back(2);
  await clova.restore(snapshot);
  await clova.back();
  expect(seen(clova)).toBe(launched);
});

const token = 'a"token/with+signs';

test("access tokens are marked wherever they stand, and put back", async () => {
  const everywhere = {
    plain: token,
    url: `https://x.test/?t=${encodeURIComponent(token)}`,
    [token]: 1,
    mark: "<token 1>",
  };
  const clova = await device({
    accessToken: token,
    extension: () => ({
      version: "0.1.0",
      sessionAttributes: { ...everywhere, inJson: JSON.stringify(everywhere), other: "<token~ 1> <userinfo 3>" },
      response: {
        outputSpeech: { type: "SimpleSpeech", values: { type: "PlainText", lang: "ko", value: "네?" } },
        card: {},
        directives: [],
        shouldEndSession: false,
      },
    }),
  });
  const { response } = await clova.launch();
  const snapshot = copy(clova.snapshot());
  const text = JSON.stringify(snapshot);
  expect(text).not.toContain("with+signs");
  expect(text).not.toContain(encodeURIComponent(token));
  expect(text).toContain("<token 1 in a URL>");
  const other = await device({ accessToken: token, extension: () => question });
  await other.restore(snapshot);
  expect(other.session?.attributes).toEqual((response as { sessionAttributes: object }).sessionAttributes);
});

test("without the account a snapshot was taken with, it says that it has to be linked, and not with what", async () => {
  const clova = await device({ accessToken: token });
  await clova.launch();
  const other = await device();
  const before = seen(other);
  const error = await other.restore(copy(clova.snapshot())).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ConfigurationError);
  expect((error as Error).message).toMatch(/taken with a linked account.*link the account first, with the option/);
  expect((error as Error).message).not.toContain(token);
  expect(seen(other)).toBe(before);
  expect(other.trace).toEqual([]);
});

test("passwords in URLs are left out, and only where they are known put back", async () => {
  const url = "https://user:secret@sound.test/a.mp3";
  const clova = await device({
    extension: () => ({ ...question, sessionAttributes: { url, again: `see ${url}` } }),
  });
  await clova.launch();
  const snapshot = copy(clova.snapshot());
  expect(JSON.stringify(snapshot)).not.toContain("secret");
  await clova.back();
  await clova.restore(snapshot);
  expect(clova.session?.attributes).toEqual({ url, again: `see ${url}` });
  await expect((await device()).restore(snapshot)).rejects.toThrow(/without its user and password/);
});

type Change = (snapshot: Record<string, unknown> & { state: { device: object; clova: object } }) => unknown;

test.each<[string, Change, RegExp]>([
  ["nothing", () => null, /got nothing/],
  ["its text", (snapshot) => JSON.stringify(snapshot), /got a string; of its text `JSON.parse` makes one/],
  ["a list", (snapshot) => [snapshot], /got an array/],
  ["what is no JSON", (snapshot) => ({ ...snapshot, n: 1n }), /cannot be written as JSON/],
  ["another object", () => ({}), /`version` must be a whole number/],
  ["a later version", (snapshot) => ({ ...snapshot, version: 2 }), /is of version 2.*reads version 1/],
  ["a part of one", ({ state: _, ...snapshot }) => snapshot, /`state` must be an object/],
  [
    "one of another device",
    (snapshot) => ({ ...snapshot, device: "jp-wave" }),
    /`device` "jp-wave", here it is "kr-speaker"/,
  ],
  ["one of another format", (snapshot) => ({ ...snapshot, messageFormat: "2017" }), /`messageFormat` "2017"/],
  ["a time that is none", (snapshot) => ({ ...snapshot, now: 1e300 }), /`now` must be a number of ms/],
  ["a time after which no date can be", (snapshot) => ({ ...snapshot, now: 8.64e15 }), /before the year 10000/],
  [
    "one in mid-speech",
    (snapshot) => ({ ...snapshot, state: { ...snapshot.state, device: { ...snapshot.state.device, speaking: {} } } }),
    /`state.device.speaking` must be null/,
  ],
  [
    "one that lacks something deep inside",
    (snapshot) => ({
      ...snapshot,
      state: { ...snapshot.state, device: { ...snapshot.state.device, player: { state: "IDLE" } } },
    }),
    /`state.device.player.activity` must be "IDLE" or/,
  ],
  [
    "one with a queue that is none",
    (snapshot) => ({
      ...snapshot,
      state: { ...snapshot.state, clova: { ...snapshot.state.clova, origins: [{ type: "x" }] } },
    }),
    /`state.clova.origins\[0\].type` must be "music" or "speech"/,
  ],
  [
    "one with a session of a stranger's",
    (snapshot) =>
      JSON.parse(JSON.stringify(snapshot).replaceAll(/"extensionId":"[^"]+"/g, '"extensionId":"stranger"')) as object,
    /a session with the extension "stranger" is open/,
  ],
])("%s is refused, and nothing is changed", async (_, change, message) => {
  const clova = await device();
  await clova.say("피자봇 시작해줘");
  const before = [seen(clova), clova.trace.length];
  const changed = change(copy(clova.snapshot()) as unknown as Parameters<Change>[0]);
  const error = await clova.restore(changed as Snapshot).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ConfigurationError);
  expect((error as Error).message).toMatch(message);
  expect([seen(clova), clova.trace.length]).toEqual(before);
});

test("a snapshot nested too deep is refused like any that is none", async () => {
  const clova = await device();
  let deep: object = {};
  for (let n = 0; n < 100_000; n++) deep = { deep };
  await expect(clova.restore({ ...clova.snapshot(), deep } as unknown as Snapshot)).rejects.toThrow(ConfigurationError);
});

test("a listener may go back in the middle of a step", async () => {
  const clova = await device();
  await clova.say("피자봇 시작해줘");
  const before = seen(clova);
  let gone: Promise<unknown> | undefined;
  clova.onRecord((record) => {
    if (record.kind === "utterance") gone ??= clova.back();
  });
  expect(await clova.say("페퍼로니 피자 주문해줘")).toMatchObject({ interrupted: true });
  await gone;
  expect(seen(clova)).toBe(before);
});
