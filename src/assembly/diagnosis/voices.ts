import { languages, type Lang } from "../../axes.ts";
import type { Engine } from "../../voice/engine.ts";
import type { EngineName, Engines } from "../../voice/engines.ts";

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

/** The voice `auto` takes for each language; null where there is none, so that nothing is heard. */
export type SpokenBy = Readonly<Record<Lang, string | null>>;

const words: Readonly<Record<Lang, string>> = { ko: "안녕하세요", ja: "こんにちは", en: "Hello" };

/** Has every voice that is here say a word in each language, all voices at once. What has not spoken by the signal does not. */
export async function diagnoseVoices(
  signal: AbortSignal,
): Promise<{ readonly voices: readonly VoiceDiagnosis[]; readonly spokenBy: SpokenBy }> {
  const { engineNames, enginesHere } = await import("../../voice/engines.ts");
  const engines = enginesHere();
  const voices = await Promise.all(engineNames.map((name) => diagnoseVoice(engines, name, signal)));
  const chain = [engines.ofSystem, "espeak", "espeak-ng"];
  const speaker = (lang: Lang): string | null =>
    chain.find((name) => voices.some((voice) => voice.name === name && speaksIn(voice, lang))) ?? null;
  return { voices, spokenBy: { ko: speaker("ko"), ja: speaker("ja"), en: speaker("en") } };
}

const speaksIn = ({ speaks }: VoiceDiagnosis, lang: Lang): boolean =>
  speaks.some((said) => said.lang === lang && said.works);

async function diagnoseVoice(engines: Engines, name: EngineName, signal: AbortSignal): Promise<VoiceDiagnosis> {
  const absence = engines.absence(name);
  if (absence !== null) return { name, installed: false, speaks: [], ...absence };
  const engine = await engines.open(name, () => undefined);
  const close = (): void => void engine.close();
  signal.addEventListener("abort", close);
  const speaks: VoiceDiagnosis["speaks"][number][] = [];
  for (const lang of languages) {
    const said = signal.aborted ? tooLate : await trySpeaking(engine, lang, signal);
    speaks.push({ lang, ...said, remedy: said.works ? null : engines.voiceRemedy(name, lang) });
  }
  signal.removeEventListener("abort", close);
  await engine.close();
  return { name, installed: true, detail: "", speaks, remedy: null };
}

const tooLate = { works: false, detail: "it took too long" };

async function trySpeaking(
  engine: Engine,
  lang: Lang,
  signal: AbortSignal,
): Promise<{ works: boolean; detail: string }> {
  try {
    const speech = await engine.speak(words[lang], lang);
    if (speech === null) return { works: false, detail: "no voice" };
    const { frames, sampleRate } = speech;
    return { works: frames > 0, detail: `${Math.round((frames / sampleRate) * 1000)} ms of speech` };
  } catch (error) {
    if (signal.aborted) return tooLate;
    return { works: false, detail: error instanceof Error ? error.message : String(error) };
  }
}
