import type { Lang } from "./axes.ts";
import type { AudioLevel, CueName } from "./device/effect.ts";
import type { AudioReport } from "./device/input.ts";

export type { AudioLevel, AudioReport, CueName };

/** Gives the time up again: a cancelled timer, a released hold. Calling it twice does nothing more. */
export type Release = () => void;

/** Time. The real one passes by itself; the virtual one jumps from timer to timer while somebody waits. */
export interface Clock {
  /** Milliseconds since the epoch, whole. */
  now(): number;
  /** Calls `wake` once, at `time` or as soon after it as possible. */
  wakeAt(time: number, wake: () => void): Release;
  /** Something real is in flight (a request, a synthesis): virtual time stands still until released. */
  hold(): Release;
  /** Somebody waits for the device: virtual time may run until released. */
  demand(): Release;
}

/** A request ready to be sent: the very bytes that were signed, and the headers that go with them. */
export interface SealedRequest {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  /** For messages: `IntentRequest OrderPizza`. */
  readonly summary: string;
}

/** What came back. The status is always 200; anything else is an error of the port. */
export interface ExtensionReply {
  readonly status: number;
  /** As received, empty when there is none; null when the extension ran in process. */
  readonly contentType: string | null;
  readonly body: string;
  /** Real time from sending to the last byte of the answer, whole ms. What a fault adds to it is no part of it. */
  readonly ms: number;
  /** The faults asked for that befell it on its way, as one would write them. */
  readonly fault?: string;
  /** One of them left only the beginning of the body. */
  readonly isCut?: boolean;
}

/**
 * The extension under test. `send` rejects with a kind of ExtensionError, never with anything else. How long it takes is
 * the port's business, too: it holds the clock while something real is in flight.
 */
export interface Extension {
  /** What to call it in messages: `POST http://127.0.0.1:3000/clova` or `the handler function`. */
  readonly address: string;
  /** `extensionId` tells apart what one port may serve together; an address serves one extension and ignores it. */
  seal(body: string, summary: string, extensionId?: string): SealedRequest;
  /**
   * The deadline is the port's own, in real time. Aborting rejects with ExtensionConnectionError. `number` is that of the
   * request in the trace: the same again after time was taken back.
   */
  send(request: SealedRequest, signal: AbortSignal, number?: number): Promise<ExtensionReply>;
  /** Nobody hears an answer any more: what only delays one is over. The extension still gets what is under way. */
  hasten?(): void;
  close(): Promise<void>;
}

/** Synthesised speech: mono 16-bit PCM, or only its length when the voice is silent. */
export interface Speech {
  readonly frames: number;
  /** Frames per second. */
  readonly sampleRate: number;
  readonly pcm: Int16Array | null;
}

/** Who speaks. `speak` rejects with AudioError. */
export interface Voice {
  readonly name: string;
  speak(text: string, lang: Lang): Speech | Promise<Speech>;
  close(): Promise<void>;
}

/** What came back from the web after all redirects, its body not yet read. */
export interface WebAnswer {
  /** Where it came from in the end. */
  readonly url: string;
  /** Any; only redirects are followed. */
  readonly status: number;
  /** As received; null when there is none. */
  header(name: string): string | null;
  /** Decompressed. Reading rejects with MediaError when it breaks off, stalls or is too large. */
  readonly body: AsyncIterable<Uint8Array>;
}

export interface WebRequest {
  readonly headers: Readonly<Record<string, string>>;
  /** Ends the request and the reading of its body. */
  readonly signal: AbortSignal;
  /** Bytes of the body, decompressed, that are still read. */
  readonly maxBytes?: number;
}

/** Fetches the sounds and pictures an answer points to, as far as that is allowed. */
export interface Web {
  /** GETs a URL. Rejects with MediaError when it may not be fetched or nobody answers. */
  get(url: string, request: WebRequest): Promise<WebAnswer>;
  /** Ends what is under way and drops all connections. */
  close(): void;
}

/** A sound on the web, and the part of it that is wanted. */
export interface UrlSource {
  readonly type: "url";
  readonly url: string;
  /** What the answer calls it (`contentType`, `stream.format`); absent when it says nothing. */
  readonly format?: string | undefined;
  /** Milliseconds into the stream at which to begin; 0 by default. */
  readonly from?: number | undefined;
  /** Milliseconds into the stream at which to end; its own end by default. */
  readonly until?: number | undefined;
}

/** One sound the device wants played. */
export interface Audio {
  readonly audioId: string;
  readonly source: { readonly type: "speech"; readonly text: string; readonly lang: Lang } | UrlSource;
}

/**
 * Where sound goes. After `start` come `audioStarted` (duration from where it begins, in whole ms, null if unknown) and
 * then exactly one of `audioFinished` and `audioFailed`; after `stop` nothing more comes. Unknown ids are ignored.
 *
 * Between the two come `audioStalled` and `audioContinued` in turn, each when that is heard; a sound that stands still
 * may also end there. While a sound is paused neither comes: what has changed until then, or changes by it, is told at
 * the resume. In virtual time, which waits for a download, no sound stands still.
 */
export interface Speaker {
  start(audio: Audio, report: (report: AudioReport) => void): void;
  /** This source will probably be started next: it may be made or loaded ahead of its time. Reports nothing. */
  prepare(source: Audio["source"]): void;
  pause(audioId: string): void;
  resume(audioId: string): void;
  stop(audioId: string): void;
  /** Turns a sound down or up again; one that was only just started or resumed begins at that level. */
  setLevel(audioId: string, level: AudioLevel): void;
  /**
   * How loud everything is that is heard from now on, on top of what levels make of it: 1 as it comes, 0 silence. Cues
   * that sound already stay as they are.
   */
  setVolume(volume: number): void;
  /** Mixes a sound of the device's own in, at once; it reports nothing and takes no virtual time. */
  cue(name: CueName): void;
  /** Ends all sound and resolves when files are written and processes gone. */
  close(): Promise<void>;
}
