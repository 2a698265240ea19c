import { afterAll, afterEach, expect, test } from "vitest";
import type { CekRequest, DeviceProfile, Emulator, EmulatorOptions } from "../../src/index.ts";
import { createEmulator, readDevice } from "../../src/index.ts";
import { createTestEmulator } from "../../src/testing/index.ts";
import { answer } from "../extensions/answer.ts";
import { piece } from "../extensions/jukebox.ts";
import { remembering } from "../extensions/remembering.ts";
import { tones } from "../servers/tones.ts";

const { origin, close } = await tones();
afterAll(close);

const open: Emulator[] = [];
afterEach(async () => {
  for (const clova of open.splice(0)) await clova.close();
});

async function device(options: EmulatorOptions = {}): Promise<Emulator> {
  const make = options.clock === "real" ? createEmulator : createTestEmulator;
  const clova = await make({ extension: remembering, ...options });
  open.push(clova);
  return clova;
}

const speaker = await readDevice("kr-speaker");
const screen = await readDevice("display-l100");
const profile = (other: Partial<DeviceProfile>): DeviceProfile => ({ ...speaker, ...other });

test("the session goes on, and the next request is of the new device", async () => {
  const clova = await device();
  await clova.launch();
  const { session } = clova;
  const changes = await clova.replaceDevice(
    profile({ messageFormat: "line-1.0", deviceId: "other", display: screen.display }),
  );
  expect(changes).toEqual([
    { name: "messageFormat", from: "kr-2019", to: "line-1.0", atNextStart: false },
    { name: "display", from: { size: "none" }, to: screen.display, atNextStart: false },
    { name: "deviceId", from: speaker.deviceId, to: "other", atNextStart: false },
  ]);
  expect(clova.device).toMatchObject({ messageFormat: "line-1.0", deviceId: "other" });
  const { request } = await clova.intent("Order");
  expect(request?.context.System.device).toMatchObject({ deviceId: "other", display: { size: "l100" } });
  expect(request?.session).toMatchObject({ new: false, sessionId: session?.id, sessionAttributes: { turn: 1 } });
  // LINE's requests alone have an id.
  expect(request?.request).toHaveProperty("requestId");
});

test("what was chosen at the start wins over the new profile, and other choices take its place", async () => {
  const clova = await device({ messageFormat: "2018", rules: { "session.reprompt": false }, deadline: 5000 });
  const other = profile({ messageFormat: "line-1.0", deadline: 100, rules: { "session.reprompt": true } });
  expect(await clova.replaceDevice(other)).toEqual([]);
  expect(clova.trace.map(({ kind }) => kind)).not.toContain("device");
  expect(await clova.replaceDevice(other, { deadline: 5000 })).toMatchObject([
    { name: "messageFormat", from: "2018", to: "line-1.0" },
    { name: "session.reprompt", from: false, to: true },
  ]);
  // These choices hold from now on.
  expect(await clova.replaceDevice(profile({}))).toMatchObject([{ name: "messageFormat", to: "kr-2019" }]);
});

test("the new waiting time counts from the next time the microphone opens", async () => {
  const clova = await device();
  const listening = (): unknown[] =>
    clova.trace.flatMap((record) => (record.kind === "listening" ? [[record.state, record.ms]] : []));
  await clova.launch();
  await clova.replaceDevice(profile({ rules: { "listening.waitingTime": 3000 } }));
  await clova.stayQuiet();
  expect(listening()).toEqual([
    ["opened", 7000],
    ["closed", 7000],
  ]);
  await clova.launch();
  await clova.stayQuiet();
  expect(listening().slice(2)).toEqual([
    ["opened", 3000],
    ["closed", 3000],
  ]);
});

test("music goes on, and reports as often as the new device does", async () => {
  const stream = { progressReport: { progressReportIntervalInMilliseconds: 1000 } };
  const play = piece(origin, { seconds: 60, stream });
  const extension = ({ request }: CekRequest): object =>
    answer({ directives: request.type === "LaunchRequest" ? [play] : [], ends: true });
  const clova = await device({ extension });
  await clova.launch();
  await clova.wait(5000);
  const { token } = clova.player;
  await clova.replaceDevice(profile({ rules: { "player.shortestInterval": 4000 } }));
  expect(clova.player).toMatchObject({ playerActivity: "PLAYING", token, offsetInMilliseconds: 5000 });
  await clova.wait(8000);
  const reported = clova.trace.flatMap((record) =>
    record.kind === "request" && record.request.request.event?.name === "ProgressReportIntervalPassed"
      ? [record.at]
      : [],
  );
  expect(reported.filter((at) => at <= 5000)).toHaveLength(5);
  expect(reported.filter((at) => at > 5000).length).toBeLessThanOrEqual(3);
});

test("a new deadline holds for the next request, and the one under way keeps its own", async () => {
  const asked: (() => void)[] = [];
  const extension = async ({ request }: CekRequest): Promise<object> => {
    if (request.type !== "SessionEndedRequest") await new Promise<void>((resolve) => asked.push(resolve));
    return answer({ speech: "네?" });
  };
  const clova = await device({ extension });
  const first = clova.launch();
  await expect.poll(() => asked.length).toBe(1);
  await clova.replaceDevice(profile({ deadline: 20 }));
  const second = clova.intent("Order");
  await expect.poll(() => clova.trace.some(({ kind }) => kind === "failure")).toBe(true);
  asked[0]!();
  expect((await second).failure?.code).toBe("extension-timeout");
  await first;
  expect(clova.trace.flatMap((record) => (record.kind === "response" ? [record.id] : []))).toContain("r1");
});

test("a screen that is taken away shows nothing, and one that is given shows the next card", async () => {
  const clova = await device({ extension: "demo", device: screen });
  await clova.send("피자봇 시작해줘");
  await clova.send("메뉴 보여줘");
  expect(clova.shown).not.toBeNull();
  await clova.replaceDevice(speaker);
  expect([clova.shown, clova.screen]).toEqual([null, null]);
  await clova.replaceDevice(screen);
  await clova.send("메뉴 보여줘");
  expect(clova.shown?.source).toBe("card");
});

test("another language is that of the user; the demo is then meant in it, and a model keeps its own", async () => {
  const clova = await device({ extension: "demo" });
  await clova.send("피자봇 시작해줘");
  const { session } = clova;
  await clova.replaceDevice(profile({ lang: "en" }));
  expect([clova.lang, clova.session?.id]).toEqual(["en", session?.id]);
  await clova.end();
  const { speech } = await clova.launch();
  expect(speech[0]?.lang).toBe("en");
  const unknown = await device();
  await unknown.replaceDevice(profile({ lang: "ja" }));
  expect(unknown.lang).toBe("ja");
});

test("a model given since stays, understood by the rules of the new device", async () => {
  const clova = await device();
  const model = (await import("../../src/assembly/extensions.ts")).demoModel("ko");
  clova.replaceModel(model);
  await clova.replaceDevice(profile({ rules: { recognition: "exact" } }));
  await clova.send("피자봇 시작해줘");
  const { request } = await clova.send("페퍼로니 피자 주문해줘");
  expect(request?.request.intent?.name).toBe("OrderPizza");
});

test("the user stays, and what speaker and web were opened with; both are told", async () => {
  const clova = await device();
  const other = profile({ userId: "somebody", rules: { "background.level": 50 } });
  expect(await clova.replaceDevice(other)).toEqual([
    { name: "userId", from: speaker.userId, to: "somebody", atNextStart: true },
    { name: "background.level", from: 20, to: 50, atNextStart: true },
  ]);
  const { request } = await clova.launch();
  expect(request?.context.System.user.userId).toBe(speaker.userId);
  const named = await device({ user: { owner: { userId: "mine" } } });
  expect(await named.replaceDevice(profile({ userId: "somebody" }))).toEqual([]);
});

test("a rule that is none is refused, and nothing is changed", async () => {
  const clova = await device();
  const wrong = profile({ lang: "ja", rules: { "listening.waitingTime": "long" } });
  await expect(clova.replaceDevice(wrong)).rejects.toThrow(/listening\.waitingTime/);
  await expect(clova.replaceDevice(speaker, { deadline: -1 })).rejects.toThrow(/deadline/);
  expect([clova.device, clova.lang]).toEqual([speaker, "ko"]);
  expect(await clova.replaceDevice(profile({ deadline: 5 }))).toHaveLength(1);
});

test("of two at once, the later one holds", async () => {
  const clova = await device();
  const first = clova.replaceDevice(profile({ deadline: 100 }));
  const second = clova.replaceDevice(profile({ title: "second" }));
  expect(await first).toMatchObject([{ name: "deadline", to: 100 }]);
  expect(await second).toMatchObject([{ name: "title" }, { name: "deadline", from: 100, to: 8000 }]);
  expect(clova.device.title).toBe("second");
});

test("the way back leads over the change: the state of then, on the device of now", async () => {
  const clova = await device();
  await clova.launch();
  const { session } = clova;
  await clova.intent("Order");
  await clova.replaceDevice(profile({ rules: { "listening.waitingTime": 3000 } }));
  await clova.back();
  expect(clova.session).toEqual(session);
  expect(clova.device.rules).toEqual({ "listening.waitingTime": 3000 });
  const { request } = await clova.intent("Order");
  expect(request?.session.sessionAttributes).toEqual({ turn: 1 });
});

test("a snapshot is restored on the device it was taken of, whatever its rules are now, and on no other", async () => {
  const clova = await device();
  await clova.launch();
  const snapshot = clova.snapshot();
  await clova.replaceDevice(profile({ rules: { "listening.waitingTime": 3000 } }));
  await clova.restore(snapshot);
  expect(clova.session?.attributes).toEqual({ turn: 1 });
  await clova.replaceDevice(profile({ deviceId: "other" }));
  await expect(clova.restore(snapshot)).rejects.toThrow(/taken with `deviceId` .*, here it is "other"/);
  const taken = clova.snapshot();
  expect(taken.deviceId).toBe("other");
  await clova.restore(taken);
});

test("what changed is a record", async () => {
  const clova = await device();
  await clova.replaceDevice(profile({ deadline: 100 }));
  expect(clova.trace).toMatchObject([
    { kind: "device", name: "kr-speaker", changes: [{ name: "deadline", from: 8000, to: 100, atNextStart: false }] },
  ]);
  expect(clova.transcript()).toBe("");
});

test("a device that is switched off takes no harm", async () => {
  const clova = await device();
  await clova.close();
  await expect(clova.replaceDevice(profile({ deadline: 100 }))).resolves.toHaveLength(1);
});
