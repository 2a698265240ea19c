import { expect, test } from "vitest";
import { Secrets } from "../../src/emulator/secrets.ts";
import type { TraceRecord } from "../../src/emulator/trace.ts";

const token = "eyJhbGciOiJSUzI1NiJ9.aVeryLongTokenOfALinkedAccount.signature0123456789signature0123456789";
const secrets = new Secrets();
secrets.add(token);

const told = (message: string): string => {
  const record: TraceRecord = { seq: 1, at: 0, kind: "warning", code: "x", message, received: message };
  const hidden = secrets.hideIn(record) as typeof record & { readonly received: string };
  expect(hidden.received).toBe(hidden.message);
  return hidden.message;
};

test.each([
  ["a whole token", `got "${token}"`, 'got "<token>"'],
  ["the beginning of one", `got string "Bearer ${token.slice(0, 60)}…`, 'got string "Bearer <token>…'],
  ["the end of one", `at "…${token.slice(30)}▸}"`, 'at "…<token>▸}"'],
  ["the middle of one", `at …${token.slice(20, 60)}… again`, "at …<token>… again"],
  ["a URL with its user", 'got "https://me:secret@example.com/a"', 'got "https://<userinfo>@example.com/a"'],
  ["a URL that is cut before its @", 'got string "https://me:secre…', 'got string "https://…'],
  ["a URL without its scheme", 'at "…me:secret@example.com/a▸"', 'at "…<userinfo>@example.com/a▸"'],
  ["words that are only like it", "네… eyJ 그리고…", "네… eyJ 그리고…"],
])("%s is not told in a message", (_, message, expected) => {
  expect(told(message)).toBe(expected);
});

test("what an extension answers stays as it came where it has no secret", () => {
  const response = { text: "자세한 것은 https://example.com… 에서" };
  const record: TraceRecord = { seq: 1, at: 0, kind: "response", id: "r1", status: 200, ms: 1, response };
  expect(secrets.hideIn(record)).toEqual(record);
});
