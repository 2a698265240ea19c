import type { Lang } from "../axes.ts";
import type { Speech } from "../ports.ts";
import type { Engine } from "./engine.ts";
import { failureAt, messageOf } from "./failure.ts";
import { plainText } from "./plain-text.ts";

/** Makes the speech of plain text with a program, which is killed by the signal; null where it has no voice. */
export type SpeakByProgram = (text: string, lang: Lang, signal: AbortSignal) => Promise<Speech | null>;

/** A voice that is a program: it gets plain text, says in its errors who failed at what, and ends when closed. */
export function createProgramVoice(name: string, speakBy: SpeakByProgram): Engine {
  const closing = new AbortController();

  async function speak(text: string, lang: Lang): Promise<Speech | null> {
    const plain = plainText(text);
    if (plain.trim() === "") return silence; // programs do what they like then
    try {
      return await speakBy(plain, lang, closing.signal);
    } catch (error) {
      throw failureAt(`\`${name}\``, text, messageOf(error));
    }
  }

  function close(): Promise<void> {
    closing.abort();
    return Promise.resolve();
  }

  return { name, speak, close };
}

const silence: Speech = { frames: 441, sampleRate: 22_050, pcm: new Int16Array(441) };
