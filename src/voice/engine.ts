import type { Lang } from "../axes.ts";
import type { Speech } from "../ports.ts";

/** One way to make speech. Unlike a Voice it may know some languages only. */
export interface Engine {
  readonly name: string;
  /** Null where it has no voice for the language. Rejects with AudioError. One text at a time. */
  speak(text: string, lang: Lang): Speech | null | Promise<Speech | null>;
  close(): Promise<void>;
}
