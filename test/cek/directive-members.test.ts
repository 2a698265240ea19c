import { expect, test } from "vitest";
import { gatherFindings } from "../../src/cek/answer/finding.ts";
import { readDirectives } from "../../src/cek/directive/read-directives.ts";
import { resolveRules } from "../../src/rules/rules.ts";
import type { Json } from "../../src/cic/json.ts";

// What the guides require of a directive and a device does without is told where it stands.

const first = "response.directives[0]";

function read(entry: Json) {
  const messageFormat = "kr-2019";
  const rules = resolveRules({ region: "kr", messageFormat, lang: "ko" });
  const { findings, find } = gatherFindings();
  const [directive] = readDirectives([entry], "response.directives", { messageFormat, rules, event: null }, find);
  return {
    directive,
    told: findings().map(({ rule, path }) => `${rule} ${path.replace(`${first}.`, "")}`),
    messages: findings().map(({ message }) => message.replace(`${first}.`, "")),
  };
}

const headed = (type: string, rest: object, header: object = {}): Json => {
  const [namespace, name] = type.split(".") as [string, string];
  return { header: { messageId: "m", namespace, name, ...header }, ...rest };
};
const stream = { beginAtInMilliseconds: 0, token: "t", url: "https://x/a.mp3", urlPlayable: true };
const audioItem = { audioItemId: "i", titleText: "노래", titleSubText1: "가수", stream };
const play = (item: object, payload: object = {}): Json =>
  headed("AudioPlayer.Play", {
    payload: { audioItem: { ...audioItem, ...item }, playBehavior: "REPLACE_ALL", source: { name: "s" }, ...payload },
  });

test.each<[string, Json, readonly string[]]>([
  ["a source without name", play({}, { source: {} }), ["`payload` lacks `source.name`, which the guides require"]],
  ["a source of null", play({}, { source: null }), ["`payload` lacks `source`, which the guides require"]],
  ["a source that is a text", play({}, { source: "s" }), ['`payload.source` must be an object with `name`, got "s"']],
  ["a name that is no text", play({}, { source: { name: 5 } }), ["`payload.source.name` must be a text, got 5"]],
  ["a title that is no text", play({ titleText: 5 }), ["`payload.audioItem.titleText` must be a text, got 5"]],
  ["a picture that is no text", play({ artImageUrl: 6 }), ["`payload.audioItem.artImageUrl` must be a text, got 6"]],
  ["an id that is a number", play({ audioItemId: 7 }), ["`payload.audioItem.audioItemId` must be a text, got 7"]],
  ["an empty id", play({ audioItemId: "" }), ["`payload.audioItem.audioItemId` is empty"]],
])("of a Play %s is told", (_, entry, expected) => {
  const { messages, directive } = read(entry);
  expect(directive?.type).toBe("AudioPlayer.Play");
  expect(messages.map((message) => message.replace(/; .*$/, ""))).toEqual(expected);
});

test("an id that is a number is read as its text", () => {
  expect(read(play({ audioItemId: 7 })).directive).toMatchObject({ payload: { audioItem: { audioItemId: "7" } } });
});

test("a misspelt name of a source is not missed too", () => {
  expect(read(play({}, { source: { nmae: "s" } })).told).toEqual(["answer-unknown-key payload.source.nmae"]);
});

test.each<[Json | undefined, string]>([
  [undefined, "is missing"],
  [null, "is null"],
  ["", "is empty"],
  [5, "is 5, no text"],
])("a messageId of %j is told as it is", (messageId, is) => {
  const header = messageId === undefined ? { messageId: undefined as unknown as Json } : { messageId };
  expect(read(headed("PlaybackController.Pause", { payload: {} }, header)).messages).toEqual([
    `\`header.messageId\` ${is}, where the guides ask for a UUID; one is made up`,
  ]);
});

test.each(["PlaybackController.Pause", "TemplateRuntime.RenderPlayerInfo", "Clova.ExpectLogin"])(
  "a %s without payload is told once, and carried out",
  (type) => {
    const [missing, empty] = [read(headed(type, {})), read(headed(type, { payload: null }))];
    expect(missing.told).toEqual(["answer-missing payload"]);
    expect(empty.told).toEqual(["answer-null payload"]);
    expect(missing.directive).toEqual({ type, payload: {} });
    expect(empty.directive).toEqual({ type, payload: {} });
  },
);

test.each(["AudioPlayer.Play", "AudioPlayer.StreamDeliver"])("a %s without payload is refused once", (type) => {
  for (const rest of [{}, { payload: null }]) {
    expect(read(headed(type, rest))).toMatchObject({ directive: undefined, told: ["directive-invalid payload"] });
  }
});

test("what stands beside a wrapped directive is told, much of it together", () => {
  const pause = headed("PlaybackController.Pause", { payload: {} });
  const beside = (others: object): readonly string[] => read({ directive: pause, ...others }).told;
  expect(beside({})).toEqual([]);
  expect(beside({ header: {}, "a b": 1 })).toEqual(["answer-unknown-key header", `answer-unknown-key ${first}["a b"]`]);
  expect(beside({ a: 1, b: 2, c: 3, d: 4 })).toEqual([`answer-unknown-key ${first}`]);
});
