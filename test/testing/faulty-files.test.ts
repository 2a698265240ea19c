import { expect, test } from "vitest";
import { ConfigurationError } from "../../src/errors.ts";
import { isAsExpected } from "../../src/testing/edit.ts";
import { parseConversation } from "../../src/testing/conversation.ts";
import { compared } from "./compared.ts";
import { isAConfigurationError } from "./faults.ts";

function faultIn(text: string): ConfigurationError {
  try {
    parseConversation(text, "a.conversation");
  } catch (error) {
    if (error instanceof ConfigurationError) return error;
    throw error;
  }
  throw new Error("there is nothing wrong with it");
}

test("everything that is wrong with a file is told at once, in the order of its lines", () => {
  const text = `devise: kr-speaker
lang: fr
---
  listens
> /lunch
  says "below a broken line" (ko)
> a
  /says (/
  +1.000 ...`;
  const fault = faultIn(text);
  expect(fault.message.split("\n")).toEqual([
    expect.stringMatching(/^a\.conversation:1:1: there is no key `devise`\. Did you mean `device`\?/),
    expect.stringMatching(/^a\.conversation:2:7: `lang` must be one of ko, ja, en, got "fr"\./),
    expect.stringMatching(/^a\.conversation:4:3: a conversation begins with a line of the user's/),
    expect.stringMatching(/^a\.conversation:5:1: there is no line `\/lunch`\. Did you mean `\/launch`\?/),
    expect.stringMatching(/^a\.conversation:8:3: not a regular expression: /),
    expect.stringMatching(/^a\.conversation:9:3: `\.\.\.` stands for any time too/),
  ]);
  expect([fault.file, fault.line, fault.column]).toEqual(["a.conversation", 1, 1]);
});

test("ten faults are told, and how many there are beside them", () => {
  const lines = faultIn("> /lunch\n".repeat(25)).message.split("\n");
  expect(lines).toHaveLength(11);
  expect(lines.at(-1)).toBe("and 15 faults more");
});

test.each([
  [
    "before it is captured",
    ["> a", '  says "${n}" (ko)', "  ...", '  /says "(?<n>.*)"/'],
    2,
    9,
    "it is captured in line 4",
  ],
  ["in the line that captures it", ["> a", "  /(?<n>a)${n}/"], 2, 11, "it is captured in line 2"],
  ["in a line of the user's before", ["> /intent A x=${n}", "  /(?<n>.*)/"], 1, 15, "it is captured in line 2"],
  ["that nothing captures, in an expression", ["> a", "  /${m}(?<n>a)/"], 2, 3, "No line of this file captures `m`"],
  ["in the name of a line", ["> a", "  /(?<n>.*)/", "> /${n}"], 3, 1, "there is no line `/${n}`"],
  ["in a payload that is broken", ["> a", "  /(?<n>.*)/", '> /event A.B {"a": ${n}'], 3, 1, "write `/event"],
])("refuses a captured text %s", (_, lines, line, column, message) => {
  expect(() => parseConversation(lines.join("\n"), "a.conversation")).toThrow(
    isAConfigurationError(message, { file: "a.conversation", line, column }),
  );
});

test("refuses a way to expect that there is not", () => {
  expect(faultIn("expectations: lose\n---\n> a").message).toBe(
    'a.conversation:1:15: `expectations` must be one of strict, loose, got "lose". Did you mean `loose`?',
  );
});

test("refuses a line of the user's that nobody can say", () => {
  const place = { file: "a.conversation", line: 2, column: 1 };
  const message = "a line of the user's has 100000 characters at most, got 20000001";
  expect(() => parseConversation(`> a\n> ${"x".repeat(20_000_000)}`, "a.conversation")).toThrow(
    isAConfigurationError(message, place),
  );
  expect(parseConversation(`> ${"x".repeat(99_999)}`, "a.conversation").exchanges).toHaveLength(1);
});

const long = "x".repeat(1_000_000);

test.each([
  ["a key", `${long}: 1\n---\n> a`],
  ["a value", `lang: ${long}\n---\n> a`],
  ["no key at all", `${long}\n---\n> a`],
  ["a rule", `rules: ${long}\n---\n> a`],
  ["a `/` line", `> /${long}`],
  ["a line for the terminal", `> /show screen ${long}.png`],
  ["an expression", `> a\n/(${long}/`],
  ["a name", `> a\n\${${long}}\n/(?<${long}>a)/`],
  ["backslashes", `> a\n/${"\\".repeat(999_999)}/`],
  ["controls", `\u001b[31m\u202e\0: 1\n---\n> a`],
])("tells of a fault in so few and so harmless words as one reads: %s", (_, text) => {
  const { message } = faultIn(text);
  expect(message.length).toBeLessThan(2000);
  // eslint-disable-next-line no-control-regex
  expect(message).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
});

test.each([
  ["a line of a megabyte", `> a\n  plays ${long}`, 1],
  ["a hundred thousand lines", "> a\n  listens\n".repeat(50_000), 50_000],
  ["a hundred thousand expectations", `> a\n${"  listens\n".repeat(100_000)}`, 1],
  ["a hundred thousand captures", `> a\n${"  /(?<n>a)/\n".repeat(100_000)}> \${n}`, 2],
  ["ten megabytes of quotation marks", `> a\n  says "${'\\"'.repeat(5_000_000)}" (ko)`, 1],
  ["NUL bytes", "> a\0b\n  plays \0\n", 1],
  ["many dollars", `> a\n/(?<n>a)/\nplays ${"${".repeat(100_000)}`, 1],
  ["many nested groups that match nothing", `> a\n/(?<n>${"(".repeat(200)}${")*".repeat(200)})/`, 1],
])("reads %s", (_, text, count) => {
  expect(parseConversation(text, "a.conversation").exchanges).toHaveLength(count);
});

test("gives up on a thousand expressions that would take years in the time of a few", () => {
  const slow = Array.from({ length: 1000 }, (_, index) => `  /(a+)+${index}/`);
  const text = ["expectations: loose", "---", "> a", ...slow.slice(500), "> b", "  /(?<n>.)a*/", ...slow].join("\n");
  const came = Array.from({ length: 20 }, () => "a".repeat(60));
  const { exchanges } = compared(text, came, came);
  const missing = exchanges.flatMap(({ edits }) => edits.filter(({ type }) => type === "missing"));
  expect(missing).toHaveLength(1501);
  expect(missing.every((edit) => edit.type === "missing" && edit.isTooSlow)).toBe(true);
}, 20_000);

test("compares a long loose file with a long answer", () => {
  const lines = Array.from({ length: 1000 }, (_, index) => `says "${index}"`);
  const patterns = lines.map((line) => `  /${line}/`);
  const { exchanges } = compared(["expectations: loose", "---", "> a", ...patterns].join("\n"), lines);
  expect(isAsExpected(exchanges[0]!.edits)).toBe(true);
}, 30_000);
