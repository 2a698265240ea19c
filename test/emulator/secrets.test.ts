import { expect, test } from "vitest";
import { Secrets } from "../../src/emulator/secrets.ts";
import { credentialsOf } from "../../src/node/basic-authorization.ts";
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

const hiddenFor = (url: string, text: string): string => {
  const own = new Secrets();
  own.addCredentials(credentialsOf(url));
  return own.hideInMessage(text);
};

test.each([
  [
    "http://me:s3cret%20word@localhost/",
    "Basic bWU6czNjcmV0IHdvcmQ= s3cret word, s3cret%20word",
    "Basic <userinfo> <userinfo>, <userinfo>",
  ],
  ["http://me:s3cret%20word@localhost/", "got Basic bWU6czNjcm…", "got Basic <userinfo>…"],
  ["http://t0ken-alone@localhost/", "Basic dDBrZW4tYWxvbmU6 t0ken-alone", "Basic <userinfo> <userinfo>"],
  [
    "http://me:pass@localhost/",
    "bWU6cGFzcw== pass passes bypass 'pass'",
    "<userinfo> <userinfo> passes bypass '<userinfo>'",
  ],
  ["http://me:1@localhost/", "bWU6MQ== 1", "<userinfo> 1"],
  ["http://localhost/?token=s3cret", "s3cret me", "s3cret me"],
  ["demo", "demo", "demo"],
])("of %s no user and password are told in %s", (url, text, expected) => {
  expect(hiddenFor(url, text)).toBe(expected);
});

test("a token that is also the password is told as a token", () => {
  const own = new Secrets();
  own.add("s3cret-word");
  own.addCredentials(["s3cret-word"]);
  expect(own.hide("s3cret-word")).toBe("<token>");
});
