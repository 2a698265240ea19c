import { expect, test } from "vitest";
import type { CheckFinding, CheckReport } from "../../src/check/report.ts";
import { acceptedNow, checkLines, summaryLine } from "../../src/terminal/check/lines.ts";
import { listed } from "../../src/terminal/output/columns.ts";
import { fitted } from "../../src/terminal/output/fitted.ts";

const probes = ["one", "two", "three", "four", "five", "six", "seven"];

const finding: CheckFinding = {
  rule: "answer-not-object",
  severity: "error",
  probe: "one",
  probes,
  path: null,
  message: "The answer must be a response object.",
  received: "null",
  source: null,
  remedy: null,
};

const report: CheckReport = {
  extension: "http://127.0.0.1:1/",
  device: "kr-speaker",
  messageFormat: "kr-2019",
  lang: "ko",
  model: null,
  summary: { error: 1, warning: 1, note: 0 },
  findings: [finding, { ...finding, rule: "answer-null", severity: "warning" }],
  accepted: [],
  probes: [],
  leftOut: [],
  requests: 1,
  milliseconds: 1234,
};

test("an error names all its probes, and a warning some", () => {
  const lines = checkLines(report);
  expect(lines).toContain("  answer-not-object in one, two, three, four, five, six, seven");
  expect(lines).toContain("  answer-null in one, two, three, four, five, and 2 more");
});

test("a list that is long ends in the same words", () => {
  const words = Array.from({ length: 23 }, (_, index) => String(index));
  expect(listed(words)).toMatch(/^0, 1, .*, 19, and 3 more$/);
  expect(listed(words.slice(0, 20))).toMatch(/, 19$/);
});

test("where a baseline is written the last line says that all is accepted now", () => {
  const line = "1 error, 1 warning, 0 notes, all accepted now · 1 request · 1.2 s";
  expect(acceptedNow(report)).toBe(line);
  expect(checkLines(report, acceptedNow(report)).at(-1)).toBe(line);
  const nothing = { ...report, findings: [], summary: { error: 0, warning: 0, note: 0 } };
  expect(acceptedNow(nothing)).toBe(summaryLine(nothing));
});

const terminal = (columns: number) => ({ isTTY: true, columns });

test("on a terminal lines break between words, and go on further to the right", () => {
  const text = fitted(["  rule in probe", "    one two three four", "", "end"], terminal(16));
  expect(text).toBe("  rule in probe\n    one two\n      three four\n\nend\n");
});

test("elsewhere they stay as they are, and so on a terminal of no known width", () => {
  for (const stream of [
    { isTTY: false, columns: 16 },
    { isTTY: true, columns: 0 },
  ]) {
    expect(fitted(["    one two three four"], stream)).toBe("    one two three four\n");
  }
});

test("what would steer a terminal is shown instead, and counts as it is shown", () => {
  expect(fitted(["one \u001b[31m two"], terminal(12))).toBe("one\n  \\u001b[31m\n  two\n");
});
