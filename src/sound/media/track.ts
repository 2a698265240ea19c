import type { Pcm } from "./media.ts";

/** Sound as it comes out of a decoder. */
export interface Decoding {
  /** The number of the first frame of what `read` gives, counted from the beginning of the sound; may be negative. */
  readonly position: number;
  /** The next piece of any length and number of channels, null at the end. Rejects with MediaError or anything else. */
  read(): Promise<Pcm | null>;
}

/** A whole sound of one kind, before any window is cut out of it. */
export interface Track {
  /** For messages: `mp3`, `HLS with aac`. */
  readonly format: string;
  /** Frames per second. */
  readonly sampleRate: number;
  readonly channels: number;
  /** Frames of the whole sound as its header and the server say, where they do. */
  readonly frames: number | null;
  /** What the encoder says where `frames` is null: true of a file that is whole, and of nothing else. */
  readonly announced?: number | null;
  /** Decodes from frame `from` or some way before it. Called once. */
  decode(from: number): Promise<Decoding>;
  /** Exact frames of the whole sound, reading it through if need be; null when it has no end. */
  measure(): Promise<number | null>;
  /** Frees decoders and ends processes. */
  close(): void;
}
