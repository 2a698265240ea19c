import type { Server } from "node:http";
import { expect, test } from "vitest";
import { checkExtension } from "../../src/check/check-extension.ts";
import type { CheckFinding, CheckReport } from "../../src/check/report.ts";
import type { CekRequest } from "../../src/cek/request.ts";
import { entriesOf } from "../../src/check/baseline.ts";
import { readModelFiles } from "../../src/nlu/model-files/read-model.ts";
import { answer } from "../extensions/answer.ts";
import { asked, checked, good, model, rulesIn, type Respond, play } from "./checked.ts";

// What has no end, or is too much: time, events, intents, findings, and a server that is gone.

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
const found = ({ findings }: CheckReport, wanted: string): CheckFinding | undefined =>
  findings.find(({ rule }) => rule === wanted);

test("an extension that never answers is an error though the deadline is longer than the check", async () => {
  const { report, server } = await checked(() => undefined, { deadline: 60_000, limits: { milliseconds: 1500 } });
  expect(rulesIn(report)).toEqual(["error extension-timeout"]);
  expect(found(report, "extension-timeout")).toMatchObject({
    probe: "launch",
    message: expect.stringMatching(/no answer in \d\.\d s/) as string,
    remedy: expect.stringContaining("Answer within a second or so") as string,
  });
  expect(report.requests).toBe(server.requests.length);
});

test("where others were answered, one that never comes is slow", async () => {
  const { report } = await checked(
    (_, request) => (asked(request) === "Clova.GuideIntent" ? undefined : good(request)),
    { deadline: 60_000, limits: { milliseconds: 3000 } },
  );
  expect(rulesIn(report)).toEqual(["warning answer-slow"]);
  expect(found(report, "answer-slow")).toMatchObject({
    probe: "intent first",
    received: expect.stringMatching(/no answer in \d\.\d s/) as string,
  });
});

test("that somebody ends a check is no fault of the extension", async () => {
  const ending = new AbortController();
  const { report } = await checked(
    () => {
      setTimeout(() => ending.abort(), 20);
      return undefined;
    },
    { signal: ending.signal },
  );
  expect(rulesIn(report)).toEqual([]);
});

test("a request that was told and not sent before the end is not counted", async () => {
  const ending = new AbortController();
  const { report, server } = await checked((_, request) => good(request), {
    signal: ending.signal,
    onProbe: ({ probe }) => {
      // The next probe has just been begun then.
      if (probe === "end") setTimeout(() => ending.abort());
    },
  });
  await pause(50);
  expect(report.requests).toBe(server.requests.length);
});

test("events without end are told, and do not take the requests of the others", async () => {
  const seen = new Set<string>();
  const { report } = await checked((_, request) => {
    seen.add(asked(request));
    return answer({ speech: asked(request) === "EventRequest" ? "" : "네", directives: [play], ends: true });
  });
  expect(found(report, "player-fruitless")?.probes).toEqual(["launch", "intent first"]);
  expect(report.leftOut.every(({ why }) => why === "it had sent 6 requests, and more would have come")).toBe(true);
  for (const intent of ["Order", "Ask", "List", "Clova.YesIntent"]) expect(seen).toContain(intent);
  expect(report.requests).toBeLessThanOrEqual(200);
});

test("a probe that is ended by its limit is a finding", async () => {
  const { report } = await checked(
    (_, request) =>
      asked(request) === "EventRequest" || asked(request) === "List"
        ? answer({ speech: "", directives: [play], ends: true })
        : good(request),
    { probes: ["intent List"], rules: { "player.fruitless": 1000 } },
  );
  expect(found(report, "events-endless")).toMatchObject({
    severity: "warning",
    probe: "intent List",
    received: expect.stringMatching(/^28 events, the last of them EventRequest \w+\.\w+$/) as string,
  });
});

test("a server that crashes is one finding, at what was asked", async () => {
  const stopping: Respond = (response, request) => {
    if (asked(request) !== "Ask") return good(request);
    const { server } = response.socket as unknown as { readonly server: Server };
    server.close();
    server.closeAllConnections();
    return undefined;
  };
  const { report } = await checked(stopping);
  const errors = report.findings.filter(({ severity }) => severity === "error");
  expect(errors).toMatchObject([
    {
      rule: "extension-unreachable",
      probes: ["intent Ask"],
      message: "The extension stopped here: after this request nobody listened any more.",
      request: "IntentRequest Ask",
      remedy: "Look at what it printed last.",
    },
  ]);
  expect(report.leftOut[0]).toEqual({
    probe: "intent Ask without slots",
    why: 'the extension stopped in "intent Ask"',
  });
});

const large = {
  ...model,
  intents: Array.from({ length: 300 }, (_, index) => ({ ...model.intents[index % 3]!, name: `Intent${index}` })),
};

test("of a model that is too large the built-in intents come first, and intents without slots behind their own", async () => {
  const report = await checkExtension(good, { model: large });
  const names = report.probes.map(({ name }) => name);
  const place = (name: string): number => names.indexOf(name);
  expect(place("built-in Clova.YesIntent")).toBeGreaterThan(0);
  expect(place("built-in Clova.YesIntent")).toBeLessThan(place("intent Intent0"));
  expect(place("intent Intent0 without slots")).toBe(place("intent Intent0") + 1);
  expect(place("intent Intent1")).toBe(place("intent Intent0") + 2);
});

test("what fails in a large model has requests kept for being tried again", async () => {
  const fails = (request: CekRequest): unknown => {
    if (asked(request) === "Clova.YesIntent") throw new Error("yes?");
    return good(request);
  };
  const report = await checkExtension(fails, { model: large });
  expect(found(report, "intent-builtin-fails")?.probes).toEqual(["built-in Clova.YesIntent"]);
  expect(report.requests).toBeLessThanOrEqual(200);
});

test("of one rule ten findings are listed, and how many more there are", async () => {
  let count = 0;
  const { report } = await checked((_, request) => ({ ...good(request), [`key${count++}`]: 1 }));
  const unknown = report.findings.filter(({ rule }) => rule === "answer-unknown-key");
  expect(unknown).toHaveLength(11);
  expect(unknown[10]).toMatchObject({
    message: expect.stringMatching(/^And \d\d+ more of the same rule\.$/) as string,
    path: "*",
  });
  const baseline = entriesOf(report.findings);
  const { report: second } = await checked((_, request) => ({ ...good(request), [`other${count++}`]: 1 }), {
    baseline,
  });
  expect(second.findings.filter(({ rule, path }) => rule === "answer-unknown-key" && path === "*")).toEqual([]);
});

test("an intent whose name cannot be written in a line is left out with the reason", async () => {
  const odd = readModelFiles(
    "odd",
    [
      { path: "with space.tsv", content: "[INTENT EXPRESSION]\n해 주세요\n" },
      { path: "a=b.tsv", content: "[INTENT EXPRESSION]\n하지 마세요\n" },
    ],
    { path: "extension.json", content: '{"extensionId":"com.example.odd","lang":"ko"}' },
  );
  const report = await checkExtension(good, { model: odd });
  const why = "a name with a space or `=` cannot be written in a line";
  expect(report.leftOut).toEqual(["intent with space", "intent a=b"].map((probe) => ({ probe, why })));
});

test("a request tells the time at which its probe began, and not the check", async () => {
  let count = 0;
  const { server } = await checked(
    async (_, request) => {
      // Some formats have whole seconds.
      if (count++ === 0) await pause(1050);
      return good(request);
    },
    { device: "jp-friends", lang: "ko", probes: ["repeated request"] },
  );
  const times = server.requests.map(({ request }) => Date.parse(request.timestamp ?? ""));
  expect(times).toHaveLength(4);
  expect(times[1]! - times[0]!).toBeGreaterThanOrEqual(1000);
  expect(times[3]).toBe(times[2]);
});

test("a rule that would have it fetch something is refused", async () => {
  const checking = checkExtension(good, { rules: { "media.fetch": true } });
  await expect(checking).rejects.toThrow("a check fetches nothing: rule `media.fetch` must be false or left out");
  const report = await checkExtension(good, { rules: { "media.fetch": false }, probes: ["end"] });
  expect(report.summary.error).toBe(0);
});
