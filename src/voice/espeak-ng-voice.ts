import type { Lang } from "../axes.ts";
import type { Engine } from "./engine.ts";
import { espeakText } from "./espeak-text.ts";
import { createProgramVoice } from "./program-voice.ts";
import { run, usualLimits } from "./program.ts";
import { wavSpeech } from "./wav-speech.ts";

const voices: Readonly<Record<Lang, string>> = { ko: "ko", ja: "ja", en: "en-us" };

/** The program espeak-ng, which knows kana but no kanji. */
export function createEspeakNgVoice(file: string, limits = usualLimits): Engine {
  return createProgramVoice("espeak-ng", async (text, lang, signal) => {
    // UTF-8; as loud as the embedded voice, which clips when it is louder.
    const args = ["-v", voices[lang], "-b", "1", "-a", "80", "--stdin", "--stdout"];
    const { code, output, end } = await run({ file, args, input: espeakText(text, lang) }, signal, limits);
    if (code !== 0) throw new Error(end);
    return wavSpeech(output);
  });
}
