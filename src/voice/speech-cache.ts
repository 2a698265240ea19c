import type { Speech } from "../ports.ts";

/** What was spoken last, within so many bytes. */
export interface SpeechCache {
  get(key: string): Speech | undefined;
  set(key: string, speech: Speech): void;
}

export function createSpeechCache(mostBytes = 32 * 2 ** 20): SpeechCache {
  /** The one not wanted for longest first. */
  const kept = new Map<string, Speech>();
  let bytes = 0;

  function get(key: string): Speech | undefined {
    const speech = kept.get(key);
    if (speech === undefined) return undefined;
    kept.delete(key);
    kept.set(key, speech);
    return speech;
  }

  function set(key: string, speech: Speech): void {
    const size = sizeOf(key, speech);
    if (size > mostBytes) return;
    forget(key);
    kept.set(key, speech);
    bytes += size;
    for (const oldest of kept.keys()) {
      if (bytes <= mostBytes) break;
      forget(oldest);
    }
  }

  function forget(key: string): void {
    const speech = kept.get(key);
    if (speech === undefined) return;
    kept.delete(key);
    bytes -= sizeOf(key, speech);
  }

  return { get, set };
}

/** With something for the entry itself. */
const sizeOf = (key: string, { pcm }: Speech): number => (pcm?.byteLength ?? 0) + 2 * key.length + 200;
