import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { TraceRecord } from "../../src/emulator/trace.ts";
import { transcriptLine } from "../../src/emulator/transcript.ts";
import { parseConversation } from "../../src/testing/conversation.ts";
import { runConversations } from "../../src/testing/index.ts";
import { isAConfigurationError } from "./faults.ts";

const folder = mkdtempSync(join(tmpdir(), "line-shape-"));
afterAll(() => rmSync(folder, { recursive: true }));

const parse = (...lines: readonly string[]) => parseConversation(lines.join("\n"), "a.conversation");

const everything = ' "\\\n\u2028\u001b[31m\u202e #>/${a}:…피자🍕 ';
const texts = ["", " ", ":", "a", everything];
const records = [
  ...texts.flatMap((value) =>
    ["ko", "ja", "en"].map((lang) => ({ kind: "speech", state: "started", type: "PlainText", lang, value })),
  ),
  { kind: "speech", state: "started", type: "URL", lang: "", value: "https://example.com/a b.mp3?c=피자" },
  ...texts.map((text) => ({ kind: "card", template: "Text", text })),
  ...texts.map((template) => ({ kind: "card", template, text: "a" })),
  { kind: "listening", state: "opened" },
  ...["silence", "cancelled", "micOff"].map((reason) => ({ kind: "listening", state: "closed", reason })),
  ...["LaunchRequest", "SessionEndedRequest", "EndRequest"].map((type) => ({ kind: "request", type })),
  ...texts.map((name) => ({ kind: "request", type: "IntentRequest", intent: { name, slots: {} } })),
  ...texts.map((value) => ({
    kind: "request",
    type: "IntentRequest",
    intent: { name: "A", slots: { a: { name: "a", value } } },
  })),
  { kind: "request", type: "EventRequest", event: { namespace: "AudioPlayer", name: "PlayStarted" } },
  ...["user", "extension", "silence", "error", "launch", "off"].map((reason) => ({
    kind: "session",
    state: "ended",
    reason,
  })),
  ...["IDLE", "PLAYING", "PAUSED", "STOPPED"].flatMap((playerActivity) =>
    [null, ...texts].map((token) => ({ kind: "player", playerActivity, token })),
  ),
  ...["warning", "failure"].flatMap((kind) => texts.map((message) => ({ kind, code: "media-broken", message }))),
].map((record) => (record.kind === "request" ? { ...record, request: { request: record } } : record));

test("every line a device may write can be expected", () => {
  for (const record of records) {
    const line = transcriptLine(record as unknown as TraceRecord)!.trim();
    expect(parse("> a", `  +0.001 ${line}`).exchanges[0]?.expected).toMatchObject([{ text: line }]);
  }
  expect(records.length).toBeGreaterThan(70);
});

test.each([
  ["listen", "no line begins with `listen`. Did you mean `listens`? What a device does begins with says, plays,"],
  ["피자봇 시작해줘", "what the user does begins with `>`"],
  ["constructor", "no line begins with `constructor`."],
  ["listens now", "write `listens`, got `listens now`"],
  ["stops listening", "write `stops listening: silence|cancelled|micOff`"],
  ["stops listening: silent", "got `stops listening: silent`"],
  ['says "네"', 'write `says "TEXT" (ko|ja|en)`, got `says "네"`'],
  ['says "네" (kr)', 'write `says "TEXT" (ko|ja|en)`'],
  ["says 네 (ko)", 'write `says "TEXT" (ko|ja|en)`'],
  ['says "그는 "네"라고 했다" (ko)', 'write `says "TEXT" (ko|ja|en)`'],
  ["plays", "write `plays URL`"],
  ["shows 메뉴", "write `shows TEMPLATE: TEXT`"],
  ["music playing a", "write `music IDLE|PLAYING|PAUSED|STOPPED TOKEN`"],
  ["sends Launch", "write `sends LaunchRequest, sends IntentRequest NAME slot=value …"],
  ["session ended", "write `session ends: user|extension|silence|error|launch|off`"],
  ["warning", "write `warning CODE: MESSAGE`"],
  ["/quiet", "a line of the user's begins with `>`: write `> /quiet`, got `/quiet`"],
  ["/wait 30s", "a line of the user's begins with `>`: write `> /wait`, got `/wait 30s`"],
  ['/says "네.*', 'a regular expression ends with a `/` too, got `/says "네.*`'],
  ["+1.5 listens", "a time is written as in `+12.345 listens`, got `+1.5 listens`"],
])("an expectation that no line can meet is a fault of the file: %s", (line, message) => {
  const place = { file: "a.conversation", line: 3, column: 3 };
  expect(() => parse("> 안녕", "  ...", `  ${line}`)).toThrow(isAConfigurationError(message, place));
});

test.each(["${a}", "${a} (ko)", "s${a} LaunchRequest", "sends ${a}", "music ${a}", 'says "${a}" (${a})'])(
  "what was captured may be any part of a line: %s",
  (line) => {
    expect(parse("> 안녕", "  /(?<a>.*)/", `  ${line}`).exchanges[0]?.expected).toHaveLength(2);
    expect(() => parse("> 안녕", `  ${line}`)).toThrow();
  },
);

test("what lines there are is told once, however many are none", () => {
  expect(() => parse("> a", "  foo", "  bar")).toThrow(/^a.*:2:3: no line begins with `foo`\. What .*\na.*`bar`\.$/);
});

test("an update leaves a file alone that expects what no line can meet", async () => {
  const file = join(folder, "a.conversation");
  const text = "> 피자봇 시작해줘\n  sends LaunchRequest\n  /quiet\n  ...\n";
  writeFileSync(file, text);
  const { results } = await runConversations([file], { update: true });
  expect(results[0]).toMatchObject({ status: "failed", error: { line: 3, column: 3 } });
  expect(readFileSync(file, "utf8")).toBe(text);
});
