import { expect, test } from "vitest";
import { leaf, said, textCard, url, words, type CardRow } from "./judged-card.ts";

const stringForm = '{"type":"string","value":"…"}';

const rows: CardRow[] = [
  [
    "a plain string for a StringObject",
    textCard({ mainText: "Hi" }),
    `card-value: \`response.card.mainText\` must be a StringObject such as ${stringForm}, got a text; it is not shown`,
    textCard({ subText: words("there") }),
  ],
  [
    "a plain string for a picture",
    textCard({ imageUrl: "https://user:secret@example.com/a.png" }),
    'card-value: `response.card.imageUrl` must be a URIObject such as {"type":"url","value":"https://…"}, got a text; ' +
      "it is not shown",
    textCard({ imageUrl: url("https://example.com/a.png") }),
  ],
  [
    "a plain string that nobody would have seen",
    textCard({ failureMessage: "No" }),
    `card-value: \`response.card.failureMessage\` must be a StringObject such as ${stringForm}, got a text; it is ignored`,
    textCard({ failureMessage: words("No"), meta: { version: words("v0.1") } }),
  ],
  [
    "a list for a StringObject",
    textCard({ subText: [words("there")] }),
    `card-value: \`response.card.subText\` must be a StringObject such as ${stringForm}, got an array; a device may not show it`,
    textCard({ subText: [] }),
  ],
  [
    "an object without value",
    textCard({ subText: { type: "string", text: "there" } }),
    "card-value: `response.card.subText` has no `value`; a device finds nothing to show",
    textCard({ subText: { type: "string" } }),
  ],
  [
    "a number as value",
    textCard({ highlightText: leaf("number", 1119) }),
    "card-value: `response.card.highlightText.value` must be a text, got 1119; it is shown all the same",
    textCard({ highlightText: leaf("number", "1,119") }),
  ],
  [
    "a value that is neither text nor number",
    textCard({ subText: words(true) }),
    "card-value: `response.card.subText.value` must be a text, got true; a device cannot show it",
    textCard({ subText: words(null) }),
  ],
  [
    "an object without type",
    textCard({ subText: { value: "there" } }),
    'card-value: `response.card.subText.type` must be "string" in a StringObject, got nothing; it is shown all the same',
    textCard({ subText: leaf("", "there") }),
  ],
  [
    "a text typed as a URL",
    textCard({ subText: url("there") }),
    'card-value: `response.card.subText.type` must be "string" in a StringObject, got "url"; its text is not shown',
    textCard({ subText: leaf("number", "23㎍/㎥") }),
  ],
  [
    "a URL typed as a text",
    textCard({ imageUrl: words("https://example.com/a.png") }),
    'card-value: `response.card.imageUrl.type` must be "url" in a URIObject, got "string"; it is shown as a text',
    textCard({ imageUrl: leaf("", "https://example.com/a.png") }),
  ],
  [
    "a URL without scheme",
    textCard({ linkUrl: url("example.com/map") }),
    'card-value: `response.card.linkUrl.value` must be a whole URL, got "example.com/map"; a device cannot open it',
    textCard({ linkUrl: url("nmap://map?lat=37") }),
  ],
  [
    "a row's link that is no URL",
    textCard({ tableList: [{ item1: words("Shop"), item2Link: url("031-712-3310") }] }),
    'card-value: `response.card.tableList[0].item2Link.value` must be a whole URL, got "031-712-3310"; a device cannot open it',
    textCard({ tableList: [{ item1: words("Shop"), item2Link: leaf("phoneNum", "031-712-3310") }] }),
  ],
  [
    "an action that is none",
    textCard({ actionList: [leaf("action", "https://example.com")] }),
    'card-value: `response.card.actionList[0].value` must be an action such as "clova://webview?url=…", got a text; ' +
      "a touch does nothing",
    textCard({ actionList: [leaf("action", "clova://webview?url=https://example.com")] }),
  ],
  [
    "a misspelt action",
    textCard({ actionList: [leaf("action", "clova://webvieuw?url=https://example.com")] }),
    'card-value: `response.card.actionList[0].value` names an action no guide has, "clova://webvieuw"; a touch does nothing',
    textCard({
      actionList: [leaf("action", "clova://naverSearch?query=pizza"), leaf("action", "clova://guide/talking")],
    }),
  ],
  [
    "an object where a list belongs",
    { type: "ImageText", mainText: words("Hi"), subTextList: words("there") },
    "card-value: `response.card.subTextList` must be an array of StringObjects, got an object; a device may not show it",
    { type: "ImageText", mainText: words("Hi"), subTextList: [words("there")] },
  ],
  [
    "a text where a list belongs",
    textCard({ tableList: "a, b" }),
    "card-value: `response.card.tableList` must be an array of objects, got a text; it is not shown",
    textCard({ tableList: null }),
  ],
  [
    "a plain string in a list of StringObjects",
    { type: "ImageText", mainText: words("Hi"), subTextList: [words("a"), "b"] },
    `card-value: \`response.card.subTextList[1]\` must be a StringObject such as ${stringForm}, got a text; it is not shown`,
    { type: "ImageText", mainText: words("Hi"), subTextList: [words("a"), null, {}, words("")] },
  ],
  [
    "a plain string in a list of rows",
    textCard({ tableList: ["Seoul"] }),
    "card-value: `response.card.tableList[0]` must be an object with members such as `item1`, `item2`, `item3`, got a text; " +
      "it is not shown",
    textCard({ tableList: [{ item1: words("Seoul") }] }),
  ],
  [
    "a StringObject in a list of rows",
    textCard({ tableList: [words("Seoul")] }),
    "card-value: `response.card.tableList[0]` must be an object with members such as `item1`, `item2`, `item3`, got an object; " +
      "a device may not show it",
    textCard({ tableList: [{}] }),
  ],
  [
    "words typed as a date",
    { type: "CardList", cardList: [{ title: words("News"), publishDate: leaf("date", "yesterday") }] },
    'card-value: `response.card.cardList[0].publishDate.value` must be a date such as "2018-05-28", got "yesterday"; ' +
      "it is shown as it stands",
    {
      type: "CardList",
      cardList: ["2018-05-28", "20180528"].map((day) => ({ title: words("News"), publishDate: leaf("date", day) })),
    },
  ],
];

test.each(rows)("%s is found, and nothing else", (_, card, expected) => {
  expect(said(card)).toEqual([expected]);
});

test.each(rows)("%s is not found where it is none", (_, _card, _expected, near) => {
  expect(said(near)).toEqual([]);
});
