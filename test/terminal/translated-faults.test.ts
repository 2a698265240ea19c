import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import * as v from "valibot";
import { placeOf, type ConfigurationError } from "../../src/errors.ts";
import { readBaseline } from "../../src/check/baseline-file.ts";
import { readDevice } from "../../src/node/devices.ts";
import { readUsers } from "../../src/node/users-file.ts";
import { readExtensionJson } from "../../src/nlu/model-files/extension-json.ts";
import { readRule } from "../../src/rules/read-rules.ts";
import { ruleNames } from "../../src/rules/rules.ts";
import { described, schemaProblem } from "../../src/schema-problem.ts";
import { catalogue } from "../../src/terminal/language/catalogue/catalogue.ts";
import { createTranslation } from "../../src/terminal/language/translation.ts";
import { readValue, settingNames } from "../../src/terminal/command-line/options.ts";
import { temporaryFolder } from "./run-bin.ts";

// What is wrong in a file of the user's, in the user's language to its last word.

const languages = { ko: createTranslation(catalogue, "ko"), ja: createTranslation(catalogue, "ja") };

/** Names and values that are written so in every language. */
const names =
  /`[^`]*`|"(?:[^"\\]|\\.)*["…]|\b[A-Z]{2,}(?![a-z])|\b\w+\/[\w.-]+|\b(null|true|false|baseline|extension|SpeechInfoObject)(?![a-z])/g;

/** What is English in a translated text. */
const englishIn = (text: string): readonly string[] => text.replace(names, "").match(/[a-z]{2,}/gi) ?? [];

/** The same in both languages; fails where a word of either is left in English. */
function inBoth(message: string): readonly [ko: string, ja: string] {
  const both = [languages.ko(message) ?? message, languages.ja(message) ?? message] as const;
  const left = both.map(englishIn);
  expect({ message, both, left }).toEqual({ message, both, left: [[], []] });
  return both;
}

/** What is wrong with a file of this content, without the place in front of it. */
async function faultOf(read: (file: string) => unknown, content: string): Promise<string> {
  const file = join(temporaryFolder(), "a.json");
  writeFileSync(file, content);
  try {
    await read(file);
  } catch (fault) {
    const { message, line, column } = fault as ConfigurationError;
    return message.slice(placeOf({ file, line, column }).length);
  }
  throw new Error(`nothing is wrong with ${content}`);
}

const mine = { name: "m", region: "kr", display: { size: "none" } };
const screen = { size: "s100", orientation: "landscape", dpi: 96, contentLayer: { width: 480, height: 320 } };

test.for<[content: unknown, ko: string, ja: string]>([
  [
    { ...mine, region: "us" },
    '`region`: 값이 올바르지 않습니다. 쓸 수 있는 값: "kr" 또는 "jp". 받은 값: "us"',
    '`region`: 値が正しくありません。指定できる値: "kr" または "jp"。受け取った値: "us"',
  ],
  [
    { ...mine, display: { size: "nome" } },
    '`display.size`: 값이 올바르지 않습니다. 쓸 수 있는 값: "none", "s100", "m100", "l100", "xl100" 또는 "custom". 받은 값: "nome"',
    '`display.size`: 値が正しくありません。指定できる値: "none"、"s100"、"m100"、"l100"、"xl100" または "custom"。受け取った値: "nome"',
  ],
  [
    { ...mine, deadline: -1, lang: ["ko"] },
    '`lang`: 값이 올바르지 않습니다. 쓸 수 있는 값: "ko", "ja" 또는 "en". 받은 값: 배열. `deadline`: 값이 올바르지 않습니다. 쓸 수 있는 값: 1 이상. 받은 값: -1',
    '`lang`: 値が正しくありません。指定できる値: "ko"、"ja" または "en"。受け取った値: 配列。`deadline`: 値が正しくありません。指定できる値: 1 以上。受け取った値: -1',
  ],
  [
    { base: "kr-speaker", ...mine, name: undefined, region: undefined },
    "`name` 값을 지정해야 합니다. `region` 값을 지정해야 합니다. `base` 키는 여기에 쓸 수 없습니다",
    "`name` の値を指定する必要があります。`region` の値を指定する必要があります。`base` というキーはここには書けません",
  ],
  [{ ...mine, base: "kr-speaker" }, "`base` 키는 여기에 쓸 수 없습니다", "`base` というキーはここには書けません"],
  [
    { ...mine, display: {} },
    '`display.size`: 값을 지정해야 합니다. 쓸 수 있는 값: "none", "s100", "m100", "l100", "xl100" 또는 "custom"',
    '`display.size`: 値を指定する必要があります。指定できる値: "none"、"s100"、"m100"、"l100"、"xl100" または "custom"',
  ],
  [
    "x",
    '프로필이 올바르지 않습니다. 쓸 수 있는 값: 객체. 받은 값: "x"',
    'プロファイルが正しくありません。指定できる値: オブジェクト。受け取った値: "x"',
  ],
])("a device profile %j is refused in Korean and in Japanese", async ([content, ko, ja]) => {
  const message = await faultOf(readDevice, JSON.stringify(content));
  expect(inBoth(message)).toEqual([ko, ja]);
  // The same behind the file, whatever it is called, and in the notice of a profile that is saved.
  const place = "/home/kim min/my devices/bad.json:1:22: ";
  expect(languages.ko(place + message)).toBe(place + ko);
  expect(languages.ja(`Device not reloaded, the old one stays in use: ${place}${message}`)).toBe(
    `デバイスプロファイルを読み直せなかったため、前のものを使い続けます: ${place}${ja}`,
  );
});

const wrongValues = [
  undefined,
  null,
  true,
  3,
  -0.5,
  1e12,
  "",
  "5 or 6",
  `${"long, ".repeat(40)}or so`,
  [],
  [1],
  {},
  { a: 1 },
];

const members =
  "name title region lang messageFormat timeZone display deviceId userId deadline rules sources other".split(" ");

test("whatever stands in a profile is refused without a word of English", async () => {
  for (const value of wrongValues) {
    const profiles = [
      value,
      ...members.map((key) => ({ ...mine, [key]: value })),
      ...Object.keys(screen).map((key) => ({ ...mine, display: { ...screen, [key]: value } })),
      { ...mine, display: { ...screen, contentLayer: { width: value, depth: value } } },
    ];
    for (const profile of profiles) {
      const read = await faultOf(readDevice, JSON.stringify(profile) ?? "0").catch(() => null);
      if (read !== null) inBoth(read);
    }
  }
});

test("every form in which a schema says what it expects is translated", () => {
  const text = v.pipe(v.string(), v.nonEmpty());
  const schemas: readonly v.GenericSchema[] = [
    text,
    v.number(),
    v.boolean(),
    v.array(text),
    v.custom(() => false),
    v.object({ a: text }),
    v.strictObject({ a: text }),
    v.record(v.string(), text),
    v.literal("a"),
    v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)),
    v.pipe(v.array(v.unknown()), v.maxLength(1)),
    v.pipe(v.array(v.unknown()), v.maxLength(2)),
    ...[2, 3, 4, 5, 6].map((count) => v.picklist(["a", "b", "c", "d", "e", ""].slice(0, count))),
    v.variant("a", [v.object({ a: v.literal("x") }), v.object({ a: v.picklist(["y", "z"]) })]),
  ];
  const values = [...wrongValues, [1, 2], [1, 2, 3], { a: 1 }, { a: "x", b: 1 }];
  const problems = schemas.flatMap((schema) =>
    values.flatMap((value) => v.safeParse(schema, value).issues?.map(schemaProblem) ?? []),
  );
  for (const { expected, received } of problems) {
    if (expected === "given") expect(received).toBe("nothing");
    else if (expected !== "left out") inBoth(`\`a.b\` must be ${expected}, got ${received}`);
  }
  expect([...new Set(problems.map(({ expected }) => expected))].length).toBeGreaterThan(18);
});

test("what was received stays as it came", () => {
  const long = `${"5 or 6, 7. ".repeat(20)}`;
  const [ko] = inBoth(`\`a\` must be "x" or "y", got ${described(long)}`);
  expect(ko).toContain(`받은 값: 텍스트 ${described(long).slice("string ".length)}`);
  expect(inBoth('must be text, got the string "5 or 6"')[0]).toBe(
    '값이 올바르지 않습니다. 쓸 수 있는 값: 텍스트. 받은 값: 텍스트 "5 or 6"',
  );
  expect(languages.ko('must be text, got the string "a". Did you mean `b`?')).toMatch(/텍스트 "a". 혹시 `b`인가요\?$/);
});

test.for<[content: unknown, ko: string, ja: string]>([
  [
    {},
    "`owner`: 값을 지정해야 합니다. 쓸 수 있는 값: 객체",
    "`owner`: 値を指定する必要があります。指定できる値: オブジェクト",
  ],
  [
    { owner: {} },
    "`owner.userId`: 값을 지정해야 합니다. 쓸 수 있는 값: 비어 있지 않은 텍스트",
    "`owner.userId`: 値を指定する必要があります。指定できる値: 空でないテキスト",
  ],
  [
    { owner: { userId: 3 } },
    "`owner.userId`: 값이 올바르지 않습니다. 쓸 수 있는 값: 비어 있지 않은 텍스트. 받은 값: 3",
    "`owner.userId`: 値が正しくありません。指定できる値: 空でないテキスト。受け取った値: 3",
  ],
  [
    { owner: { userId: "a", accessToken: "" } },
    "`owner.accessToken`: 빈 텍스트일 수 없습니다",
    "`owner.accessToken`: 空でないテキストでなければなりません",
  ],
  [
    [true, "5 or 6"],
    '값이 올바르지 않습니다. 쓸 수 있는 값: 객체. 받은 값: [true,"5 or 6"]',
    '値が正しくありません。指定できる値: オブジェクト。受け取った値: [true,"5 or 6"]',
  ],
])("users %j are refused in Korean and in Japanese", async ([content, ko, ja]) => {
  expect(inBoth(await faultOf(readUsers, JSON.stringify(content)))).toEqual([ko, ja]);
});

test.for([
  "",
  "// name\n{}",
  '{"lang": "ko" "openTypes": []}',
  "[]",
  "[1]",
  "3",
  '{"lang": "ko", "lang": "ja"}',
  '{"lang": "kr"}',
  '{"lang": {}}',
  '{"lang": null}',
  '{"invocationNames": "피자봇"}',
  '{"invocationNames": true}',
  '{"openTypes": ["a", []]}',
  '{"endPhrases": ["a", 5]}',
  '{"extensionId": " "}',
  `{"lang": "${"or, ".repeat(100)}"}`,
  '{"builtinIntents": ["Clova.YesIntnet"]}',
])("extension.json with %s is refused in Korean and in Japanese", async (content) => {
  inBoth(await faultOf((file) => readExtensionJson(content, file), content));
});

test.for([3, null, {}, { a: 1 }, "5 or 6"])(
  "a baseline that is %j is refused in Korean and in Japanese",
  async (content) => {
    inBoth(await faultOf(readBaseline, JSON.stringify(content)));
  },
);

test("a wrong value of each setting and each rule is told without a word of English", () => {
  for (const name of settingNames) {
    for (const text of ["", "-1", "1.5", "no such: value"]) {
      const read = readValue(name, text);
      if ("fault" in read) inBoth(read.fault);
    }
  }
  for (const name of ruleNames) {
    for (const value of [{}, null, -1, "5 or 6"]) {
      try {
        readRule(name, value);
      } catch (fault) {
        inBoth((fault as Error).message);
      }
    }
  }
});
