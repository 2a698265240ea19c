import express from "express";
import { expect, test } from "vitest";
import type { CekRequest } from "../../../src/cek/request.ts";
import { pizzaShop } from "./pizza-shop.ts";
import { deviceFor, serve, serveChecked } from "./serve.ts";
import { versions } from "./versions.ts";

// Extensions written with LINE's official Node SDK, over real HTTP, with its signature check switched on.

const dialogue = `> 피자봇 시작해줘
  sends LaunchRequest
  says "무엇을 주문할까요?" (ko)
  listens
> 페퍼로니 피자 주문해줘
  sends IntentRequest OrderPizza pizzaType=페퍼로니
  says "네." (ko)
  says "몇 판 주문할까요?" (ko)
  listens
> 두 판
  sends IntentRequest AddInfo pizzaAmount=2
  session ends: extension
  says "페퍼로니 2판 주문했어요." (ko)
`;

test.each(versions)("the pizza dialogue of the multi-turn guide, with SDK $version", async ({ sdk }) => {
  const heard: CekRequest[] = [];
  const clova = await deviceFor(await serveChecked(sdk, pizzaShop(sdk, heard)));
  await clova.say("피자봇 시작해줘");
  await clova.say("페퍼로니 피자 주문해줘");
  expect(clova.session?.attributes).toEqual({ intent: "OrderPizza", pizzaType: "페퍼로니" });
  const last = await clova.say("두 판");
  expect(last).toMatchObject({ listening: false, session: null, failure: undefined, findings: [] });
  expect(clova.transcript()).toBe(dialogue);
  expect(new Set(heard.map(({ session }) => session.sessionId)).size).toBe(1);
  expect(heard.map(({ session }) => session.new)).toEqual([true, false, false]);
});

test.each(versions)("the same without a check, with the untouched SDK $version", async ({ untouched }) => {
  const clova = await deviceFor(await serve(express().post("/clova", express.json(), pizzaShop(untouched))));
  for (const words of ["피자봇 시작해줘", "페퍼로니 피자 주문해줘", "두 판"]) await clova.say(words);
  expect(clova.transcript()).toBe(dialogue);
});

const formats = ["2018", "kr-2019", "line-1.0"] as const;
const inFormats = versions.flatMap(({ version, sdk }) => formats.map((format) => ({ version, format, sdk })));

test.each(inFormats)("SDK $version understands the message format $format", async ({ sdk, format }) => {
  const clova = await deviceFor(await serveChecked(sdk, pizzaShop(sdk)), { messageFormat: format });
  await clova.say("피자봇 시작해줘");
  await clova.say("페퍼로니 피자 주문해줘");
  expect(await clova.say("두 판")).toMatchObject({ failure: undefined, session: null });
  expect(clova.transcript()).toBe(dialogue);
});

test.each(versions)(
  "the user stays quiet: the reprompt of SDK $version is spoken once, then its end handler is called",
  async ({ sdk }) => {
    const heard: CekRequest[] = [];
    const url = await serveChecked(sdk, pizzaShop(sdk, heard));
    const clova = await deviceFor(url, { device: "jp-friends", lang: "ko" });
    await clova.say("피자봇 시작해줘");
    expect((await clova.stayQuiet()).speech).toMatchObject([{ value: "아직 계세요?", source: "reprompt" }]);
    const end = await clova.stayQuiet();
    expect(end).toMatchObject({ session: null, listening: false, failure: undefined, findings: [] });
    expect(heard.at(-1)?.request).toMatchObject({ type: "SessionEndedRequest", reason: "USER_INITIATED" });
  },
);

test.each(versions)("an intent without slots reaches the handler of SDK $version", async ({ sdk }) => {
  const clova = await deviceFor(await serveChecked(sdk, pizzaShop(sdk)), { device: "jp-friends" });
  const turn = await clova.intent("AddInfo");
  expect(turn).toMatchObject({ failure: undefined, speech: [{ value: "undefined null판 주문했어요." }] });
});
