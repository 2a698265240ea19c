// The helpers without vitest: `node --test` runs this file.

import { test } from "node:test";
import { createTestEmulator, expectTurn, withEmulator } from "clova-device-emulator/testing";

test("asks how many, and asks again when nobody answers", () =>
  withEmulator({ extension: "demo" }, async (clova) => {
    await clova.say("피자봇 시작해줘");
    const turn = await clova.say("페퍼로니 피자 주문해줘");
    expectTurn(turn).toHaveSentRequest("IntentRequest", { intent: "OrderPizza", slots: { pizzaType: "페퍼로니" } });
    expectTurn(turn).toHaveSaid("몇 판 주문할까요?");
    expectTurn(turn).toBeListening();
    expectTurn(await clova.stayQuiet()).toHaveReprompted("아직 계세요?");
    expectTurn(await clova.stayQuiet()).toHaveEndedSession("silence");
    expectTurn(clova).toHaveNoFindings();
  }));

test("plays music while the pizza bakes", async (t) => {
  const clova = await createTestEmulator({ extension: "demo" });
  t.after(() => clova.close());
  await clova.say("피자봇에서 음악 틀어줘");
  expectTurn(clova).toBePlaying("oven");
  await clova.press("pause");
  expectTurn(clova).not.toBePlaying();
});
