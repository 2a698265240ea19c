import { expect, test } from "vitest";
import { Secrets } from "../../src/emulator/secrets.ts";
import type { CekRequest } from "../../src/cek/request.ts";
import type { RecordBody } from "../../src/emulator/trace.ts";
import { timedLine, transcriptLine } from "../../src/emulator/transcript.ts";

const line = (body: RecordBody): string | null => transcriptLine({ seq: 1, at: 1234, ...body });

const request = (asked: object): RecordBody =>
  ({ kind: "request", id: "r1", request: { request: asked } as CekRequest, headers: {} }) as const;

const speech = { kind: "speech", state: "started", type: "PlainText", lang: "ko", source: "answer", ms: 10 } as const;

test.each<[RecordBody, string | null]>([
  [{ kind: "input", line: "피자봇 시작해줘" }, "> 피자봇 시작해줘"],
  [{ ...speech, value: '몇 "판"?' }, '  says "몇 \\"판\\"?" (ko)'],
  [{ ...speech, type: "URL", lang: "", value: "https://a/b.mp3" }, "  plays https://a/b.mp3"],
  [{ ...speech, state: "finished", value: "x" }, null],
  [{ kind: "card", source: "card", template: "Text", text: "a\nb" }, "  shows Text: a\\nb"],
  [{ kind: "listening", state: "opened", ms: 7000 }, "  listens"],
  [{ kind: "listening", state: "closed", reason: "silence", ms: 7000 }, "  stops listening: silence"],
  [{ kind: "listening", state: "closed", reason: "speech", ms: 10 }, null],
  [request({ type: "LaunchRequest" }), "  sends LaunchRequest"],
  [
    request({ type: "IntentRequest", intent: { name: "A", slots: { b: { name: "b", value: "c d" } } } }),
    "  sends IntentRequest A b=c d",
  ],
  [
    request({ type: "SessionEndedRequest", intent: { intent: "", name: "", slots: null } }),
    "  sends SessionEndedRequest",
  ],
  [{ kind: "session", state: "started", id: "s" }, null],
  [{ kind: "session", state: "ended", id: "s", reason: "silence" }, "  session ends: silence"],
  [{ kind: "warning", code: "a-b", message: 'say "x"' }, '  warning a-b: say "x"'],
  [{ kind: "failure", code: "a-b", message: "two\nlines" }, "  failure a-b: two\\u000alines"],
  [{ kind: "note", code: "a-b", message: "x" }, null],
  [{ kind: "sound", name: "attending" }, null],
])("%j is told as %j", (body, told) => {
  expect(line(body)).toBe(told);
});

test("the time stands in front where it is asked for, but not of what the user says", () => {
  expect(timedLine({ seq: 1, at: 61_007, kind: "listening", state: "opened", ms: 1 })).toBe("  +61.007 listens");
  expect(timedLine({ seq: 1, at: 5, kind: "input", line: "hello" })).toBe("> hello");
});

test("nothing from outside can move the cursor or turn the writing", () => {
  const evil = "\u001b[2J\u0007\u009b1m\u202eabc\u2066\r\n";
  const bodies: RecordBody[] = [
    { kind: "input", line: evil },
    { ...speech, value: evil },
    { ...speech, type: "URL", value: evil },
    { kind: "card", source: "card", template: evil, text: evil },
    request({ type: "IntentRequest", intent: { name: evil, slots: { a: { name: evil, value: evil } } } }),
    { kind: "failure", code: "x", message: evil },
  ];
  // eslint-disable-next-line no-control-regex
  for (const body of bodies) expect(line(body)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
});

test("tokens and the user of a URL are hidden wherever they stand", () => {
  const secrets = new Secrets();
  secrets.add('t"1');
  secrets.add(undefined);
  const body: RecordBody = {
    kind: "response",
    id: "r1",
    status: 200,
    ms: 1,
    response: { 't"1': ['Bearer t"1', "https://me:pass@host/a"], plain: 1 },
  };
  expect(secrets.hideIn({ seq: 1, at: 0, ...body })).toEqual({
    ...body,
    seq: 1,
    at: 0,
    response: { "<token>": ["Bearer <token>", "https://<userinfo>@host/a"], plain: 1 },
  });
});

test("a record with nothing to hide stays the same record", () => {
  const record = { seq: 1, at: 0, kind: "utterance", text: "me@home" } as const;
  expect(new Secrets().hideIn(record)).toEqual(record);
});

test("an everyday word as a token changes no word of ours", () => {
  const secrets = new Secrets();
  secrets.add("speech");
  secrets.add("e");
  const hidden = secrets.hideIn({ seq: 1, at: 0, ...speech, value: "free speech" });
  expect(hidden).toEqual({ seq: 1, at: 0, ...speech, value: "fr<token><token> <token>" });
  expect(transcriptLine(hidden)).toBe('  says "fr<token><token> <token>" (ko)');
});

test("a token is hidden whole though another one begins it, and in a URL's own writing too", () => {
  const secrets = new Secrets();
  secrets.add("SECTOK");
  secrets.add("SECTOKEN/2");
  expect(secrets.hide("SECTOKEN/2 SECTOKEN%2F2 SECTOK")).toBe("<token> <token> <token>");
});
