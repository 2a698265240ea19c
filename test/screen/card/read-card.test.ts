import fc from "fast-check";
import { expect, test } from "vitest";
import type { JsonObject } from "../../../src/cic/json.ts";
import { readCard } from "../../../src/screen/card/read-card.ts";
import { cardText } from "../../../src/device/screen.ts";
import { action, gist, read, url, words } from "./templates.ts";

const texts: [string, JsonObject, object][] = [
  [
    "a number with its unit",
    { highlightText: { type: "number", value: "1,119" }, mainText: words("won"), subText: words("up 3 %") },
    { highlight: "1,119", unit: "won", sub: "up 3 %" },
  ],
  ["a sentence", { sentenceText: words("It rains.") }, { sentence: "It rains." }],
  ["mainText alone, as extensions send it", { mainText: words("a\nb") }, { sentence: "a\nb" }],
  [
    "a paragraph below its heading",
    { paragraphText: words("Long."), mainText: words("Title") },
    { heading: "Title", paragraph: "Long." },
  ],
  [
    "a table below its heading",
    {
      mainText: words("Numbers"),
      tableList: [
        { item1: words("Police"), item2: words("112"), item2Link: { type: "phoneNum", value: "112" } },
        { item1: words(""), item2Link: url("https://a.example/"), item3: words("more") },
        null,
        {},
        { item1: words("") },
      ],
    },
    {
      heading: "Numbers",
      rows: [
        { label: "Police", value: "112", detail: null, target: { address: "112", kind: "phone" } },
        {
          label: null,
          value: "https://a.example/",
          detail: "more",
          target: { address: "https://a.example/", kind: "web" },
        },
      ],
    },
  ],
  [
    "the coin sample's members that are there and empty",
    { highlightText: { type: "number", value: "12,345" }, tableList: null, actionList: null, BgUrl: words("") },
    { highlight: "12,345" },
  ],
  [
    "all that is common",
    {
      mainText: words("Hi"),
      subtitle: words("sub"),
      emoji: words("U+1F1F0U+1F1F7"),
      referenceText: words("Wiki"),
      referenceUrl: url("https://wiki.example/"),
      linkUrl: url("https://map.example/"),
      actionList: [action("clova://guide/talking"), action("")],
      imageUrl: url("https://a.example/a.png"),
      bgUrl: url("https://a.example/bg.png"),
      emotionCode: words("smile"),
      meta: { version: words("v0.1") },
      failureMessage: words("cannot"),
    },
    {
      sentence: "Hi",
      subtitle: "sub",
      emoji: "🇰🇷",
      source: { text: "Wiki", target: { address: "https://wiki.example/", kind: "web" } },
      links: [
        { role: "page", target: { address: "https://map.example/", kind: "web" } },
        { role: "action", target: { address: "clova://guide/talking", kind: "clova" } },
      ],
      picture: { url: "https://a.example/a.png", alt: "Hi" },
      background: { url: "https://a.example/bg.png", alt: "" },
    },
  ],
  ["plain texts and numbers where objects belong", { mainText: "Hi", subText: 7 }, { sentence: "Hi", sub: "7" }],
];

test.each(texts)("Text: %s", (_, members, expected) => {
  expect(gist(read({ type: "Text", ...members }))).toEqual({ kind: "text", template: "Text", ...expected });
});

test("ImageText: picture, shape, and every line", () => {
  const card = read({
    type: "ImageText",
    mainText: words("Son"),
    subTextList: [words("a"), words(""), words("b")],
    subText: words("c"),
    display: { leftImageUrl: url("https://a.example/l.png"), leftMainTextA: words("d"), listItems: [] },
    thumbImageUrl: url("https://a.example/t.png"),
    imageUrl: url(""),
    thumbImageType: words("인물"),
    appLinkUrl: url("https://app.example/"),
  });
  expect(gist(card)).toEqual({
    kind: "imageText",
    template: "ImageText",
    picture: { url: "https://a.example/t.png", alt: "Son" },
    shape: "person",
    title: "Son",
    lines: ["a", "b", "c", "d"],
    links: [{ role: "app", target: { address: "https://app.example/", kind: "web" } }],
  });
});

test("ImageList: each picture with its title and source", () => {
  const entry = { imageUrl: url(""), thumbImageUrl: url("https://a.example/t.png"), imageTitle: words("Airport") };
  const card = read({ type: "ImageList", thumbImageUrlList: [{ ...entry, imageReference: words("IIAC") }, {}] });
  expect(gist(card)).toEqual({
    kind: "imageList",
    template: "ImageList",
    images: [
      {
        picture: { url: "https://a.example/t.png", alt: "Airport" },
        title: "Airport",
        source: { text: "IIAC", target: null },
      },
    ],
  });
});

const entry = { imageUrl: url("https://a.example/i.png"), title: words("T"), referenceText: words("R") };
const types: [number, JsonObject, string][] = [
  [1, { ...entry, description: [words("d")] }, ""],
  [2, { ...entry, description: [words("d")], linkUrl: url("https://a.example/") }, ""],
  [3, { ...entry, videoUrl: url("https://a.example/v") }, ""],
  [4, { title: words("T"), press: words("Daily"), publishDate: { type: "date", value: "20180528" } }, ""],
  [5, { ...entry, description: [words("d")], videoUrl: url("https://a.example/v") }, ""],
  [6, { imageUrl: url("https://a.example/i.png"), linkUrl: url("https://a.example/") }, ""],
  [4, entry, "Type4"],
  [1, entry, "Type9"],
];

test.each(types)("CardList: type %i is known by its members", (type, member, subType) => {
  expect(read({ type: "CardList", subType, cardList: [member] })).toMatchObject({ kind: "cardList", type });
});

test("CardList: an entry with everything, marked words, and the notice", () => {
  const card = read({
    type: "CardList",
    subType: "Type4",
    cardList: [
      {
        title: words("A <mark>pizza</MARK> <b>now</b>"),
        description: [words("<mark>one</mark>"), words("")],
        press: words("Daily"),
        pressIconUrl: url("https://a.example/p.png"),
        publishDate: { type: "date", value: "20180528" },
        contentProviderText: words("Provider"),
        referenceUrl: url("https://r.example/"),
        videoUrl: url("http://a.example/v.mp4"),
        linkUrl: url("javascript:alert(1)"),
        actionList: [action("clova://audio-repeat?url=x")],
      },
    ],
    noticeText: words("A summary"),
    noticeLink: url("https://n.example/"),
  });
  expect(gist(card)).toEqual({
    kind: "cardList",
    template: "CardList",
    type: 4,
    entries: [
      {
        picture: null,
        title: [
          { text: "A ", isMarked: false },
          { text: "pizza", isMarked: true },
          { text: " <b>now</b>", isMarked: false },
        ],
        lines: ["one"],
        media: { address: "http://a.example/v.mp4", kind: "web" },
        press: "Daily",
        pressIcon: { url: "https://a.example/p.png", alt: "Daily" },
        date: "2018-05-28",
        provider: "Provider",
        source: { text: "https://r.example/", target: { address: "https://r.example/", kind: "web" } },
        target: { address: "javascript:alert(1)", kind: "other" },
        links: [{ role: "action", target: { address: "clova://audio-repeat?url=x", kind: "clova" } }],
      },
    ],
    notice: { text: "A summary", target: { address: "https://n.example/", kind: "web" } },
  });
});

const popups: [string, JsonObject, object][] = [
  [
    "two buttons, the negative one first",
    {
      displayType: "POPUP",
      title: words("Order?"),
      mainText: words("Two pizzas"),
      positiveButtonText: words("Yes"),
      positiveButtonUrl: url("clova://webview?url=x"),
      negativeButtonText: words("No"),
      alertText: words(""),
    },
    {
      display: "popup",
      title: "Order?",
      text: "Two pizzas",
      buttons: [
        { text: "No", tone: "negative", target: null },
        { text: "Yes", tone: "positive", target: { address: "clova://webview?url=x", kind: "clova" } },
      ],
    },
  ],
  ["an alert", { displayType: "ALERT", alertText: words("Stop") }, { display: "alert", text: "Stop" }],
  [
    "a toast with a link",
    {
      displayType: "TOAST",
      toastText: words("Saved"),
      toastLinkText: words("Look"),
      toastLinkUrl: url("https://t.example/"),
    },
    {
      display: "toast",
      text: "Saved",
      buttons: [{ text: "Look", tone: "link", target: { address: "https://t.example/", kind: "web" } }],
    },
  ],
  ["what it is, by what is filled", { toastText: words("Saved") }, { display: "toast", text: "Saved" }],
  ["the older name of its title", { titleText: words("Old") }, { display: "popup", title: "Old" }],
];

test.each(popups)("Popup: %s", (_, members, expected) => {
  expect(gist(read({ type: "Popup", ...members }))).toEqual({ kind: "popup", template: "Popup", ...expected });
});

test("all others: texts and pictures of the head, then of each entry", () => {
  const hour = (time: string, degrees: number) => ({
    hourlyTime: { type: "datetime", value: time },
    hourlyTemperature: { type: "temperature-c", value: degrees },
    rainfallProbability: { type: "percentage", value: "30" },
    temperatureImageCode: words("8"),
    temperatureImageUrl: url("https://a.example/rain.png"),
  });
  const card = read({
    type: "TodayWeather",
    location: words("분당구"),
    nowTemperature: { type: "temperature-c", value: "21" },
    bgClipUrl: url("https://a.example/clip.mp4"),
    bgDefaultUrl: url("https://a.example/sky.jpg"),
    token: words("t"),
    contentProviderText: words("KMA"),
    linkUrl: url("https://w.example/"),
    hourlyWeatherList: [hour("2018-05-28T09:00:00Z", 22), hour("20180528 12:00", 25), {}],
  });
  const text = (value: string) => ({ is: "text", text: value, target: null });
  const icon = { is: "picture", picture: { url: "https://a.example/rain.png", alt: "" } };
  expect(gist(card)).toEqual({
    kind: "generic",
    template: "TodayWeather",
    source: { text: "KMA", target: null },
    links: [{ role: "page", target: { address: "https://w.example/", kind: "web" } }],
    head: [text("분당구"), text("21°"), { is: "picture", picture: { url: "https://a.example/sky.jpg", alt: "" } }],
    groups: [
      [text("2018-05-28 09:00 UTC"), text("22°"), text("30 %"), icon],
      [text("2018-05-28 12:00"), text("25°"), text("30 %"), icon],
    ],
  });
});

test("a template nobody knows shows its failure message, or its texts where it has none", () => {
  const unknown = { type: "CarRoute", mainText: words("Left, then right") };
  expect(gist(read({ ...unknown, failureMessage: words("Cannot be shown") }))).toEqual({
    kind: "failure",
    template: "CarRoute",
    text: "Cannot be shown",
  });
  expect(read(unknown)).toMatchObject({ kind: "generic", head: [{ text: "Left, then right" }] });
  expect(read({ mainText: words("no type") })).toMatchObject({ kind: "generic", template: "RenderTemplate" });
  expect(read({ type: words("Text"), mainText: words("Hi"), failureMessage: words("No") })).toMatchObject({
    kind: "text",
  });
});

test("a known template with nothing in it shows its failure message, too", () => {
  const empty = {
    type: "Text",
    mainText: words(""),
    tableList: [{ item1: words("") }],
    meta: { version: words("v0.1") },
  };
  expect(read({ ...empty, failureMessage: words("Nothing to see") })).toMatchObject({
    kind: "failure",
    text: "Nothing to see",
  });
  expect(read(empty).kind).toBe("text");
});

test("numbers stay numbers, dates become readable, and times keep their place", () => {
  const memo = (content: string, timestamp: string) =>
    read({ type: "Memo", content: words(content), timestamp: { type: "datetime", value: timestamp } });
  const texts = (card: ReturnType<typeof read>) =>
    card.kind === "generic" ? card.head.flatMap((piece) => (piece.is === "text" ? piece.text : [])) : [];
  expect(texts(memo("20180528", "20180528 09:00"))).toEqual(["20180528", "2018-05-28 09:00"]);
  expect(texts(memo("10000000", "2018-05-28T09:00:00+09:00"))).toEqual(["10000000", "2018-05-28 09:00 +09:00"]);
  expect(texts(memo("a", "20189999"))).toEqual(["a", "20189999"]);
});

test("what stands in a card twice is shown once", () => {
  const reminder = { type: "Reminder", label: words("Buy milk"), content: words("Buy milk"), status: words("TODO") };
  expect(read(reminder)).toMatchObject({ head: [{ text: "Buy milk" }, { text: "TODO" }] });
});

test("where a touch leads, by its scheme", () => {
  const kindOf = (address: string) => {
    const { links } = read({ type: "ImageText", mainText: words("Map"), appLinkUrl: url(address) });
    return links[0]?.target.kind;
  };
  const kinds = [
    "https://a.example/",
    "nmap://route?x=1",
    "tel:112",
    "clova://x",
    "JavaScript:alert(1)",
    "data:text/html,x",
  ];
  expect(kinds.map(kindOf)).toEqual(["web", "app", "phone", "clova", "other", "other"]);
  expect(["www.example.com", "http://", "file:///etc/passwd"].map(kindOf)).toEqual(["other", "other", "other"]);
});

test("both names of a source are shown", () => {
  const card = read({
    type: "Humidity",
    humidity: words("40"),
    contentProviderText: words("KMA"),
    referenceText: words("Now"),
  });
  expect(card.source).toEqual({ text: "Now · KMA", target: null });
});

test("lines beyond those that are shown are counted", () => {
  const subTextList = Array.from({ length: 300 }, (_, index) => words(`${index}`));
  expect(read({ type: "ImageText", subTextList })).toMatchObject({ more: 100 });
});

test("plain lyrics are shown as they are written", () => {
  const lyrics = [{ format: "PLAIN", data: "[Chorus]\nLa" }];
  const card = readCard({ source: "player", info: { playableItems: [{ token: "t", lyrics }] } });
  expect(card.kind === "player" && card.items[0]?.lyrics).toEqual(["[Chorus]", "La"]);
});

test("the transcript tells the words that the screen shows for it", () => {
  const template = { type: "CarRoute", mainText: words("Left"), failureMessage: words("Cannot be shown") };
  expect(cardText({ source: "card", template })).toEqual({
    source: "card",
    template: "CarRoute",
    text: "Cannot be shown",
  });
});

test("RenderText", () => {
  expect(gist(readCard({ source: "text", text: "네?" }))).toEqual({
    kind: "words",
    template: "RenderText",
    text: "네?",
  });
});

test("what a player shows", () => {
  const info = {
    displayType: "list",
    controls: [{ name: "NEXT", enabled: true, selected: false, type: "BUTTON" }, { enabled: true }],
    playableItems: [
      {
        token: "t1",
        titleText: "Song",
        titleSubText1: "Band",
        titleSubText2: "Album",
        headerText: "Top 100",
        artImageUrl: "https://a.example/c.jpg",
        isLive: true,
        showAdultIcon: true,
        lyrics: [{ format: "LRC", data: "[ti:Song]\n[00:01.00]La\n[00:02.50][00:09.00]Lo\n", url: null }],
      },
      null,
    ],
    provider: { name: "Radio", logoUrl: "https://a.example/l.png", smallLogoUrl: "" },
  };
  expect(gist(readCard({ source: "player", info }))).toEqual({
    kind: "player",
    template: "RenderPlayerInfo",
    isList: true,
    items: [
      {
        token: "t1",
        header: "Top 100",
        title: "Song",
        artist: "Band",
        album: "Album",
        cover: { url: "https://a.example/c.jpg", alt: "Song" },
        isLive: true,
        isAdult: true,
        lyrics: ["La", "Lo"],
        controls: [],
      },
    ],
    controls: [{ name: "NEXT", enabled: true, selected: false }],
    provider: { name: "Radio", logo: { url: "https://a.example/l.png", alt: "Radio" } },
  });
});

test("as many entries as a screen has room for, and how many more there are", () => {
  const tableList = Array.from({ length: 10_000 }, (_, index) => ({ item2: words(index) }));
  const card = read({ type: "Text", tableList });
  expect(card.kind === "text" && [card.rows.length, card.more]).toEqual([200, 9800]);
  expect(JSON.stringify(read({ type: "Text", mainText: words("a".repeat(1_000_000)) })).length).toBeLessThan(11_000);
});

test("a card that is as large as an answer can be neither ends anything nor asks for everything", () => {
  const numbers = read({ type: "Unknown", x: Array.from({ length: 400_000 }, () => 1) });
  expect(numbers.kind === "generic" && [numbers.head.length, numbers.more]).toEqual([1, 0]);
  const texts = read({ type: "Unknown", x: Array.from({ length: 100_000 }, (_, index) => index) });
  expect(texts.kind === "generic" && [texts.head.length, texts.more]).toEqual([200, 99_800]);
  const pictures = Array.from({ length: 200 }, (_, row) =>
    Object.fromEntries(
      Array.from({ length: 50 }, (_, at) => [`imageUrl${at}`, url(`https://a.example/${row}-${at}.png`)]),
    ),
  );
  const pictured = JSON.stringify(read({ type: "Unknown", list: pictures }));
  expect(pictured.match(/"is":"picture"/g)).toHaveLength(200);
});

test("no letter has more marks on it than one can draw, and no sign is joined of more", () => {
  const marked = read({ type: "Text", mainText: words(`e${"\u0301".repeat(9000)} ñ`) });
  expect(marked).toMatchObject({ sentence: `e${"\u0301".repeat(8)} ñ` });
  const family = "👨‍👩‍👧‍👦";
  const joined = read({
    type: "Text",
    mainText: words(`${family} ${Array.from({ length: 3000 }, () => "👩").join("‍")}`),
  });
  expect(joined.kind === "text" && joined.sentence?.startsWith(`${family} `)).toBe(true);
  expect(joined.kind === "text" && joined.sentence!.length).toBeLessThan(60);
});

test("whatever stands in a card, it can be read, and the same is read each time", () => {
  const types = fc.constantFrom("Text", "ImageText", "ImageList", "CardList", "Popup", "Memo", "Nothing", 7, null);
  const names = fc.constantFrom(
    ...["mainText", "tableList", "cardList", "thumbImageUrlList", "display", "actionList", "emoji", "referenceUrl"],
    ...["title", "description", "subTextList", "displayType", "failureMessage", "__proto__", "value"],
  );
  const member: fc.Arbitrary<unknown> = fc.jsonValue({ maxDepth: 4 });
  fc.assert(
    fc.property(types, fc.array(fc.tuple(names, member), { maxLength: 6 }), (type, members) => {
      const template = Object.fromEntries([["type", type], ...members]) as JsonObject;
      const card = read(template);
      expect(read(template)).toEqual(card);
      expect(JSON.parse(JSON.stringify(card))).toEqual(card);
      expect(readCard({ source: "player", info: template }).kind).toBe("player");
    }),
  );
});
