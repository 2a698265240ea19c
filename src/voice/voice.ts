import type { Lang } from "../axes.ts";
import { AudioError, ConfigurationError } from "../errors.ts";
import type { Speech, Voice } from "../ports.ts";
import { enginesHere, type EngineName, type Engines } from "./engines.ts";
import type { Link } from "./fallback.ts";
import { longestText } from "./plain-text.ts";
import { createSilentVoice } from "./silent-voice.ts";

export const voiceNames = ["auto", "espeak", "say", "sapi", "espeak-ng", "open-jtalk", "silent"] as const;
export type VoiceName = (typeof voiceNames)[number];

export interface VoiceOptions {
  /** Takes one line for the user. */
  readonly notice: (line: string) => void;
  readonly engines?: Engines;
}

/** A voice that can be got ready before it is needed. */
export interface ReadyVoice extends Voice {
  /** Starts what will speak this language; returns at once, and failures show when something is said. */
  warmUp(lang: Lang): void;
}

/**
 * The voice of that name; throws ConfigurationError if it is not on this machine. `auto` takes the best there is for each
 * language. Nothing is loaded or started before the first text.
 */
export function createVoice(name: VoiceName, { notice, engines = enginesHere() }: VoiceOptions): ReadyVoice {
  const cut = createCut(notice);
  if (name === "silent") {
    const silent = createSilentVoice();
    return { ...silent, speak: (text, lang) => silent.speak(cut(text), lang), warmUp: () => undefined };
  }
  if (name !== "auto") refuseAbsent(name, engines);
  let voice: Voice | null = null;
  let opening: Promise<Voice> | null = null;
  let isClosed = false;
  const open = async (): Promise<Voice> => (voice = await openVoice(name, engines, notice));

  function speak(text: string, lang: Lang): Speech | Promise<Speech> {
    if (isClosed) return Promise.reject(new AudioError("The voice is closed."));
    const words = cut(text);
    if (voice !== null) return voice.speak(words, lang);
    opening ??= open();
    return opening.then((opened) => opened.speak(words, lang));
  }

  async function close(): Promise<void> {
    isClosed = true;
    await (await opening)?.close();
  }

  function warmUp(lang: Lang): void {
    Promise.resolve(speak(shortest[lang], lang)).catch(() => undefined);
  }

  return { name, speak, close, warmUp };
}

/** In Japanese something that needs the dictionary. */
const shortest: Readonly<Record<Lang, string>> = { ko: "네", ja: "一", en: "a" };

function refuseAbsent(name: EngineName, engines: Engines): void {
  const absence = engines.absence(name);
  if (absence === null) return;
  const remedy = absence.remedy === null ? "" : `To get it: ${absence.remedy}. `;
  throw new ConfigurationError(
    `the voice \`${name}\` cannot speak here: ${absence.detail}. ${remedy}\`--voice auto\` takes what there is`,
  );
}

async function openVoice(
  name: Exclude<VoiceName, "silent">,
  engines: Engines,
  notice: (line: string) => void,
): Promise<Voice> {
  const isThere = (engine: EngineName | null): engine is EngineName =>
    engine !== null && engines.absence(engine) === null;
  const speakAll = (["espeak", "espeak-ng"] as const).filter(isThere);
  const chain = name === "auto" ? [engines.ofSystem, ...speakAll] : [name, ...speakAll.slice(0, 1)];
  const [first, ...rest] = new Set(chain.filter(isThere));
  if (first === undefined || (name === "auto" && first === "espeak-ng")) tellAbsence(first ?? null, engines, notice);
  if (first === undefined) return createSilentVoice();
  const [{ createFallback }, { createRememberingVoice }] = await Promise.all([
    import("./fallback.ts"),
    import("./remembering-voice.ts"),
  ]);
  const replacesFailing = name === "auto";
  const names: [Link, ...Link[]] = replacesFailing ? [first, ...rest, "silent"] : [first, ...rest];
  return createRememberingVoice(createFallback({ names, engines, notice, replacesFailing }));
}

/** The embedded voice is not there; this speaks in its place, or nobody does. */
function tellAbsence(instead: EngineName | null, engines: Engines, notice: (line: string) => void): void {
  const { detail, remedy } = engines.absence("espeak") ?? { detail: "nothing speaks here", remedy: null };
  const missing =
    instead === null
      ? `No voice: ${detail}; going on with silent speech.`
      : `No embedded voice: ${detail}; going on with \`${instead}\`.`;
  if (remedy === null) return notice(missing);
  notice(instead === null ? `${missing} To get one: ${remedy}` : `${missing} To get it: ${remedy}`);
}

/** Cuts texts that would never end, and says so the first time. */
function createCut(notice: (line: string) => void): (text: string) => string {
  let isTold = false;
  return (text) => {
    if (text.length <= longestText) return text;
    if (!isTold) notice(`A text of ${text.length} characters is spoken up to its first ${longestText}.`);
    isTold = true;
    return text.slice(0, longestText);
  };
}
