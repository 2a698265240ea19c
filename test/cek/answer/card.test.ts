import { expect, test } from "vitest";
import { said, textCard, url, words, type CardRow } from "./judged-card.ts";

const shown = "the screen shows its `failureMessage`, or its texts where it has none";

const rows: CardRow[] = [
  [
    "a card without type",
    { mainText: words("Hi") },
    `card-template: \`response.card.type\` must be the name of a content template such as "Text", got nothing; ${shown}`,
    { type: "Text", mainText: words("Hi") },
  ],
  [
    "an empty type",
    textCard({ type: "" }),
    `card-template: \`response.card.type\` must be the name of a content template such as "Text", got an empty text; ${shown}`,
    textCard({}),
  ],
  [
    "a type written as a StringObject",
    textCard({ type: words("Text") }),
    `card-template: \`response.card.type\` must be the name of a content template such as "Text", got an object; ${shown}`,
    textCard({}),
  ],
  [
    "a type in small letters",
    textCard({ type: "text" }),
    `card-template: \`response.card.type\` is "text", which is no content template; ${shown}`,
    textCard({}),
  ],
  [
    "a template of Clova's own services",
    { type: "TodayWeather", location: words("Seoul") },
    'card-template: `response.card.type` is "TodayWeather", which is meant for Clova\'s own weather reports; its texts ' +
      "are shown here, whether a device takes it from an extension is not known",
    textCard({}),
  ],
  [
    "a template the guides dropped",
    { type: "CarRoute", mainText: words("Home") },
    `card-template: \`response.card.type\` is "CarRoute", which the guides dropped in January 2018; ${shown}`,
    { type: "ImageText", mainText: words("Home") },
  ],
  [
    "a sub-type that is none",
    { type: "CardList", subType: "News", cardList: [{ title: words("News"), publishDate: words("3 days ago") }] },
    "card-value: `response.card.subType` must be a plain text, one of Type1, Type2, Type3, Type4, Type5, Type6, got " +
      '"News"; a device cannot tell how to show the card',
    { type: "CardList", subType: "Type4", cardList: [{ title: words("News"), publishDate: words("3 days ago") }] },
  ],
  [
    "a kind of popup written as a StringObject",
    { type: "Popup", displayType: words("ALERT"), alertText: words("Stop") },
    "card-value: `response.card.displayType` must be a plain text, one of POPUP, ALERT, TOAST, got an object; " +
      "a device cannot tell how to show the card",
    { type: "Popup", displayType: "ALERT", alertText: words("Stop") },
  ],
  [
    "a member of another kind of popup",
    { type: "Popup", displayType: "ALERT", alertText: words("Stop"), toastText: words("Hi") },
    "card-value: `response.card.toastText` belongs to a popup of the kind TOAST, and this one is ALERT; a device does not show it",
    { type: "Popup", displayType: "ALERT", alertText: words("Stop"), toastText: words(""), toastLinkUrl: url("") },
  ],
  [
    "a misspelt member",
    textCard({ BgUrl: url("https://example.com/a.png") }),
    "answer-unknown-key: `response.card.BgUrl` is no member of the template Text; a device ignores it",
    textCard({ BgUrl: url(""), provider: words("us") }),
  ],
  [
    "a misspelt member of an entry",
    { type: "CardList", cardList: [{ title: words("News"), imageURL: url("https://example.com/a.png") }] },
    "answer-unknown-key: `response.card.cardList[0].imageURL` is no member of the entries of `cardList`; a device ignores it",
    { type: "CardList", cardList: [{ title: words("News"), imageUrl: url("https://example.com/a.png"), id: 5 }] },
  ],
  [
    "a member of another template",
    textCard({ title: words("Pizza") }),
    "answer-unknown-key: `response.card.title` is a member of the template Popup, not of the template Text; a device ignores it",
    textCard({ title: words("") }),
  ],
  [
    "a member of several other templates",
    textCard({ label: words("Pizza") }),
    "answer-unknown-key: `response.card.label` is a member of the templates ActionTimer, Reminder, not of the template " +
      "Text; a device ignores it",
    textCard({ display: { leftMainTextA: words("Pizza") } }),
  ],
  [
    "a member of the entries of another template",
    textCard({ imageTitle: words("Pizza") }),
    "answer-unknown-key: `response.card.imageTitle` is a member of the entries of `thumbImageUrlList` in the template " +
      "ImageList, not of the template Text; a device ignores it",
    textCard({ subtitle: words("Pizza") }),
  ],
  [
    "a member of the entries beside their list",
    { type: "ImageList", imageUrl: url("https://example.com/a.png") },
    "answer-unknown-key: `response.card.imageUrl` is a member of the entries of `thumbImageUrlList`, not of the template " +
      "ImageList; a device ignores it",
    { type: "ImageList", thumbImageUrlList: [{ imageUrl: url("https://example.com/a.png") }] },
  ],
  [
    "a member of the card in an entry",
    { type: "CardList", cardList: [{ title: words("News"), noticeText: words("©") }] },
    "answer-unknown-key: `response.card.cardList[0].noticeText` is a member of the card itself, not of the entries of " +
      "`cardList`; a device ignores it",
    { type: "CardList", cardList: [{ title: words("News") }], noticeText: words("©") },
  ],
  [
    "a card without anything in it",
    { type: "Text", mainText: words(""), failureMessage: words("No"), tableList: [{ item1: words("") }] },
    "card-value: `response.card` has nothing to show; the screen shows its `failureMessage`",
    { type: "Text", mainText: words("Hi"), failureMessage: words("No"), tableList: [{ item1: words("") }] },
  ],
];

test.each(rows)("%s is found, and nothing else", (_, card, expected) => {
  expect(said(card)).toEqual([expected]);
});

test.each(rows)("%s is not found where it is none", (_, _card, _expected, near) => {
  expect(said(near)).toEqual([]);
});
