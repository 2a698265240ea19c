import { expect, it } from "vitest";
import { createEspeakNgVoice } from "../../src/voice/espeak-ng-voice.ts";
import { findProgram } from "../../src/voice/find-program.ts";
import { hostileTexts } from "./hostile-texts.ts";

// The real program, where it is installed.

const file = findProgram("espeak-ng");
const withProgram = it.extend<{ program: string }>({
  program: async ({ skip }, use) => {
    skip(file === null && process.env["CI"] !== "true", "espeak-ng is not installed");
    await use(file ?? "espeak-ng");
  },
});

withProgram("speaks Korean, Japanese kana and English", async ({ program }) => {
  const voice = createEspeakNgVoice(program);
  for (const [lang, text] of [
    ["ko", "안녕하세요, 피자봇입니다."],
    ["ja", "イラッシャイマセ。ピザボットデス。"],
    ["en", "Welcome to Pizzabot."],
  ] as const) {
    const speech = await voice.speak(text, lang);
    expect(speech?.sampleRate).toBe(22_050);
    expect((speech?.frames ?? 0) / 22_050).toBeGreaterThan(1.2);
    expect((speech?.frames ?? 0) / 22_050).toBeLessThan(4);
    expect(loudness(speech?.pcm)).toBeGreaterThan(0.03);
    expect(loudness(speech?.pcm)).toBeLessThan(0.3);
  }
});

withProgram("says hostile texts as words, each to its end", async ({ program }) => {
  const voice = createEspeakNgVoice(program);
  for (const [name, text] of hostileTexts) {
    const speech = await voice.speak(text.slice(0, 300), "ko");
    expect(loudness(speech?.pcm), name).toBeGreaterThan(0.01);
  }
});

function loudness(pcm: Int16Array | null | undefined): number {
  const samples = pcm ?? Int16Array.of(0);
  return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length) / 32_768;
}
