import { expect, test } from "vitest";
import { checkExtension } from "../../src/check/check-extension.ts";
import type { CheckFinding, CheckReport } from "../../src/check/report.ts";
import { readModelFiles } from "../../src/nlu/model-files/read-model.ts";
import { answer } from "../extensions/answer.ts";
import { asked, checked, good, model, rulesIn, sendStatus, type Respond, play } from "./checked.ts";

// A rule says what a failure is due to: only where the same fails again, and what it is compared with does not.

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
const found = ({ findings }: CheckReport, wanted: string): CheckFinding | undefined =>
  findings.find(({ rule }) => rule === wanted);
const blaming = (report: CheckReport): string[] => rulesIn(report).filter((rule) => rule.endsWith("-fails"));

test.for<[what: string, respond: () => Respond]>([
  [
    "answers the first launch only",
    () => {
      let launches = 0;
      return (response, request) =>
        asked(request) === "LaunchRequest" && ++launches > 1 ? sendStatus(response, 500, "once") : good(request);
    },
  ],
  [
    "has had enough after 20 requests",
    () => {
      let count = 0;
      return (response, request) =>
        ++count > 20 && asked(request) !== "SessionEndedRequest"
          ? sendStatus(response, 429, "slow down")
          : good(request);
    },
  ],
  [
    "fails at every third request",
    () => {
      let count = 0;
      return (response, request) => (++count % 3 === 0 ? sendStatus(response, 500, "third") : good(request));
    },
  ],
  [
    "drops every third connection",
    () => {
      let count = 0;
      return (response, request) => (++count % 3 === 0 ? void response.destroy() : good(request));
    },
  ],
])("an extension that %s fails by no rule of what was asked", async ([, respond]) => {
  const { report } = await checked(respond());
  expect(blaming(report).filter((rule) => rule !== "note end-fails")).toEqual([]);
  expect(report.summary.error).toBeGreaterThan(0);
});

test("what fails again while the launch is answered earns its rule, for few requests more", async () => {
  const screen = (request: Parameters<typeof asked>[0]): boolean =>
    request.context.System.device.display?.size !== "none";
  const { report, server } = await checked(
    (response, request) => (screen(request) ? sendStatus(response, 500, "screen") : good(request)),
    { probes: ["screen"] },
  );
  expect(rulesIn(report)).toEqual(["error screen-fails"]);
  expect(server.requests.filter(screen).map(asked)).toEqual(
    Array(2).fill(["LaunchRequest", "SessionEndedRequest"]).flat(),
  );
  expect(report.requests).toBe(server.requests.length);
  expect(report.probes.reduce((sum, { requests }) => sum + requests, 0)).toBe(report.requests);
});

test("our own pause is no part of how long an answer takes, and of no deadline", async () => {
  const { report } = await checked(
    async (_, request) => {
      await pause(100);
      return good(request);
    },
    { probes: ["slow request"], deadline: 400 },
  );
  expect(rulesIn(report)).toEqual([]);
});

test("a pause that settings ask for is no part of it either", async () => {
  const options = { probes: ["end"], deadline: 100, rules: { "request.pace": 150 } };
  const { report } = await checked((_, request) => good(request), options);
  expect(rulesIn(report)).toEqual([]);
});

test("words that an open slot type takes have matched something", async () => {
  const open = readModelFiles(
    "talk",
    [{ path: "Talk.tsv", content: "[INTENT SLOT]\nq\tFREE\n[INTENT EXPRESSION]\n<q>아무 말</q>\n" }],
    { path: "extension.json", content: '{"extensionId":"com.example.talk","lang":"ko","openTypes":["FREE"]}' },
  );
  const fails: Respond = (response, request) =>
    asked(request) === "Talk" ? sendStatus(response, 500, "oops") : good(request);
  const { report } = await checked(fails, { model: open });
  expect(found(report, "extension-status")?.probes).toContain("unmatched words");
  expect(found(report, "intent-unmatched-fails")).toBeUndefined();
});

test("tokens that users have by name are not given to others", async () => {
  const user = {
    owner: { userId: "owner", accessToken: "token-of-the-owner" },
    current: { userId: "speaker", accessToken: "token-of-the-speaker" },
  };
  const { server } = await checked((_, request) => good(request), { user, probes: ["linked user", "unlinked user"] });
  const tokens = new Set(server.requests.map(({ session }) => session.user.accessToken));
  expect(tokens).toEqual(new Set(["token-of-the-speaker", undefined]));
});

test("of users by name only those without a token get one", async () => {
  const user = { owner: { userId: "owner" }, current: { userId: "speaker", accessToken: "token-of-the-speaker" } };
  const { server } = await checked((_, request) => good(request), { user, probes: ["linked user"] });
  const owners = server.requests.map(({ context }) => context.System.user.accessToken);
  expect(owners.filter((token) => token !== undefined)).toHaveLength(1);
  expect(new Set(server.requests.map(({ session }) => session.user.accessToken))).toEqual(
    new Set(["token-of-the-speaker"]),
  );
});

test.for(["kr-speaker", "jp-friends"])("five users at once are five, each with a device (%s)", async (device) => {
  const { server } = await checked((_, request) => good(request), {
    device,
    lang: "ko",
    probes: ["parallel requests"],
  });
  const five = server.requests.slice(-5);
  const ids = [
    five.map(({ session }) => session.user.userId),
    five.map(({ context }) => context.System.device.deviceId),
  ];
  for (const list of ids) {
    expect(new Set(list).size).toBe(5);
    expect(new Set(list.map((id) => id.length)).size).toBe(1);
  }
  const user = { owner: { userId: "somebody" } };
  const named = await checked((_, request) => good(request), { user, probes: ["parallel requests"] });
  const users = named.server.requests.slice(-5).map(({ session }) => session.user.userId);
  expect(new Set(users).size).toBe(5);
});

test("which request it was is told where it was not the one the probe is about", async () => {
  const { report } = await checked(
    (response, request) => {
      if (request.request.event?.name === "PlayStarted") return sendStatus(response, 500, "started");
      return asked(request) === "List" ? answer({ speech: "네", directives: [play], ends: true }) : good(request);
    },
    { probes: ["intent List"] },
  );
  expect(found(report, "event-fails")).toMatchObject({ request: "EventRequest AudioPlayer.PlayStarted" });
  const { report: own } = await checked(
    (response, request) => (asked(request) === "List" ? sendStatus(response, 500) : good(request)),
    { probes: ["intent List"] },
  );
  expect(found(own, "extension-status")?.request).toBeUndefined();
});

test("a handler has no pause, whatever the rules say", async () => {
  const report = await checkExtension(good, { model, rules: { "request.pace": 60_000 }, probes: ["end"] });
  expect(report.findings.filter(({ severity }) => severity === "error")).toEqual([]);
});
