import { expect, test } from "vitest";
import { checkExtension } from "../../src/check/check-extension.ts";
import type { CekRequest } from "../../src/cek/request.ts";
import type { InteractionModel } from "../../src/nlu/interaction-model.ts";
import { answer } from "../extensions/answer.ts";
import { asked, checked, good, model, rulesIn } from "./checked.ts";

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The small model's intents over and over, each with a name of its own. */
const large: InteractionModel = {
  ...model,
  intents: Array.from({ length: 300 }, (_, index) => ({ ...model.intents[index % 3]!, name: `Intent${index}` })),
};

test("no more than 200 requests are sent, and what is left out is told", async () => {
  let count = 0;
  const counting = (request: CekRequest): object => {
    count++;
    return good(request);
  };
  const report = await checkExtension(counting, { model: large });
  expect(count).toBeLessThanOrEqual(200);
  expect(count).toBeGreaterThan(190);
  expect(report.requests).toBe(count);
  expect(report.leftOut).toContainEqual({ probe: "intent Intent299", why: "no more than 200 requests are sent" });
  const ran = report.probes.filter(({ status }) => status !== "leftOut").length;
  expect(ran + new Set(report.leftOut.map(({ probe }) => probe)).size).toBe(ran + report.leftOut.length);
  expect(report.probes[0]).toMatchObject({ name: "launch", status: "passed", requests: 1 });
});

test("a smaller limit is kept to the request", async () => {
  const { report, server } = await checked((_, request) => good(request), { limits: { requests: 7 } });
  expect(server.requests.length).toBeLessThanOrEqual(7);
  expect(report.requests).toBe(server.requests.length);
  expect(report.leftOut.length).toBeGreaterThan(20);
});

test("an extension that never answers is one finding, and ends the check", async () => {
  const { report } = await checked(() => undefined, { deadline: 100 });
  expect(rulesIn(report)).toEqual(["error extension-timeout"]);
  expect(new Set(report.leftOut.map(({ why }) => why))).toEqual(new Set(["the extension does not answer"]));
});

test("the time ends the check, whatever is still in flight", async () => {
  const hangs = (_: unknown, request: CekRequest): object | undefined =>
    asked(request) === "Clova.GuideIntent" ? undefined : good(request);
  const { report } = await checked(hangs, { deadline: 60_000, limits: { milliseconds: 800 } });
  expect(report.leftOut).toContainEqual({ probe: "intent first", why: "the 0.8 s of a check were over" });
  expect(report.leftOut).toContainEqual({ probe: "silence", why: "the 0.8 s of a check were over" });
  expect(report.findings.filter(({ rule }) => rule.startsWith("extension-"))).toEqual([]);
});

test("slow answers are asked for beside each other, when there would not be time enough else", async () => {
  let now = 0;
  let most = 0;
  const slow = async (request: CekRequest): Promise<object> => {
    most = Math.max(most, ++now);
    await pause(100);
    now--;
    return good(request);
  };
  const names = large.intents.slice(0, 30).map(({ name }) => `intent ${name}`);
  const report = await checkExtension(slow, { model: large, probes: names, limits: { milliseconds: 6000 } });
  expect(most).toBeGreaterThan(1);
  expect(most).toBeLessThanOrEqual(8);
  expect(report.leftOut).toEqual([]);
});

test("quick answers are asked for one after another", async () => {
  let now = 0;
  let most = 0;
  const quick = async (request: CekRequest): Promise<object> => {
    most = Math.max(most, ++now);
    await pause(1);
    now--;
    return good(request);
  };
  const names = model.intents.map(({ name }) => `intent ${name}`);
  await checkExtension(quick, { model, probes: names });
  expect(most).toBe(1);
});

test("an answer after more than two seconds is told, with how long it took", async () => {
  const { report } = await checked(
    async (_, request) => {
      if (asked(request) === "List") await pause(2050);
      return good(request);
    },
    { probes: ["intent List"] },
  );
  expect(rulesIn(report)).toEqual(["warning answer-slow"]);
  expect(report.findings.find(({ rule }) => rule === "answer-slow")?.received).toMatch(/^2\d\d\d ms$/);
});

test("of five users at once some may wait for others: that is no slow answer", async () => {
  let busy = Promise.resolve();
  const oneByOne = async (_: unknown, request: CekRequest): Promise<object> => {
    await (busy = busy.then(() => pause(450)));
    return good(request);
  };
  const { report } = await checked(oneByOne, { probes: ["parallel requests"] });
  expect(rulesIn(report)).toEqual([]);
  expect(report.probes.find(({ name }) => name === "parallel requests")?.status).toBe("passed");
});

test("music that never ends is ended after 30 requests", async () => {
  const stream = { token: "t", url: "https://music.example/song.mp3", urlPlayable: true, beginAtInMilliseconds: 0 };
  const audioItem = { audioItemId: "i", titleText: "노래", titleSubText1: "가수", stream };
  const play = {
    header: { messageId: "00000000-0000-4000-8000-000000000000", namespace: "AudioPlayer", name: "Play" },
    payload: {
      audioItem: {
        ...audioItem,
        stream: { ...stream, progressReport: { progressReportIntervalInMilliseconds: 100 } },
      },
      playBehavior: "REPLACE_ALL",
      source: { name: "x" },
    },
  };
  const report = await checkExtension(
    (request) =>
      asked(request) === "List" ? answer({ speech: "들려드릴게요", directives: [play], ends: true }) : good(request),
    { model, probes: ["intent List"] },
  );
  const music = report.probes.find(({ name }) => name === "music");
  expect(music).toMatchObject({ requests: 30, status: "leftOut" });
  expect(report.leftOut).toEqual([{ probe: "music", why: "it had sent 30 requests, and more would have come" }]);
});
