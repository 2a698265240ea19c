import type { Lang } from "../axes.ts";
import type { Engine } from "./engine.ts";
import { createProgramVoice } from "./program-voice.ts";
import { run, usualLimits } from "./program.ts";
import { noVoiceCode, sapiArguments } from "./sapi-script.ts";
import { writtenSound } from "./sound-file.ts";
import { wavSpeech } from "./wav-speech.ts";

const cultures: Readonly<Record<Lang, string>> = { ko: "ko-KR", ja: "ja-JP", en: "en-US" };

/** The voices of Windows, by way of powershell.exe. */
export function createSapiVoice(powershell: string, limits = usualLimits): Engine {
  return createProgramVoice("sapi", async (text, lang, signal) => {
    let hasVoice = true;
    const write = async (file: string): Promise<void> => {
      const env = { CLOVA_VOICE_CULTURE: cultures[lang], CLOVA_VOICE_FILE: file };
      const { code, end } = await run({ file: powershell, args: sapiArguments, input: text, env }, signal, limits);
      hasVoice = code !== noVoiceCode;
      if (code !== 0) throw new Error(end);
    };
    try {
      return wavSpeech(await writtenSound(write, limits.mostBytes));
    } catch (error) {
      if (!hasVoice) return null;
      throw error;
    }
  });
}
