import type { Lang } from "../axes.ts";
import { AudioError } from "../errors.ts";
import type { Speech, Voice } from "../ports.ts";
import { createSpeechCache, type SpeechCache } from "./speech-cache.ts";

/**
 * A voice that keeps what it has said: a repeated text is answered at once, without a promise, and one that is being made
 * is made once. Texts are made one after the other, in the order they were asked for. Failures are not kept,
 * nor is silence in the place of sound.
 */
export function createRememberingVoice(voice: Voice, cache: SpeechCache = createSpeechCache()): Voice {
  const making = new Map<string, Promise<Speech>>();
  let last: Promise<unknown> = Promise.resolve();
  let isClosed = false;

  function speak(text: string, lang: Lang): Speech | Promise<Speech> {
    const key = `${lang} ${text}`;
    const known = cache.get(key) ?? making.get(key);
    if (known !== undefined) return known;
    const made = last.then(() => make(key, text, lang));
    making.set(key, made);
    last = made.catch(() => undefined);
    return made;
  }

  async function make(key: string, text: string, lang: Lang): Promise<Speech> {
    try {
      if (isClosed) throw new AudioError("The voice was closed.");
      const speech = await voice.speak(text, lang);
      if (speech.pcm !== null) cache.set(key, speech);
      return speech;
    } finally {
      making.delete(key);
    }
  }

  function close(): Promise<void> {
    isClosed = true;
    return voice.close();
  }

  return { name: voice.name, speak, close };
}
