import type { Speech } from "../ports.ts";
import type { Engine } from "./engine.ts";
import type { OpenJTalk } from "./open-jtalk-parts.ts";
import { createProgramVoice } from "./program-voice.ts";
import { run, usualLimits } from "./program.ts";
import { writtenSound } from "./sound-file.ts";
import { wavSpeech } from "./wav-speech.ts";

/** The program open_jtalk: Japanese only, kanji too. */
export function createOpenJTalkVoice({ program, dictionary, voice }: OpenJTalk, limits = usualLimits): Engine {
  async function speakPiece(text: string, signal: AbortSignal): Promise<Speech> {
    const sound = await writtenSound(async (file) => {
      const args = ["-x", dictionary, "-m", voice, "-ow", file];
      const { code, end } = await run({ file: program, args, input: `${text}\n` }, signal, limits);
      if (code !== 0) throw new Error(end);
    }, limits.mostBytes);
    return wavSpeech(sound);
  }

  return createProgramVoice("open-jtalk", async (text, lang, signal) => {
    if (lang !== "ja") return null;
    const spoken: Speech[] = [];
    for (const piece of pieces(text)) spoken.push(await speakPiece(piece, signal));
    return joined(spoken);
  });
}

/** The program reads one line of 1,023 bytes, and writes past its buffer where half-width letters become full-width ones. */
const longestPiece = 200;

/** The text cut behind sentences, behind commas where those are long, anywhere where there is no comma. */
export function pieces(text: string): string[] {
  const sentences = text.match(/[^。！？!?]+[。！？!?]*|[。！？!?]+/gu) ?? [];
  const short = sentences.flatMap((sentence) => (sentence.length <= longestPiece ? [sentence] : byCommas(sentence)));
  return short.map((piece) => piece.trim()).filter((piece) => /[\p{L}\p{N}]/u.test(piece));
}

const anyPiece = new RegExp(String.raw`[\s\S]{1,${longestPiece}}`, "gu");
const byCommas = (sentence: string): string[] =>
  (sentence.match(/[^、,]+[、,]*|[、,]+/gu) ?? []).flatMap((part) => part.match(anyPiece) ?? []);

function joined(parts: readonly Speech[]): Speech {
  const sampleRate = parts[0]?.sampleRate ?? 48_000;
  const frames = parts.reduce((sum, part) => sum + part.frames, 0);
  const pcm = new Int16Array(frames);
  let at = 0;
  for (const part of parts) {
    pcm.set(part.pcm ?? [], at);
    at += part.frames;
  }
  return { frames, sampleRate, pcm };
}
