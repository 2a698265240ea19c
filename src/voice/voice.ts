import { ConfigurationError } from "../errors.ts";
import type { Voice } from "../ports.ts";
import { createEmbeddedVoice, embeddedVoiceInstalled, embeddedVoicePackage } from "./embedded-voice.ts";
import { createSilentVoice } from "./silent-voice.ts";

export const voiceNames = ["auto", "espeak", "silent"] as const;
export type VoiceName = (typeof voiceNames)[number];

export interface VoiceOptions {
  /** Takes one line for the user. */
  readonly notice: (line: string) => void;
  readonly installed?: () => boolean;
}

/** The voice of that name; throws ConfigurationError if it is not on this machine. `auto` takes the best there is. */
export function createVoice(name: VoiceName, { notice, installed = embeddedVoiceInstalled }: VoiceOptions): Voice {
  if (name === "silent") return createSilentVoice();
  if (installed()) return createEmbeddedVoice({ notice });
  if (name === "espeak") {
    throw new ConfigurationError(
      `the voice \`espeak\` is not installed; run \`npm install ${embeddedVoicePackage}\`, or use \`--voice silent\``,
    );
  }
  notice(`No voice: \`${embeddedVoicePackage}\` is not installed; going on with silent speech.`);
  return createSilentVoice();
}
