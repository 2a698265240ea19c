import { expect, it } from "vitest";
import type { Lang } from "../../src/axes.ts";
import type { Speech } from "../../src/ports.ts";
import { createSilentVoice } from "../../src/voice/silent-voice.ts";

const voice = createSilentVoice();
const duration = (text: string, lang: Lang): number => {
  const { frames, sampleRate } = voice.speak(text, lang) as Speech;
  return (frames * 1000) / sampleRate;
};

it("answers at once, in whole milliseconds and without sound", () => {
  expect(voice.speak("네.", "ko")).toEqual({ frames: 265, sampleRate: 1000, pcm: null });
});

it.each([
  ["ko", "무엇을 주문할까요?", 1500],
  ["ko", "안녕하세요, 피자봇입니다. 무엇을 도와드릴까요?", 4000],
  ["ja", "いらっしゃいませ。ピザボットです。", 2100],
  ["en", "Your pepperoni pizza has been ordered. Thank you and see you later.", 3800],
] as const)("estimates the time the embedded voice takes for %s %j", (lang, text, measured) => {
  expect(duration(text, lang) / measured).toBeGreaterThan(0.8);
  expect(duration(text, lang) / measured).toBeLessThan(1.2);
});

it("takes longer for more words", () => {
  expect(duration("피자 주문해줘", "ko")).toBeGreaterThan(duration("피자", "ko"));
  expect(duration("何枚ですか", "ja")).toBeGreaterThan(duration("枚", "ja"));
});

it("takes a breath for a text without words", () => {
  for (const text of ["", " ", "?!", "。", "\u0000", "---"]) expect(duration(text, "ja")).toBe(100);
});

it("makes a pause between sentences, not after the last", () => {
  expect(duration("네. 네.", "ko") - duration("네 네", "ko")).toBe(350);
  expect(duration("네...", "ko")).toBe(duration("네", "ko"));
});
