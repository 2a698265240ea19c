import { languages, type Lang } from "../../axes.ts";
import { limitedSignal } from "../../node/limited-signal.ts";
import { resolveRules } from "../../rules/rules.ts";
import { heldWeb } from "../held-web.ts";
import { createSpeaker } from "../speaker.ts";
import type { Audio, Clock, Speaker, Voice } from "../../ports.ts";
import type { Sound, VoiceName } from "../options.ts";

/** What was to be heard. */
export interface Played {
  readonly name: "tone" | Lang;
  readonly works: boolean;
  /** `440 Hz`, or the words. */
  readonly what: string;
  /** Why it was not heard; null where it was. */
  readonly fault: string | null;
  /** Milliseconds it lasted; 0 where it was not heard. */
  readonly ms: number;
}

export interface SoundCheckOptions {
  readonly sound: Exclude<Sound, "none">;
  /** `auto` by default. */
  readonly voice?: VoiceName | undefined;
  /** Told of each sound when it is over. */
  readonly onPlayed?: ((played: Played) => void) | undefined;
  /** Told in one line what is done otherwise than asked. */
  readonly notice?: ((line: string) => void) | undefined;
  /** Ends it: what was not heard by then is left out. */
  readonly signal?: AbortSignal | undefined;
}

const sentences: Readonly<Record<Lang, string>> = {
  ko: "안녕하세요. 제 목소리가 들리나요?",
  ja: "こんにちは。わたしの声が聞こえますか？",
  en: "Hello. Can you hear my voice?",
};

const tone = { url: "https://clova-device.invalid/doctor/tone.wav", hertz: 440, milliseconds: 1000 } as const;

/** Milliseconds of silence behind each sound. */
const pause = 400;
/** Milliseconds of real time that a sentence may take to be made, and a sound to be over; after that nothing more is tried. */
const patience = 8000;

/**
 * Plays a tone and a sentence in each language on the speaker a device would have, a recording in virtual time. Rejects
 * with ConfigurationError where the voice or the recording cannot be had.
 */
export async function checkSound(options: SoundCheckOptions): Promise<readonly Played[]> {
  const { sound, onPlayed, signal = new AbortController().signal } = options;
  const clock = await clockFor(sound);
  const faults: string[] = [];
  const voice = await openVoice(options);
  const speaker = await openSpeaker(options, clock, voice, (line) => faults.push(line));
  const release = clock.demand();
  const all: Played[] = [];
  try {
    for (const name of ["tone", ...languages] as const) {
      if (signal.aborted) break;
      const played = await playOne({ speaker, voice, clock, signal, faults }, name);
      if (played === null) break;
      all.push(played);
      onPlayed?.(played);
    }
  } finally {
    release();
    await speaker.close();
    await voice.close();
  }
  return all;
}

/** Nobody listens to a recording while it is made. */
async function clockFor(sound: Sound): Promise<Clock> {
  if (sound.startsWith("wav:")) return (await import("../../node/virtual-clock.ts")).createVirtualClock(0);
  return (await import("../../node/system-clock.ts")).createSystemClock();
}

async function openVoice({ voice = "auto", notice = unheard }: SoundCheckOptions): Promise<Voice> {
  return (await import("../../voice/voice.ts")).createVoice(voice, { notice });
}

async function openSpeaker(
  { sound }: SoundCheckOptions,
  clock: Clock,
  lent: Voice,
  notice: (line: string) => void,
): Promise<Speaker> {
  const { toneWav } = await import("../../sound/tone.ts");
  const web = heldWeb((url) => (url === tone.url ? toneWav(tone.hertz, tone.milliseconds) : null));
  const rules = resolveRules({ region: "kr", messageFormat: "kr-2019", lang: "ko" });
  const isVirtual = sound.startsWith("wav:");
  return createSpeaker(
    { sound, lent, notice, clock: isVirtual ? "virtual" : "real" },
    clock,
    () => Promise.resolve(web),
    rules,
  );
}

const unheard = (): void => undefined;

interface Check {
  readonly speaker: Speaker;
  readonly voice: Voice;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Why nothing more can be heard. */
  readonly faults: string[];
}

/** Null where it was ended. */
async function playOne(check: Check, name: Played["name"]): Promise<Played | null> {
  const { signal, faults } = check;
  const what = name === "tone" ? `${tone.hertz} Hz` : sentences[name];
  const source: Audio["source"] =
    name === "tone" ? { type: "url", url: tone.url } : { type: "speech", text: sentences[name], lang: name };
  const silence = faults[0] ?? (name === "tone" ? null : await silenceOf(check, name));
  const over = silence === null ? await play(check, { audioId: name, source }) : { fault: silence, ms: 0 };
  if (signal.aborted) return null;
  const fault = over.fault ?? faults[0] ?? null;
  return { name, what, works: fault === null, fault, ms: fault === null ? over.ms : 0 };
}

/** Why nothing would be heard of a sentence; null where somebody speaks. The voice remembers what it said. */
async function silenceOf(check: Check, lang: Lang): Promise<string | null> {
  const { voice } = check;
  const spoken = Promise.resolve(voice.speak(sentences[lang], lang));
  try {
    const speech = await inTime(spoken, check);
    if (speech === null) return late(check);
    return speech.pcm?.some((sample) => sample !== 0) ? null : `no voice speaks it (\`${voice.name}\`)`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function late({ faults }: Check): string {
  faults.push("what came before it was not over in time");
  return `it was not over in ${patience} ms`;
}

interface Over {
  readonly fault: string | null;
  /** Milliseconds it lasted. */
  readonly ms: number;
}

/** Resolves when it is over and a pause has passed, or it is given up. */
async function play(check: Check, audio: Audio): Promise<Over> {
  const { speaker, clock } = check;
  const playing = new Promise<Over>((resolve) => {
    speaker.start(audio, (report) => {
      if (report.type === "audioFinished") resolve({ fault: null, ms: report.duration });
      if (report.type === "audioFailed") resolve({ fault: report.message, ms: 0 });
    });
  });
  const over = await inTime(playing, check);
  speaker.stop(audio.audioId);
  if (over === null) return { fault: late(check), ms: 0 };
  await inTime(new Promise<true>((resolve) => void clock.wakeAt(clock.now() + pause, () => resolve(true))), check);
  return over;
}

/** What comes of it; null where that takes too long or the check is ended. */
async function inTime<T>(coming: Promise<T>, { signal: ended }: Check): Promise<T | null> {
  const { signal, release } = limitedSignal(ended, patience);
  const given = new Promise<null>((resolve) => {
    if (signal.aborted) resolve(null);
    signal.addEventListener("abort", () => resolve(null));
  });
  return Promise.race([coming, given]).finally(release);
}
