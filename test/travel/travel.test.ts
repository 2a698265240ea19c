import { expect, test } from "vitest";
import { ClosedError, UsageError, standing } from "../../src/index.ts";
import { answer, plainText } from "../extensions/answer.ts";
import { device, lastSeq, requests, seen, since } from "./devices.ts";

test("going back to before the last line puts everything back as it was", async () => {
  const clova = await device();
  await clova.say("피자봇 시작해줘");
  const [before, session] = [seen(clova), clova.session];
  await clova.say("페퍼로니 피자 주문해줘");
  expect(clova.session).not.toEqual(session);
  await clova.back();
  expect(seen(clova)).toBe(before);
  expect(clova.listening).toBe(true);
});

test("the same words after going back bring the same request, byte for byte", async () => {
  const sent: string[] = [];
  const clova = await device({
    messageFormat: "line-1.0",
    extension: (request) => {
      sent.push(JSON.stringify(request));
      return answer({ speech: { type: "SimpleSpeech", values: plainText("네?") }, ends: false });
    },
  });
  await clova.launch();
  await clova.wait(1234);
  await clova.intent("OrderPizza", { pizzaType: "페퍼로니" });
  await clova.back();
  await clova.intent("OrderPizza", { pizzaType: "페퍼로니" });
  expect(sent).toHaveLength(3);
  expect(sent[2]).toBe(sent[1]);
});

test("sending a line again brings the same request, and its turn tells of what comes of it now", async () => {
  let said = "하나";
  const clova = await device({
    extension: () => answer({ speech: { type: "SimpleSpeech", values: plainText(said) }, ends: false }),
  });
  await clova.launch();
  const first = await clova.intent("A");
  said = "둘";
  const again = await clova.resend();
  expect(again.request).toEqual(first.request);
  expect(again.speech.map(({ value }) => value)).toEqual(["둘"]);
  expect(again.transcript.split("\n").slice(0, 3)).toEqual([
    "> /resend",
    "  sends IntentRequest A",
    '  says "둘" (ko)',
  ]);
  said = "셋";
  expect((await clova.resend()).speech.map(({ value }) => value)).toEqual(["셋"]);
});

test("several lines are taken back at once, and one after another", async () => {
  const clova = await device();
  const views = [seen(clova)];
  for (const line of ["피자봇 시작해줘", "페퍼로니 피자 주문해줘", "/wait 1s", "두 판"]) {
    await clova.send(line);
    views.push(seen(clova));
  }
  await clova.back(2);
  expect(seen(clova)).toBe(views[2]);
  await clova.send("/back");
  expect(seen(clova)).toBe(views[1]);
  await clova.send("/back 1");
  expect(seen(clova)).toBe(views[0]);
});

test("where there is nothing to go back to, it says so and changes nothing", async () => {
  const clova = await device();
  await expect(clova.back()).rejects.toThrow(/nothing to go back to: no line was said/);
  await expect(clova.resend()).rejects.toThrow(UsageError);
  await clova.launch();
  await expect(clova.back(2)).rejects.toThrow(/only 1 line can be taken back/);
  expect(clova.transcript()).not.toContain("/back");
  await clova.back();
  await expect(clova.back()).rejects.toThrow(UsageError);
});

test.each([0, -1, 1.5, NaN, "2" as unknown as number])("%s lines cannot be taken back", async (lines) => {
  const clova = await device();
  await clova.launch();
  await expect(clova.back(lines)).rejects.toThrow(/whole number of lines from 1 on/);
});

test.each(["/back 0", "/back -1", "/back 1.5", "/back x", "/resend 2"])("%s is no line", async (line) => {
  await expect((await device()).send(line)).rejects.toThrow(/is not understood/);
});

test("a line that came over the device's words is taken back with the one that made it speak", async () => {
  const clova = await device();
  const before = seen(clova);
  void clova.say("피자봇 시작해줘");
  await clova.wait(500);
  await clova.say("그만");
  await clova.back();
  expect(seen(clova)).toBe(before);
});

test("going back in mid-answer gives the answer up", async () => {
  let reply = (_: object): void => undefined;
  let asked = 0;
  const clova = await device({
    extension: () => {
      asked += 1;
      return asked === 2
        ? new Promise((resolve) => (reply = resolve))
        : answer({ speech: { type: "SimpleSpeech", values: plainText("네?") }, ends: false });
    },
  });
  await clova.launch();
  const before = seen(clova);
  const late = clova.intent("Late");
  await clova.back();
  expect(await late).toMatchObject({ interrupted: true, response: undefined });
  expect(seen(clova)).toBe(before);
  const again = clova.intent("Other");
  reply(answer({ speech: { type: "SimpleSpeech", values: plainText("늦었다") }, ends: true }));
  expect((await again).speech.map(({ value }) => value)).toEqual(["네?"]);
  expect(clova.transcript()).not.toContain("늦었다");
});

test("whoever waits for the device to be ready still does after it went back", async () => {
  const clova = await device({ extension: () => new Promise(() => undefined), deadline: 60_000 });
  void clova.launch();
  const ready = clova.ready();
  await clova.back();
  await ready;
  expect(clova.dialogue).toBe("idle");
});

test("silence and the end of the session after a line are taken back with it", async () => {
  const clova = await device();
  await clova.say("피자봇 시작해줘");
  const before = seen(clova);
  await clova.stayQuiet();
  await clova.stayQuiet();
  expect(clova.session).toBeNull();
  await clova.back(2);
  expect(seen(clova)).toBe(before);
});

test("the open microphone has as much time left as it had", async () => {
  const clova = await device();
  await clova.say("피자봇 시작해줘");
  await clova.wait(2500);
  await clova.say("페퍼로니 피자 주문해줘");
  await clova.back();
  expect(clova.microphone).toEqual({ openFor: 2500, closesIn: 4500 });
  await clova.wait(4499);
  expect(clova.listening).toBe(true);
  const seq = lastSeq(clova);
  await clova.wait(1);
  expect(clova.trace.find((record) => record.seq > seq && record.kind === "listening")).toMatchObject({
    state: "closed",
    reason: "silence",
    ms: 7000,
  });
});

test("whoever was typing then has the whole waiting time", async () => {
  const clova = await device();
  await clova.say("피자봇 시작해줘");
  await clova.wait(5000);
  clova.beginSpeaking();
  await clova.say("페퍼로니 피자 주문해줘");
  await clova.back();
  expect(clova.microphone?.closesIn).toBe(7000);
});

test("buttons, users and the account are as they were, and a token that was taken back stays hidden", async () => {
  const clova = await device();
  await clova.press("volume-down");
  const before = seen(clova);
  await clova.press("volume-down");
  await clova.press("mic");
  await clova.send("/link secret-token");
  await clova.send("/user other");
  await clova.back(4);
  expect(seen(clova)).toBe(before);
  const { request } = await clova.launch();
  expect(JSON.stringify(request)).not.toContain("accessToken");
  expect(request?.context.System.user.userId).not.toBe("other");
  await clova.say("secret-token");
  expect(clova.transcript()).not.toContain("secret-token");
});

test("what was taken back does not stand, and the trace tells of it all", async () => {
  const clova = await device();
  await clova.say("피자봇 시작해줘");
  await clova.say("페퍼로니 피자 주문해줘");
  await clova.back();
  await clova.wait(1000);
  await clova.say("그만");
  await clova.resend();
  const inputs = (trace: typeof clova.trace): string[] =>
    trace.flatMap((record) => (record.kind === "input" ? [record.line] : []));
  expect(inputs(clova.trace)).toEqual([
    "피자봇 시작해줘",
    "페퍼로니 피자 주문해줘",
    "/back",
    "/wait 1s",
    "그만",
    "/resend",
  ]);
  expect(inputs(standing(clova.trace))).toEqual(["피자봇 시작해줘", "/wait 1s", "그만"]);
  expect(clova.trace.map(({ seq }) => seq)).toEqual(clova.trace.map((_, index) => index + 1));
});

test("what stands is told at the times it would have had without the way there and back", async () => {
  const straight = await device();
  const roundabout = await device();
  for (const clova of [straight, roundabout]) await clova.say("피자봇 시작해줘");
  await roundabout.say("하와이안 피자 주문해줘");
  await roundabout.wait(60_000);
  await roundabout.back(2);
  for (const clova of [straight, roundabout]) await clova.say("페퍼로니 피자 주문해줘");
  await roundabout.resend();
  const told = (trace: typeof straight.trace): readonly object[] =>
    trace.map(({ seq: _, ...record }) => ({ ...record, ...(record.kind === "response" && { ms: 0 }) }));
  expect(told(standing(roundabout.trace))).toEqual(told(straight.trace));
});

test("a device that is off goes nowhere", async () => {
  const clova = await device();
  await clova.launch();
  const snapshot = clova.snapshot();
  await clova.close();
  await expect(clova.back()).rejects.toThrow(ClosedError);
  await expect(clova.restore(snapshot)).rejects.toThrow(ClosedError);
  expect(() => clova.snapshot()).toThrow(ClosedError);
});

test("lines can be taken back as far as a thousand lines", async () => {
  const clova = await device();
  for (let n = 0; n < 1100; n++) await clova.wait(10);
  await expect(clova.back(1001)).rejects.toThrow(/only 1000 lines/);
  await clova.back(1000);
  expect(clova.trace.at(-1)).toMatchObject({ kind: "restored" });
  expect(requests(clova.trace)).toEqual([]);
  expect(since(clova, 0)).toHaveLength(1101);
});
