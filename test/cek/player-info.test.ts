import { expect, test } from "vitest";
import { gatherFindings, type Finding } from "../../src/cek/answer/finding.ts";
import { judgePlayerInfo } from "../../src/cek/directive/player-info.ts";
import type { Json, JsonObject } from "../../src/cic/json.ts";

const path = "response.directives[0].payload";

const judged = (payload: JsonObject): readonly Finding[] => {
  const { findings, find } = gatherFindings();
  judgePlayerInfo(payload, path, find);
  return findings();
};
const said = (payload: JsonObject): string[] =>
  judged(payload).map(({ rule, message }) => `${rule}: ${message.replace(`${path}.`, "")}`);

const control = (name: string, members: JsonObject = {}): JsonObject => ({
  enabled: true,
  name,
  selected: false,
  type: "BUTTON",
  ...members,
});

/** As the guide's example. */
const song = {
  artImageUrl: "https://example.com/a.jpg",
  controls: [control("LIKE_DISLIKE")],
  headerText: "Classic",
  lyrics: [{ data: null, format: "PLAIN", url: null }],
  isLive: false,
  showAdultIcon: false,
  titleSubText1: "Alice",
  titleSubText2: "Wonderland",
  titleText: "Concerto",
  token: "eJyr5lIqSSyITy4tKs4vUrJSUE=",
};
const info = (members: JsonObject = {}): JsonObject => ({
  controls: ["PLAY_PAUSE", "NEXT", "PREVIOUS"].map((name) => control(name)),
  displayType: "list",
  playableItems: [song],
  provider: { logoUrl: "https://example.com/l.png", name: "Provider", smallLogoUrl: "https://example.com/s.png" },
  ...members,
});
const items = (...entries: Json[]): JsonObject => info({ playableItems: entries });
const without = (name: keyof typeof song): JsonObject =>
  Object.fromEntries(Object.entries(song).filter(([key]) => key !== name));
const itemButtons = "NEXT, PLAY_PAUSE, PREVIOUS, BACKWARD_15S, FORWARD_15S, BACKWARD_30S, FORWARD_30S, BACKWARD_60S, ";

/** What is wrong, what is said of it, and a near miss without it. */
const rows: [string, JsonObject, string, JsonObject][] = [
  [
    "no display type",
    info({ displayType: null }),
    "`displayType` must be given, got null; every item is shown",
    info({ displayType: "single" }),
  ],
  [
    "a display type that is none",
    info({ displayType: "LIST" }),
    '`displayType` must be one of list, single, got "LIST"; every item is shown',
    info(),
  ],
  [
    "controls that are no list",
    info({ controls: control("NEXT") }),
    "`controls` must be an array of objects, got an object; a device may leave the buttons out",
    info({ controls: [] }),
  ],
  [
    "a button that is none",
    info({ controls: [control("STOP")] }),
    '`controls[0].name` must be one of NEXT, PLAY_PAUSE, PREVIOUS, got "STOP"; a device may leave the button out',
    info({ controls: [control("NEXT")] }),
  ],
  [
    "a button of an item for the whole player",
    info({ controls: [control("REPEAT")] }),
    '`controls[0].name` must be one of NEXT, PLAY_PAUSE, PREVIOUS, got "REPEAT"; a device may leave the button out',
    items({ ...song, controls: [control("REPEAT"), control("BACKWARD_15S"), control("PROGRESS_BAR")] }),
  ],
  [
    "a button of an item that is none",
    items({ ...song, controls: [control("BACKWARD_10S")] }),
    `\`playableItems[0].controls[0].name\` must be one of ${itemButtons}FORWARD_60S, LIKE_DISLIKE, MORE, PROGRESS_BAR, ` +
      'REPEAT, SUBSCRIBE_UNSUBSCRIBE, got "BACKWARD_10S"; a device may leave the button out',
    items({ ...song, controls: [control("SUBSCRIBE_UNSUBSCRIBE")] }),
  ],
  [
    "a button's state as text",
    info({ controls: [control("NEXT", { enabled: "true" })] }),
    "`controls[0].enabled` must be true or false, got a text; a device may leave the button out",
    info({ controls: [control("NEXT", { enabled: false })] }),
  ],
  [
    "another kind of button",
    info({ controls: [control("NEXT", { type: "SWITCH" })] }),
    '`controls[0].type` must be "BUTTON", got "SWITCH"; a device may leave the button out',
    info({ controls: [control("NEXT", { label: "Next" })] }),
  ],
  [
    "no items",
    info({ playableItems: null }),
    "`playableItems` must be given, got null; no item is shown",
    info({ playableItems: [] }),
  ],
  [
    "an item that is none",
    items(song, "Concerto"),
    "`playableItems[1]` must be an object, got a text; it is left out",
    items(song, song),
  ],
  [
    "an item without token",
    items(without("token")),
    "`playableItems[0].token` is missing; a device cannot say which item it means",
    items(song),
  ],
  [
    "an item without title",
    items(without("titleText")),
    "`playableItems[0].titleText` is missing; the item is shown without a title",
    items({ ...song, titleText: "" }),
  ],
  [
    "an item without artist",
    items(without("titleSubText1")),
    "`playableItems[0].titleSubText1` is missing; the item is shown without an artist",
    items(without("titleSubText2")),
  ],
  [
    "an item that does not say whom it is for",
    items(without("showAdultIcon")),
    "`playableItems[0].showAdultIcon` is missing; a device may leave the icon out",
    items(without("isLive")),
  ],
  [
    "a title that is no text",
    items({ ...song, titleText: { type: "string", value: "Concerto" } }),
    "`playableItems[0].titleText` must be a text, got an object; the item is shown without a title",
    items({
      ...song,
      titleSubText2: null,
      headerText: null,
      artImageUrl: null,
      isLive: null,
      controls: null,
      lyrics: null,
    }),
  ],
  [
    "a picture that is no text",
    items({ ...song, artImageUrl: 5 }),
    "`playableItems[0].artImageUrl` must be a text, got a number; the picture is not shown",
    items(without("artImageUrl")),
  ],
  [
    "lyrics in a form that is none",
    items({ ...song, lyrics: [{ format: "TXT", data: "la" }] }),
    '`playableItems[0].lyrics[0].format` must be one of LRC, PLAIN, got "TXT"; a device may leave the lyrics out',
    items({ ...song, lyrics: [{ format: "LRC", url: "https://example.com/a.lrc" }] }),
  ],
  [
    "lyrics without lyrics",
    items({ ...song, lyrics: [{ format: "PLAIN" }] }),
    "`playableItems[0].lyrics[0]` has neither `data` nor `url`; a device has no lyrics to show",
    items({ ...song, lyrics: [{ format: "PLAIN", data: "la" }] }),
  ],
  [
    "a provider without name",
    info({ provider: { logoUrl: "https://example.com/l.png" } }),
    "`provider.name` is missing; the provider is not named",
    info({ provider: { name: "Provider" } }),
  ],
  [
    "a provider that is a text",
    info({ provider: "Provider" }),
    "`provider` must be an object, got a text; the provider is not named",
    info({ provider: null }),
  ],
];

test.each(rows)("%s is found, and nothing else", (_, payload, expected) => {
  expect(said(payload)).toEqual([`directive-value: ${expected}`]);
});

test.each(rows)("%s is not found where it is none", (_, _payload, _expected, near) => {
  expect(said(near)).toEqual([]);
});

test("a misspelt member is told with what was meant, and not missed too", () => {
  expect(judged(items({ ...without("titleText"), titletext: "Concerto" }))).toEqual([
    {
      rule: "answer-unknown-key",
      path: `${path}.playableItems[0].titletext`,
      message: `\`${path}.playableItems[0].titletext\` is no member the guides have, and is ignored`,
      remedy: "Did you mean `titleText`?",
      received: '"Concerto"',
    },
  ]);
  expect(said(items({ ...song, album: "Wonderland" }))).toEqual([]);
});

test("what is missing or wrong is told with what to send", () => {
  expect(judged(info({ displayType: "List" }))).toMatchObject([{ remedy: "Did you mean `list`?", received: '"List"' }]);
  expect(judged(info({ playableItems: 5 }))).toMatchObject([{ remedy: "Send an array of objects", received: "5" }]);
  expect(judged({})).toMatchObject([
    { path: `${path}.displayType`, remedy: "Send one of list, single", received: "nothing" },
    { path: `${path}.controls` },
    { path: `${path}.playableItems` },
  ]);
});

test("findings and work are bounded", () => {
  const faults = judged(items(...Array.from({ length: 500 }, () => 5)));
  expect(faults).toHaveLength(20);
  expect(faults.at(-1)?.message).toBe(`\`${path}\` has more faults than these; the others are not listed`);
  expect(judged(items(...Array.from({ length: 18 }, () => 5)))).toHaveLength(18);
  expect(judged(items(...Array.from({ length: 500 }, () => song), 5)).map(({ message }) => message)).toEqual([
    `\`${path}\` has more than 1000 members; the others were not checked`,
  ]);
});
