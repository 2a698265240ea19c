import { answer, asksAgain, list, mp3, plays, says, set, simple, sound, speaks, text, uuid } from "../answers.ts";
import { row, type Row } from "../row.ts";

const value = "response.outputSpeech.values.value";
const lang = "response.outputSpeech.values.lang";
const inSet = (verbose: unknown): object => answer({ outputSpeech: set(text("Hello"), verbose) });
const more = simple(text("Hello again"));

export const speech: readonly Row[] = [
  row(
    "speech-one-in-array",
    "response.outputSpeech.values",
    answer({ outputSpeech: simple([text("Hello")]) }),
    says(text("Hello")),
  ),
  row(
    "speech-list-bare",
    "response.outputSpeech.values",
    answer({ outputSpeech: { type: "SpeechList", values: text("Hello") } }),
    speaks("Hello"),
  ),
  row("speech-list-empty", "response.outputSpeech.verbose.values", inSet(list()), inSet(list(text("Hello")))),
  row("speech-values-missing", "response.outputSpeech.verbose.values", inSet({ type: "SimpleSpeech" }), inSet(more)),
  row("speech-values-missing", "response.outputSpeech.brief", answer({ outputSpeech: set(null, more) }), inSet(more)),
  row(
    "speech-values-missing",
    "response.reprompt.outputSpeech",
    asksAgain({ outputSpeech: {} }),
    asksAgain({ outputSpeech: {} }, { shouldEndSession: true }),
  ),
  row(
    "speech-combination",
    "response.outputSpeech.brief",
    answer({ outputSpeech: { ...more, brief: text("Hello") } }),
    answer({ outputSpeech: { ...more, brief: null, verbose: null } }),
  ),
  row(
    "speech-combination",
    "response.outputSpeech.values",
    answer({ outputSpeech: { ...set(text("Hello"), more), values: text("Hello") } }),
    inSet(more),
  ),
  row("speech-lang-missing", lang, speaks("Hello", { lang: undefined }), speaks("Hello")),
  row("speech-lang-url", lang, plays(mp3, { lang: "ko" }), plays(mp3)),
  row("speech-language", lang, speaks("안녕하세요", { lang: "ja" }), speaks("韓国語で「네」", { lang: "ja" })),
  row(
    "speech-blank",
    "response.outputSpeech.values[1].value",
    says(text("Hello"), text(" ")),
    says(text("Hello"), text(".")),
  ),
  row(
    "speech-blank",
    "response.reprompt.outputSpeech.values.value",
    asksAgain({ outputSpeech: simple(text("")) }),
    asksAgain({ outputSpeech: simple(text("Still there?")) }),
  ),
  row(
    "speech-content-type",
    "response.outputSpeech.values.contentType",
    plays(mp3, { contentType: "audio/mp4" }),
    plays(mp3, { contentType: "audio/mpeg" }),
    { region: "kr" },
  ),
  row(
    "speech-content-type",
    "response.outputSpeech.values.contentType",
    speaks("Hello", { contentType: "text/plain" }),
    speaks("Hello", { contentType: "" }),
    { region: "kr" },
  ),
  row(
    "speech-token-form",
    "response.outputSpeech.values.token",
    speaks("Hello", { token: "greeting" }),
    speaks("Hello", { token: uuid }),
    { region: "kr" },
  ),
  row(
    "speech-token-long",
    "response.outputSpeech.values.token",
    speaks("Hello", { token: "x".repeat(2049) }),
    speaks("Hello", { token: uuid }),
    { region: "kr" },
  ),
  row(
    "url-refused",
    "response.outputSpeech.values[0].value",
    says(sound("file:///a.mp3"), text("Hello")),
    says(sound(mp3), text("Hello")),
  ),
  row("speech-too-long", value, speaks("12345678901"), speaks("1234567890"), {
    rules: { "speech.maxCharacters": 10 },
  }),
];
