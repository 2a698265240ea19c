import {
  answer,
  asksAgain,
  list,
  mp3,
  pause,
  plays,
  says,
  set,
  simple,
  sound,
  speaks,
  text,
  words,
} from "../answers.ts";
import { row, type Row } from "../row.ts";

const speech = "response.outputSpeech";
const value = `${speech}.values.value`;
const lines = (count: number, length: number): object =>
  says(...Array.from({ length: count }, () => text(words(length))));
const reprompt = (length: number): object => asksAgain({ outputSpeech: simple(text(words(length))) });
const hls = { contentType: "application/vnd.apple.mpegurl" };

export const contents: readonly Row[] = [
  row("speech-sentence-long", value, speaks(`${"a".repeat(201)}.`), speaks(`${"a".repeat(200)}.`), { region: "kr" }),
  row("speech-value-long", "response.reprompt.outputSpeech.values.value", reprompt(1001), reprompt(1000), {
    region: "kr",
  }),
  row(
    "speech-url-long",
    value,
    plays(`https://media.example.com/${"a".repeat(2048 - 25)}`),
    plays(`https://media.example.com/${"a".repeat(2048 - 26)}`),
    { region: "kr" },
  ),
  row("speech-outputs", speech, lines(11, 20), lines(10, 20)),
  row("speech-total-long", speech, lines(4, 126), lines(4, 125)),
  row("speech-sound-late", `${speech}.values[1]`, says(text("Hello"), sound(mp3)), says(sound(mp3), text("Hello"))),
  row("speech-sounds-many", speech, says(sound(mp3), sound(mp3)), says(sound(mp3), text("Hello"))),
  row("speech-not-https", value, plays("http://media.example.com/a.mp3"), plays("HTTPS://media.example.com/a.mp3")),
  row(
    "speech-not-mp3",
    value,
    plays("https://media.example.com/a.ogg?b=c.mp3"),
    plays("https://media.example.com/a.mp3?b=c.ogg"),
  ),
  row("speech-hls", value, plays("https://media.example.com/a.m3u8"), plays("https://media.example.com/a.m3u8", hls), {
    region: "kr",
  }),
  row("speech-hls", value, plays("https://media.example.com/a.m3u8"), plays(mp3), { region: "jp" }),
  row("speech-hls", value, plays("https://media.example.com/a.m3u8", hls), plays(mp3), { region: "jp" }),
  row("speech-placeholder", value, speaks("Hello, undefined"), speaks("Hello, undefinedness")),
  row("speech-placeholder", value, speaks("Hello, {name}"), speaks("Hello, { name }")),
  row("speech-url-as-text", value, speaks(mp3), speaks(`Hear ${mp3}`)),
  row("speech-markup", value, speaks("<speak>Hello</speak>"), speaks("1 < 2 > 1 & 3")),
  row("speech-control-characters", value, speaks("Hello\u0007"), speaks("Hello\n\tyou 🙂")),
  row(
    "speech-question-closed",
    `${speech}.values`,
    answer({ outputSpeech: simple(text("Anything else?")), shouldEndSession: true }),
    answer({ outputSpeech: simple(text("Anything else? Bye.")), shouldEndSession: true }),
  ),
  // A device speaks `brief` alone or all there is.
  row(
    "speech-question-closed",
    `${speech}.brief`,
    answer({ outputSpeech: set(text("Anything else?"), simple(text("Bye."))), shouldEndSession: true }),
    answer({ outputSpeech: set(text("Anything else? Bye."), simple(text("Bye."))), shouldEndSession: true }),
  ),
  row(
    "speech-question-closed",
    `${speech}.verbose.values`,
    answer({ outputSpeech: set(text("Bye."), simple(text("Anything else?"))), shouldEndSession: true }),
    answer({ outputSpeech: set(text("Bye."), simple(text("Anything else?"))) }),
  ),
  row(
    "speech-question-closed",
    `${speech}.values[1]`,
    answer({ outputSpeech: list(sound(mp3), text("Anything else?")), shouldEndSession: true }),
    answer({ outputSpeech: list(sound(mp3), text("Anything else?"), text("Bye.")), shouldEndSession: true }),
  ),
  row(
    "event-opens-microphone",
    "response.shouldEndSession",
    answer({ outputSpeech: {} }),
    answer({ outputSpeech: {}, shouldEndSession: true }),
    { event: "AudioPlayer.PlayStarted" },
  ),
  row("nothing-to-say", "response", answer({ outputSpeech: {} }), answer({ outputSpeech: {}, directives: [pause] })),
  row(
    "nothing-to-say",
    "response",
    answer({ outputSpeech: {}, shouldEndSession: true }),
    answer({ outputSpeech: list(text("Bye.")), shouldEndSession: true }),
  ),
];
