import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { messageFormats, type MessageFormat } from "../../src/axes.ts";
import { cekRequest, type Asked, type CekRequest, type RequestFacts } from "../../src/cek/request.ts";
import type { Display } from "../../src/cic/context.ts";

// The examples of the guides' own generations: Extension guide of 2017-07-14, 2017-10-23, 2017-11-08 and 2018-01-29, and
// the multi-turn guide of 2017-11-30, whose examples leave `context` out.

const user = { userId: "V0qe", accessToken: "XHapQasdfsdfFsdfasdflQQ7" };
const screen: Display = { size: "l100", orientation: "landscape", dpi: 96, contentLayer: { width: 640, height: 360 } };
const freeTalk: Asked = { type: "IntentRequest", intent: "FreeTalk", slots: [{ name: "q", value: "How are you" }] };

const facts = (asked: Asked, changes: Partial<RequestFacts> = {}): RequestFacts => ({
  session: {
    new: asked.type === "LaunchRequest",
    sessionAttributes: {},
    sessionId: "a29cfead-c5ba-474d-8745-6c1a6625f0c5",
    user,
  },
  applicationId: "com.yourdomain.extension.pizzabot",
  owner: user,
  deviceId: "096e6b27-1717-33e9-b0a7-510a48658a9b",
  display: { ...screen, size: "m100" },
  asked,
  requestId: "00000000-0000-4000-8000-000000000000",
  timestamp: Date.UTC(2018, 7, 10, 0, 0, 0, 999),
  player: null,
  lang: "ko",
  noSlots: "{}",
  ...changes,
});

const example = (name: string): CekRequest =>
  JSON.parse(readFileSync(new URL(`../fixtures/requests/${name}.json`, import.meta.url), "utf8")) as CekRequest;

const launch: Asked = { type: "LaunchRequest" };
const end: Asked = { type: "SessionEndedRequest", reason: "" };
const pepperoni: Asked = {
  type: "IntentRequest",
  intent: "OrderPizza",
  slots: [{ name: "pizzaType", value: "Pepperoni" }],
};

test.each<[MessageFormat, string, Asked, Partial<RequestFacts>]>([
  ["2017-07", "launch", launch, {}],
  ["2017-07", "intent", freeTalk, {}],
  ["2017-07", "end", end, {}],
  ["2017", "launch", launch, {}],
  ["2017", "intent", freeTalk, {}],
  ["2017", "end", end, {}],
  ["2017-ko", "launch", launch, {}],
  ["2017-ko", "intent", freeTalk, {}],
  ["2017-ko", "end", end, {}],
  ["2018", "launch", launch, { display: screen }],
  ["2018", "intent", pepperoni, { display: screen }],
  ["2018", "end", end, { display: screen }],
])("%s %s is the guide's example, key for key and in its order", (format, name, asked, changes) => {
  expect(JSON.stringify(cekRequest(facts(asked, changes), format))).toBe(JSON.stringify(example(`${format}-${name}`)));
});

test.each<[string, Asked, RequestFacts["session"]]>([
  [
    "first",
    { type: "IntentRequest", intent: "OrderPizza", slots: [{ name: "pizzaType", value: "페퍼로니" }] },
    { new: true, sessionAttributes: {}, sessionId: "a29cfead-c5ba-474d-8745-6c1a6625f0c5", user },
  ],
  [
    "second",
    { type: "IntentRequest", intent: "AddInfo", slots: [{ name: "pizzaAmount", value: "2" }] },
    {
      new: false,
      sessionAttributes: { intent: "OrderPizza", pizzaType: "페퍼로니" },
      sessionId: "a29cfead-c5ba-474d-8745-6c1a6625f0c5",
      user,
    },
  ],
])("the %s request of the multi-turn guide is its example", (name, asked, session) => {
  const { context: _, ...shown } = cekRequest(facts(asked, { session }), "2017");
  expect(JSON.stringify(shown)).toBe(JSON.stringify(example(`2017-multi-turn-${name}`)));
});

test.each<[MessageFormat, string, object]>([
  ["2017-07", "none", {}],
  ["2017-07", "l100", {}],
  ["2017", "l100", {}],
  ["2017-ko", "none", { displayType: "" }],
  ["2017-ko", "xl100", { displayType: "xl100" }],
  ["2017-ko", "custom", { displayType: "xl100" }],
  ["2018", "none", { display: { size: "none" } }],
  ["kr-2019", "none", { display: { size: "none" } }],
  ["line-1.0", "none", { display: { size: "none", contentLayer: { width: 0, height: 0 } } }],
  [
    "kr-2019",
    "custom",
    { display: { size: "custom", orientation: "landscape", dpi: 160, contentLayer: { width: 1024, height: 552 } } },
  ],
  [
    "line-1.0",
    "custom",
    { display: { size: "custom", orientation: "landscape", dpi: 160, contentLayer: { width: 1024, height: 552 } } },
  ],
  ["2018", "s100", { display: { ...screen, size: "s100" } }],
])("%s tells a screen of size %s in its own way", (format, size, told) => {
  const custom: Display = {
    size: "custom",
    orientation: "landscape",
    dpi: 160,
    contentLayer: { width: 1024, height: 552 },
  };
  const display: Display =
    size === "custom" ? custom : size === "none" ? { size } : { ...screen, size: size as "l100" };
  const { device } = cekRequest(facts(launch, { display }), format).context.System;
  expect(JSON.parse(JSON.stringify(device))).toEqual({ deviceId: "096e6b27-1717-33e9-b0a7-510a48658a9b", ...told });
});

test.each(messageFormats)("%s has no accessToken key for an unlinked user", (format) => {
  const session = { ...facts(launch).session, user: { userId: "guest" } };
  const request = cekRequest(facts(launch, { session }), format);
  expect(Object.keys(request.session.user)).toEqual(["userId"]);
  expect(request.context.System.user).toEqual(user);
});

test.each<[MessageFormat, string, boolean, boolean, string]>([
  ["2017-07", "0.1.0", false, false, "EndRequest"],
  ["2017", "0.1.0", true, false, "EndRequest"],
  ["2017-ko", "0.1.0", true, false, "EndRequest"],
  ["2018", "0.1.0", true, true, "SessionEndedRequest"],
  ["kr-2019", "0.1.0", true, true, "SessionEndedRequest"],
  ["line-1.0", "1.0", true, true, "SessionEndedRequest"],
])(
  "%s has version %s, attributes %s, application %s and ends with %s",
  (format, version, attributes, application, type) => {
    const request = cekRequest(facts(end), format);
    expect(request.version).toBe(version);
    expect("sessionAttributes" in request.session).toBe(attributes);
    expect("application" in request.context.System).toBe(application);
    expect(request.request.type).toBe(type);
  },
);

test("line-1.0 has what real LINE traffic has beyond the guide", () => {
  const asked: Asked = { type: "SessionEndedRequest", reason: "USER_INITIATED" };
  expect(cekRequest(facts(asked, { lang: "ja" }), "line-1.0").request).toEqual({
    type: "SessionEndedRequest",
    requestId: "00000000-0000-4000-8000-000000000000",
    timestamp: "2018-08-10T00:00:00Z",
    locale: "ja-JP",
    extensionId: "com.yourdomain.extension.pizzabot",
    reason: "USER_INITIATED",
    intent: { intent: "", name: "", slots: null },
    event: { namespace: "", name: "", payload: null },
  });
});

test("line-1.0 names an intent twice and keeps the stub of an event", () => {
  const { intent, event } = cekRequest(facts(freeTalk), "line-1.0").request as Record<string, unknown>;
  expect(intent).toEqual({ intent: "FreeTalk", name: "FreeTalk", slots: { q: { name: "q", value: "How are you" } } });
  expect(event).toEqual({ namespace: "", name: "", payload: null });
});

test("slots that are called like members of Object are data", () => {
  const asked: Asked = { type: "IntentRequest", intent: "X", slots: [{ name: "__proto__", value: "1" }] };
  expect(JSON.stringify(cekRequest(facts(asked), "kr-2019").request.intent)).toBe(
    '{"name":"X","slots":{"__proto__":{"name":"__proto__","value":"1"}}}',
  );
});

test("an intent without slots has an empty object, or null by rule", () => {
  const asked: Asked = { type: "IntentRequest", intent: "Clova.YesIntent", slots: [] };
  expect(cekRequest(facts(asked), "kr-2019").request.intent?.slots).toEqual({});
  expect(cekRequest(facts(asked, { noSlots: "null" }), "line-1.0").request.intent?.slots).toBeNull();
});

const event: Asked = {
  type: "EventRequest",
  event: { namespace: "AudioPlayer", name: "PlayStopped", payload: { token: "t", offsetInMilliseconds: 10 } },
};

test("an event in the Korean format has an id, a time and the event, and the player stands in front of the system", () => {
  const stream = { beginAtInMilliseconds: 0, token: "t", url: "https://x/a.mp3", urlPlayable: true };
  const player = {
    playerActivity: "STOPPED",
    repeatMode: "NONE",
    offsetInMilliseconds: 10,
    stream,
    totalInMilliseconds: 60_000,
  } as const;
  const { request, context } = cekRequest(facts(event, { player }), "kr-2019");
  expect(JSON.stringify(request)).toBe(
    '{"type":"EventRequest","requestId":"00000000-0000-4000-8000-000000000000","timestamp":"2018-08-10T00:00:00Z",' +
      '"event":{"namespace":"AudioPlayer","name":"PlayStopped","payload":{"token":"t","offsetInMilliseconds":10}}}',
  );
  expect(Object.keys(context)).toEqual(["AudioPlayer", "System"]);
  expect(JSON.stringify(context.AudioPlayer)).toBe(
    `{"offsetInMilliseconds":10,"playerActivity":"STOPPED","stream":${JSON.stringify(stream)},"totalInMilliseconds":60000}`,
  );
});

test("an event of LINE has the other members of its requests too", () => {
  const { request } = cekRequest(facts(event, { lang: "ja" }), "line-1.0");
  expect(Object.keys(request)).toEqual([
    ...["type", "requestId", "timestamp", "locale", "extensionId", "intent", "event"],
  ]);
  expect(request.intent).toEqual({ intent: "", name: "", slots: null });
  expect(request.event?.name).toBe("PlayStopped");
  const skill: Asked = {
    type: "EventRequest",
    event: { namespace: "ClovaSkill", name: "SkillEnabled", payload: null },
  };
  expect(cekRequest(facts(skill), "line-1.0").request.event).toEqual({
    namespace: "ClovaSkill",
    name: "SkillEnabled",
    payload: null,
  });
});

test("the player is in every format but the first", () => {
  const player = { playerActivity: "IDLE", repeatMode: "NONE" } as const;
  const told = messageFormats.filter((format) => {
    const { context } = cekRequest(facts({ type: "LaunchRequest" }, { player }), format);
    return context.AudioPlayer !== undefined;
  });
  expect(told).toEqual(messageFormats.slice(1));
});
