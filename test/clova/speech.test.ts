import { expect, test } from "vitest";
import type { SpeechInfo } from "../../src/cek/answer/answer.ts";
import { speak } from "../../src/clova/speech.ts";
import type { ClovaSettings } from "../../src/clova/state.ts";
import { resolveRules } from "../../src/rules/rules.ts";

const rules = resolveRules({ region: "kr", messageFormat: "kr-2019", lang: "ko" });
const settings = { seed: 1, lang: "ko", rules } as ClovaSettings;
const spoken = (...items: SpeechInfo[]) => speak(items, "answer", settings, 0);

test("a sound on the web is passed through with its content type, a text is attached", () => {
  const url = "https://a.example/live.m3u8";
  const contentType = "application/vnd.apple.mpegurl";
  const directives = spoken(
    { type: "URL", value: url, contentType },
    { type: "URL", value: "http://a.example/ding.mp3" },
    { type: "PlainText", lang: null, value: "딩동" },
  );
  const token: unknown = expect.any(String);
  expect(directives.map(({ payload }) => payload)).toEqual([
    { format: "AUDIO_MPEG", token, url, contentType },
    { format: "AUDIO_MPEG", token, url: "http://a.example/ding.mp3" },
    { format: "AUDIO_MPEG", token, url: expect.stringMatching(/^cid:/) as unknown, ttsLang: "ko" },
  ]);
  expect(directives[0]).toMatchObject({ attachment: { type: "URL", lang: "", value: url, source: "answer" } });
});

test.each(["file:///etc/passwd", "clova://notifier/sound/default", "data:audio/mpeg;base64,AAAA", "ding.mp3"])(
  "%s is refused, whatever it calls itself",
  (value) => {
    expect(spoken({ type: "URL", value, contentType: "audio/mpeg" })).toEqual([]);
  },
);
