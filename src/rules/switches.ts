import { numberFrom, oneOf, word, yesNo } from "./rule.ts";

// What the guides leave open, as switches. docs/open-questions.md gives the reason of each row; a test keeps both in step.

const in2017 = <V>(value: V) => ({ messageFormat: { "2017-07": value, "2017": value, "2017-ko": value } });

export const switches = {
  "listening.waitingTime": numberFrom(
    100,
    600_000,
    7000,
    "ms the microphone stays open, from the end of the last speech",
  ),
  "listening.newContent": oneOf(
    ["continue", "cancel"],
    "continue",
    "music that an answer to an event brings while the device listens: it begins in the background, or ends the listening",
  ),
  "session.reprompt": yesNo(true, "speak `reprompt` once when the user stays quiet", in2017(false)),
  "session.reportTimeout": yesNo(true, "send the end request when the user stays quiet"),
  "session.reportError": yesNo(true, "send the end request when a request failed"),
  "session.endReason": word("", "`request.reason` of the end request; empty leaves it out", {
    messageFormat: { "line-1.0": "USER_INITIATED" },
  }),
  "session.speakFarewell": yesNo(false, "speak the reply to the end request", in2017(true)),
  "session.endOutside": yesNo(false, "send the end request for `/end` though no session is open"),
  "session.attributesAbsent": oneOf(["empty", "keep"], "empty", "what an answer without `sessionAttributes` leaves"),
  "session.shouldEndAbsent": oneOf(["continue", "end"], "continue", "how an answer without `shouldEndSession` is read"),
  "answer.nothingToSay": oneOf(
    ["obey", "end"],
    "obey",
    "a valid answer without speech: follow `shouldEndSession`, or end",
  ),
  "answer.otherSuccess": oneOf(["fail", "accept"], "fail", "a status from 201 to 299"),
  "answer.warnBytes": numberFrom(1, 1 << 30, 64 * 1024, "size of an answer from which on a warning is given"),
  "answer.maxBytes": numberFrom(1, 1 << 30, 1024 * 1024, "size of an answer, decompressed, that is still read"),
  "answer.maxDepth": numberFrom(1, 10_000, 100, "levels of nesting in an answer"),
  "speechSet.screenless": oneOf(
    ["both", "brief", "verbose"],
    "both",
    "what of a SpeechSet a device without a screen speaks",
  ),
  "speechSet.screen": oneOf(["brief", "verbose", "both"], "brief", "what of a SpeechSet a device with a screen speaks"),
  "speech.maxCharacters": numberFrom(1, 1_000_000, 5000, "characters of one text that are spoken"),
  "cue.attending": oneOf(
    ["always", "wake", "off"],
    "always",
    "sound of an open microphone: whenever it opens, or when the device was woken up",
  ),
  "cue.error": yesNo(true, "sound of a failure"),
  "background.level": numberFrom(0, 100, 20, "per cent of its loudness that sound in the background keeps"),
  "background.ramp": numberFrom(0, 10_000, 150, "ms in which sound is turned down and up again"),
  "media.private": oneOf(
    ["auto", "allow", "refuse"],
    "auto",
    "sounds and pictures at private and loopback addresses: `auto` allows them to an extension at such an address",
  ),
  "media.fetch": yesNo(true, "fetch sounds and pictures; otherwise each sound is silence of `media.assumedLength`"),
  "media.assumedLength": numberFrom(1, 3_600_000, 3000, "ms that a sound lasts which is not fetched"),
  "player.streamDeadline": numberFrom(100, 600_000, 8000, "ms that a requested stream may take to come"),
  "player.severalPlays": oneOf(
    ["last", "inTurn"],
    "last",
    "several REPLACE_ALL in one answer: the last one alone, or one after another",
  ),
  "player.shortestInterval": numberFrom(1, 600_000, 100, "ms; progress is reported no more often than that"),
  "player.fruitless": numberFrom(
    1,
    1_000_000,
    10,
    "Plays in answers to events, nothing heard, before one is not played",
  ),
  "player.requestInfo": yesNo(true, "a device with a screen asks what to show of an item that begins", {
    region: { jp: false },
  }),
  "playback.next": oneOf(
    ["extension", "platform"],
    "extension",
    "who does next and previous outside a session: the extension that plays, or Clova with the device's own queue",
  ),
  "playback.pause": oneOf(["extension", "platform"], "extension", "who does pause, resume and stop outside a session", {
    region: { jp: "platform" },
  }),
  "event.answersPerSecond": numberFrom(1, 1_000_000, 100, "answers to events that do something, within a second"),
  "event.speechInARow": numberFrom(
    1,
    1_000_000,
    100,
    "answers to events that speak, in a row, before one is not spoken",
  ),
  "event.payload": oneOf(
    ["full", "empty"],
    "full",
    "token and offset in the events of the player, or `{}` as in the guides' first examples",
  ),
  "event.session": oneOf(
    ["playing", "new"],
    "playing",
    "session of an EventRequest: the one that began the music, or a new one",
  ),
  "context.audioPlayer": oneOf(
    ["used", "always"],
    "used",
    "`context.AudioPlayer`: once the player was used, or always",
  ),
  "card.textWhenEmpty": yesNo(true, "show the spoken text where the card is empty"),
  "launch.bareName": oneOf(["launch", "suggest"], "suggest", "the invocation name alone", { lang: { ja: "launch" } }),
  "launch.nameRequired": yesNo(true, "outside a session a command needs the invocation name"),
  "oneShot.note": yesNo(false, "note that no phrase is documented for name + command", { lang: { ja: true } }),
  "recognition.noMatch": oneOf(
    ["intent", "nothing"],
    "intent",
    "unmatched words: FallbackIntent or GuideIntent, or no request",
  ),
  recognition: oneOf(
    ["exact", "near"],
    "near",
    "an utterance that is no sample: nothing, or the sample it is most like",
  ),
  "recognition.threshold": numberFrom(0, 100, 46, "per cent a sample must be like", { lang: { ko: 43, ja: 45 } }),
  "recognition.customFirst": yesNo(true, "a custom sample wins over a built-in phrase"),
  "slots.closed": yesNo(false, "refuse words that are not in the slot's dictionary"),
  "slots.none": oneOf(["{}", "null"], "{}", "`slots` of an intent without filled slots"),
  "request.contentType": word("application/json;charset=UTF-8", "Content-Type header of a request"),
  "request.keepAlive": yesNo(true, "reuse the connection to the extension"),
  "request.idleSocket": numberFrom(0, 600_000, 2000, "ms after which an unused connection is dropped"),
  "request.pace": numberFrom(0, 60_000, 0, "ms between the two halves of a request's body; 0 sends it at once"),
} as const;
