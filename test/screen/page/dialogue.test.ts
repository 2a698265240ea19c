import { expect, test } from "vitest";
import type { ExtensionHandler } from "../../../src/index.ts";
import { answer } from "../../extensions/answer.ts";
import { serve, useBrowser, visit } from "./browser.ts";
import { colours, inPhase, logged, say, shows, watchDevice } from "./watching.ts";

useBrowser();

const { none, green, warmWhite, red } = colours;

test("a silence is asked about once, then the session ends, and all of it is seen", { timeout: 40_000 }, async () => {
  const { clova, server } = await serve({ extension: "demo", rules: { "listening.waitingTime": 1500 } });
  const page = await visit(server);
  const seen = await watchDevice(page);

  await say(page, "피자봇 시작해줘");
  await inPhase(page, "answering");
  await shows(page, '.caption[data-who="answer"]', "무엇을 주문할까요?");
  await inPhase(page, "waiting");
  await shows(page, ".dot .count", "1");
  await shows(page, '.caption[data-who="reprompt"]', "아직 계세요?");
  await inPhase(page, "waiting");
  await inPhase(page, "complete");
  await inPhase(page, "idle-mic");

  expect(clova.session).toBeNull();
  const phases = (await seen()).filter(({ phase }) => phase !== "processing");
  expect(phases).toEqual([
    { phase: "idle-mic", light: `${none} off` },
    { phase: "answering", light: `${warmWhite} slow pulse` },
    { phase: "waiting", light: `${green} steady` },
    { phase: "answering", light: `${warmWhite} slow pulse` },
    { phase: "waiting", light: `${green} steady` },
    { phase: "complete", light: `${green} fade out` },
    { phase: "idle-mic", light: `${green} fade out` },
  ]);
  expect(await logged(page)).toEqual([
    "피자봇 시작해줘",
    "sends LaunchRequest",
    "shows RenderText 무엇을 주문할까요?",
    "answer 무엇을 주문할까요?",
    "listens 2 s",
    "sound: attending",
    "stops listening: silence",
    "reprompt 아직 계세요?",
    "listens 2 s",
    "sound: attending",
    "stops listening: silence",
    "session ends: silence",
    "sends SessionEndedRequest",
  ]);
  expect(await page.locator(".from-reprompt").innerText()).toContain("아직 계세요?");
  expect(page.faults).toEqual([]);
});

test("an extension that fails turns the light red, and no tick follows", async () => {
  const { clova, server } = await serve({
    device: "kr-speaker",
    extension: () => {
      throw new Error("out of dough");
    },
  });
  const page = await visit(server);
  const seen = await watchDevice(page);
  await clova.launch();
  await inPhase(page, "idle-mic");
  const phases = (await seen()).filter(({ phase }) => phase !== "processing");
  expect(phases).toEqual([
    { phase: "idle-mic", light: `${none} off` },
    { phase: "error", light: `${red} slow pulse` },
    { phase: "idle-mic", light: `${warmWhite} fade out` },
  ]);
  expect(await page.locator(".log .failure").innerText()).toContain("extension-threw");
  const said = clova.trace.flatMap((record) =>
    record.kind === "speech" && record.state === "started" ? record.value : [],
  );
  expect(await page.locator(".log .from-emulator p").allInnerTexts()).toEqual(said);
  expect(said).toHaveLength(1);
});

test("a speaker shows its ring of light and what it says", async () => {
  const { clova, server } = await serve({ device: "kr-speaker", extension: () => answer({ speech: "안녕하세요" }) });
  const page = await visit(server);
  const seen = await watchDevice(page);
  await clova.launch();
  await inPhase(page, "waiting");
  expect(await page.locator(".device .content").count()).toBe(0);
  await shows(page, '.caption[data-who="answer"]', "안녕하세요");
  expect((await seen()).filter(({ phase }) => phase !== "processing")).toEqual([
    { phase: "idle-mic", light: `${none} off` },
    { phase: "answering", light: `${warmWhite} slow pulse` },
    { phase: "waiting", light: `${green} steady` },
  ]);
});

test("a sound among the words has its name for a caption", async () => {
  const bell = { type: "URL", lang: "", value: "https://sounds.example/pizza/bell.mp3?token=t" };
  const extension = () => answer({ speech: { type: "SimpleSpeech", values: bell }, ends: true });
  const { clova, server } = await serve({ extension, rules: { "media.fetch": false, "media.assumedLength": 700 } });
  const page = await visit(server);
  const turn = clova.launch();
  await shows(page, ".caption", /^♪ bell\.mp3$/);
  await turn;
});

test("what the device hears stands in the caption until it answers", async () => {
  const extension: ExtensionHandler = ({ request }) =>
    request.type === "LaunchRequest" ? answer({ speech: "네" }) : new Promise(() => undefined);
  const { clova, server } = await serve({ model: "test/models/pizza", extension, deadline: 1500 });
  const page = await visit(server);
  await clova.launch();
  await shows(page, '.caption[data-who="answer"]', "네");
  const turn = clova.say("메뉴 알려줘");
  await inPhase(page, "processing");
  await shows(page, '.caption[data-who="user"]', "메뉴 알려줘");
  await turn;
  await shows(page, '.caption[data-who="emulator"]', "");
});
