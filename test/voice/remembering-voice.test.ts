import { expect, it } from "vitest";
import { AudioError } from "../../src/errors.ts";
import type { Speech, Voice } from "../../src/ports.ts";
import { createRememberingVoice } from "../../src/voice/remembering-voice.ts";
import { createSpeechCache } from "../../src/voice/speech-cache.ts";

const speechOf = (frames: number): Speech => ({ frames, sampleRate: 8000, pcm: new Int16Array(frames) });

/** A voice that says each letter in one frame, fails at `!`, and counts. */
function countingVoice(): Voice & { readonly said: string[] } {
  const said: string[] = [];
  return {
    name: "counting",
    said,
    speak: (text) => {
      said.push(text);
      return text === "!" ? Promise.reject(new AudioError("no")) : Promise.resolve(speechOf(text.length));
    },
    close: () => Promise.resolve(),
  };
}

it("answers a repeated text at once, without a promise", async () => {
  const counting = countingVoice();
  const voice = createRememberingVoice(counting);
  const first = await voice.speak("네", "ko");
  expect(voice.speak("네", "ko")).toBe(first);
  expect(counting.said).toEqual(["네"]);
});

it("keeps the languages apart", async () => {
  const counting = countingVoice();
  const voice = createRememberingVoice(counting);
  await voice.speak("a", "ko");
  await voice.speak("a", "en");
  expect(counting.said).toEqual(["a", "a"]);
});

it("makes a text once that is asked for twice at the same time", async () => {
  const counting = countingVoice();
  const voice = createRememberingVoice(counting);
  const [one, two] = await Promise.all([voice.speak("네", "ko"), voice.speak("네", "ko")]);
  expect(one).toBe(two);
  expect(counting.said).toEqual(["네"]);
});

it("makes texts in the order they were asked for, also behind one that fails", async () => {
  const counting = countingVoice();
  const voice = createRememberingVoice(counting);
  const results = await Promise.allSettled(["a", "!", "b"].map(async (text) => await voice.speak(text, "en")));
  expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect(counting.said).toEqual(["a", "!", "b"]);
});

it("does not keep a failure", async () => {
  const counting = countingVoice();
  const voice = createRememberingVoice(counting);
  await expect(voice.speak("!", "en")).rejects.toThrow("no");
  await expect(voice.speak("!", "en")).rejects.toThrow("no");
  expect(counting.said).toEqual(["!", "!"]);
});

it("rejects what is still to be made when it is closed", async () => {
  const counting = countingVoice();
  const voice = createRememberingVoice(counting);
  const waiting = voice.speak("a", "en");
  await voice.close();
  await expect(waiting).rejects.toThrow(AudioError);
  expect(counting.said).toEqual([]);
});

it("forgets what was not wanted for longest when there is too much", () => {
  const cache = createSpeechCache(7000);
  for (const key of ["one", "two", "three"]) {
    cache.set(key, speechOf(1000));
    cache.get("one");
  }
  cache.set("four", speechOf(1000));
  expect(["one", "two", "three", "four"].filter((key) => cache.get(key) !== undefined)).toEqual([
    "one",
    "three",
    "four",
  ]);
});

it("does not keep what is larger than everything it may keep, nor count a text twice", () => {
  const cache = createSpeechCache(7000);
  cache.set("small", speechOf(1000));
  for (let i = 0; i < 10; i++) cache.set("again", speechOf(1000));
  cache.set("large", speechOf(10_000));
  expect(cache.get("large")).toBeUndefined();
  expect(cache.get("small")?.frames).toBe(1000);
});
