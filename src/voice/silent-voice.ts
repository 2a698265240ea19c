import type { Lang } from "../axes.ts";
import type { Speech, Voice } from "../ports.ts";

/** Milliseconds each kind of character takes, measured on the embedded voice. */
interface Pace {
  readonly hangul: number;
  readonly kana: number;
  readonly ideograph: number;
  /** One letter of a word written in Latin letters. */
  readonly latin: number;
  readonly digit: number;
  /** A full stop, comma or question mark inside the text. */
  readonly pause: number;
}

const paces: Readonly<Record<Lang, Pace>> = {
  ko: { hangul: 165, kana: 165, ideograph: 250, latin: 80, digit: 330, pause: 350 },
  ja: { hangul: 165, kana: 105, ideograph: 210, latin: 80, digit: 330, pause: 350 },
  en: { hangul: 165, kana: 165, ideograph: 250, latin: 58, digit: 220, pause: 350 },
};

/** What every text takes, even an empty one. */
const breath = 100;

/** Makes no sound and tells how long the text would take to say. Answers at once, so virtual time never waits for it. */
export function createSilentVoice(): Voice {
  return {
    name: "silent",
    speak: (text, lang): Speech => ({ frames: estimate(text, paces[lang]), sampleRate: 1000, pcm: null }),
    close: () => Promise.resolve(),
  };
}

function estimate(text: string, pace: Pace): number {
  let duration = breath;
  let pause = 0; // counts once something follows
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (pauses.has(code)) {
      pause = pace.pause;
      continue;
    }
    const length = lengthOf(code, pace);
    if (length === 0) continue;
    duration += pause + length;
    pause = 0;
  }
  return duration;
}

function lengthOf(code: number, pace: Pace): number {
  if (code < 0x30) return 0;
  if (code <= 0x39) return pace.digit;
  if (code < 0x2000) return isWordLetter(code) ? pace.latin : 0;
  if (code < 0x3040) return 0;
  if (code < 0x3100) return pace.kana;
  if (code < 0x3200) return pace.hangul; // single jamo
  if (code < 0xa000) return pace.ideograph;
  if (code >= 0xac00 && code < 0xd7a4) return pace.hangul;
  if (code >= 0xd800 && code < 0xe000) return pace.ideograph / 2; // half of an emoji or a rare ideograph
  return 0;
}

const pauses = new Set(Array.from("!,.;?…、。！，？", (sign) => sign.charCodeAt(0)));

const isWordLetter = (code: number): boolean =>
  (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code >= 0xc0;
