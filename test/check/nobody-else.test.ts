import { expect, test } from "vitest";
import type { CekRequest } from "../../src/cek/request.ts";
import { createTestEmulator } from "../../src/testing/test-emulator.ts";
import { answer } from "../extensions/answer.ts";
import { asked, checked, good, sendStatus, serving } from "./checked.ts";

const id = "00000000-0000-4000-8000-000000000000";

const controls: Readonly<Record<string, string>> = { "Clova.PauseIntent": "Pause", "Clova.ResumeIntent": "Resume" };

/** Does what the user wants of the music. */
const controlling = (name: string): object =>
  answer({
    directives: [{ header: { messageId: id, namespace: "PlaybackController", name }, payload: {} }],
    ends: true,
  });

/** Everything of an answer that points somewhere else. */
const pointing = (request: CekRequest, elsewhere: string): object => {
  if (!["LaunchRequest", "IntentRequest"].includes(request.request.type)) return good(request);
  const control = controls[asked(request)];
  if (control !== undefined) return controlling(control);
  const stream = { token: "t", url: `${elsewhere}/song.mp3`, urlPlayable: true, beginAtInMilliseconds: 60_000 };
  const art = `${elsewhere}/art.jpg`;
  const audioItem = { audioItemId: "i", titleText: "노래", titleSubText1: "가수", artImageUrl: art, stream };
  const values = [
    { type: "URL", lang: "", value: `${elsewhere}/effect.mp3` },
    { type: "PlainText", lang: "ko", value: "무엇을 들을까요?" },
    { type: "URL", lang: "", value: `${elsewhere}/list.m3u8` },
  ];
  return answer({
    speech: { type: "SpeechList", values },
    card: { type: "ImageText", imageUrl: { type: "url", value: `${elsewhere}/card.jpg` } },
    directives: [
      {
        header: { messageId: id, namespace: "AudioPlayer", name: "Play" },
        payload: { audioItem, playBehavior: "REPLACE_ALL", source: { name: "x", logoUrl: `${elsewhere}/logo.png` } },
      },
    ],
  });
};

test("sounds, music, pictures and redirects of an extension are asked of nobody", async () => {
  const elsewhere = await serving(() => ({}));
  const { report, server } = await checked(
    (response, request) => {
      if (asked(request) !== "List") return pointing(request, elsewhere.url);
      return void response.writeHead(307, { Location: elsewhere.url }).end();
    },
    { device: "display-l100", probes: ["intent Order", "intent List", "silence", "screen"] },
  );
  expect(elsewhere.requests).toEqual([]);
  expect(server.requests.length).toBe(report.requests);
  const played = server.requests.flatMap(({ request: { event } }) => (event?.name ? [event.name] : []));
  expect(played).toEqual(expect.arrayContaining(["PlayStarted", "PlayPaused", "PlayResumed", "PlayFinished"]));
  expect(report.findings.filter(({ rule }) => /^media-|behind-end/.test(rule))).toEqual([]);
});

test("a sound that is not fetched lasts as long as is assumed, music from wherever it begins", async () => {
  const elsewhere = await serving((response) => sendStatus(response, 404));
  const emulator = await createTestEmulator({
    extension: (request) => pointing(request, elsewhere.url),
    rules: { "media.fetch": false, "media.assumedLength": 1234 },
  });
  await emulator.launch();
  const sounds = emulator.trace.filter((record) => record.kind === "speech" && record.type === "URL");
  await emulator.close();
  expect(sounds.map((record) => "ms" in record && record.ms)).toEqual([1234, 1234, 1234, 1234]);
  expect(elsewhere.requests).toEqual([]);
});
