import { answer, asksFor, directive, header, pause, play } from "../answers.ts";
import { row, type Row } from "../row.ts";

const first = "response.directives[0]";
const payload = `${first}.payload`;
const target = (namespace: string): object => asksFor(directive("PlaybackController.Pause", { target: { namespace } }));
const login = (guideInfo: object): object => ({ ...directive("Clova.ExpectLogin", { guideInfo }) });
const nothingSaid = { outputSpeech: {} };
const other = play({}, { audioItemId: "i2" }, { token: "t2" });

export const directives: readonly Row[] = [
  row("directive-malformed", first, asksFor("Pause"), asksFor({ directive: pause })),
  row(
    "directive-namespace",
    `${first}.header.nameSpace`,
    asksFor({
      header: header("PlaybackController.Pause", { namespace: undefined, nameSpace: "PlaybackController" }),
      payload: {},
    }),
    asksFor(pause),
  ),
  row(
    "directives-many",
    "response.directives",
    asksFor(...Array.from({ length: 1001 }, () => pause)),
    asksFor(...Array.from({ length: 1000 }, () => pause)),
    { rules: { "answer.warnBytes": 1_000_000 } },
  ),
  row("directive-ignored", first, asksFor(directive("AudioPlayer.ClearQueue")), asksFor(pause)),
  row(
    "directive-message-id",
    `${first}.header.messageId`,
    asksFor(directive("PlaybackController.Pause", {}, { messageId: undefined })),
    asksFor(pause),
  ),
  row(
    "directive-message-id",
    `${first}.header.messageId`,
    asksFor(directive("PlaybackController.Pause", {}, { messageId: 5 })),
    asksFor(directive("PlaybackController.Pause", {}, { messageId: "5" })),
  ),
  row("directive-invalid", payload, asksFor(directive("AudioPlayer.Play", null)), asksFor(play())),
  row("directive-invalid", `${payload}.audioItem`, asksFor(play({ audioItem: undefined })), asksFor(play())),
  row(
    "directive-invalid",
    `${payload}.audioItem.stream.url`,
    asksFor(play({}, {}, { url: undefined })),
    asksFor(play()),
  ),
  row(
    "directive-value",
    `${payload}.guideInfo.useDefault`,
    answer({ ...nothingSaid, directives: [login({ useDefault: "false", message: "Sign in, please." })] }),
    answer({ ...nothingSaid, directives: [login({ useDefault: false, message: "Sign in, please." })] }),
    { messageFormat: "kr-2019" },
  ),
  row(
    "directive-value",
    `${payload}.audioItem.titleText`,
    asksFor(play({}, { titleText: 5 })),
    asksFor(play({}, { titleText: "5" })),
  ),
  row(
    "directive-value",
    `${payload}.audioItem.audioItemId`,
    asksFor(play({}, { audioItemId: 7 })),
    asksFor(play({}, { audioItemId: "7" })),
  ),
  row("directive-value", `${payload}.source`, asksFor(play({ source: "A station" })), asksFor(play())),
  row("directive-target", `${payload}.target`, target("MediaPlayer"), target("AudioPlayer")),
  row("directive-target", `${payload}.target`, target("Radio"), target("AudioPlayer")),
  row("play-behavior", `${payload}.playBehavior`, asksFor(play({ playBehavior: "enqueue" })), asksFor(play())),
  row(
    "play-behavior-missing",
    `${payload}.playBehavior`,
    asksFor(play({ playBehavior: undefined })),
    asksFor(play({ playBehavior: "ENQUEUE" })),
  ),
  row(
    "play-incomplete",
    payload,
    asksFor(play({ source: undefined })),
    asksFor(play({}, { titleSubText2: undefined })),
  ),
  row("play-incomplete", payload, asksFor(play({ source: {} })), asksFor(play({ source: { name: "" } }))),
  row("play-several", "response.directives[1]", asksFor(play(), other), asksFor(play())),
];
