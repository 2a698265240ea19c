import type { Lang } from "../axes.ts";
import { AudioError } from "../errors.ts";
import type { Speech, Voice } from "../ports.ts";
import type { Engine } from "./engine.ts";
import { languageNames, type EngineName, type Engines } from "./engines.ts";
import { messageOf } from "./failure.ts";
import { createSilentVoice } from "./silent-voice.ts";

/** An engine, or the silent voice, which never fails. */
export type Link = EngineName | "silent";

export interface FallbackOptions {
  /** Those to be used, best first. */
  readonly names: readonly [Link, ...Link[]];
  readonly engines: Engines;
  /** Takes one line for the user. */
  readonly notice: (line: string) => void;
  /** Whether an engine that fails is replaced by the next; otherwise only one that lacks the language is. */
  readonly replacesFailing: boolean;
}

/** So many failures one after the other, and an engine is given up. */
const mostFailures = 3;

/** Several engines as one: for each text the first that speaks its language and does not fail at it. */
export function createFallback({ names, engines, notice, replacesFailing }: FallbackOptions): Voice {
  const opened = new Map<Link, Engine>();
  /** Of each that has ever failed, how often in a row. */
  const failures = new Map<Link, number>();
  const mute = new Set<string>();
  let isClosed = false;

  async function speak(text: string, lang: Lang): Promise<Speech> {
    const able = names.filter((name) => !isGivenUp(name) && !mute.has(`${name} ${lang}`));
    for (const [index, name] of able.entries()) {
      const next = able[index + 1];
      try {
        const speech = await (await open(name)).speak(text, lang);
        if (failures.has(name)) failures.set(name, 0);
        if (speech !== null) return speech;
      } catch (error) {
        if (!replacesFailing || next === undefined || isClosed) throw error;
        failed(name, messageOf(error), next);
        continue;
      }
      mute.add(`${name} ${lang}`);
      if (next !== undefined) tellMute(name, lang, next);
    }
    throw new AudioError(`No voice here speaks ${languageNames[lang]}. \`clova-device doctor\` tells how to get one.`);
  }

  const isGivenUp = (name: Link): boolean => (failures.get(name) ?? 0) >= mostFailures;

  /** Tells the first failure and the last: one text may be too much for an engine that is well otherwise. */
  function failed(name: Link, why: string, next: Link): void {
    const isFirst = !failures.has(name);
    const count = (failures.get(name) ?? 0) + 1;
    failures.set(name, count);
    if (isFirst) notice(`The voice \`${name}\` failed (${why}); this text is left to ${speakerNamed(next)}.`);
    if (isGivenUp(name)) {
      notice(`The voice \`${name}\` failed ${count} times in a row (${why}); going on with ${speakerNamed(next)}.`);
    }
  }

  async function open(name: Link): Promise<Engine> {
    if (isClosed) throw new AudioError("The voice is closed.");
    const engine = opened.get(name) ?? (name === "silent" ? createSilentVoice() : await engines.open(name, notice));
    opened.set(name, engine);
    return engine;
  }

  function tellMute(name: Link, lang: Lang, next: Link): void {
    const instead = next === "silent" ? "going on with silent speech" : `\`${next}\` does`;
    const remedy = name === "silent" ? null : engines.voiceRemedy(name, lang);
    notice(
      `The voice \`${name}\` speaks no ${languageNames[lang]} here; ${instead}.` +
        (remedy === null ? "" : ` To get it: ${remedy}.`),
    );
  }

  async function close(): Promise<void> {
    isClosed = true;
    await Promise.all(Array.from(opened.values(), (engine) => engine.close()));
  }

  return { name: names[0], speak, close };
}

/** In a notice. */
const speakerNamed = (name: Link): string => (name === "silent" ? "silent speech" : `\`${name}\``);
