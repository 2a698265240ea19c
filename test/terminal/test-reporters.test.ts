import { expect, test } from "vitest";
import { ConfigurationError } from "../../src/errors.ts";
import type { ConversationResult, ConversationResults, TraceRecord } from "../../src/index.ts";
import { jsonReporter } from "../../src/terminal/test/reporters/json.ts";
import { junitReporter } from "../../src/terminal/test/reporters/junit.ts";
import { lastLine, type Reporter, type ReportPlace } from "../../src/terminal/test/reporters/reporter.ts";
import { specReporter } from "../../src/terminal/test/reporters/spec.ts";
import { tapReporter } from "../../src/terminal/test/reporters/tap.ts";
import { expectWellFormed } from "../well-formed.ts";

const input = (line: string): TraceRecord => ({ seq: 1, at: 0, kind: "input", line });
const listening = (seq: number, at: number): TraceRecord => ({ seq, at, kind: "listening", state: "opened", ms: 7000 });

const difference = `in/order.conversation:11  (- expected, + received)
 8   > 피자 주문해줘
11 -   says "몇 판 주문할까요?" (ko)
   +   says "몇 개 주문할까요?" (ko)`;

const passed: ConversationResult = { file: "in/a.conversation", status: "passed", exchanges: [], trace: [], ms: 12.4 };
const failed: ConversationResult = {
  ...passed,
  file: "in/order.conversation",
  status: "failed",
  difference,
  trace: [input("피자 주문해줘"), listening(2, 12_345)],
  ms: 3,
};
const broken: ConversationResult = {
  ...passed,
  file: "in/#b.conversation",
  status: "failed",
  error: new ConfigurationError("there is no key `devise`", { file: "in/#b.conversation", line: 1, column: 1 }),
  ms: 0.2,
};
const updated: ConversationResult = {
  ...failed,
  file: "in/u.conversation",
  status: "updated",
  changes: { removed: 1, added: 3 },
};

const all = (...results: ConversationResult[]): ConversationResults => ({
  passed: results.filter(({ status }) => status === "passed").length,
  failed: results.filter(({ status }) => status === "failed").length,
  updated: results.filter(({ status }) => status === "updated").length,
  notRun: [],
  results,
});

function report(
  reporter: (place: ReportPlace) => Reporter,
  results: ConversationResults,
  place: Partial<ReportPlace> = {},
): string {
  let text = "";
  const { result, end } = reporter({ hasColours: false, columns: 80, ...place, write: (more) => void (text += more) });
  results.results.forEach(result);
  end(results, 1234);
  return text;
}

const notRun = [{ file: "in/later.conversation" }];

test("spec tells each file, what differs, the end of the transcript, and how many", () => {
  expect(report(specReporter, { ...all(passed, failed, broken, updated), notRun }))
    .toBe(`passed in/a.conversation (12 ms)
failed in/order.conversation (3 ms)
  in/order.conversation:11  (- expected, + received)
   8   > 피자 주문해줘
  11 -   says "몇 판 주문할까요?" (ko)
     +   says "몇 개 주문할까요?" (ko)
  the last lines of the transcript:
  > 피자 주문해줘
    +12.345 listens
failed in/#b.conversation (0 ms)
  in/#b.conversation:1:1: there is no key \`devise\`
updated in/u.conversation: 1 line went, 3 came (3 ms)
  in/order.conversation:11  (- expected, + received)
   8   > 피자 주문해줘
  11 -   says "몇 판 주문할까요?" (ko)
     +   says "몇 개 주문할까요?" (ko)
1 passed, 2 failed, 1 updated, 1 not run in 1.2 s
`);
});

test("spec is the same in colours, for a terminal", () => {
  const plain = report(specReporter, all(passed, failed));
  const coloured = report(specReporter, all(passed, failed), { hasColours: true });
  expect(coloured).toContain('\u001b[31m  11 -   says "몇 판 주문할까요?" (ko)\u001b[39m\n');
  expect(coloured).toContain('\u001b[32m     +   says "몇 개 주문할까요?" (ko)\u001b[39m\n');
  // eslint-disable-next-line no-control-regex
  expect(coloured.replace(/\u001b\[\d+m/g, "")).toBe(plain);
});

test("at most ten lines of the transcript are shown, the last ones", () => {
  const trace = Array.from({ length: 30 }, (_, index) => listening(index, index * 1000));
  const text = report(specReporter, all({ ...failed, trace }));
  expect(text.match(/\+\d+\.000 listens/g)).toEqual(
    Array.from({ length: 10 }, (_, index) => `+${index + 20}.000 listens`),
  );
});

test("tap has a point for each file, with a diagnosis as YAML, and the plan at the end", () => {
  expect(report(tapReporter, { ...all(passed, failed, broken), notRun })).toBe(`TAP version 14
ok 1 - in/a.conversation
  ---
  duration_ms: 12
  ...
not ok 2 - in/order.conversation
  ---
  message: "in/order.conversation:11  (- expected, + received)"
  severity: "fail"
  file: "in/order.conversation"
  line: 11
  duration_ms: 3
  details: |2-
    in/order.conversation:11  (- expected, + received)
     8   > 피자 주문해줘
    11 -   says "몇 판 주문할까요?" (ko)
       +   says "몇 개 주문할까요?" (ko)
    the last lines of the transcript:
    > 피자 주문해줘
      +12.345 listens
  ...
not ok 3 - in/\\#b.conversation
  ---
  message: "in/#b.conversation:1:1: there is no key \`devise\`"
  severity: "fail"
  file: "in/#b.conversation"
  line: 1
  code: "configuration"
  duration_ms: 0
  details: |2-
    in/#b.conversation:1:1: there is no key \`devise\`
  ...
ok 4 - in/later.conversation # SKIP not run
1..4
# 1 passed, 2 failed, 1 not run
`);
});

test("junit has a case for each file: what went otherwise is a failure, what cannot be run an error", () => {
  const xml = report(junitReporter, { ...all(passed, failed, broken), notRun });
  const { elements } = expectWellFormed(xml);
  const counts = { tests: "4", failures: "1", errors: "1", skipped: "1", time: "1.234" };
  expect(elements[0]).toEqual({ name: "testsuites", attributes: counts });
  expect(elements[1]).toEqual({ name: "testsuite", attributes: { name: "clova-device test", ...counts } });
  expect(elements.slice(2).map(({ name }) => name)).toEqual([
    "testcase",
    "testcase",
    "failure",
    "testcase",
    "error",
    "testcase",
    "skipped",
    "system-out",
  ]);
  expect(elements[3]?.attributes).toEqual({
    classname: "in",
    name: "in/order.conversation",
    file: "in/order.conversation",
    time: "0.003",
  });
  expect(elements[4]?.attributes["message"]).toBe("in/order.conversation:11  (- expected, + received)");
  expect(xml).toContain(
    "몇 개 주문할까요?&quot; (ko)\nthe last lines of the transcript:\n&gt; 피자 주문해줘\n  +12.345 listens",
  );
});

test("junit keeps the lines of what a file cannot be run for", () => {
  const error = new ConfigurationError("one\ntwo", { file: "b.conversation", line: 3 });
  const xml = report(junitReporter, all({ ...broken, error }));
  expect(xml).toContain('message="b.conversation:3: one&#10;two">b.conversation:3: one\ntwo</error>');
  expectWellFormed(xml);
});

test("json is one object with a summary and every file", () => {
  const text = report(jsonReporter, { ...all(passed, failed, broken, updated), notRun });
  expect(text.trimEnd()).not.toContain("\n");
  expect(JSON.parse(text)).toEqual({
    summary: { passed: 1, failed: 2, updated: 1, notRun: 1, ms: 1234 },
    results: [
      { file: "in/a.conversation", status: "passed", ms: 12 },
      {
        file: "in/order.conversation",
        status: "failed",
        ms: 3,
        line: 11,
        difference,
        transcript: ["> 피자 주문해줘", "  +12.345 listens"],
      },
      {
        file: "in/#b.conversation",
        status: "failed",
        ms: 0,
        line: 1,
        transcript: [],
        error: { code: "configuration", message: "in/#b.conversation:1:1: there is no key `devise`" },
      },
      { file: "in/u.conversation", status: "updated", ms: 3, difference, changes: { removed: 1, added: 3 } },
    ],
  });
});

const hostile = "a\u001b[31m ]]> <b> & \"q\" 'a' \ud800 \u202e \ufffe # \\ \u0085 --- \u2028.conversation";
const attack: ConversationResult = {
  ...failed,
  file: hostile,
  variant: "device=<x>",
  difference: `${hostile}:3  (- expected, + received)\n3 -   says "\u0007"\n  ...\n---\n# SKIP`,
};

test.each([
  ["spec", specReporter],
  ["tap", tapReporter],
  ["junit", junitReporter],
  ["json", jsonReporter],
])("%s lets nothing from outside reach a terminal, or become part of the report", (name, reporter) => {
  const text = report(reporter, all(attack));
  // eslint-disable-next-line no-control-regex
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u202e]/);
  if (name === "junit") expectWellFormed(text);
  if (name === "json")
    expect((JSON.parse(text) as { results: { file: string; line: number }[] }).results[0]).toMatchObject({ line: 3 });
  if (name === "tap") {
    const lines = text.split("\n");
    expect(lines.filter((line) => /^(not )?ok /.test(line))).toHaveLength(1);
    expect(lines.filter((line) => line.trim() === "..." && !line.startsWith("   "))).toHaveLength(1);
    expect(lines[1]).not.toMatch(/(?<!\\)#/);
    expect(lines.slice(2, -3).every((line) => line.startsWith("  "))).toBe(true);
  }
});

test("a failure in a list of failures says what was expected and what came", () => {
  const expected = { type: "exactly", line: 11, text: 'says "몇 판?" (ko)', time: null } as const;
  const received = { text: 'says "몇 개?" (ko)', time: "+1.000" };
  const miss = (...edits: ConversationResult["exchanges"][number]["edits"]): ConversationResult => ({
    ...failed,
    exchanges: [{ line: 8, said: "피자 주문해줘", edits }],
  });
  const missing = { type: "missing", expected, isTooSlow: false } as const;
  const messageOf = (result: ConversationResult): string =>
    expectWellFormed(report(junitReporter, all(result))).elements.find(({ name }) => name === "failure")!.attributes[
      "message"
    ]!;
  const instead = miss(missing, { type: "extra", received, instead: expected });
  expect(messageOf(instead)).toBe('line 11: expected says "몇 판?" (ko), received says "몇 개?" (ko)');
  expect(messageOf(miss(missing))).toBe('line 11: expected says "몇 판?" (ko), nothing of the kind came');
  const moved = { type: "extra", received: { text: missing.expected.text, time: "+1.000" } } as const;
  expect(messageOf(miss(missing, moved))).toBe('line 11: expected says "몇 판?" (ko), which came in another place');
  expect(messageOf(miss({ type: "extra", received }))).toBe('line 8: received says "몇 개?" (ko)');
  expect(report(tapReporter, all(instead))).toContain(`message: ${JSON.stringify(messageOf(instead))}\n`);
  expect(JSON.parse(report(jsonReporter, all(instead)))).toMatchObject({
    results: [
      {
        line: 11,
        expected: expected.text,
        received: received.text,
        transcript: ["> 피자 주문해줘", "  +12.345 listens"],
      },
    ],
  });
});

test("every reporter names the column of a matrix", () => {
  const results = all({ ...passed, variant: "lang=ja" });
  expect(report(tapReporter, results)).toContain("ok 1 - in/a.conversation [lang=ja]\n");
  expect(report(junitReporter, results)).toContain('name="in/a.conversation [lang=ja]"');
  expect(JSON.parse(report(jsonReporter, results))).toMatchObject({ results: [{ variant: "lang=ja" }] });
});

test("of a matrix, spec draws one grid and tells below it what failed, the same reason once", () => {
  const column = (result: ConversationResult, variant: string): ConversationResult => ({ ...result, variant });
  const text = report(
    specReporter,
    all(column(passed, "lang=ko"), column(passed, "lang=ja"), column(broken, "lang=ko"), column(broken, "lang=ja")),
  );
  expect(text).toBe(`in in/

                 lang=ko  lang=ja
a.conversation   passed   passed
#b.conversation  failed   failed

failed in/#b.conversation
  with lang=ko
  with lang=ja
  in/#b.conversation:1:1: there is no key \`devise\`
2 passed, 2 failed in 1.2 s
`);
});

const wide = ["kr-speaker", "jp-wave", "display-l100"].flatMap((device) =>
  ["ko", "ja", "en"].map((lang) => `device=${device}, lang=${lang}`),
);
const longName = `${"long/".repeat(20)}대화.conversation`;

test("a wide grid has numbered columns below each other, and no line is longer than the terminal", () => {
  const files = ["a.conversation", longName].flatMap((file) => wide.map((variant) => ({ ...passed, file, variant })));
  const { results } = all(...files);
  const text = report(specReporter, {
    ...all(...results.slice(0, -1)),
    notRun: [{ file: longName, variant: wide[8]! }],
  });
  const lines = text.split("\n");
  expect(Math.max(...lines.map((line) => [...line].length))).toBeLessThanOrEqual(80);
  expect(lines[0]).toBe("1  device=kr-speaker, lang=ko");
  expect(text).toMatch(/^ +1 +2 +3 +4 +5\n.*\n…\S*대화\.conversation( {2}passed ){4} {2}passed\n\n +6 +7 +8 +9\n/m);
  expect(text).toMatch(/passed {3}passed {3}passed {3}not run\n/);
});

test("where lines may be long, a grid is in one piece and cuts no name", () => {
  const files = ["a.conversation", longName].flatMap((file) => wide.map((variant) => ({ ...passed, file, variant })));
  const text = report(specReporter, all(...files), { columns: null });
  expect(text).toMatch(/^1 {2}device=kr-speaker, lang=ko\n/);
  expect(text).toMatch(/^ +1 +2 +3 +4 +5 +6 +7 +8 +9$/m);
  expect(text.split("\n").find((line) => line.startsWith(longName))).toMatch(/( {2}passed ){8} {2}passed$/);
});

test.each([
  [83.6, "84 ms"],
  [999.4, "999 ms"],
  [1234, "1.2 s"],
  [75_000, "75.0 s"],
])("a run of %d ms says that it took %s", (ms, time) => {
  expect(lastLine({ ...all(passed), notRun }, ms)).toBe(`1 passed, 0 failed, 1 not run in ${time}`);
});
