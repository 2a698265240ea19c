import { expect, test } from "vitest";
import type { Found } from "../../src/check/judge/found.ts";
import { merged } from "../../src/check/judge/merged.ts";

const found = (more: Partial<Found>): Found => ({
  rule: "speech-blank",
  severity: "warning",
  probe: "launch",
  path: "response",
  message: "It says nothing.",
  received: null,
  source: null,
  remedy: null,
  ...more,
});

const rules = (findings: readonly { readonly rule: string }[]): string[] => findings.map(({ rule }) => rule);

test("what says the same is one finding, with what was received first", () => {
  const findings = merged([found({ received: "one" }), found({ probe: "end", received: "two" }), found({})]);
  expect(findings).toEqual([{ ...found({ received: "one" }), probes: ["launch", "end"] }]);
});

test("a note stays a note where the same is an error elsewhere", () => {
  const findings = merged([found({ severity: "note" }), found({ severity: "error", probe: "end" })]);
  expect(findings).toMatchObject([
    { severity: "error", probe: "end", probes: ["end"] },
    { severity: "note", probe: "launch", probes: ["launch"] },
  ]);
});

test("of the form of an answer each thing that was received is told", () => {
  const rule = "answer-not-object";
  const findings = merged([
    found({ rule, received: "null" }),
    found({ rule, received: "`{}`", probe: "end" }),
    found({ rule, received: "null", probe: "silence" }),
  ]);
  expect(findings.map(({ received, probes }) => [received, probes])).toEqual([
    ["null", ["launch", "silence"]],
    ["`{}`", ["end"]],
  ]);
});

test("of slow answers the quickest and the slowest are told", () => {
  const rule = "answer-slow";
  const times = ["2306 ms", "6010 ms", "3000 ms", "no answer in 9 s"];
  const findings = merged(times.map((received) => found({ rule, received })));
  expect(findings.map(({ received }) => received)).toEqual(["2306–6010 ms"]);
  expect(merged([found({ rule, received: "2001 ms" }), found({ rule, received: "2001 ms" })])[0]?.received).toBe(
    "2001 ms",
  );
});

test("what is wrong with answers to events is told apart, with all the events", () => {
  const findings = merged([
    found({ request: "EventRequest AudioPlayer.PlayStarted" }),
    found({ request: "LaunchRequest", probe: "end" }),
    found({ request: "EventRequest AudioPlayer.PlayStopped", probe: "music" }),
    found({ request: "EventRequest AudioPlayer.PlayStarted", probe: "music" }),
    found({ probe: "intent A" }),
  ]);
  expect(findings.map(({ request, probes }) => [request, probes])).toEqual([
    ["EventRequest AudioPlayer.PlayStarted, EventRequest AudioPlayer.PlayStopped", ["launch", "music"]],
    [undefined, ["end", "intent A"]],
  ]);
});

test("what every check while developing finds stands last among what is as serious", () => {
  const findings = merged([
    found({ rule: "address-private", probe: "address" }),
    found({ rule: "signature-wrong-accepted", probe: "wrong signature" }),
    found({ rule: "signature-refused" }),
    found({ rule: "answer-missing", severity: "note" }),
    found({ rule: "names.missing", probe: "model" }),
  ]);
  expect(rules(findings)).toEqual([
    "signature-refused",
    "names.missing",
    "address-private",
    "signature-wrong-accepted",
    "answer-missing",
  ]);
});
