import { answer, asksFor, header, pause, simple, speaks, text, uuid } from "../answers.ts";
import { row, type Row } from "../row.ts";

const pauses = { header: header("PlaybackController.Pause") };

export const members: readonly Row[] = [
  row(
    "answer-unknown-key",
    "response.shouldEndSesion",
    answer({ shouldEndSession: undefined, shouldEndSesion: false }),
    answer(),
  ),
  row("answer-unknown-key", "response.ask", answer({ ask: true }), answer({}, { meta: { sdk: "1" } })),
  row(
    "answer-unknown-key",
    "response.directives[0].dialogRequestId",
    asksFor({ directive: pause, dialogRequestId: uuid }),
    asksFor({ directive: pause }),
  ),
  row(
    "answer-misplaced-key",
    "shouldEndSession",
    answer({ shouldEndSession: undefined }, { shouldEndSession: false }),
    answer(),
  ),
  row(
    "answer-misplaced-key",
    "response.outputSpeech.lang",
    answer({ outputSpeech: { ...simple(text("Hello")), lang: "en" } }),
    answer(),
  ),
  row("answer-missing", "response.card", answer({ card: undefined }), answer({ directives: undefined })),
  row("answer-missing", "sessionAttributes", answer({}, { sessionAttributes: undefined }), answer()),
  row("answer-missing", "response.directives[0].payload", asksFor(pauses), asksFor({ ...pauses, payload: {} })),
  row("answer-null", "response.directives[0].payload", asksFor({ ...pauses, payload: null }), asksFor(pause)),
  row("answer-null", "response.directives", answer({ directives: null }), answer({ directives: [] })),
  row("answer-null", "response.card", answer({ card: null }), answer({ card: {} })),
  row("answer-version", "version", answer({}, { version: "" }), answer({}, { version: "1" })),
  row("answer-format", "sessionAttributes", answer({}, { sessionAttributes: { a: 1 } }), answer(), {
    messageFormat: "2017-07",
  }),
  row("answer-format", "response.outputSpeech.values.lang", speaks("こんにちは", { lang: "ja" }), answer(), {
    messageFormat: "2017-ko",
  }),
  row(
    "answer-format",
    "response.outputSpeech.values.token",
    speaks("Hello", { token: uuid }),
    speaks("Hello", { token: "" }),
    { messageFormat: "line-1.0" },
  ),
  row(
    "answer-format",
    "response.outputSpeech.values.contentType",
    speaks("Hello", { contentType: "text/plain" }),
    speaks("Hello", { contentType: "" }),
    { messageFormat: "line-1.0" },
  ),
  row(
    "session-attributes-misspelt",
    "sessionAttibutes",
    answer({}, { sessionAttributes: undefined, sessionAttibutes: { a: 1 } }),
    answer({}, { sessionAttributes: { sessionAttibutes: 1 } }),
  ),
  row(
    "session-attributes-misplaced",
    "response.sessionAttributes",
    answer({ sessionAttributes: { a: 1 } }, { sessionAttributes: undefined }),
    answer({}, { sessionAttributes: { a: 1 } }),
  ),
];
