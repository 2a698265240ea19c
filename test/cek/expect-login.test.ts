import { expect, test } from "vitest";
import { gatherFindings, type Finding } from "../../src/cek/answer/finding.ts";
import { judgeLogin } from "../../src/cek/directive/expect-login.ts";
import type { Json, JsonObject } from "../../src/cic/json.ts";

const path = "response.directives[0].payload";

const judged = (payload: JsonObject): readonly Finding[] => {
  const { findings, find } = gatherFindings();
  judgeLogin(payload, path, find);
  return findings();
};
const said = (payload: JsonObject): string[] =>
  judged(payload).map(({ rule, message }) => `${rule}: ${message.replace(`${path}.`, "")}`);

const guide = (guideInfo: Json): JsonObject => ({ guideInfo });
const own = guide({ useDefault: false, message: "Please log in" });
const standard = guide({ useDefault: true });

/** What is wrong, what is said of it, and a near miss without it. */
const rows: [string, JsonObject, string, JsonObject][] = [
  [
    "a guide that is a text",
    guide("Please log in"),
    "directive-value: `guideInfo` must be an object with `useDefault`, got a text; nothing is spoken",
    own,
  ],
  [
    "a flag as the text false",
    guide({ useDefault: "false", message: "Please log in" }),
    'directive-value: `guideInfo.useDefault` must be true or false, got the text "false"; it is taken as false',
    own,
  ],
  [
    "a flag as the text true",
    guide({ useDefault: "true" }),
    'directive-value: `guideInfo.useDefault` must be true or false, got the text "true"; it is taken as true',
    standard,
  ],
  [
    "a flag that is a number",
    guide({ useDefault: 1, message: "Please log in" }),
    "directive-value: `guideInfo.useDefault` must be true or false, got a number; it is taken as false",
    guide({ useDefault: true, message: "Please log in" }),
  ],
  [
    "no flag",
    guide({ message: "Please log in" }),
    "directive-value: `guideInfo.useDefault` is missing; it is taken as false",
    own,
  ],
  [
    "no message of one's own",
    guide({ useDefault: false }),
    "directive-value: `guideInfo.message` is missing; nothing is spoken",
    standard,
  ],
  [
    "a blank message",
    guide({ useDefault: false, message: " " }),
    "directive-value: `guideInfo.message` is blank; nothing is spoken",
    guide({ useDefault: true, message: "" }),
  ],
  [
    "a message that is no text",
    guide({ useDefault: false, message: { type: "PlainText", value: "Please log in" } }),
    "directive-value: `guideInfo.message` must be a text, got an object; nothing is spoken",
    guide({ useDefault: true, message: null }),
  ],
  [
    "a message that is no text beside the default one",
    guide({ useDefault: true, message: 5 }),
    "directive-value: `guideInfo.message` must be a text, got a number; the default sentence is spoken",
    standard,
  ],
  [
    "a misspelt guide",
    { guideinfo: { useDefault: true } },
    "answer-unknown-key: `guideinfo` is no member the guides have, and is ignored",
    { version: "1" },
  ],
  [
    "a misspelt flag",
    guide({ usedefault: true, message: "Please log in" }),
    "answer-unknown-key: `guideInfo.usedefault` is no member the guides have, and is ignored",
    guide({ useDefault: true, lang: "ko" }),
  ],
  [
    "a misspelt message",
    guide({ useDefault: false, mesage: "Please log in" }),
    "answer-unknown-key: `guideInfo.mesage` is no member the guides have, and is ignored",
    own,
  ],
];

test.each(rows)("%s is found, and nothing else", (_, payload, expected) => {
  expect(said(payload)).toEqual([expected]);
});

test.each(rows)("%s is not found where it is none", (_, _payload, _expected, near) => {
  expect(said(near)).toEqual([]);
});

test("a login without a guide is as documented", () => {
  expect(judged({})).toEqual([]);
  expect(judged(guide(null))).toEqual([]);
});

test("an empty guide lacks both", () => {
  expect(said(guide({}))).toEqual([
    "directive-value: `guideInfo.useDefault` is missing; it is taken as false",
    "directive-value: `guideInfo.message` is missing; nothing is spoken",
  ]);
});

test("a finding says what to do, and what stood there", () => {
  expect(judged(guide({ useDefault: "false", message: "Please log in" }))).toMatchObject([
    { path: `${path}.guideInfo.useDefault`, remedy: "Send false", received: '"false"' },
  ]);
  expect(judged({ guideinfo: {} })).toMatchObject([{ remedy: "Did you mean `guideInfo`?", received: "`{}`" }]);
});
