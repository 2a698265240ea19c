import type { CekRequest } from "../../src/index.ts";
import { answer, type Answer } from "./answer.ts";

// An extension that plays: one answer for each intent, and one for each event, in the forms that guides and extensions on
// sale use.

export interface Piece {
  readonly token?: string;
  readonly id?: string;
  readonly seconds?: number;
  readonly behavior?: string;
  readonly stream?: object;
  readonly item?: object;
  readonly source?: object | null;
}

export const directive = (namespace: string, name: string, payload: object = {}): object => ({
  header: { namespace, name, messageId: "5e4f7d2c-4b0e-4a7e-8f6d-2b1f0c9a7d11" },
  payload,
});

/** A whole Play, as the tables of the guides require it. */
export function piece(origin: string, { token, id, seconds = 30, behavior, stream, item, source }: Piece = {}): object {
  return directive("AudioPlayer", "Play", {
    audioItem: {
      audioItemId: id ?? `id-${token ?? "song"}`,
      titleText: "노래",
      titleSubText1: "가수",
      stream: {
        beginAtInMilliseconds: 0,
        token: token ?? "song",
        url: `${origin}/${seconds}s.wav`,
        urlPlayable: true,
        ...stream,
      },
      ...item,
    },
    playBehavior: behavior ?? "REPLACE_ALL",
    ...(source === null ? {} : { source: source ?? { name: "쥬크박스" } }),
  });
}

const control = (name: string): Answer => ({ directives: [directive("PlaybackController", name)], ends: true });

/** Answers by the name of an intent (`Launch` for a launch) or of an event; what has none is answered with nothing. */
export function jukebox(origin: string): (request: CekRequest) => object {
  const one = (given: Piece = {}): object => piece(origin, given);
  const bare = (stream: object, item: object = {}): object => ({
    header: { namespace: "AudioPlayer", name: "Play" },
    payload: { audioItem: { audioItemId: "song-1", stream, ...item }, playBehavior: "REPLACE_ALL" },
  });
  let rounds = 0;

  const answers: Readonly<Record<string, (request: CekRequest) => Answer>> = {
    Launch: () => ({ speech: "무엇을 들려 드릴까요?" }),
    One: () => ({ speech: "들려 드릴게요.", directives: [one()], ends: true }),
    List: () => ({
      directives: ["a", "b", "c"].map((token, index) =>
        one({ token, seconds: 10, behavior: index === 0 ? "REPLACE_ALL" : "ENQUEUE" }),
      ),
      ends: true,
    }),
    Replacements: () => ({ directives: ["a", "b", "c"].map((token) => one({ token, seconds: 10 })), ends: true }),
    Reports: () => ({
      directives: [
        one({
          seconds: 10,
          stream: {
            progressReport: {
              progressReportDelayInMilliseconds: 1000,
              progressReportIntervalInMilliseconds: 4000,
              progressReportPositionInMilliseconds: 6000,
            },
          },
        }),
      ],
      ends: true,
    }),
    ReportAtTheEnd: () => ({
      directives: [one({ seconds: 10, stream: { progressReport: { progressReportIntervalInMilliseconds: 5000 } } })],
      ends: true,
    }),
    WithQuestion: () => ({ speech: "다음에는 무엇을 할까요?", directives: [one()] }),
    // As the first example of LINE's guide has it: no token, no source, no title.
    NoToken: () => ({
      directives: [bare({ beginAtInMilliseconds: 0, url: `${origin}/5s.wav`, urlPlayable: true })],
      ends: true,
    }),
    // As a picture book on sale has it.
    Titles: () => ({
      directives: [bare({ url: `${origin}/5s.wav`, urlPlayable: true }, { title: "옛날이야기", artist: "할머니" })],
      ends: true,
    }),
    // As a shuttle run on sale has it: the same id for each, the session left open.
    ConstantId: () => ({ speech: "시작!", directives: [one({ token: `t${++rounds}`, id: "beep", seconds: 5 })] }),
    Hidden: () => ({
      speech: "잠시만요.",
      directives: [one({ token: "hidden", stream: { url: "clova:TR-NM-17716562", urlPlayable: false } })],
      ends: true,
    }),
    HiddenForEver: () => ({
      directives: [one({ token: "for-ever", stream: { url: "clova:nothing", urlPlayable: false } })],
      ends: true,
    }),
    "AudioPlayer.StreamRequested": ({ request }) =>
      (request.event?.payload as { audioItemId: string }).audioItemId === "id-for-ever"
        ? { ends: true }
        : {
            // As the guides' example: another id and token, no `urlPlayable`, and the Korean name of the member.
            directives: [
              directive("AudioPlayer", "StreamDeliver", {
                audioItemId: "another",
                stream: { token: "another", url: `${origin}/20s.wav`, durationInMilliseconds: null },
              }),
            ],
            ends: true,
          },
    Loop: () => ({ speech: "언제든 말하세요.", directives: [one({ token: "loop", seconds: 5 })] }),
    Story: () => ({ directives: [one({ token: "story", seconds: 10 })], attributes: { page: 1 }, ends: true }),
    Missing: () => ({ directives: [one({ token: "missing", stream: { url: `${origin}/nowhere.mp3` } })], ends: true }),
    MissingForEver: () => ({
      directives: [one({ token: "missing-again", stream: { url: `${origin}/nowhere.mp3` } })],
      ends: true,
    }),
    Window: () => ({
      directives: [one({ stream: { beginAtInMilliseconds: 10_000, durationInMilliseconds: 5000 } })],
      ends: true,
    }),
    AlexaBehavior: () => ({ directives: [one({ behavior: "REPLACE_ENQUEUED" })], ends: true }),
    Wrapped: () => ({ directives: [{ directive: one() }], ends: true }),
    Monitored: () => ({
      speech: {
        type: "SimpleSpeech",
        values: { type: "PlainText", lang: "ko", value: "첫 문장이에요.", token: "s-1" },
      },
      ends: true,
    }),
    "SpeechSynthesizer.SpeechFinished": ({ request }) =>
      (request.event?.payload as { token: string }).token === "s-1"
        ? { speech: "둘째 문장이에요.", ends: true }
        : { ends: true },
    Login: () => ({
      directives: [
        directive("Clova", "ExpectLogin", { guideInfo: { useDefault: "false", message: "로그인해 주세요." } }),
      ],
      ends: true,
    }),
    Pause: () => control("Pause"),
    Resume: () => control("Resume"),
    Stop: () => control("Stop"),
    "Clova.PauseIntent": () => control("Pause"),
    "Clova.ResumeIntent": () => control("Resume"),
    "Clova.StopIntent": () => control("Stop"),
    "Clova.NextIntent": () => ({ directives: [one({ token: "next", seconds: 10 })], ends: true }),
    "AudioPlayer.PlayFinished": ({ request }) => {
      switch ((request.event?.payload as { token: string }).token) {
        case "loop":
          return { directives: [one({ token: "loop", seconds: 5 })] };
        case "story":
          return { speech: "재미있었어요?", attributes: { page: 2 } };
        case "missing-again":
          return {
            directives: [one({ token: "missing-again", stream: { url: `${origin}/nowhere.mp3` } })],
            ends: true,
          };
        default:
          return { ends: true };
      }
    },
    "TemplateRuntime.RequestPlayerInfo": () => ({
      directives: [
        directive("TemplateRuntime", "RenderPlayerInfo", {
          displayType: "single",
          controls: [],
          playableItems: [
            { token: "song", titleText: "별이 빛나는 밤", titleSubText1: "밤의 가수", showAdultIcon: false },
          ],
        }),
      ],
      ends: true,
    }),
  };

  return (received) => {
    const { type, intent, event } = received.request;
    const name =
      type === "LaunchRequest"
        ? "Launch"
        : type === "EventRequest"
          ? `${event?.namespace}.${event?.name}`
          : (intent?.name ?? "");
    return answer(answers[name]?.(received) ?? { ends: true });
  };
}
