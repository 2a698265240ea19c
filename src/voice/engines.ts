import type { Lang } from "../axes.ts";
import type { Engine } from "./engine.ts";
import { findProgram } from "./find-program.ts";
import { embeddedVoiceInstalled, embeddedVoicePackage, isInstalled } from "./installed-package.ts";
import { findDictionary, findVoice } from "./open-jtalk-parts.ts";

/** The voices that make sound, by their names on the command line. */
export const engineNames = ["say", "sapi", "espeak", "espeak-ng", "open-jtalk"] as const;
export type EngineName = (typeof engineNames)[number];

/** Why a voice cannot be used on this machine, and how to get it. */
export interface Absence {
  readonly detail: string;
  /** Null where nothing helps. */
  readonly remedy: string | null;
}

/** The engines of a machine. */
export interface Engines {
  /** Null where it can be used. Only looks for files; starts nothing. */
  absence(name: EngineName): Absence | null;
  /** Loads it; its process starts with the first text. */
  open(name: EngineName, notice: (line: string) => void): Promise<Engine>;
  /** The voices of the system, which sound better than the embedded one; null where they are not known. */
  readonly ofSystem: EngineName | null;
  /** How to get a voice for a language into an engine that is there; null where it is what it is. */
  voiceRemedy(name: EngineName, lang: Lang): string | null;
}

export function enginesHere(platform: NodeJS.Platform = process.platform): Engines {
  return {
    absence: (name) => absences[name](platform),
    open: (name, notice) => openers[name](platform, notice),
    ofSystem: systemVoices[platform] ?? null,
    voiceRemedy: (name, lang) => voiceRemedies[name]?.(languageNames[lang]) ?? null,
  };
}

const systemVoices: Partial<Record<NodeJS.Platform, EngineName>> = { darwin: "say", win32: "sapi" };

export const languageNames: Readonly<Record<Lang, string>> = { ko: "Korean", ja: "Japanese", en: "English" };

const voiceRemedies: Partial<Record<EngineName, (language: string) => string>> = {
  say: (language) =>
    `System Settings > Accessibility > Spoken Content > System Voice > Manage Voices: a ${language} voice`,
  sapi: (language) => `Settings > Time & language > Language & region: add ${language} with text-to-speech`,
};

const programPackages: Partial<Record<NodeJS.Platform, string>> = {
  darwin: "brew install espeak-ng",
  win32: "winget install eSpeak-NG.eSpeak-NG",
};

const absences: Readonly<Record<EngineName, (platform: NodeJS.Platform) => Absence | null>> = {
  say: (platform) => {
    if (platform !== "darwin") return { detail: "only on macOS", remedy: null };
    return isInstalled("say") ? null : { detail: "`say` is not installed", remedy: "npm install say" };
  },
  sapi: (platform) => {
    if (platform !== "win32") return { detail: "only on Windows", remedy: null };
    return findPowershell() === null ? { detail: "`powershell.exe` is not on the PATH", remedy: null } : null;
  },
  espeak: () =>
    embeddedVoiceInstalled()
      ? null
      : { detail: `\`${embeddedVoicePackage}\` is not installed`, remedy: `npm install ${embeddedVoicePackage}` },
  "espeak-ng": (platform) =>
    findEspeakNg() === null
      ? { detail: "`espeak-ng` is not on the PATH", remedy: programPackages[platform] ?? "apt-get install espeak-ng" }
      : null,
  "open-jtalk": () => {
    const missing = Object.entries(openJTalkParts()).find(([, place]) => place === null)?.[0];
    if (missing === undefined) return null;
    return {
      detail: `its ${missing} is not there`,
      remedy:
        "apt-get install open-jtalk open-jtalk-mecab-naist-jdic, and a voice: hts-voice-nitech-jp-atr503-m001 where " +
        "the distribution has it, or the path of a .htsvoice file in OPEN_JTALK_VOICE",
    };
  },
};

const findPowershell = (): string | null => findProgram("powershell.exe");
const findEspeakNg = (): string | null => findProgram("espeak-ng") ?? findProgram("espeak-ng.exe");
const openJTalkParts = () => ({
  program: findProgram("open_jtalk"),
  dictionary: findDictionary(),
  voice: findVoice(),
});

type Open = (platform: NodeJS.Platform, notice: (line: string) => void) => Promise<Engine>;

const openers: Readonly<Record<EngineName, Open>> = {
  say: async (platform) => (await import("./say-voice.ts")).createSayVoice(platform),
  sapi: async () => (await import("./sapi-voice.ts")).createSapiVoice(findPowershell() ?? "powershell.exe"),
  espeak: async (_, notice) => {
    const [{ createEmbeddedVoice }, { withJapaneseReading }] = await Promise.all([
      import("./embedded-voice.ts"),
      import("./japanese/with-reading.ts"),
    ]);
    return withJapaneseReading(createEmbeddedVoice(), notice);
  },
  "espeak-ng": async (_, notice) => {
    const [{ createEspeakNgVoice }, { withJapaneseReading }] = await Promise.all([
      import("./espeak-ng-voice.ts"),
      import("./japanese/with-reading.ts"),
    ]);
    return withJapaneseReading(createEspeakNgVoice(findEspeakNg() ?? "espeak-ng"), notice);
  },
  "open-jtalk": async () => {
    const { program, dictionary, voice } = openJTalkParts();
    const { createOpenJTalkVoice } = await import("./open-jtalk-voice.ts");
    return createOpenJTalkVoice({ program: program ?? "", dictionary: dictionary ?? "", voice: voice ?? "" });
  },
};
