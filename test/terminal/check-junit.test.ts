import { expect, test } from "vitest";
import type { CheckFinding, CheckReport } from "../../src/check/report.ts";
import { checkJunit } from "../../src/terminal/check/junit.ts";
import { checkLines, summaryLine } from "../../src/terminal/check/lines.ts";

const finding: CheckFinding = {
  rule: "extension-status",
  severity: "error",
  probe: "intent A",
  probes: ["intent A"],
  path: "response.card",
  message: "It failed",
  received: "\u0000 ]]> <b> & \"q\" 'a' \ud800 \u202e \ufffe \n next",
  source: "Extension guide, HTTP message: response",
  remedy: "Mend it.",
  line: 3,
  column: 5,
};

const report: CheckReport = {
  extension: "http://127.0.0.1:1/?…",
  device: "kr-speaker",
  messageFormat: "kr-2019",
  lang: "ko",
  model: { extensionId: "a.b", intents: 1 },
  summary: { error: 1, warning: 1, note: 0 },
  findings: [
    finding,
    { ...finding, rule: "names.missing", severity: "warning", probe: "model", probes: ["model"], received: null },
  ],
  accepted: [],
  probes: [
    { name: "launch", says: "launches", status: "passed", requests: 1, milliseconds: 12 },
    { name: "intent A", says: "says a", status: "found", requests: 2, milliseconds: 34 },
  ],
  leftOut: [{ probe: "intent B", why: "no time" }],
  requests: 3,
  milliseconds: 1234,
};

test("there is a test case for each probe: errors fail it, all else is said", () => {
  const xml = checkJunit(report);
  expect(xml).toContain('tests="4" failures="1" errors="0" skipped="1" time="1.234">');
  expect(xml).toContain('<testcase classname="check" name="launch" time="0.012"/>');
  expect(xml).toContain(
    '<failure type="extension-status" message="It failed">error extension-status at response.card (3:5)',
  );
  expect(xml).toMatch(/name="model" time="0.000"><system-out>warning names\.missing/);
  expect(xml).toContain('name="intent B" time="0"><skipped message="no time"/></testcase>');
});

test("a probe that was cut is skipped, unless it has failed", () => {
  const cut = { name: "end", says: "ends", status: "leftOut", requests: 1, milliseconds: 5 } as const;
  const leftOut = ["end", "intent A"].map((probe) => ({ probe, why: "time was up" }));
  const xml = checkJunit({ ...report, probes: [...report.probes, cut], leftOut });
  expect(xml).toContain('name="end" time="0.005"><skipped message="time was up"/></testcase>');
  expect(xml).toContain('tests="4" failures="1" errors="0" skipped="1"');
});

test("the text names the requests where they are not what the probe is about", () => {
  const request = "EventRequest AudioPlayer.PlayStarted";
  const lines = checkLines({ ...report, findings: [{ ...finding, request, received: null }] });
  expect(lines[lines.indexOf("    It failed") + 1]).toBe(`    Request: ${request}`);
  expect(checkJunit({ ...report, findings: [{ ...finding, request }] })).toContain(`request: ${request}`);
});

test("the text has no place for what stands for many", () => {
  const lines = checkLines({ ...report, findings: [{ ...finding, path: "*", line: undefined as never }] });
  expect(lines).toContain("  extension-status in intent A");
});

test("it is well-formed whatever an answer holds", () => {
  const xml = checkJunit(report);
  // eslint-disable-next-line no-control-regex
  expect(xml).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e\ufffe]|\p{Surrogate}/u);
  expect(xml).toContain("\\u0000 ]]&gt; &lt;b&gt; &amp; &quot;q&quot; &apos;a&apos; \ufffd \\u202e \ufffd \n next");
  expect(opened(xml)).toEqual([]);
});

/** What is still open at the end; every tag has to close the one before it. */
function opened(xml: string): string[] {
  const open: string[] = [];
  for (const [, close, name = "", alone] of xml.matchAll(/<(\/?)([\w-]+)(?:\s[\w-]+="[^"<]*")*\s*(\/?)>/g)) {
    if (close) expect(open.pop()).toBe(name);
    else if (!alone) open.push(name);
  }
  return open;
}

test("the text names place, probes and what was left out", () => {
  const lines = checkLines(report);
  expect(lines).toContain("  extension-status at response.card (3:5) in intent A");
  expect(lines).toContain("  no time: intent B");
  expect(lines).toContain("Passed: launch");
  expect(lines.at(-1)).toBe("1 error, 1 warning, 0 notes · 3 requests · 1.2 s · 1 probe left out");
});

test("what a baseline accepts is counted", () => {
  expect(summaryLine({ ...report, accepted: [finding] })).toBe(
    "1 error, 1 warning, 0 notes · 1 accepted · 3 requests · 1.2 s · 1 probe left out",
  );
});
