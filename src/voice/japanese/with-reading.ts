import type { Engine } from "../engine.ts";
import { plainText } from "../plain-text.ts";
import { createJapaneseReader } from "./dictionary.ts";

/** The same engine, which gets Japanese as katakana. */
export function withJapaneseReading(engine: Engine, notice: (line: string) => void): Engine {
  const reader = createJapaneseReader({ notice });
  return {
    name: engine.name,
    speak: async (text, lang) => await engine.speak(lang === "ja" ? await reader.read(plainText(text)) : text, lang),
    close: async () => {
      await Promise.all([engine.close(), reader.close()]);
    },
  };
}
