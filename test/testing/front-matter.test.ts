import { expect, test } from "vitest";
import { readFrontMatter } from "../../src/testing/front-matter.ts";
import { isAConfigurationError } from "./faults.ts";

const read = (...lines: readonly string[]) => readFrontMatter([...lines, "---", "> a"], "some/order.conversation");

test("reads every key", () => {
  const { frontMatter, end } = read(
    "device: jp-wave",
    "model: ../models/pizza",
    "extension: http://127.0.0.1:3000/clova",
    "lang: ja",
    "message-format: line-1.0",
    "user: family.json",
    "start: 2018-08-10T00:00:00Z",
    "seed: 7",
    "rules: session.reportTimeout=false, listening.waitingTime=3000,speechSet.screen=both",
  );
  const file = "some/order.conversation";
  expect(end).toBe(10);
  expect(frontMatter).toEqual({
    device: { name: "jp-wave", place: { file, line: 1, column: 9 } },
    model: { name: "models/pizza", place: { file, line: 2, column: 8 } },
    user: { name: "some/family.json", place: { file, line: 6, column: 7 } },
    options: {
      extension: "http://127.0.0.1:3000/clova",
      lang: "ja",
      messageFormat: "line-1.0",
      start: "2018-08-10T00:00:00Z",
      seed: 7,
      rules: { "session.reportTimeout": false, "listening.waitingTime": 3000, "speechSet.screen": "both" },
    },
  });
});

test.each([
  ["./mine.json", "some/mine.json"],
  ["mine.json", "some/mine.json"],
  ["../devices/mine.json", "devices/mine.json"],
  ["/etc/mine.json", "/etc/mine.json"],
  ["mine", "mine"],
])("takes the device %s for %s", (written, name) => {
  expect(read(`device: ${written}`).frontMatter.device?.name).toBe(name);
});

test("takes `demo` for an extension, in any spelling of the white space", () => {
  expect(read("  extension :demo  ").frontMatter.options).toEqual({ extension: "demo" });
});

test.each([
  ["an unknown key", "devise: kr-speaker", 1, "there is no key `devise`. Did you mean `device`?"],
  ["a key of every object", "__proto__: x", 1, "there is no key `__proto__`"],
  ["a token", "access-token: secret", 1, "there is no key `access-token`"],
  ["a line that is no key", "kr-speaker", 1, "expected `key: value`"],
  ["a key without a value", "device:", 1, "`device` has no value"],
  ["an unknown language", "lang: fr", 7, "`lang` must be one of ko, ja, en"],
  ["an unknown format", "message-format: 2019", 17, "Did you mean `2017`?"],
  ["code for an extension", "extension: ./handler.js", 12, "code to run is never named"],
  ["a broken URL", "extension: http://", 12, "an http(s) URL"],
  ["a start that is no time", "start: soon", 8, "`start` must be a time"],
  ["a seed that is no number", "seed: 1.5", 7, "`seed` must be a whole number"],
  ["a rule without a value", "rules: slots.closed", 8, "NAME=VALUE"],
  ["an unknown rule", "rules: slots.open=true", 8, "there is no rule `slots.open`"],
  ["a rule with a wrong value", "rules: slots.closed=maybe", 8, "rule `slots.closed` must be `true` or `false`"],
])("refuses %s", (_, line, column, message) => {
  const place = { file: "some/order.conversation", line: 2, column };
  expect(() => read("# a comment", line)).toThrow(isAConfigurationError(message, place));
});

test("refuses a key given twice", () => {
  const place = { file: "some/order.conversation", line: 2, column: 1 };
  expect(() => read("seed: 1", "seed: 2")).toThrow(isAConfigurationError("`seed` is given twice", place));
});

test("says where a front matter without an end should have ended", () => {
  const place = { file: "a.conversation", line: 2, column: 1 };
  expect(() => readFrontMatter(["seed: 1", "> a"], "a.conversation")).toThrow(
    isAConfigurationError("end the front matter with a line `---`", place),
  );
  expect(() => readFrontMatter(["seed: 1", "lang: ko"], "a.conversation")).toThrow(
    isAConfigurationError("is not ended by a line `---`", { file: "a.conversation", line: 2 }),
  );
});
