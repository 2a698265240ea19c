import { answer, asksFor, directive, mp3, play, streams } from "../answers.ts";
import { row, type Row } from "../row.ts";

const stream = "response.directives[0].payload.audioItem.stream";
const report = `${stream}.progressReport`;
const reports = (members: object): object => streams({ progressReport: members });
const deliver = (payload: object): object =>
  answer({ outputSpeech: {}, shouldEndSession: true, directives: [directive("AudioPlayer.StreamDeliver", payload)] });
const audioStream = { beginAtInMilliseconds: 0, token: "t1", url: mp3, urlPlayable: true };
const asked = { event: "AudioPlayer.StreamRequested" };
const login = directive("Clova.ExpectLogin", { guideInfo: { useDefault: false, message: "Sign in, please." } });

export const streamRows: readonly Row[] = [
  row("stream-value", `${stream}.urlPlayable`, streams({ urlPlayable: undefined }), streams({ urlPlayable: true })),
  row(
    "stream-value",
    `${stream}.beginAtInMilliseconds`,
    streams({ beginAtInMilliseconds: -1 }),
    streams({ beginAtInMilliseconds: 0 }),
  ),
  row(
    "stream-value",
    `${stream}.beginAtInMilliseconds`,
    streams({ beginAtInMilliseconds: undefined }),
    streams({ beginAtInMilliseconds: 1000 }),
  ),
  row("stream-format", `${stream}.format`, streams({ format: "audio/ogg" }), streams({ format: "audio/mpeg;a=b" })),
  row("stream-token-missing", `${stream}.token`, streams({ token: undefined }), streams({ token: "t1" })),
  row("stream-token-missing", `${stream}.token`, streams({ token: "" }), streams({ token: "-" })),
  row(
    "stream-text-long",
    `${stream}.token`,
    streams({ token: "x".repeat(2049) }),
    streams({ token: "x".repeat(2048) }),
  ),
  row("stream-not-https", `${stream}.url`, streams({ url: mp3.replace("https", "http") }), streams({ url: mp3 })),
  row("stream-not-requestable", `${stream}.urlPlayable`, streams({ urlPlayable: false }), asksFor(play()), {
    messageFormat: "2018",
  }),
  row(
    "progress-report",
    `${report}.progressReportIntervalInMilliseconds`,
    reports({ progressReportIntervalInMilliseconds: 99 }),
    reports({ progressReportIntervalInMilliseconds: 100 }),
  ),
  row("progress-report", report, streams({ progressReport: 5000 }), streams({ progressReport: null })),
  row(
    "progress-report-nothing",
    `${report}.progressReportDelayInMilliseconds`,
    reports({ progressReportDelayInMilliseconds: 0 }),
    reports({ progressReportDelayInMilliseconds: null }),
  ),
  row(
    "stream-deliver",
    "response.directives[0].payload.audioItemId",
    deliver({ audioStream }),
    deliver({ audioItemId: "i1", audioStream }),
    asked,
  ),
  row(
    "stream-deliver",
    "response.directives[0].payload.audioItemId",
    deliver({ audioItemId: "i2", audioStream }),
    deliver({ audioItemId: "i1", audioStream }),
    asked,
  ),
  row(
    "stream-deliver",
    "response.directives[0]",
    asksFor(directive("AudioPlayer.StreamDeliver", { audioItemId: "i1", audioStream })),
    asksFor(play()),
  ),
  row(
    "login-speech",
    "response.outputSpeech",
    answer({ directives: [login] }),
    answer({ outputSpeech: {}, directives: [login] }),
    { region: "kr" },
  ),
];
