import { both, device, jp, kr, note, refused, warning, type FindingRule } from "./finding.ts";

// What can be wrong with an answer, in the order in which docs/answers.md lists it. Each row is asked for where a guide of
// the region has it. What a finding then says stands where it is found: src/cek/answer/, src/clova/.

const message = "Custom extension message: response";
const http = "HTTP message: response";
const speechInfo = "Custom extension message: SpeechInfoObject";
const design = "Design custom extension: response";
const designBoth: FindingRule["source"] = { ...kr(design), ...jp("Design guideline: response") };

const bodies = {
  "answer-empty": refused(both(http), "the body is empty"),
  "answer-not-json": refused(both(http), "the body is no JSON"),
  "answer-not-object": refused(both(message), "the body is JSON, but no object with members"),
  "answer-too-deep": refused(both(message), "the JSON is nested deeper than `answer.maxDepth`"),
  "answer-value": refused(both(message), "a member has a value with which nothing can be done"),
  "answer-content-type": warning(both(http), "the Content-Type is missing or not JSON; the body is read as JSON"),
  "answer-byte-order-mark": warning(both(http), "the body begins with a byte order mark, which is left out"),
  "answer-encoding": warning(both(http), "bytes that are no UTF-8, or U+FFFD, which such bytes have become"),
  "answer-large": warning(both(http), "the body is larger than `answer.warnBytes`"),
  "answer-duplicate-key": warning(both(http), "a key stands twice in an object; the last one counts"),
} satisfies Record<string, FindingRule>;

const members = {
  "answer-unknown-key": warning(both(message), "a member no guide has; it is ignored"),
  "answer-misplaced-key": warning(both(message), "a member that belongs elsewhere; it is ignored"),
  "answer-missing": warning(both(message), "a required member is missing"),
  "answer-null": warning(both(message), "null where the guides require a value; read as missing"),
  "answer-version": note(both(message), "`version` is empty"),
  "answer-format": warning(both(message), "a member or value that the message format does not have yet, or no more"),
  "session-attributes-misspelt": warning(
    both(message),
    "`sessionAttibutes`, as the guides of 2017 and 2018 misprint it; it is taken",
  ),
  "session-attributes-misplaced": warning(
    both(message),
    "`sessionAttributes` inside `response`, where a sentence of the guides has it; it is taken",
  ),
} satisfies Record<string, FindingRule>;

const speech = {
  "speech-one-in-array": warning(both(message), "a SpeechInfoObject inside an array where one alone belongs"),
  "speech-list-bare": warning(both(message), "a SpeechInfoObject alone where an array belongs"),
  "speech-list-empty": warning(both(message), "a SpeechList without items"),
  "speech-values-missing": warning(
    both(message),
    "speech without `values`, or a SpeechSet without `brief`; nothing is said",
  ),
  "speech-combination": warning(both(message), "`values`, `brief` or `verbose` where the type has none; ignored"),
  "speech-lang-missing": warning(both(speechInfo), "a text without language; the user's is taken"),
  "speech-lang-url": warning(both(speechInfo), 'the `lang` of a URL is not ""'),
  "speech-language": warning(both(speechInfo), "a text in the writing of another language than its `lang`"),
  "speech-blank": warning(both(speechInfo), "a text that says nothing: empty, blank, null or missing"),
  "speech-content-type": warning(kr(speechInfo), "a `contentType` no guide has, or beside a text"),
  "speech-token-form": note(kr(speechInfo), "a speech token that is no UUID"),
  "speech-token-long": warning(kr(speechInfo), "a speech token of more than 2048 bytes"),
  "url-refused": warning(both("Provide audio content"), "a sound that is no http(s) URL; it is not played"),
  "speech-too-long": warning(both(speechInfo), "a text longer than `speech.maxCharacters` is cut"),
} satisfies Record<string, FindingRule>;

const contents = {
  "speech-sentence-long": warning(kr(speechInfo), "a sentence of more than 200 characters"),
  "speech-value-long": warning(kr(speechInfo), "a text of more than 1000 characters"),
  "speech-url-long": warning(kr(speechInfo), "a URL of more than 2048 bytes"),
  "speech-outputs": note(designBoth, "more than ten outputs in an answer"),
  "speech-total-long": note(designBoth, "more than about 500 characters of text in an answer"),
  // The guides' own example of a SpeechList is words and a song behind them.
  "speech-sound-late": note(designBoth, "a sound that is not the very first output"),
  "speech-sounds-many": warning(designBoth, "more than one sound in an answer"),
  "speech-not-https": {
    ...warning(both("Provide audio content"), "a sound over plain http"),
    by: { kr: "note" },
  },
  "speech-not-mp3": warning(
    { ...kr("Supported audio compression format"), ...jp("Supported audio compression format") },
    "a sound that by its URL is neither mp3 nor HLS",
  ),
  "speech-hls": warning(
    { ...kr(speechInfo), ...jp("Supported audio compression format") },
    "an HLS playlist without the `contentType` that Korea requires, or as speech in Japan",
  ),
  "speech-placeholder": warning(
    both(speechInfo),
    "`undefined`, `null`, `NaN` or a placeholder that was not filled in would be read aloud",
  ),
  "speech-url-as-text": warning(both(speechInfo), "a PlainText that is a URL would be read aloud"),
  "speech-markup": warning(both(speechInfo), "markup such as SSML would be read aloud: only plain text is documented"),
  "speech-control-characters": warning(both(speechInfo), "control characters or half a character in a text"),
  "speech-question-closed": warning(designBoth, "a question after which the microphone stays closed"),
  "event-opens-microphone": warning(
    both("EventRequest"),
    "the answer to an event says nothing and keeps the session open, so the microphone opens",
  ),
  "nothing-to-say": note(both(message), "a valid answer that says and shows nothing"),
} satisfies Record<string, FindingRule>;

const reprompts = {
  "reprompt-ignored": warning(both(message), "a `reprompt` in a message format that has none"),
  "reprompt-shape": warning(both(message), "a `reprompt` without `outputSpeech`; it is not spoken"),
  "reprompt-never-played": warning(both(message), "a `reprompt` that can never be heard"),
  "reprompt-type": note(both(message), "a `reprompt` that is no SimpleSpeech"),
} satisfies Record<string, FindingRule>;

const cards = {
  "card-unsupported": warning(jp("Custom extension message"), "a card, which extensions cannot show; it is shown"),
  "card-template": warning(device("Content templates"), "a card whose `type` is no content template"),
  "card-value": warning(device("Content templates"), "a member of a card that is not of its documented form"),
  "card-text-assumed": note(
    jp("Custom extension message"),
    "the spoken text is shown on a screen, which is an assumption",
  ),
} satisfies Record<string, FindingRule>;

const audio = both("Provide audio content");
const streamInfo = device("AudioStreamInfoObject");

const directives = {
  "directive-malformed": warning(both(message), "an entry that is no directive; it is ignored"),
  "directive-namespace": warning(both(message), "`nameSpace`, as LINE's Kotlin SDK writes it; it is taken"),
  "directives-many": warning(both(message), "more than 1000 directives; the others are not read"),
  "directive-ignored": warning(audio, "a directive that is not among those an extension may send"),
  "directive-message-id": note(both(message), "a directive without `messageId`, or with one that is no text"),
  "directive-invalid": refused(device("AudioPlayer, Play"), "a directive lacks what it needs to be carried out"),
  "directive-value": warning(
    both("Custom extension message"),
    "a member of a payload that is missing or of another type",
  ),
  "directive-target": warning(device("PlaybackController"), "a `target` that plays nothing here, or is none"),
  "play-behavior": refused(device("AudioPlayer, Play"), "a `playBehavior` that is none; nothing is played"),
  "play-behavior-missing": warning(device("AudioPlayer, Play"), "a Play without `playBehavior`; taken as REPLACE_ALL"),
  "play-incomplete": warning(device("AudioPlayer, Play"), "a Play lacks what devices do without"),
  "play-several": warning(device("AudioPlayer, Play"), "several Plays with REPLACE_ALL in one answer"),
  "stream-value": warning(streamInfo, "a member of a stream that cannot be meant"),
  "stream-format": warning(streamInfo, "a `format` no guide has"),
  "stream-token-missing": warning(streamInfo, "a stream without `token`, or with an empty one"),
  "stream-text-long": warning(streamInfo, "a URL, token or format of more than 2048 bytes"),
  "stream-not-https": { ...warning(audio, "music over plain http; it is played here"), by: { kr: "note" } },
  "stream-not-requestable": refused(
    both("EventRequest"),
    "a stream that would have to be asked for, in a format without",
  ),
  "progress-report": warning(device("Handle audio playback"), "a `progressReport` that reports otherwise than written"),
  "progress-report-nothing": note(
    device("Handle audio playback"),
    "a progress report after 0 ms, which reports nothing",
  ),
  "stream-deliver": warning(device("AudioPlayer, StreamDeliver"), "a StreamDeliver nobody asked for, or not as asked"),
  "login-speech": warning(kr("Clova.ExpectLogin"), "speech beside Clova.ExpectLogin; it is spoken"),
} satisfies Record<string, FindingRule>;

export const answerFindings = {
  ...bodies,
  ...members,
  ...speech,
  ...contents,
  ...reprompts,
  ...cards,
  ...directives,
} satisfies Record<string, FindingRule>;
