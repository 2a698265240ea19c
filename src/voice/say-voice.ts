import type { ChildProcess } from "node:child_process";
import { createRequire } from "node:module";
import type { Lang } from "../axes.ts";
import { ConfigurationError } from "../errors.ts";
import type { Engine } from "./engine.ts";
import { createProgramVoice } from "./program-voice.ts";
import { outcomeOf, run, usualLimits } from "./program.ts";
import { writtenSound } from "./sound-file.ts";
import { wavSpeech } from "./wav-speech.ts";

/** The part of the package we use; it may not be installed. */
interface SayModule {
  readonly Say: new (platform: "darwin") => Say;
}
interface Say {
  /** The program it has started. */
  readonly child: ChildProcess;
  export(text: string, voice: string, speed: null, file: string, done: () => void): void;
}

/** Best first. A closed list: no name that another program prints becomes an argument. */
const voices: Readonly<Record<Lang, readonly string[]>> = {
  ko: ["Yuna (Premium)", "Yuna (Enhanced)", "Yuna"],
  ja: ["Kyoko (Premium)", "Kyoko (Enhanced)", "Kyoko", "Otoya", "O-ren", "Hattori"],
  en: ["Samantha (Enhanced)", "Samantha", "Ava", "Allison", "Alex", "Victoria", "Fred"],
};

/**
 * The voices of macOS, by way of the package `say`. It passes the text as an argument: a space in front keeps it from
 * being an option. On other systems the package makes programs of the text, so it is refused there with
 * ConfigurationError.
 */
export function createSayVoice(platform: NodeJS.Platform = process.platform, limits = usualLimits): Engine {
  if (platform !== "darwin") throw new ConfigurationError("the voice `say` speaks only on macOS");
  const { Say } = createRequire(import.meta.url)("say") as SayModule;
  let installed: ReadonlySet<string> | null = null;

  async function installedVoices(signal: AbortSignal): Promise<ReadonlySet<string>> {
    const { code, output, end } = await run({ file: "say", args: ["-v", "?"], input: "" }, signal, limits);
    if (code !== 0) throw new Error(end);
    return new Set(voiceNames(output.toString()));
  }

  return createProgramVoice("say", async (text, lang, signal) => {
    installed ??= await installedVoices(signal);
    const voice = voices[lang].find((name) => installed?.has(name));
    if (voice === undefined) return null;
    const write = async (file: string): Promise<void> => {
      const say = new Say("darwin");
      say.export(` ${text}`, voice, null, file, () => undefined); // it would report its own end, and complaints as failures
      say.child.stdin?.end();
      const { code, end } = await outcomeOf(say.child, signal, limits);
      if (code !== 0) throw new Error(end);
    };
    return wavSpeech(await writtenSound(write, limits.mostBytes));
  });
}

/** `Yuna                ko_KR    # 안녕하세요. 제 이름은 유나입니다.` */
const voiceNames = (list: string): string[] =>
  list.split("\n").flatMap((line) => /^(.+?)\s+[a-z]{2,3}[_-]\w+\s+#/.exec(line)?.[1] ?? []);
