import { AssertionError } from "node:assert";
import { expect, test } from "vitest";
import { createTestEmulator, expectTurn, withEmulator } from "../../../src/testing/index.ts";
import { ClosedError, UsageError, type Emulator } from "../../../src/index.ts";
import { answer } from "../../extensions/answer.ts";
import { failureOf } from "./failure-of.ts";

test("an expectation that is not met is an assertion error, with what was expected and what there was", async () => {
  const clova = await createTestEmulator({ extension: () => answer({ speech: ["하나", "둘"] }) });
  const turn = await clova.launch();
  await clova.close();
  let thrown: unknown;
  try {
    expectTurn(turn).toHaveSaid("셋");
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(AssertionError);
  expect(thrown).toMatchObject({
    expected: "셋",
    actual: ["하나", "둘"],
    operator: "toHaveSaid",
    code: "ERR_ASSERTION",
  });
  expect((thrown as Error).stack?.split("\n").find((line) => line.startsWith("    at"))).toContain(
    "expect-turn.test.ts",
  );
});

test("what an extension says reaches a message only in escapes, and no secret does", async () => {
  const secret = "tok-12345678";
  const clova = await createTestEmulator({
    accessToken: secret,
    extension: () => answer({ speech: `\u001b[31m${secret}\u202e\nhttp://me:pw@host/` }),
  });
  const turn = await clova.launch();
  const asked = await clova.intent("Ask", { q: secret });
  await clova.close();
  const messages = [
    failureOf(() => expectTurn(turn).toHaveSaid("a")),
    failureOf(() => expectTurn(clova).toHaveSaid("a")),
    failureOf(() => expectTurn(asked).toHaveSentRequest("IntentRequest", { slots: { q: "a" } })),
    turn.transcript,
    asked.transcript,
  ];
  for (const message of messages) {
    expect(message).toContain("<token>");
    for (const harmful of [secret, "\u001b", "\u202e", "me:pw"]) expect(message).not.toContain(harmful);
  }
});

test("of a long conversation the end is shown", async () => {
  const clova = await createTestEmulator({ extension: () => answer({ speech: "x".repeat(2000), ends: true }) });
  for (let turn = 0; turn < 45; turn += 1) await clova.launch();
  const message = failureOf(() => expectTurn(clova).toHaveSaid("a"));
  await clova.close();
  expect(message.split("\n").slice(1, 3)).toEqual(["It said:", "  … 5 more before"]);
  expect(Math.max(...message.split("\n").map(({ length }) => length))).toBeLessThan(610);
});

test("a turn that something else cut short says so", async () => {
  const clova = await createTestEmulator({ extension: () => answer({ speech: "하나" }) });
  const cut = clova.launch();
  await clova.launch();
  const turn = await cut;
  expect(failureOf(() => expectTurn(turn).toHaveSaid("하나"))).toContain(
    "Something else was asked before this turn was over.",
  );
  await clova.close();
});

test("an emulator that is lent is closed, whatever comes of it, and what was made of it comes back", async () => {
  let lent: Emulator | undefined;
  expect(await withEmulator({}, (clova) => (lent = clova).device.name)).toBe("kr-speaker");
  await expect(lent?.launch()).rejects.toThrow(ClosedError);
  const failing = withEmulator({}, (clova) => {
    lent = clova;
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  await expect(lent?.launch()).rejects.toThrow(ClosedError);
  await expect(withEmulator({}, undefined as never)).rejects.toThrow(UsageError);
});

test("what was taken back does not count for an emulator", () =>
  withEmulator({ extension: "demo" }, async (clova) => {
    await clova.say("피자봇 시작해줘");
    await clova.say("페퍼로니 피자 주문해줘");
    expectTurn(clova).toHaveSaid("몇 판 주문할까요?");
    await clova.back();
    expectTurn(clova).not.toHaveSaid("몇 판 주문할까요?");
    expectTurn(clova).not.toHaveSentRequest("IntentRequest");
    expectTurn(clova).toHaveSaid("무엇을 주문할까요?");
  }));
