import fc from "fast-check";
import { oddText, oddUrl, playable, type Tree } from "./odd-values.ts";

// Answers as the guides have them: every form of speech, card, directive, reprompt and attributes.

type Trees = fc.Arbitrary<Tree>;

/** An object with all of `required` and some of `optional`. */
const object = (required: Record<string, Trees>, optional: Record<string, Trees> = {}): Trees =>
  fc.record({ ...required, ...optional }, { requiredKeys: Object.keys(required), noNullPrototype: true });

const text: Trees = fc.oneof(
  { arbitrary: fc.constantFrom("네", "피자를 주문할까요?", "はい", "Anything else?", "한 문장. 두 문장."), weight: 3 },
  { arbitrary: oddText, weight: 1 },
);
const url: Trees = fc.oneof({ arbitrary: playable, weight: 2 }, { arbitrary: oddUrl, weight: 1 });
const token: Trees = fc.oneof(fc.constantFrom("t1", "t2"), fc.uuid());
const time: Trees = fc.constantFrom(0, 0, 1, 500, 1000, 15_000, 16_000, 60_000, 86_400_000);

const speechInfo: Trees = fc.oneof(
  {
    arbitrary: object(
      { type: fc.constant("PlainText"), lang: fc.constantFrom("ko", "ja", "en", ""), value: text },
      { token },
    ),
    weight: 3,
  },
  {
    arbitrary: object(
      { type: fc.constant("URL"), lang: fc.constant(""), value: url },
      { token, contentType: fc.constantFrom("application/vnd.apple.mpegurl", "audio/mpeg") },
    ),
    weight: 1,
  },
);
const simple = object({ type: fc.constant("SimpleSpeech"), values: speechInfo });
const list = object({ type: fc.constant("SpeechList"), values: fc.array(speechInfo, { maxLength: 4 }) });
const set = object({ type: fc.constant("SpeechSet"), brief: speechInfo, verbose: fc.oneof(simple, list) });
const outputSpeech = fc.oneof(
  { arbitrary: fc.constant({}), weight: 1 },
  { arbitrary: simple, weight: 3 },
  { arbitrary: list, weight: 2 },
  { arbitrary: set, weight: 2 },
);

const leaf = (type: string, value: Trees = text): Trees => object({ type: fc.constant(type), value });
const words = leaf("string");
const link = leaf("url", url);
const rows = (members: Record<string, Trees>): Trees => fc.array(object({}, members), { maxLength: 4 });
const shared = {
  meta: object({ version: words }),
  failureMessage: words,
  actionList: fc.array(leaf("action", fc.constantFrom("clova://guide/talking", "clova://x")), { maxLength: 2 }),
  subtitle: words,
  emoji: leaf("string", fc.constantFrom("U+1F600", "")),
};
const template = (type: string, members: Record<string, Trees>, required: Record<string, Trees> = {}): Trees =>
  object({ type: fc.constant(type), ...required }, { ...shared, ...members });

const card: Trees = fc.oneof(
  fc.constant({}),
  template("Text", {
    mainText: words,
    subText: words,
    sentenceText: words,
    paragraphText: words,
    highlightText: leaf("number", fc.constantFrom("1,119", "2m/s")),
    tableList: rows({ item1: words, item2: words, item2Link: link, item3: words }),
    imageUrl: link,
    referenceText: words,
  }),
  template("ImageText", {
    mainText: words,
    subTextList: fc.array(words, { maxLength: 3 }),
    imageUrl: link,
    thumbImageType: leaf("string", fc.constantFrom("인물", "책", "")),
    linkUrl: link,
    referenceUrl: link,
  }),
  template("ImageList", {
    thumbImageUrlList: rows({ imageUrl: link, thumbImageUrl: link, imageTitle: words, referenceText: words }),
  }),
  template("CardList", {
    subType: fc.constantFrom("", "Type4"),
    cardList: rows({
      title: words,
      description: fc.array(words, { maxLength: 2 }),
      imageUrl: link,
      videoUrl: link,
      press: words,
      publishDate: leaf("date", fc.constant("2018-08-10")),
    }),
    noticeText: words,
  }),
  template(
    "Popup",
    {
      title: words,
      mainText: words,
      alertText: words,
      toastText: words,
      toastLinkUrl: link,
      positiveButtonText: words,
    },
    { displayType: fc.constantFrom("POPUP", "ALERT", "TOAST") },
  ),
);

const mark: Trees = fc.oneof(fc.constant(null), time);
const stream = object(
  { beginAtInMilliseconds: time, token, url, urlPlayable: fc.boolean() },
  {
    durationInMilliseconds: time,
    format: fc.constantFrom("audio/mpeg", "audio/mpegurl", "audio/aac"),
    customData: text,
    progressReport: object(
      {},
      {
        progressReportDelayInMilliseconds: mark,
        progressReportIntervalInMilliseconds: mark,
        progressReportPositionInMilliseconds: mark,
      },
    ),
  },
);
const play = object({
  audioItem: object(
    { audioItemId: token, stream, titleText: text, titleSubText1: text },
    { titleSubText2: text, headerText: text, artImageUrl: url },
  ),
  playBehavior: fc.constantFrom("REPLACE_ALL", "ENQUEUE"),
  source: object({ name: text }, { logoUrl: url }),
});
const control = object({}, { target: object({ namespace: fc.constantFrom("AudioPlayer", "MediaPlayer") }) });
const buttonRows = rows({
  enabled: fc.boolean(),
  name: fc.constantFrom("NEXT", "PLAY_PAUSE", "PREVIOUS"),
  selected: fc.boolean(),
  type: fc.constant("BUTTON"),
});
const playerInfo = object(
  {
    displayType: fc.constantFrom("list", "single"),
    controls: buttonRows,
    playableItems: rows({
      token,
      titleText: text,
      titleSubText1: text,
      isLive: fc.boolean(),
      lyrics: rows({ format: fc.constantFrom("LRC", "PLAIN"), data: text, url }),
      controls: buttonRows,
    }),
  },
  { provider: object({ name: text }, { logoUrl: url }) },
);
const login = object(
  {},
  { guideInfo: object({ useDefault: fc.constantFrom<Tree>(true, "false") }, { message: text }) },
);

const named = (namespace: string, names: readonly string[], payload: Trees): Trees =>
  object({
    header: object(
      { namespace: fc.constant(namespace), name: fc.constantFrom(...names) },
      { messageId: fc.uuid(), dialogRequestId: fc.uuid() },
    ),
    payload,
  });
const directive = fc.oneof(
  { arbitrary: named("AudioPlayer", ["Play"], play), weight: 4 },
  {
    arbitrary: named("AudioPlayer", ["StreamDeliver"], object({ audioItemId: token, audioStream: stream })),
    weight: 2,
  },
  { arbitrary: named("PlaybackController", ["Pause", "Resume", "Stop"], control), weight: 2 },
  { arbitrary: named("TemplateRuntime", ["RenderPlayerInfo"], playerInfo), weight: 1 },
  { arbitrary: named("Clova", ["ExpectLogin"], login), weight: 1 },
  { arbitrary: named("Clova", ["RenderTemplate"], card), weight: 1 },
  { arbitrary: named("AudioPlayer", ["ClearQueue", "play", "__proto__"], fc.constant({})), weight: 1 },
);

const attributes: Trees = fc.oneof(
  fc.constant({}),
  fc.constant({ intent: "OrderPizza", pizzaAmount: 2 }),
  fc.dictionary(oddText, fc.jsonValue() as Trees, { maxKeys: 3, noNullPrototype: true }),
);

/** A whole answer in which nothing is wrong but perhaps a value. */
export const validAnswer: Trees = object({
  version: fc.constantFrom("0.1.0", "1.0"),
  sessionAttributes: attributes,
  response: object(
    {
      outputSpeech,
      card,
      directives: fc.array(
        fc.oneof(
          { arbitrary: directive, weight: 9 },
          { arbitrary: directive.map((inner) => ({ directive: inner })), weight: 1 },
        ),
        { maxLength: 3 },
      ),
      shouldEndSession: fc.boolean(),
    },
    { reprompt: object({ outputSpeech }) },
  ),
});
