import type { UrlSource } from "../../ports.ts";

/** Planar samples from -1 to 1: one array a channel, all of the same length. */
export type Pcm = readonly Float32Array[];

/** The wanted part of a sound on the web, being decoded from its beginning to its end, once. */
export interface Media {
  /** For messages: `mp3`, `HLS with aac`. */
  readonly format: string;
  /** Frames per second of what `read` gives. */
  readonly sampleRate: number;
  /** 1 or 2; what has more is mixed down. */
  readonly channels: 1 | 2;
  /** How many frames `read` gives in all, exact; null while that is not known. */
  readonly frames: number | null;
  /** How many it will probably be, as the sound itself says, while `frames` is null. */
  readonly announced?: number | null;
  /** The next piece, never empty; null at the end. Rejects with MediaError. One call at a time. */
  read(): Promise<Pcm | null>;
  /**
   * How many frames `read` gives in all, exact, if need be by looking through the whole stream without decoding it; null
   * for a stream without an end (live, radio; limits.ts says when it counts as one). Rejects with MediaError.
   */
  measure(): Promise<number | null>;
  /** Ends all downloads; what waits in `read` or `measure` rejects. */
  close(): void;
}

/** Bytes that have come, and how many are expected; null when the server does not say. */
export type DownloadProgress = (received: number, expected: number | null) => void;

export interface OpenMediaOptions {
  readonly signal: AbortSignal;
  readonly progress?: DownloadProgress | undefined;
}

/**
 * Opens a sound: the first sound can be read soon after. What it is, its bytes say, not its name or content type. `from`
 * and `until` are rounded to the nearest frame. Aborting the signal does what `close` does. Rejects with MediaError.
 */
export type OpenMedia = (source: UrlSource, options: OpenMediaOptions) => Promise<Media>;
