import type { Audio, Release, Voice } from "../ports.ts";
import { speechSound, type Sound } from "./sound.ts";
import type { LoadUrl } from "./url-sound.ts";

type Source = Audio["source"];

/** A sound that is there, or on its way. */
export interface Prepared {
  readonly sound: Sound | Promise<Sound>;
  /** Ends the way there. */
  readonly abort: Release;
}

/** Where sounds come from: the voice, or the web. One may be on its way ahead of its time. */
export interface Preparation {
  /** The sound of this source. Throws, or rejects, with AudioError or MediaError. */
  take(source: Source): Prepared;
  /** Has the sound of this source made or loaded, for the next `take`; tells when it is there. */
  ahead(source: Source, ready: (sound: Sound) => void): void;
  /** What is on its way ahead of its time will not be taken. */
  drop(): void;
}

interface Ahead extends Prepared {
  readonly key: string;
  readonly take: () => void;
}

export function createPreparation(voice: Voice, loadUrl: LoadUrl): Preparation {
  let next: Ahead | null = null;

  function prepare(source: Source, isAhead?: () => boolean): Prepared {
    if (source.type === "url") {
      const abort = new AbortController();
      return { sound: loadUrl(source, abort.signal, isAhead), abort: () => abort.abort() };
    }
    const speech = voice.speak(source.text, source.lang);
    return { sound: speech instanceof Promise ? speech.then(speechSound) : speechSound(speech), abort: nothing };
  }

  function drop(): void {
    if (next === null) return;
    const { sound, abort } = next;
    next = null;
    abort();
    void Promise.resolve(sound).then((ready) => ready.close(), nothing);
  }

  return {
    take(source) {
      if (next === null || next.key !== JSON.stringify(source)) return prepare(source);
      const prepared = next;
      next = null;
      prepared.take();
      return prepared;
    },
    ahead(source, ready) {
      drop();
      try {
        let isAhead = true;
        const take = (): void => void (isAhead = false);
        const ahead: Ahead = { key: JSON.stringify(source), take, ...prepare(source, () => isAhead) };
        next = ahead;
        Promise.resolve(ahead.sound).then((sound) => {
          if (next !== ahead) return;
          next = { ...ahead, sound };
          ready(sound);
        }, nothing); // whoever takes it hears of it
      } catch {
        // whoever starts it hears of it
      }
    },
    drop,
  };
}

const nothing: Release = () => undefined;
