import fc from "fast-check";
import type { Card } from "../../../src/screen/card/card.ts";

// Cards nobody would think of.

const nasty = [
  "",
  " ",
  "\n",
  "\t\t\ttab",
  "한국어 문장입니다. 띄어쓰기가 있습니다.",
  "日本語の文章、「括弧」とー長音。ッッッ",
  "「「「「「「「「「「」」」」」」」」」」",
  "👩‍👩‍👧‍👦👍🏽🇰🇷☀️1️⃣",
  "\ufe0f\u200d\u0301\u20e3",
  "ㄱㄴㄷ\u1100\u1100\u1100\u1161\u11a8",
  "ｶﾞｷﾞ\uff9e\uff9f",
  "\u001b[31m\u009b2J\u0007\u202e\u2066\ufeff",
  "\ud83d",
  "https://user:password@example.com/a/b?c=d#e",
  "word".repeat(60),
  "\u1100".repeat(300),
  "e\u0301".repeat(90),
];

const text = fc.oneof(
  fc.constantFrom(...nasty),
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.array(fc.constantFrom(...nasty), { maxLength: 4 }).map((texts) => texts.join("")),
);
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null });
const few = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(value, { maxLength: 4 });

const target = fc.record({ address: text, kind: fc.constantFrom("web", "phone", "clova", "other") });
const link = fc.record({ role: fc.constantFrom("page", "app", "media", "notice", "action"), target });
const picture = fc.record({ url: text, alt: text });
const source = fc.record({ text, target: maybe(target) });
const run = fc.record({ text, isMarked: fc.boolean() });
const common = { template: text, subtitle: maybe(text), emoji: maybe(text), source: maybe(source), links: few(link) };
const more = fc.constantFrom(0, 1, 9500);
const kind = <T extends string>(name: T): fc.Arbitrary<T> => fc.constant(name);
const row = fc.record({ label: maybe(text), value: maybe(text), detail: maybe(text), target: maybe(target) });
const control = fc.record({ name: text, enabled: fc.boolean(), selected: fc.boolean() });
const piece = fc.oneof(
  fc.record({ is: kind("text"), text, target: maybe(target) }),
  fc.record({ is: kind("picture"), picture }),
);
const entry = fc.record({
  picture: maybe(picture),
  title: few(run),
  lines: few(text),
  media: maybe(target),
  press: maybe(text),
  pressIcon: maybe(picture),
  date: maybe(text),
  provider: maybe(text),
  source: maybe(source),
  target: maybe(target),
  links: few(link),
});
const item = fc.record({
  token: maybe(text),
  header: maybe(text),
  title: maybe(text),
  artist: maybe(text),
  album: maybe(text),
  cover: maybe(picture),
  isLive: fc.boolean(),
  isAdult: fc.boolean(),
  lyrics: fc.array(text, { maxLength: 12 }),
  controls: few(control),
});

export const randomCard: fc.Arbitrary<Card> = fc.oneof(
  fc.record({
    kind: kind("text"),
    ...common,
    more,
    highlight: maybe(text),
    unit: maybe(text),
    heading: maybe(text),
    sentence: maybe(text),
    paragraph: maybe(text),
    sub: maybe(text),
    rows: few(row),
    picture: maybe(picture),
    background: maybe(picture),
  }),
  fc.record({
    kind: kind("imageText"),
    ...common,
    more,
    picture: maybe(picture),
    shape: fc.constantFrom("person", "book", "album", null),
    title: maybe(text),
    lines: few(text),
  }),
  fc.record({
    kind: kind("imageList"),
    ...common,
    more,
    images: few(fc.record({ picture: maybe(picture), title: maybe(text), source: maybe(source) })),
  }),
  fc.record({
    kind: kind("cardList"),
    ...common,
    more,
    type: fc.constantFrom(1, 2, 3, 4, 5, 6),
    entries: few(entry),
    notice: maybe(source),
  }),
  fc.record({
    kind: kind("popup"),
    ...common,
    display: fc.constantFrom("popup", "alert", "toast"),
    title: maybe(text),
    text: maybe(text),
    buttons: few(fc.record({ text, tone: fc.constantFrom("positive", "negative", "link"), target: maybe(target) })),
  }),
  fc.record({ kind: kind("generic"), ...common, more, head: few(piece), groups: few(few(piece)) }),
  fc.record({ kind: kind("failure"), ...common, text }),
  fc.record({ kind: kind("words"), ...common, text }),
  fc.record({
    kind: kind("player"),
    ...common,
    more,
    isList: fc.boolean(),
    items: few(item),
    controls: few(control),
    provider: maybe(fc.record({ name: text, logo: maybe(picture) })),
  }),
);
