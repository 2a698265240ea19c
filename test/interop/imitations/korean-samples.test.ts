import { expect, test } from "vitest";
import type { Turn } from "../../../src/index.ts";
import { deviceFor, heard, installed, koreanModel } from "./device.ts";
import { coinhelper, dice, rainsound } from "./korean-samples.ts";
import type { Stack } from "./stack.ts";

// Imitations of NAVER's samples on the Korean devices they were written for. docs/interop.md.

const speakerFor = async (stack: Stack, device = "kr-speaker") =>
  deviceFor(await installed(stack), { device, model: koreanModel });

const named = ({ findings }: Turn): string[] => findings.map(({ path = "" }) => path);

test("dice: the roll is heard between the texts, and the session stays open", async () => {
  const clova = await speakerFor(dice);
  const launch = await clova.launch();
  expect(heard(launch.speech)).toEqual(["몇 개를 던질까요?"]);
  expect(launch.session?.attributes).toEqual({ intent: "ThrowDiceIntent" });
  const roll = await clova.intent("ThrowDiceIntent", { diceCount: "1" });
  expect(roll.failure).toBeUndefined();
  expect(heard(roll.speech)).toEqual(["던질게요.", "sound 2s.wav", "결과는 4예요."]);
  expect(named(roll)).toContain("response.outputSpeech.values[1].lang");
  expect(roll).toMatchObject({ listening: true, session: { attributes: {} } });
});

test("dice: in one utterance it ends the session itself, and needs no end request", async () => {
  const clova = await speakerFor(dice);
  const turn = await clova.intent("ThrowDiceIntent");
  expect(turn).toMatchObject({ failure: undefined, session: null, listening: false });
  expect(turn.requests).toHaveLength(1);
});

test("dice: its farewell is not heard", async () => {
  const clova = await speakerFor(dice);
  await clova.launch();
  const end = await clova.end();
  await clova.settled();
  expect(end).toMatchObject({ speech: [], session: null, failure: undefined });
});

test("rainsound: launched, it plays and is over", async () => {
  const clova = await speakerFor(rainsound);
  const launch = await clova.launch();
  expect(launch.failure).toBeUndefined();
  expect(heard(launch.speech)).toEqual(["빗소리를 들려 드릴게요."]);
  expect(launch.player).toMatchObject({ playerActivity: "PLAYING", token: "rain-token-0" });
  expect(launch.session).toBeNull();
  const later = await clova.wait(7_000);
  await clova.settled();
  expect(later.player.playerActivity).not.toBe("PLAYING");
  expect(clova.trace.filter(({ kind }) => kind === "failure")).toEqual([]);
});

test("rainsound: of several Plays the last one counts, and the developer is told", async () => {
  const clova = await speakerFor(rainsound);
  const turn = await clova.intent("PlayLoopIntent", { loopCount: "3" });
  expect(turn.failure).toBeUndefined();
  expect(heard(turn.speech)).toEqual(["빗소리를 3번 들려 드릴게요."]);
  expect(turn.player).toMatchObject({ playerActivity: "PLAYING", token: "rain-token-2" });
  expect(turn.findings.map(({ code }) => code)).toContain("play-several");
  const inTurn = await deviceFor(await installed(rainsound), {
    device: "kr-speaker",
    model: koreanModel,
    rules: { "player.severalPlays": "inTurn" },
  });
  expect((await inTurn.intent("PlayLoopIntent", { loopCount: "3" })).player.token).toBe("rain-token-0");
});

test("rainsound: words it does not know get no answer, and the missing card is mentioned", async () => {
  const turn = await (await speakerFor(rainsound)).intent("Unknown");
  expect(turn).toMatchObject({ failure: undefined, speech: [], session: null, listening: false });
  expect(named(turn)).toContain("response.card");
});

test("coinhelper: null and an empty version are let pass, and what was said comes back as text", async () => {
  const clova = await speakerFor(coinhelper);
  const launch = await clova.launch();
  expect(launch.failure).toBeUndefined();
  expect(named(launch)).toEqual(expect.arrayContaining(["sessionAttributes", "response.card", "response.directives"]));
  expect(launch).toMatchObject({ listening: true, session: { attributes: {} } });

  const coin = await clova.intent("AskCoinPriceIntent", { coin: "비트코인" });
  expect(coin.failure).toBeUndefined();
  expect(heard(coin.speech)).toEqual(["어느 거래소인가요?"]);
  expect(coin.session?.attributes).toEqual({ intent: "AskCoinPriceIntent", coin: "비트코인" });

  const told = await clova.intent("AnswerIntent", { exchange: "코빗" });
  expect(told.failure).toBeUndefined();
  expect(heard(told.speech)).toEqual(["코빗 비트코인 가격은 1000원이에요."]);
  expect(told.session).toMatchObject({ attributes: {} });
});

test("coinhelper: on a screen the price is shown, for all the empty members of its card", async () => {
  const clova = await speakerFor(coinhelper, "display-l100");
  const turn = await clova.intent("AskCoinPriceIntent", { coin: "비트코인", exchange: "코빗" });
  expect(turn).toMatchObject({ failure: undefined, session: null });
  expect(turn.card?.text).toContain("1,000");
});

test("coinhelper: an empty farewell is no word", async () => {
  const clova = await speakerFor(coinhelper);
  await clova.launch();
  const end = await clova.end();
  await clova.settled();
  expect(end).toMatchObject({ speech: [], session: null, failure: undefined });
  expect(clova.trace.filter(({ kind }) => kind === "failure")).toEqual([]);
});

test.each([
  ["dice", dice],
  ["rainsound", rainsound],
  ["coinhelper", coinhelper],
] as const)("%s checks no signature", async (_, stack) => {
  const server = await installed(stack);
  for (const signature of ["wrong", "none"] as const) {
    const clova = await deviceFor(server, { device: "kr-speaker", model: koreanModel, signature });
    expect((await clova.launch()).failure).toBeUndefined();
  }
});
