import { afterEach, expect, test } from "vitest";
import { createEmulator, readDevice, type Emulator, type TraceRecord } from "../../../src/index.ts";
import type { View } from "../../../src/screen/view/view.ts";
import { watchView } from "../../../src/screen/view/watch-view.ts";
import { createTestEmulator } from "../../../src/testing/index.ts";
import { answer, plainText } from "../../extensions/answer.ts";

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const it of open.splice(0).reverse()) await it.close();
});

/** A view kept up as a viewer keeps it, from what was told. */
function viewer(emulator: Emulator) {
  const watched = watchView(emulator);
  open.push(watched);
  const records: TraceRecord[] = [];
  const told: (keyof View)[][] = [];
  let view = watched.view;
  watched.listen({
    record: (record) => records.push(record),
    changed: (_, changes) => {
      told.push(Object.keys(changes) as (keyof View)[]);
      view = { ...view, ...changes };
    },
  });
  return { watched, records, told, now: () => view };
}

const moment = (ms = 0): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function device(options: object): Promise<Emulator> {
  const emulator = await createTestEmulator({ device: "display-l100", ...options });
  open.push(emulator);
  return emulator;
}

test("what a viewer was told makes the very view that a new one gets", async () => {
  const clova = await device({ extension: "demo" });
  const { watched, now, records } = viewer(clova);
  expect(now()).toMatchObject({ dialogue: "idle", listening: null, screen: null, caption: null, isOff: false });
  for (const line of ["피자봇 시작해줘", "메뉴 보여줘", "/press volume-down", "노래 틀어줘"]) {
    await clova.send(line);
    await moment();
    expect(now()).toEqual(watched.view);
  }
  expect(records.map(({ seq }) => seq)).toEqual(clova.trace.map(({ seq }) => seq));
  expect(watched.seq).toBe(clova.trace.at(-1)?.seq);
});

test("the menu: card, caption, light, and the open microphone", async () => {
  const clova = await device({ extension: "demo" });
  const { now } = viewer(clova);
  await clova.send("피자봇 시작해줘");
  await clova.send("메뉴 보여줘");
  await moment();
  expect(now()).toMatchObject({
    device: { title: "Screen of size l100", region: "kr", lang: "ko", clock: "virtual" },
    dialogue: "listening",
    failed: false,
    light: { colour: "green", effect: "steady" },
    listening: { ms: 7000, left: 7000, isSpeaking: false },
    heard: "메뉴 보여줘",
    caption: { state: "finished", value: "네 가지 피자가 있어요.", lang: "ko", source: "answer" },
    screen: { kind: "text", heading: "피자 메뉴" },
    hasSession: true,
  });
});

test("somebody who comes late sees what everybody sees", async () => {
  const clova = await device({ extension: "demo" });
  const first = viewer(clova);
  await clova.send("피자봇 시작해줘");
  await expect.poll(first.now).toEqual(viewer(clova).now());
});

test("what fails shows while it is told", async () => {
  const clova = await createEmulator({ extension: () => "nothing", device: "display-l100" });
  open.push(clova);
  const { now } = viewer(clova);
  expect(now().failed).toBe(false);
  const told = clova.launch();
  await expect.poll(() => now().failed).toBe(true);
  await told;
  await expect.poll(() => now().failed).toBe(false);
});

test("nothing is told of what did not change", async () => {
  const clova = await device({ extension: "demo" });
  const { told } = viewer(clova);
  await clova.press("volume-down");
  await moment();
  expect(told).toEqual([["volume"]]);
});

test("a device that was switched off says so, and its screen is dark", async () => {
  const clova = await device({ extension: "demo" });
  const { now } = viewer(clova);
  await clova.send("피자봇 시작해줘");
  await clova.close();
  await moment();
  expect(now()).toMatchObject({ isOff: true, screen: null, dialogue: "idle" });
});

test("secrets do not stand on the screen", async () => {
  const mainText = { type: "string", value: "Token s3cret-token and https://me:pw@a.example/" };
  const said = answer({ speech: { type: "SimpleSpeech", values: plainText("s3cret-token") }, ends: false });
  const response = (said as { response: object }).response;
  const extension = () => ({ ...said, response: { ...response, card: { type: "Text", mainText } } });
  const clova = await device({ extension, accessToken: "s3cret-token" });
  const { now } = viewer(clova);
  await clova.launch();
  await moment();
  expect(now().screen).toMatchObject({ sentence: "Token <token> and https://<userinfo>@a.example/" });
  expect(JSON.stringify([now(), clova.screen, clova.shown])).not.toMatch(/s3cret|pw@/);
});

test("in real time who looks counts down alone, and is told of somebody who begins to speak", async () => {
  const extension = () => answer({ speech: { type: "SimpleSpeech", values: plainText("네?") }, ends: false });
  const clova = await createEmulator({ extension, device: "display-l100", rules: { "listening.waitingTime": 60_000 } });
  open.push(clova);
  const { now, told } = viewer(clova);
  await clova.launch();
  await moment(50);
  expect(now().listening).toMatchObject({ ms: 60_000, isSpeaking: false });
  const before = told.length;
  await moment(500);
  expect(told.length).toBe(before);
  clova.beginSpeaking();
  await expect.poll(() => now().listening?.isSpeaking).toBe(true);
  clova.giveUpSpeaking();
  await expect.poll(() => now().listening?.isSpeaking ?? null).toBe(null);
});

test("a viewer sees what was taken back no more, and what was there before again", async () => {
  const clova = await device({ extension: "demo" });
  await clova.send("피자봇 시작해줘");
  await clova.send("메뉴 보여줘");
  const { watched, now } = viewer(clova);
  const before = now();
  await clova.send("피자봇에서 음악 틀어줘");
  await clova.send("/press volume-down");
  await moment();
  expect(now()).not.toEqual(before);
  await clova.back(2);
  await moment();
  expect(now()).toEqual(before);
  expect(watched.view).toEqual(before);
  await clova.back(2);
  await moment();
  expect(now()).toMatchObject({ heard: null, caption: null, screen: null, dialogue: "idle", hasSession: false });
});

test("another screen, or none, is told at once", async () => {
  const clova = await device({ extension: "demo", device: "display-l100" });
  const { now, told } = viewer(clova);
  await clova.send("피자봇 시작해줘");
  await clova.send("메뉴 보여줘");
  await moment();
  told.length = 0;
  await clova.replaceDevice(await readDevice("kr-speaker"));
  await moment();
  expect(told).toEqual([["device", "screen"]]);
  expect(now()).toMatchObject({ device: { display: { size: "none" } }, screen: null, hasSession: true });
});
