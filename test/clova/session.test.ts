import { expect, test } from "vitest";
import { story } from "./story.ts";

test("the reprompt is spoken once, then the session ends", () => {
  const clova = story();
  clova.say("피자봇 시작해줘");
  clova.answer("r1", { text: "무엇을 드릴까요?", reprompt: "계세요?" });
  clova.listen();
  clova.lines();
  clova.stayQuiet();
  clova.listen();
  expect(clova.lines()).toEqual(["stops listening: silence", 'says "계세요?" (ko)', "listens"]);
  clova.stayQuiet();
  expect(clova.lines()).toEqual(["stops listening: silence", "session ends: silence", "sends SessionEndedRequest"]);
});

test("a reprompt belongs to its answer alone", () => {
  const clova = story();
  clova.say("피자봇 시작해줘");
  clova.answer("r1", { reprompt: "계세요?" });
  clova.say("메뉴 알려줘");
  clova.answer("r2");
  clova.listen();
  clova.lines();
  clova.stayQuiet();
  expect(clova.lines()).toContain("session ends: silence");
});

test("attributes come back with the next request and are replaced, not merged", () => {
  const clova = story();
  clova.say("피자봇 시작해줘");
  clova.answer("r1", { attributes: { a: 1, b: [true, null] } });
  clova.say("메뉴 알려줘");
  expect(clova.requests.get("r2")?.session.sessionAttributes).toEqual({ a: 1, b: [true, null] });
  clova.answer("r2", { attributes: { c: 3 } });
  clova.say("메뉴 알려줘");
  expect(clova.requests.get("r3")?.session.sessionAttributes).toEqual({ c: 3 });
});

test("attributes are gone when the session ends", () => {
  const clova = story();
  clova.say("피자봇 시작해줘");
  clova.answer("r1", { attributes: { a: 1 } });
  clova.say("피자봇 종료해줘");
  expect(clova.requests.get("r2")).toMatchObject({
    session: { new: false, sessionAttributes: { a: 1 } },
    request: { type: "SessionEndedRequest" },
  });
  clova.say("피자봇 시작해줘");
  expect(clova.requests.get("r3")?.session).toMatchObject({ new: true, sessionAttributes: {} });
});

test("speaking over the answer loses none of its attributes", () => {
  const clova = story();
  clova.say("피자봇 시작해줘");
  clova.answer("r1", { attributes: { kept: true } });
  clova.say("메뉴 알려줘");
  expect(clova.requests.get("r2")?.session.sessionAttributes).toEqual({ kept: true });
});

test("an answer the user did not wait for is not spoken, but what it keeps is kept", () => {
  const clova = story();
  clova.say("피자봇 시작해줘");
  clova.answer("r1");
  clova.say("메뉴 알려줘");
  clova.say("주문 조회해줘");
  clova.lines();
  clova.answer("r2", { text: "late", attributes: { from: "r2" } });
  expect(clova.notes()).toEqual(["answer-superseded"]);
  expect(clova.state.clova.session?.attributes).toEqual({ from: "r2" });
  clova.answer("r3", { attributes: { from: "r3" } });
  expect(clova.state.clova.session?.attributes).toEqual({ from: "r3" });
});

test("an older answer does not overwrite what a newer one kept", () => {
  const clova = story();
  clova.say("피자봇 시작해줘");
  clova.answer("r1");
  clova.say("메뉴 알려줘");
  clova.say("주문 조회해줘");
  clova.answer("r3", { attributes: { from: "r3" } });
  clova.answer("r2", { attributes: { from: "r2" }, ends: true });
  expect(clova.state.clova.session?.attributes).toEqual({ from: "r3" });
});

test("an answer to a session that is over is ignored", () => {
  const clova = story();
  clova.say("피자봇 시작해줘");
  clova.say("그만");
  clova.lines();
  clova.answer("r1", { text: "hello" });
  expect(clova.lines()).toEqual([]);
  expect(clova.state.clova.session).toBeNull();
});

test("a failure the user did not wait for is told but ends nothing", () => {
  const clova = story();
  clova.say("피자봇 시작해줘");
  clova.answer("r1");
  clova.say("메뉴 알려줘");
  clova.say("주문 조회해줘");
  clova.lines();
  clova.fail("r2");
  expect(clova.lines()).toEqual(["failure extension-timeout: no answer"]);
  expect(clova.state.clova.session).not.toBeNull();
});

test("a failed request is apologised for, ends the session and is reported", () => {
  const clova = story();
  clova.say("피자봇 시작해줘");
  clova.answer("r1", { attributes: { a: 1 } });
  clova.say("메뉴 알려줘");
  clova.lines();
  clova.fail("r2");
  expect(clova.lines()).toEqual([
    "failure extension-timeout: no answer",
    "session ends: error",
    "sends SessionEndedRequest",
    'says "답을 기다렸지만 오지 않았어요." (ko)',
  ]);
});

test("a failed end request is nobody's business but the trace's", () => {
  const clova = story();
  clova.say("피자봇 시작해줘");
  clova.answer("r1");
  clova.say("그만");
  clova.lines();
  clova.fail("r2");
  expect(clova.notes()).toEqual(["extension-timeout"]);
  expect(clova.state.device.dialogue.status).toBe("idle");
});

test("launching inside a session ends it and opens another", () => {
  const clova = story();
  clova.say("피자봇 시작해줘");
  clova.answer("r1");
  clova.lines();
  clova.say("피자봇 시작해줘");
  expect(clova.lines()).toEqual(["session ends: launch", "sends SessionEndedRequest", "sends LaunchRequest"]);
  expect(clova.requests.get("r3")?.session.sessionId).not.toBe(clova.requests.get("r1")?.session.sessionId);
});

test("another extension is reached by its name, inside a session too", () => {
  const clova = story();
  clova.say("피자봇 시작해줘");
  clova.answer("r1");
  clova.say("Start Pizzabot");
  const applications = [...clova.requests.values()].map(({ context }) => context.System.application?.applicationId);
  expect(applications).toEqual(["com.example.pizzabot.ko", "com.example.pizzabot.ko", "com.example.pizzabot.en"]);
});

test("the first failure hints at a Japanese device, a later one does not", () => {
  const clova = story();
  clova.say("피자봇 시작해줘");
  clova.fail("r1", "extension-status", 500);
  expect(clova.lines()[1]).toContain("`--device jp-friends`");
  clova.say("피자봇 시작해줘");
  clova.answer("r3");
  clova.say("메뉴 알려줘");
  clova.lines();
  clova.fail("r4", "extension-status", 500);
  expect(clova.lines()[0]).toBe("failure extension-status: no answer");
});

test("the farewell is spoken in 2017 and not afterwards", () => {
  for (const [format, lines] of [
    ["2017", ["session ends: user", "sends EndRequest", 'says "안녕!" (ko)']],
    ["kr-2019", ["session ends: user", "sends SessionEndedRequest"]],
  ] as const) {
    const clova = story(format);
    clova.say("피자봇 시작해줘");
    clova.answer("r1");
    clova.lines();
    clova.say("그만");
    clova.answer("r2", { text: "안녕!", ends: true });
    expect(clova.lines()).toEqual(lines);
  }
});

test("a farewell that does not come leaves the device idle", () => {
  const clova = story("2017");
  clova.say("피자봇 시작해줘");
  clova.answer("r1");
  clova.say("그만");
  clova.fail("r2");
  expect(clova.state.device.dialogue.status).toBe("idle");
});

test("owner and current user differ in a request, and linking links both", () => {
  const clova = story();
  clova.feed({ type: "accountLinked", accessToken: "t" });
  clova.say("피자봇 시작해줘");
  expect(clova.requests.get("r1")).toMatchObject({
    session: { user: { userId: "guest", accessToken: "t" } },
    context: { System: { user: { userId: "owner", accessToken: "t" } } },
  });
  clova.feed({ type: "userChanged", userId: "child" });
  clova.answer("r1");
  clova.say("메뉴 알려줘");
  expect(clova.requests.get("r2")?.session.user).toEqual({ userId: "child" });
});

test("words that mean nothing go to the guide, or nowhere by rule", () => {
  const sent = story();
  sent.say("피자봇 시작해줘");
  sent.answer("r1");
  sent.lines();
  sent.say("하늘이 파랗다");
  expect(sent.lines()).toEqual(["sends IntentRequest Clova.GuideIntent"]);

  const silent = story("kr-2019", { "recognition.noMatch": "nothing" });
  silent.say("피자봇 시작해줘");
  silent.answer("r1");
  silent.lines();
  silent.say("하늘이 파랗다");
  expect(silent.lines()[0]).toContain("warning not-understood");
  expect(silent.state.device.dialogue.status).toBe("listening");
});
