import { afterAll, beforeEach, expect, it } from "vitest";
import { embeddedVoiceInstalled } from "../../../src/voice/installed-package.ts";
import { createVoice } from "../../../src/voice/voice.ts";
import { hostileTexts } from "../hostile-texts.ts";

// The embedded voice as it is used: with the Japanese dictionary in front.

const notices: string[] = [];
const voice = createVoice("espeak", { notice: (line) => notices.push(line) });
afterAll(() => voice.close());
beforeEach(({ skip }) =>
  skip(!embeddedVoiceInstalled() && process.env["CI"] !== "true", "the embedded voice is not installed"),
);

it.each([
  ["今日は東京へ行きます。", "キョーワトーキョーエイキマス。"],
  ["ピザを2枚ください。", "ぴざをにまいください。"],
  ["一人で七時に行きます。", "ひとりでしちじにいきます。"],
  ["お待たせしました。", "おまたせしました。"],
  ["三百円です。", "さんびゃくえんです。"],
])("says %s with the very samples of %s", async (kanji, kana) => {
  const speech = await voice.speak(kanji, "ja");
  expect(speech.frames).toBeGreaterThan(10_000);
  expect(speech).toEqual(await voice.speak(kana, "ja"));
});

it.each(hostileTexts)("says %s as words", async (_, text) => {
  const { pcm } = await voice.speak(text.slice(0, 200), "ja");
  expect(pcm?.some((sample) => Math.abs(sample) > 1000)).toBe(true);
});

it("speaks a long text to its end", async () => {
  const once = await voice.speak("明日は京都へ行きます。", "ja");
  const often = await voice.speak("明日は京都へ行きます。".repeat(200), "ja");
  expect(Math.round(often.frames / once.frames)).toBeGreaterThanOrEqual(200);
});
