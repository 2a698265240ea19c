import { expect, test } from "vitest";
import type { JsonObject } from "../../../src/cic/json.ts";
import { judged, leaf, said, textCard, url, words } from "./judged-card.ts";

const shown = "the screen shows its `failureMessage`, or its texts where it has none";

// The guides' examples, by their shapes.
const empty = { tableList: [{ item1: words(""), item2: words(""), item2Link: leaf("", "") }], emotionCode: words("") };
const examples: [string, JsonObject][] = [
  [
    "a number with its unit",
    textCard({ actionList: [leaf("action", "")], highlightText: leaf("number", "1,119"), ...empty }),
  ],
  ["a table of phone numbers", textCard({ tableList: [{ item1: words("A"), item2Link: leaf("phoneNum", "031-1") }] })],
  ["a motion", textCard({ motionCode: words(""), ...empty, emotionCode: words("MotionDance") })],
  [
    "a footballer",
    {
      type: "ImageText",
      imageUrl: url(""),
      mainText: words("A"),
      subTextList: [words("B")],
      thumbImageType: words("인물"),
    },
  ],
  [
    "an ImageText with members no table has",
    {
      type: "ImageText",
      mainText: words("A"),
      subText: words("B"),
      display: { leftImageUrl: url("https://example.com/a.jpg"), leftMainTextA: words("A"), listItems: [] },
    },
  ],
  [
    "a picture",
    { type: "ImageList", thumbImageUrlList: [{ thumbImageUrl: url("https://example.com/a"), imageUrl: url("") }] },
  ],
  [
    "news",
    {
      type: "CardList",
      subType: "",
      cardList: [
        {
          contentProviderText: words("News"),
          description: [words("A"), words("")],
          linkUrl: url("https://example.com/news"),
          publishDate: leaf("date", ""),
          videoUrl: url("https://example.com/v"),
          actionList: [leaf("action", "clova://audio-repeat?url=https://example.com/a")],
        },
      ],
      noticeText: words("A summary"),
    },
  ],
  [
    "an old popup",
    { type: "Popup", displayType: "POPUP", titleText: words("A"), positiveButtonUrl: url("https://...") },
  ],
  [
    "common members",
    textCard({
      emoji: words("U+1F600"),
      subtitle: words("A"),
      meta: { version: words("v0.1") },
      failureMessage: words("B"),
    }),
  ],
];

test.each(examples)("%s, as the guide has it, is not found", (_, card) => {
  expect(said(card)).toEqual([]);
});

test("a weather card, as the guide has it, is found for its type alone", () => {
  const hour = { hourlyTime: leaf("datetime", "20170726 18:00"), rainfallProbability: leaf("percentage", null) };
  const card = {
    type: "TodayWeather",
    nowTemperature: leaf("temperature-c", 31),
    lastUpdate: leaf("datetime", "2018-02-05T06:29:09Z"),
    hourlyWeatherList: [{ ...hour, hourlyTemperature: leaf("temperature", "30") }],
  };
  expect(judged(card).map(({ rule, path }) => [rule, path])).toEqual([["card-template", "response.card.type"]]);
  expect(judged({ ...card, location: "Seoul" }).map(({ path }) => path)).toContain("response.card.location");
});

test("a finding says what to do, and what stood there", () => {
  expect(judged(textCard({ maintext: words("Hi") })).map(({ remedy }) => remedy)).toEqual([]);
  const { mainText: _, ...without } = textCard({ maintext: words("Hi") });
  expect(judged(without)).toMatchObject([{ remedy: "Did you mean `mainText`?", received: "an object" }]);
  expect(judged(textCard({ type: "text" }))).toMatchObject([{ remedy: "Did you mean `Text`?", received: '"text"' }]);
  expect(judged(textCard({ subText: "there" }))).toMatchObject([
    { remedy: 'Write `{"type": "string", "value": "…"}`', received: '"there"' },
  ]);
  expect(judged({ type: "Popup", displayType: "alert", alertText: words("A") })).toMatchObject([
    { remedy: "Did you mean `ALERT`?" },
  ]);
  expect(judged(textCard({ type: words("Text") }))).toMatchObject([{ remedy: 'Write `"type": "Text"`' }]);
});

test("addresses are not repeated: they may hold a password", () => {
  const findings = judged(
    textCard({ imageUrl: "https://me:secret@example.com/", linkUrl: url("me:secret@example.com") }),
  );
  expect(findings.map(({ path }) => path)).toEqual(["response.card.imageUrl"]);
  const without = judged(textCard({ linkUrl: url("//me:secret@example.com/?key=secret") }));
  expect(without).toHaveLength(1);
  expect(JSON.stringify([...findings, ...without])).not.toContain("secret");
});

test("a card elsewhere is named by its place", () => {
  const path = "response.directives[0].payload";
  expect(judged({ type: "Text", mainText: "Hi" }, path)).toMatchObject([{ path: `${path}.mainText` }]);
});

test("at most twenty findings are made of a card, the last of which says that there are more", () => {
  const cards = (count: number): JsonObject => ({
    type: "CardList",
    cardList: Array.from({ length: count }, () => ({ title: "News" })),
  });
  expect(judged(cards(18)).map(({ rule }) => rule)).toEqual(Array.from({ length: 18 }, () => "card-value"));
  const many = judged({ ...cards(500), type: "cardlist" });
  expect(many).toHaveLength(20);
  expect(many[0]?.rule).toBe("card-template");
  expect(many.at(-1)?.message).toBe("`response.card` has more faults than these; the others are not listed");
});

test("at most a thousand members are looked at, which is said", () => {
  const list = (length: number): JsonObject => ({
    type: "ImageText",
    subTextList: [...Array.from({ length }, () => words("a")), "wrong"],
  });
  expect(judged(list(997)).map(({ path }) => path)).toEqual(["response.card.subTextList[997]"]);
  expect(said(list(998))).toEqual([
    "card-value: `response.card` has more than 1000 members; the others were not checked",
  ]);
  const looked = new Set<string>();
  const seen = Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`mainTextOf${index}`, index]));
  const card = new Proxy<JsonObject>(textCard(seen), {
    get: (target, key) => {
      looked.add(String(key));
      return target[String(key)]!;
    },
  });
  judged(card);
  expect(looked.size).toBeLessThanOrEqual(1002);
});

test("names of prototypes are data", () => {
  const json = '{"type":"Text","mainText":{"type":"string","value":"Hi"},"__proto__":5,"constructor":5}';
  expect(said(JSON.parse(json) as JsonObject)).toEqual([]);
  expect(said({ type: "constructor", mainText: words("Hi") })).toEqual([
    `card-template: \`response.card.type\` is "constructor", which is no content template; ${shown}`,
  ]);
});
