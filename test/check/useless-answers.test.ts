import type { ServerResponse } from "node:http";
import { expect, test } from "vitest";
import type { CheckReport } from "../../src/check/report.ts";
import { asked, checked, good, rulesIn } from "./checked.ts";

// Answers with status 200 with which nothing can be done.

const send = (response: ServerResponse, body: string, type = "application/json"): void =>
  void response.writeHead(200, type === "" ? {} : { "Content-Type": type }).end(body);

const statusOf = (report: CheckReport, name: string): string | undefined =>
  report.probes.find((probe) => probe.name === name)?.status;

test.for(["{}", "null", "", "thanks"])("`%s` in reply to the end of a session is no matter", async (body) => {
  const { report } = await checked(
    (response, request) => (asked(request) === "SessionEndedRequest" ? send(response, body) : good(request)),
    { probes: ["end", "silence"] },
  );
  expect(rulesIn(report)).toEqual([]);
  expect([statusOf(report, "end"), statusOf(report, "silence")]).toEqual(["passed", "passed"]);
});

test("`null` in reply to an event that asks for nothing is no matter either", async () => {
  const probes = ["event ClovaSkill.SkillEnabled"];
  const { report } = await checked(
    (response, request) => (asked(request) === "EventRequest" ? send(response, "null") : good(request)),
    { device: "jp-friends", lang: "ko", probes },
  );
  expect(rulesIn(report)).toEqual([]);
});

test("an intent answered with `null` does not make the end a failure that is answered with `{}`", async () => {
  const { report } = await checked(
    (response, request) => {
      if (asked(request) === "List") return send(response, "null");
      return asked(request) === "SessionEndedRequest" ? send(response, "{}") : good(request);
    },
    { probes: ["end", "silence", "intent List"] },
  );
  expect(rulesIn(report)).toEqual(["error answer-not-object"]);
  expect(report.findings.find(({ rule }) => rule === "answer-not-object")).toMatchObject({
    probes: ["intent List"],
    received: "null",
  });
  expect([statusOf(report, "end"), statusOf(report, "silence")]).toEqual(["passed", "passed"]);
});

test("each useless answer is told by what it is, in all the probes it came in, and by no other rule", async () => {
  const { report } = await checked((response, request) => {
    if (asked(request).startsWith("Clova.")) return send(response, "null");
    return asked(request) === "Order" && !request.request.intent?.slots?.["pizza"]
      ? send(response, "{}")
      : good(request);
  });
  expect(rulesIn(report)).toEqual(["error answer-not-object", "error answer-not-object"]);
  const [builtin, slots] = report.findings.filter(({ rule }) => rule === "answer-not-object");
  expect(builtin).toMatchObject({ received: "null" });
  expect(builtin?.probes).toEqual(
    expect.arrayContaining([
      "intent first",
      "unmatched words",
      "built-in Clova.GuideIntent",
      "built-in Clova.YesIntent",
    ]),
  );
  expect(slots).toMatchObject({ received: "`{}`", probes: ["intent Order without slots"] });
});

test("of a header that is missing it is told that there was nothing", async () => {
  const { report } = await checked(
    (response, request) =>
      asked(request) === "List" ? send(response, JSON.stringify(good(request)), "") : good(request),
    { probes: ["intent List"] },
  );
  expect(report.findings.find(({ rule }) => rule === "answer-content-type")?.received).toBe("nothing");
});
