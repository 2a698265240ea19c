import type { Lang } from "../axes.ts";
import { AudioError } from "../errors.ts";
import type { Speech, Voice } from "../ports.ts";
import type { Engine } from "./engine.ts";
import { languageNames, type EngineName, type Engines } from "./engines.ts";
import { messageOf } from "./failure.ts";

export interface FallbackOptions {
  /** Those to be used, best first. */
  readonly names: readonly [EngineName, ...EngineName[]];
  readonly engines: Engines;
  /** Takes one line for the user. */
  readonly notice: (line: string) => void;
  /** Whether an engine that fails is replaced by the next; otherwise only one that lacks the language is. */
  readonly replacesFailing: boolean;
}

/** Several engines as one: for each language the first that speaks it. */
export function createFallback({ names, engines, notice, replacesFailing }: FallbackOptions): Voice {
  const opened = new Map<EngineName, Engine>();
  const broken = new Set<EngineName>();
  const mute = new Set<string>();
  let isClosed = false;

  async function speak(text: string, lang: Lang): Promise<Speech> {
    const able = names.filter((name) => !broken.has(name) && !mute.has(`${name} ${lang}`));
    for (const [index, name] of able.entries()) {
      const next = able[index + 1];
      const speech = await attempt(name, text, lang, next);
      if (speech !== null) return speech;
      if (broken.has(name)) continue;
      mute.add(`${name} ${lang}`);
      if (next !== undefined) tellMute(name, lang, next);
    }
    throw new AudioError(`No voice here speaks ${languageNames[lang]}. \`clova-device doctor\` tells how to get one.`);
  }

  async function attempt(
    name: EngineName,
    text: string,
    lang: Lang,
    next: EngineName | undefined,
  ): Promise<Speech | null> {
    try {
      return await (await open(name)).speak(text, lang);
    } catch (error) {
      if (!replacesFailing || next === undefined || isClosed) throw error;
      broken.add(name);
      notice(`The voice \`${name}\` does not work (${messageOf(error)}); going on with \`${next}\`.`);
      return null;
    }
  }

  async function open(name: EngineName): Promise<Engine> {
    if (isClosed) throw new AudioError("The voice is closed.");
    const engine = opened.get(name) ?? (await engines.open(name, notice));
    opened.set(name, engine);
    return engine;
  }

  function tellMute(name: EngineName, lang: Lang, next: EngineName): void {
    const language = languageNames[lang];
    const remedy = engines.voiceRemedy(name, lang);
    notice(
      `The voice \`${name}\` speaks no ${language} here; \`${next}\` does.` +
        (remedy === null ? "" : ` To get it: ${remedy}.`),
    );
  }

  async function close(): Promise<void> {
    isClosed = true;
    await Promise.all(Array.from(opened.values(), (engine) => engine.close()));
  }

  return { name: names[0], speak, close };
}
