import { createRequire } from "node:module";
import { languages, type Lang } from "../axes.ts";
import { ConfigurationError } from "../errors.ts";
import { findBrowser } from "../node/find-browser.ts";
import { publicKeyPem } from "../node/signature.ts";
import { loadKey, ownKeyFile } from "../node/signing-key.ts";
import type { Engine } from "../voice/engine.ts";
import type { Sound } from "./options.ts";

/** What this machine offers a device. */
export interface Diagnosis {
  readonly node: string;
  readonly platform: string;
  readonly key: KeyDiagnosis;
  /** Every voice there is, for this machine or another. */
  readonly voices: readonly VoiceDiagnosis[];
  /** The ways to the loudspeaker, best first. */
  readonly sound: readonly SoundDiagnosis[];
  /** The program that takes pictures of a screen; null where there is none. */
  readonly browser: string | null;
}

export interface KeyDiagnosis {
  readonly file: string;
  /** What an extension checks our signatures with, in PEM. */
  readonly publicKey: string;
  /** What the user should know about the key. */
  readonly notices: readonly string[];
}

export interface VoiceDiagnosis {
  /** As `--voice` takes it. */
  readonly name: string;
  readonly installed: boolean;
  /** Why it is not there; empty where it is. */
  readonly detail: string;
  /** Whether it really spoke, in each language; why it did not. Empty where it is not installed. */
  readonly speaks: readonly {
    readonly lang: Lang;
    readonly works: boolean;
    readonly detail: string;
    /** How to get a voice for a language it has none for; null where it speaks, or where nothing helps. */
    readonly remedy: string | null;
  }[];
  /** How to install it; null when it is installed, or cannot be on this system. */
  readonly remedy: string | null;
}

export interface SoundDiagnosis {
  readonly name: "speaker" | "audio-io" | "player";
  readonly works: boolean;
  /** What it plays through, or why it does not work. */
  readonly detail: string;
  /** How to install it; null when it is installed. */
  readonly remedy: string | null;
}

/** Tries out everything a device may use here: the key is made if there is none, a word spoken, silence played. */
export async function diagnose(): Promise<Diagnosis> {
  return {
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
    key: diagnoseKey(),
    voices: await diagnoseVoices(),
    sound: await diagnoseSound(),
    browser: findBrowser(),
  };
}

/** The key that signs requests: a file of the user's, else the kept one. Throws ConfigurationError where a file has none. */
export function diagnoseKey(file?: string): KeyDiagnosis {
  const notices: string[] = [];
  const key = loadKey({ file, notice: (sentence) => notices.push(sentence) })();
  return { file: file ?? ownKeyFile(), publicKey: publicKeyPem(key), notices };
}

const words: Readonly<Record<Lang, string>> = { ko: "안녕하세요", ja: "こんにちは", en: "Hello" };

async function diagnoseVoices(): Promise<readonly VoiceDiagnosis[]> {
  const { engineNames, enginesHere } = await import("../voice/engines.ts");
  const engines = enginesHere();
  const voices: VoiceDiagnosis[] = [];
  for (const name of engineNames) {
    const absence = engines.absence(name);
    if (absence !== null) {
      voices.push({ name, installed: false, speaks: [], ...absence });
      continue;
    }
    const engine = await engines.open(name, () => undefined);
    const speaks: VoiceDiagnosis["speaks"][number][] = [];
    for (const lang of languages) {
      const said = await trySpeaking(engine, lang);
      speaks.push({ lang, ...said, remedy: said.works ? null : engines.voiceRemedy(name, lang) });
    }
    await engine.close();
    voices.push({ name, installed: true, detail: "", speaks, remedy: null });
  }
  return voices;
}

async function trySpeaking(engine: Engine, lang: Lang): Promise<{ works: boolean; detail: string }> {
  try {
    const speech = await engine.speak(words[lang], lang);
    if (speech === null) return { works: false, detail: "no voice" };
    const { frames, sampleRate } = speech;
    return { works: frames > 0, detail: `${Math.round((frames / sampleRate) * 1000)} ms of speech` };
  } catch (error) {
    return { works: false, detail: error instanceof Error ? error.message : String(error) };
  }
}

type Way = SoundDiagnosis["name"];

const remedies: Readonly<Record<Way, string>> = {
  speaker: "npm install speaker (on Debian and Ubuntu first: apt-get install build-essential python3 libasound2-dev)",
  "audio-io": "npm install @echogarden/audio-io (on Linux it needs libasound2)",
  player: "a program such as pacat or aplay (on Debian and Ubuntu: apt-get install alsa-utils)",
};

/** What is installed and does not work has no device to play through. */
const isInstalled: Readonly<Record<Way, (detail: string) => boolean>> = {
  speaker: () => canResolve("speaker"),
  "audio-io": () => canResolve("@echogarden/audio-io"),
  player: (detail) => !detail.startsWith("none of "),
};

function canResolve(name: string): boolean {
  try {
    createRequire(import.meta.url).resolve(name);
    return true;
  } catch {
    return false;
  }
}

/** Tries the ways to the loudspeaker; each in a process of its own, as their native parts may crash. */
async function diagnoseSound(
  ways: readonly Way[] = ["speaker", "audio-io", "player"],
): Promise<readonly SoundDiagnosis[]> {
  const { probeSound } = await import("../sound/host/probe-sound.ts");
  const probed = await probeSound(ways);
  return ways.flatMap((name) => {
    const found = probed.find(({ driver }) => driver === name);
    if (!found) return [];
    const { works, detail } = found;
    return [{ name, works, detail, remedy: works || isInstalled[name](detail) ? null : remedies[name] }];
  });
}

/** A way to the loudspeaker that was asked for by name has to be there. Rejects with ConfigurationError. */
export async function requireSound(sound: Sound): Promise<void> {
  if (sound !== "speaker" && sound !== "audio-io" && sound !== "player") return;
  for (const { works, detail, remedy } of await diagnoseSound([sound])) {
    if (works) continue;
    const install = remedy === null ? "" : ` It needs: ${remedy}.`;
    throw new ConfigurationError(
      `\`--sound ${sound}\` does not work here: ${detail}.${install} \`--sound auto\` takes what there is, and ` +
        "`clova-device doctor` lists it",
    );
  }
}

/** A key that was named has to be one, also where nothing is signed. Throws ConfigurationError. */
export function requireKey(file: string): void {
  loadKey({ file, notice: () => undefined });
}
