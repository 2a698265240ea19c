import { expect, test } from "vitest";
import { gatherFindings } from "../../src/cek/answer/finding.ts";
import { readDirective } from "../../src/cek/directive/read-directive.ts";
import { resolveRules } from "../../src/rules/rules.ts";
import type { Json, JsonObject } from "../../src/cic/json.ts";

function read(
  namespace: string,
  name: string,
  payload: object,
  { jp = false, messageId = "m" }: { jp?: boolean; messageId?: Json } = {},
) {
  const path = "response.directives[0]";
  const sent = { namespace, name, payload: payload as JsonObject, path, messageId };
  const messageFormat = jp ? "line-1.0" : "kr-2019";
  const rules = resolveRules({ region: jp ? "jp" : "kr", messageFormat, lang: "ko" });
  const { findings, find } = gatherFindings();
  const directive = readDirective(sent, { messageFormat, rules, event: null }, find);
  return {
    directive,
    told: findings().map(({ rule, path: at }) => `${rules[rule]} ${rule} ${at.replace(`${path}.`, "")}`),
    messages: findings().map(({ message, remedy }) => `${message}. ${remedy}`),
  };
}

const stream = { beginAtInMilliseconds: 0, token: "t", url: "https://x/a.mp3", urlPlayable: true };
const whole = {
  audioItem: { audioItemId: "i", titleText: "노래", titleSubText1: "가수", stream },
  playBehavior: "REPLACE_ALL",
  source: { name: "s" },
};
const play = (changes: object, options = {}) => read("AudioPlayer", "Play", { ...whole, ...changes }, options);
const withStream = (changes: object, options = {}) =>
  play({ audioItem: { ...whole.audioItem, stream: { ...stream, ...changes } } }, options);

test("a whole Play gives no finding and stays as it is", () => {
  const { directive, told } = play({});
  expect(told).toEqual([]);
  expect(directive).toEqual({ type: "AudioPlayer.Play", payload: whole });
});

// Client guide, AudioPlayer; LINE guide, Provide audio content. What is refused is not executed.
test.each<[string, ReturnType<typeof read>, readonly string[]]>([
  ["an Alexa behavior", play({ playBehavior: "REPLACE_ENQUEUED" }), ["error play-behavior payload.playBehavior"]],
  ["a behavior in small letters", play({ playBehavior: "enqueue" }), ["error play-behavior payload.playBehavior"]],
  ["a behavior that is no text", play({ playBehavior: 1 }), ["error play-behavior payload.playBehavior"]],
  ["no item", play({ audioItem: null }), ["error directive-invalid payload.audioItem"]],
  ["an item that is a text", play({ audioItem: "x" }), ["error directive-invalid payload.audioItem"]],
  ["no stream", play({ audioItem: { audioItemId: "i" } }), ["error directive-invalid payload.audioItem.stream"]],
  ["no URL", withStream({ url: null }), ["error directive-invalid payload.audioItem.stream.url"]],
])("%s is refused", (_, { directive, told }, expected) => {
  expect(directive).toBeNull();
  expect(told).toEqual(expected);
});

test.each<[string, ReturnType<typeof read>, readonly string[], object]>([
  ["no behavior", play({ playBehavior: undefined }), ["warning play-behavior-missing payload.playBehavior"], {}],
  ["no source", play({ source: undefined }), ["warning play-incomplete payload"], {}],
  [
    "no token",
    withStream({ token: undefined }),
    ["warning stream-token-missing payload.audioItem.stream.token"],
    { token: "i" },
  ],
  [
    "a token of 2049 bytes",
    withStream({ token: "x".repeat(2049) }),
    ["warning stream-text-long payload.audioItem.stream.token"],
    { token: "x".repeat(2049) },
  ],
  ["a token of 2048 bytes", withStream({ token: "가".repeat(682) + "xx" }), [], {}],
  [
    "a URL of 2049 bytes",
    withStream({ url: `https://x/${"a".repeat(2039)}` }),
    ["warning stream-text-long payload.audioItem.stream.url"],
    {},
  ],
  [
    "a negative beginning",
    withStream({ beginAtInMilliseconds: -1 }),
    ["warning stream-value payload.audioItem.stream.beginAtInMilliseconds"],
    { beginAtInMilliseconds: 0 },
  ],
  [
    "a huge beginning",
    withStream({ beginAtInMilliseconds: 1e300 }),
    ["warning stream-value payload.audioItem.stream.beginAtInMilliseconds"],
    { beginAtInMilliseconds: 0 },
  ],
  [
    "a beginning in text",
    withStream({ beginAtInMilliseconds: "10000" }),
    ["warning stream-value payload.audioItem.stream.beginAtInMilliseconds"],
    { beginAtInMilliseconds: 10_000 },
  ],
  ...[null, undefined].map((none): [string, ReturnType<typeof read>, readonly string[], object] => [
    `a beginning of ${none}`,
    withStream({ beginAtInMilliseconds: none }),
    ["warning stream-value payload.audioItem.stream.beginAtInMilliseconds"],
    { beginAtInMilliseconds: 0 },
  ]),
  [
    "an empty token",
    withStream({ token: "" }),
    ["warning stream-token-missing payload.audioItem.stream.token"],
    { token: "" },
  ],
  [
    "a token that is a number",
    withStream({ token: 5 }),
    ["warning stream-value payload.audioItem.stream.token"],
    { token: "i" },
  ],
  ["a duration of null", withStream({ durationInMilliseconds: null }), [], { durationInMilliseconds: null }],
  ["a duration of 0", withStream({ durationInMilliseconds: 0 }), [], { durationInMilliseconds: 0 }],
  [
    "a negative duration",
    withStream({ durationInMilliseconds: -5 }),
    ["warning stream-value payload.audioItem.stream.durationInMilliseconds"],
    { durationInMilliseconds: undefined },
  ],
  [
    "no urlPlayable",
    withStream({ urlPlayable: undefined }),
    ["warning stream-value payload.audioItem.stream.urlPlayable"],
    { urlPlayable: true },
  ],
  [
    "no urlPlayable and a URL of the provider's",
    withStream({ urlPlayable: undefined, url: "clova:TR-NM-1" }),
    ["warning stream-value payload.audioItem.stream.urlPlayable"],
    { urlPlayable: false },
  ],
  [
    "an urlPlayable in text",
    withStream({ urlPlayable: "false" }),
    ["warning stream-value payload.audioItem.stream.urlPlayable"],
    { urlPlayable: true },
  ],
  [
    "a progress report that is a number",
    withStream({ progressReport: 1000 }),
    ["warning progress-report payload.audioItem.stream.progressReport"],
    { progressReport: undefined },
  ],
  [
    "a list of positions",
    withStream({ progressReport: { progressReportPositionInMilliseconds: [1000, 2000] } }),
    ["warning progress-report payload.audioItem.stream.progressReport.progressReportPositionInMilliseconds"],
    { progressReport: { progressReportPositionInMilliseconds: null } },
  ],
  [
    "an interval of 0",
    withStream({ progressReport: { progressReportIntervalInMilliseconds: 0 } }),
    ["note progress-report-nothing payload.audioItem.stream.progressReport.progressReportIntervalInMilliseconds"],
    {},
  ],
  [
    "an interval of 1 ms",
    withStream({ progressReport: { progressReportIntervalInMilliseconds: 1 } }),
    ["warning progress-report payload.audioItem.stream.progressReport.progressReportIntervalInMilliseconds"],
    { progressReport: { progressReportIntervalInMilliseconds: 1 } },
  ],
  [
    "a negative delay",
    withStream({ progressReport: { progressReportDelayInMilliseconds: -1 } }),
    ["warning stream-value payload.audioItem.stream.progressReport.progressReportDelayInMilliseconds"],
    { progressReport: { progressReportDelayInMilliseconds: null } },
  ],
  [
    "http in Japan",
    withStream({ url: "http://x/a.mp3" }, { jp: true }),
    ["warning stream-not-https payload.audioItem.stream.url"],
    { url: "http://x/a.mp3" },
  ],
  ["http in Korea", withStream({ url: "http://x/a.mp3" }), ["note stream-not-https payload.audioItem.stream.url"], {}],
  ["no messageId", play({}, { messageId: null }), ["note directive-message-id header.messageId"], {}],
  [
    "members nobody knows",
    withStream({ customData: '{"a":1}', playType: "x" }),
    [],
    { customData: '{"a":1}', playType: "x" },
  ],
])("%s is let in", (_, { directive, told }, expected, streamThen) => {
  expect(told).toEqual(expected);
  expect(directive?.type).toBe("AudioPlayer.Play");
  const payload = directive?.payload as { audioItem: { stream: Record<string, unknown> } };
  for (const [name, value] of Object.entries(streamThen)) expect(payload.audioItem.stream[name]).toEqual(value);
});

test("what was probably meant is said", () => {
  expect(play({ playBehavior: "REPLACE_ENQUEUED" }).messages[0]).toContain("REPLACE_ENQUEUED is Alexa's");
  expect(play({ playBehavior: "Enqueue" }).messages[0]).toContain("Did you mean `ENQUEUE`?");
  expect(read("AudioPlayer", "Paly", {}).messages[0]).toContain("Did you mean `AudioPlayer.Play`?");
});

test.each([
  ["AudioPlayer", "ClearQueue"],
  ["PlaybackController", "Replay"],
  ["PlaybackController", "Next"],
  ["constructor", "toString"],
])("%s.%s is not for extensions", (namespace, name) => {
  const { directive, told } = read(namespace, name, {});
  expect(directive).toBeNull();
  expect(told).toEqual(["warning directive-ignored response.directives[0]"]);
});

test("Korea has directives that Japan has not", () => {
  for (const [namespace, name] of [
    ["TemplateRuntime", "RenderPlayerInfo"],
    ["Clova", "ExpectLogin"],
  ] as const) {
    expect(read(namespace, name, {}).directive).not.toBeNull();
    expect(read(namespace, name, {}, { jp: true }).directive).toBeNull();
  }
});

test("a stream is delivered under either name", () => {
  const delivered = { url: "https://x/b.mp3", token: "b" };
  for (const name of ["audioStream", "stream"]) {
    const { directive, told } = read("AudioPlayer", "StreamDeliver", { audioItemId: "i", [name]: delivered });
    expect(told).toEqual([]);
    expect(directive?.payload).toEqual({ audioItemId: "i", audioStream: delivered });
  }
  expect(read("AudioPlayer", "StreamDeliver", { audioItemId: "i", stream: { token: "b" } }).told).toEqual([
    "warning stream-deliver payload.stream.url",
  ]);
  expect(read("AudioPlayer", "StreamDeliver", {}).told).toEqual(["error directive-invalid payload.audioStream"]);
  expect(read("AudioPlayer", "StreamDeliver", { audioStream: delivered }).told).toEqual([
    "warning stream-deliver payload.audioItemId",
  ]);
});

test("a control may name what it is for", () => {
  const target = (value: unknown) => read("PlaybackController", "Stop", { target: value });
  expect(target(undefined).directive?.payload).toEqual({});
  expect(target({ namespace: "MediaPlayer" }).directive?.payload).toEqual({ target: { namespace: "MediaPlayer" } });
  expect(target({ namespace: "Music" }).told).toEqual(["warning directive-target payload.target"]);
  expect(target("AudioPlayer").directive?.payload).toEqual({ target: { namespace: "AudioPlayer" } });
});
