import { expect, test } from "vitest";
import { asked, checked, good, rulesIn, sendStatus } from "./checked.ts";

// What the first two probes tell of an extension with which nothing else is tried.

test("a refused signature is told in both", async () => {
  const { report } = await checked((response) => sendStatus(response, 403, "who are you"));
  const found = report.findings.filter(({ rule }) => rule === "signature-refused");
  expect(found).toMatchObject([{ severity: "error", probe: "launch", probes: ["launch", "intent first"] }]);
  expect(report.probes.map(({ status }) => status)).toEqual(["found", "found"]);
});

test("an extension that never answers is asked twice", async () => {
  const { report, server } = await checked(() => undefined, { deadline: 60, rules: { "session.reportError": true } });
  expect(server.requests.map(asked)).toEqual(["LaunchRequest", "Clova.GuideIntent"]);
  expect(rulesIn(report)).toEqual(["error extension-timeout"]);
  expect(report.findings.find(({ rule }) => rule === "extension-timeout")?.probes).toEqual(["launch", "intent first"]);
});

test("one that only sleeps until the first request is checked to the end", async () => {
  let isAwake = false;
  const { report } = await checked(
    (_, request) => {
      if (isAwake) return good(request);
      isAwake = true;
      return undefined;
    },
    { deadline: 60, probes: ["end"] },
  );
  expect(report.findings.find(({ rule }) => rule === "extension-timeout")?.probes).toEqual(["launch"]);
  expect(report.probes.map(({ name, status }) => `${name} ${status}`)).toEqual([
    "launch found",
    "intent first passed",
    "end passed",
  ]);
});

test("whoever asks for the end of a check gets what was found until then", async () => {
  const ending = new AbortController();
  const { report, server } = await checked(
    (_, request) => {
      if (asked(request) !== "SessionEndedRequest") return good(request);
      ending.abort();
      return undefined;
    },
    { signal: ending.signal, probes: ["end", "silence"] },
  );
  expect(report.leftOut).toEqual([
    { probe: "end", why: "the check was ended" },
    { probe: "silence", why: "the check was ended" },
  ]);
  expect(report.probes[0]).toMatchObject({ name: "launch", status: "passed" });
  const asksAfter = server.requests.slice(server.requests.findIndex((request) => asked(request).startsWith("Session")));
  expect(asksAfter).toHaveLength(1);
});

test("one that is ended already asks for nothing", async () => {
  const { report, server } = await checked((_, request) => good(request), { signal: AbortSignal.abort() });
  expect(server.requests).toEqual([]);
  expect(new Set(report.leftOut.map(({ why }) => why))).toEqual(new Set(["the check was ended"]));
});
