import { AudioError } from "../../src/errors.ts";
import type { Audio, Speech, Voice } from "../../src/ports.ts";

/**
 * A voice whose text says what is heard: `250 ms at 1000` is a quarter of a second of samples of 1000, `300 ms ramp`
 * counts its samples from 1 on, `broken` fails. It answers later, as voices in other processes do.
 */
export const toneVoice: Voice = {
  name: "tone",
  speak: (text) => Promise.resolve().then(() => tone(text)),
  close: () => Promise.resolve(),
};

/** The same, at once. */
export const promptToneVoice: Voice = { ...toneVoice, speak: tone };

/** Words for it, under their own name. */
export const speech = (text: string): Audio => ({ audioId: text, source: { type: "speech", text, lang: "ko" } });

const sampleRate = 48_000;

function tone(text: string): Speech {
  const [, milliseconds, kind] = /^([\d.]+) ms (ramp|at -?\d+)$/.exec(text) ?? [];
  if (milliseconds === undefined || kind === undefined) throw new AudioError(`cannot say ${text}`);
  const frames = Math.round(Number(milliseconds) * 48);
  const level = Number(kind.slice("at ".length));
  const pcm = Int16Array.from({ length: frames }, (_, i) => (kind === "ramp" ? (i % 30_000) + 1 : level));
  return { frames, sampleRate, pcm };
}
