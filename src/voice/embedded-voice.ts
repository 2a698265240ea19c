import type { ChildProcess } from "node:child_process";
import type { Lang } from "../axes.ts";
import type { Speech, Voice } from "../ports.ts";
import { forkBuilt } from "./built-process.ts";
import { createChildService } from "./child-service.ts";
import { embeddedVoiceInstalled, embeddedVoicePackage } from "./installed-package.ts";

export interface SpeakRequest {
  readonly text: string;
  readonly lang: Lang;
}
export interface SpeakAnswer {
  readonly sampleRate: number;
  readonly pcm: Int16Array;
}

export interface EmbeddedVoiceOptions {
  /** Milliseconds one text may take before the engine is given up. */
  readonly patience?: number;
  /** Starts the process of the engine. */
  readonly startEngine?: () => ChildProcess;
}

/** Speaks Korean, Japanese kana and English on every system, in a process of its own that starts with the first text. */
export function createEmbeddedVoice({ patience = 30_000, startEngine }: EmbeddedVoiceOptions = {}): Voice {
  const engine = createChildService<SpeakRequest, SpeakAnswer>({
    name: "The embedded voice",
    start: startEngine ?? (() => forkBuilt("embedded-voice-process.js")),
    patience,
    missing: () => (startEngine !== undefined || embeddedVoiceInstalled() ? null : notInstalled),
  });

  async function speak(text: string, lang: Lang): Promise<Speech> {
    const { pcm, sampleRate } = await engine.ask({ text, lang });
    return { frames: pcm.length, sampleRate, pcm };
  }

  return { name: "espeak", speak, close: () => engine.close() };
}

const notInstalled = `The embedded voice is not installed. Run \`npm install ${embeddedVoicePackage}\`, or use \`--voice silent\`.`;
